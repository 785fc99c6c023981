"""The baseline: sentences aligned by TF-IDF, and regular expressions for numbers, quotations and names.

It is simple on purpose. Numbers in sentences that are alike, of one unit, are one figure; two exact values of one
figure are a discrepancy; numbers of one paragraph that add up are a check. A draft's numbers, quotations and names are
wrong where no report has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from benchmarks.open.numerals import find_numbers
from benchmarks.open.vectors import cosine, weigh_sentences

ALIKE = 0.1
QUOTED = re.compile(r"[\"“][^\"“”]{3,400}[\"”]")
NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2}\b")
TITLE = re.compile(r"(?P<title>(?:[a-z]+ ){1,3}|(?:[A-Z][a-z]+\.? )(?=[A-Z][a-z]+ [A-Z]))$")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?\"”]*")
NEAR = 80


def predict_story(story: dict[str, Any]) -> dict[str, Any]:
    """Predictions for a story of the benchmark."""
    figures = _align(list(_list_numbers(story)))
    return {
        "figures": [{"mentions": mentions} for mentions in figures],
        "quotes": [quote for report in story["reports"] for quote in _find_quotations(report)],
        "discrepancies": list(_compare(figures)),
        "checks": [check for report in story["reports"] for check in _find_sums(report)],
        "people": _find_people(story),
    }


def _list_numbers(story: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Every number of the texts and headlines as a mention, with the sentence that it stands in."""
    for report in story["reports"]:
        for part in ("title", "text"):
            for sentence in SENTENCE.finditer(report[part]):
                for number in find_numbers(sentence.group()):
                    start, end = sentence.start() + number.start, sentence.start() + number.end
                    mention = {"report": report["id"], "start": start, "end": end, "part": part}
                    yield {**mention, "value": number.value, "unit": number.unit}, sentence.group()


def _align(numbers: list[tuple[dict[str, Any], str]]) -> list[list[dict[str, Any]]]:
    """Groups of mentions of different reports with one unit, whose sentences are alike; the likest come first."""
    vectors = weigh_sentences([sentence for _, sentence in numbers])
    group = list(range(len(numbers)))
    pairs = [
        (cosine(vectors[i], vectors[j]), i, j)
        for i, j in combinations(range(len(numbers)), 2)
        if numbers[i][0]["report"] != numbers[j][0]["report"] and numbers[i][0]["unit"] == numbers[j][0]["unit"]
    ]
    for likeness, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        reports = [{numbers[k][0]["report"] for k in range(len(numbers)) if group[k] == group[one]} for one in (i, j)]
        if likeness >= ALIKE and reports[0].isdisjoint(reports[1]):
            old, new = group[j], group[i]
            group = [new if one == old else one for one in group]
    return [[numbers[k][0] for k in range(len(numbers)) if group[k] == one] for one in sorted(set(group))]


def _compare(figures: list[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    for mentions in figures:
        values = sorted({mention["value"] for mention in mentions})
        if len(values) > 1:
            sides = [[mention for mention in mentions if mention["value"] == value] for value in values]
            yield {"kind": "value", "sides": sides}


def _find_quotations(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Quoted words, said by whoever is named nearest to them."""
    names = list(NAME.finditer(report["text"]))
    for found in QUOTED.finditer(report["text"]):
        around = [(max(found.start() - name.end(), name.start() - found.end()), name.group()) for name in names]
        near = [(distance, name) for distance, name in around if 0 <= distance <= NEAR]
        version = {"report": report["id"], "start": found.start(), "end": found.end()}
        yield {"speaker": min(near)[1] if near else None, "versions": [version]}


def _find_sums(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Two or three numbers of a paragraph that add up to another of its unit."""
    for paragraph in re.finditer(r"[^\n]+", report["text"]):
        numbers = find_numbers(paragraph.group())
        for whole in numbers:
            rest = [one for one in numbers if one is not whole and one.unit == whole.unit and one.value]
            for count in (2, 3):
                for parts in combinations(rest, count):
                    if sum(part.value for part in parts) == whole.value:
                        yield _check(report["id"], paragraph.start(), [whole, *parts])


def _check(report: str, shift: int, numbers: list[Any]) -> dict[str, Any]:
    mentions = [{"report": report, "start": one.start + shift, "end": one.end + shift} for one in numbers]
    return {"kind": "sum", "holds": True, "mentions": mentions}


def _find_people(story: dict[str, Any]) -> list[dict[str, Any]]:
    """Two or three capitalised words, with the small words or the one capitalised word before them as a title."""
    people: dict[str, set[str]] = {}
    for report in story["reports"]:
        for name in NAME.finditer(report["text"]):
            title = TITLE.search(report["text"][max(0, name.start() - 40) : name.start()])
            people.setdefault(name.group(), set()).update([title["title"].strip()] if title else [])
    return [{"name": name, "titles": sorted(titles)} for name, titles in sorted(people.items())]


def check_draft(story: dict[str, Any], draft: str) -> list[dict[str, Any]]:
    """Numbers, quotations and names of the draft that stand in no report."""
    texts = [f"{report['title']}\n{report['text']}" for report in story["reports"]]
    known = {number.value for text in texts for number in find_numbers(text)}
    together = _fold(" ".join(texts))
    numbers = [(one.start, one.end) for one in find_numbers(draft) if one.value not in known]
    quoted = [found for found in QUOTED.finditer(draft) if _fold(found.group()) not in together]
    named = [found for found in NAME.finditer(draft) if _fold(found.group()) not in together]
    spans = [*numbers, *((found.start(), found.end()) for found in [*quoted, *named])]
    return [{"start": start, "end": end} for start, end in sorted(spans)]


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
