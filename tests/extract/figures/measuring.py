"""Reads the figures of a text whose place names are given, for the tests of measures, breakdowns and claims."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from crossread.extract.figures import FigureReading, extract_figures
from crossread.extract.parser import Parser
from crossread.extract.sentences import extract_sentences
from crossread.model.mentions import Figure, NameMention, Toponym
from crossread.model.reports import Report

CASES = Path(__file__).resolve().parents[2] / "cases"


@cache
def load_cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file, one a line."""
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines() if line]


def read_figures(
    parser: Parser, text: str, places: Sequence[str] = (), title: str | None = None, people: Sequence[str] = ()
) -> FigureReading:
    """The figures of a text in which every mention of ``places`` is a place name, of ``people`` a person's."""
    report = Report(id="case", text=text, title=title, published="2024-05-14")
    (_, passages), *_ = parser.parse([report])
    toponyms = [
        Toponym(report.span(match.start(), match.end()), None)
        for place in places
        for match in re.finditer(re.escape(place), text)
    ]
    names = [
        NameMention("person", report.span(match.start(), match.end()), person)
        for person in people
        for match in re.finditer(re.escape(person), text)
    ]
    return extract_figures(passages, extract_sentences(passages), names, toponyms, (), ())


def find_figure(reading: FigureReading, text: str, after: int = 0) -> Figure:
    """The first figure from character ``after`` on whose span has this text."""
    for figure in reading.figures:
        if figure.span.text == text and figure.span.start >= after:
            return figure
    raise AssertionError(f"no figure {text!r} among {[figure.span.text for figure in reading.figures]}")
