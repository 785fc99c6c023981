"""No exception on damaged quotation marks: ``python -m benchmarks.accuracy.damaged_marks``.

Takes paragraphs of the development sets at run time, deletes, doubles or swaps their quotation marks at
random, reads names and quotations, and checks that every span is exactly its characters.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import crossread
from benchmarks.accuracy.shared import find_shared, load_rows
from crossread.model.mentions import Reading
from crossread.model.reports import Report

SEED = 5
TEXTS = 10_000
BATCH = 500
MARKS = "\"“”'‘’`«»"
# How many of a paragraph's marks are damaged.
SHARE = 0.6


def load_paragraphs() -> list[str]:
    """Every paragraph of BASIL, PolNeAR and the incidents of shootings that has a mark, in a fixed order."""
    shared = find_shared()
    assert shared is not None
    files = (
        file for name in ("basil", "polnear", "victim_counts") for file in (shared / "data" / name).glob("*.jsonl*")
    )
    texts = (
        report.get("text") or ""
        for file in sorted(files)
        for row in load_rows(file)
        for report in row.get("reports", [row])
    )
    return sorted({line for text in texts for line in text.split("\n") if any(mark in line for mark in MARKS)})


def damage(text: str, chance: random.Random) -> str:
    """The text with some of its marks gone, doubled, or made others."""
    ways: list[Callable[[str], str]] = [lambda _: "", lambda mark: mark * 2, lambda _: chance.choice(MARKS)]
    how = chance.choice(ways)
    return "".join(how(letter) if letter in MARKS and chance.random() < SHARE else letter for letter in text)


def make_reports(paragraphs: list[str]) -> Iterator[Report]:
    """Reports of two damaged paragraphs each."""
    chance = random.Random(SEED)
    for number in range(TEXTS):
        one, two = chance.choice(paragraphs), chance.choice(paragraphs)
        yield Report(str(number), f"{damage(one, chance)}\n\n{damage(two, chance)}")


def has_true_spans(reading: Reading) -> bool:
    """Whether every quotation's spans hold exactly the characters at their offsets."""
    text = reading.report.text
    spans = (span for quotation in reading.quotations for span in (*quotation.content, *quotation.quoted))
    return all(span.text and text[span.start : span.end] == span.text for span in spans)


def main() -> None:
    """Print how many texts were read, and how many raised or have a wrong span."""
    reports = list(make_reports(load_paragraphs()))
    raised = wrong = quotations = 0
    for first in range(0, len(reports), BATCH):
        try:
            readings = crossread.extract(reports[first : first + BATCH])
        except Exception as fault:  # what is counted here is any exception at all
            print(f"raised in texts {first} to {first + BATCH}: {fault!r}")
            raised += 1
            continue
        quotations += sum(len(reading.quotations) for reading in readings)
        wrong += sum(not has_true_spans(reading) for reading in readings)
    print(f"{len(reports)} damaged texts, {quotations} quotations")
    print(f"batches that raised {raised}, texts with a wrong span {wrong}")


if __name__ == "__main__":
    main()
