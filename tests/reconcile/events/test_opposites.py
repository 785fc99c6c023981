"""What one report denies and another tells of, and pairs that must stay silent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.figures import extract_figures
from crossread.extract.frames import extract_frames
from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.passages import Passage
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.extract.times import extract_times
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.events import reconcile_events

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "opposites.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


def read(parser: Parser, texts: Sequence[str], days: Sequence[str] = ("2025-10-10", "2025-10-10")) -> list[Reading]:
    """Readings of texts, each a report of its own, without a gazetteer."""
    reports = [
        Report(id=f"r{number}", text=text, published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    return [compose(report, passages) for report, passages in parser.parse(reports)]


def compose(report: Report, passages: Sequence[Passage]) -> Reading:
    """A reading with what the comparison asks."""
    names, times, sentences = extract_names(passages), extract_times(passages), extract_sentences(passages)
    quotations = extract_quotations(passages, names)
    figures = extract_figures(passages, sentences, names, (), times, quotations).figures
    frames = extract_frames(passages, sentences, figures, names, (), times, quotations)
    return Reading(report, sentences, figures, quotations=quotations, names=names, times=times, frames=frames)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    for texts in ((case["one"], case["other"]), (case["other"], case["one"])):
        found = reconcile_events(read(parser, texts)).discrepancies
        assert bool(found) is case["conflict"]


def test_what_a_later_report_tells_is_a_development(parser: Parser) -> None:
    texts = "Nobody was arrested, police said.", "Two men were arrested after the raid."
    assert reconcile_events(read(parser, texts, ("2025-10-10", "2025-10-12"))).discrepancies == ()
    assert len(reconcile_events(read(parser, texts, ("2025-10-10", "2025-10-10"))).discrepancies) == 1
