"""Quotations of whole reports: kinds, speakers, cues, channels, over the cases of ``tests/cases``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.model.mentions import Quotation
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "quotations.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


def read(parser: Parser, text: str) -> tuple[Quotation, ...]:
    """The quotations of a report that holds only this text."""
    ((_, passages),) = parser.parse([Report("r1", text)])
    return extract_quotations(passages, extract_names(passages))


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_quotations_of_the_cases(parser: Parser, case: dict[str, Any]) -> None:
    found = read(parser, case["text"])
    assert len(found) == len(case["expected"]), found
    for quotation, expected in zip(found, case["expected"], strict=True):
        assert quotation.kind == expected["kind"]
        assert [span.text for span in quotation.quoted] == expected["quoted"]
        assert (quotation.speaker.name if quotation.speaker else None) == expected["speaker"]
        for key in ("channel", "addressee"):
            if key in expected:
                assert getattr(quotation, key) == expected[key]
        if "cue" in expected:
            assert quotation.cue is not None
            assert quotation.cue.text == expected["cue"]
        if "content" in expected:
            assert [span.text for span in quotation.content] == expected["content"]


def test_every_span_slices_to_its_text(parser: Parser) -> None:
    text = "\n".join(case["text"] for case in CASES)
    for quotation in read(parser, text):
        spans = [*quotation.content, *quotation.quoted]
        spans += [span for span in (quotation.cue, quotation.speaker.span if quotation.speaker else None) if span]
        for span in spans:
            assert text[span.start : span.end] == span.text


def test_a_stance_is_told_from_a_statement(parser: Parser) -> None:
    (quotation,) = read(parser, "Ada Lund criticised the plan.")
    assert quotation.act == "stance"
    (quotation,) = read(parser, "Ada Lund believes the plan will fail.")
    assert quotation.act == "thought"
