"""Who said the quoted words, against PolNeAR's sources: ``python -m benchmarks.accuracy.quoted_speakers``.

For each quotation in marks that PolNeAR attributes too, whether the words that name our speaker are its
source, or name the same person. PolNeAR marks the outermost source and leaves pronouns as they are, so
some that are counted as wrong are right; the number is for comparing one day with another.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import crossread
from benchmarks.accuracy.shared import find_shared, load_rows, record_report
from crossread.model.mentions import Quotation
from crossread.model.spans import Span

FILES = ("dev.jsonl.gz", "train_sample.jsonl.gz")
# Share of both together that quotation and content must have in common.
OVERLAP = 0.3
_WORD = re.compile(r"[^\W_]{3,}")


def bounds(spans: list[dict[str, Any]]) -> tuple[int, int]:
    """First and last character of an annotated role."""
    return min(span["start"] for span in spans), max(span["end"] for span in spans)


def find_source(quoted: Span, attributions: list[dict[str, Any]]) -> tuple[int, int] | None:
    """The source of the attribution whose content is most nearly these words."""
    best, found = OVERLAP, None
    for attribution in attributions:
        start, end = bounds(attribution["content"])
        common = min(quoted.end, end) - max(quoted.start, start)
        share = common / (max(quoted.end, end) - min(quoted.start, start))
        if share > best:
            best, found = share, bounds(attribution["source"])
    return found


def judge(quotation: Quotation, source: tuple[int, int], text: str) -> str:
    """``right``, ``wrong`` or ``open``."""
    speaker = quotation.speaker
    if speaker is None:
        return "open"
    words = text[source[0] : source[1]]
    if speaker.span is not None and speaker.span.start < source[1] and source[0] < speaker.span.end:
        return "right"
    named = {word.lower() for word in _WORD.findall(speaker.name)}
    alike = not named.isdisjoint(word.lower() for word in _WORD.findall(words))
    return "right" if alike or (speaker.span is None and words.lower() in {"he", "she", "they", "i"}) else "wrong"


def main() -> None:
    """Print the counts for each file."""
    shared = find_shared()
    assert shared is not None
    for file in FILES:
        rows = {str(row["id"]): row for row in load_rows(shared / "data" / "polnear" / file)}
        counts: Counter[str] = Counter()
        for reading in crossread.extract([record_report(row) for row in rows.values()]):
            known = [a for a in rows[reading.report.id]["attributions"] if a["content"] and a["source"]]
            for quotation in reading.quotations:
                if quotation.quoted and quotation.quoted[0].part == "text":
                    source = find_source(quotation.quoted[0], known)
                    if source is not None:
                        counts[judge(quotation, source, reading.report.text)] += 1
        right, wrong, total = counts["right"], counts["wrong"], counts.total()
        print(f"{file}: {total} quotations, right {right}, wrong {wrong}, left open {counts['open']}")
        print(f"  right of those given a speaker {right / (right + wrong):.3f}, of all {right / total:.3f}")


if __name__ == "__main__":
    main()
