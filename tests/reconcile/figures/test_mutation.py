"""A changed digit in any report changes the account; the order of the reports does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.codec import to_plain
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures import reconcile_figures

EXAMPLES = Path(__file__).parents[3] / "examples" / "harbour-ferry"
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?![\w:/-]|[.,]\d)")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return list(crossread.read(sorted(EXAMPLES.iterdir())).reports)


@pytest.fixture(scope="module")
def readings(reports: list[Report], parser: Parser) -> list[Reading]:
    return list(extract_readings(reports, parser, load_gazetteer()))


def iter_spans(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if {"report", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from iter_spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from iter_spans(value)


def test_every_mention_slices_to_its_text(readings: list[Reading]) -> None:
    texts = {reading.report.id: reading.report for reading in readings}
    spans = list(iter_spans(to_plain(reconcile_figures(readings))))
    assert spans
    for span in spans:
        assert texts[span["report"]].part(span.get("part", "text"))[span["start"] : span["end"]] == span["text"]


def test_the_order_of_reports_changes_nothing(readings: list[Reading]) -> None:
    first = reconcile_figures(readings)
    for order in list(permutations(readings))[1::17]:
        assert reconcile_figures(order) == first


def test_every_extracted_figure_is_in_the_account_once(readings: list[Reading]) -> None:
    wanted = sorted(figure.span for reading in readings for figure in reading.figures)
    figures = reconcile_figures(readings).figures
    assert wanted == sorted(mention.span for figure in figures for value in figure.values for mention in value.mentions)


def test_a_changed_digit_changes_the_account(reports: list[Report], readings: list[Reading], parser: Parser) -> None:
    before = to_plain(reconcile_figures(readings))
    for index, report in enumerate(reports):
        read_as_figures = [(figure.span.start, figure.span.end) for figure in readings[index].figures]
        for match in list(_NUMBER.finditer(report.text)):
            if not any(start <= match.start() < end for start, end in read_as_figures):
                continue
            digit = str((int(match[0][-1]) + 1) % 10)
            text = report.text[: match.end() - 1] + digit + report.text[match.end() :]
            changed = list(readings)
            (changed[index],) = extract_readings([replace(report, text=text)], parser, load_gazetteer())
            assert to_plain(reconcile_figures(changed)) != before, match[0]


def test_hostile_indices_do_not_raise(readings: list[Reading]) -> None:
    broken = [
        replace(
            reading, figures=tuple(replace(figure, whole=99, sentence=-5) for figure in reading.figures), sentences=()
        )
        for reading in readings
    ]
    assert reconcile_figures(broken).figures


def test_nothing_comes_of_nothing() -> None:
    assert not reconcile_figures([]).figures
