"""Who is said to speak, over the cases of ``tests/cases/speakers.jsonl``: quoted words, and whose they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.quotations import extract_quotations
from crossread.model.reports import Report

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "cases" / "speakers.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_speakers_of_the_cases(parser: Parser, case: dict[str, Any]) -> None:
    ((_, passages),) = parser.parse([Report("r1", case["text"])])
    found = [q for q in extract_quotations(passages, extract_names(passages)) if q.quoted]
    told = [[[span.text for span in q.quoted], q.speaker.name if q.speaker else None] for q in found]
    assert told == case["expected"]
    for quotation in found:
        if quotation.speaker is not None and quotation.speaker.span is not None:
            span = quotation.speaker.span
            assert case["text"][span.start : span.end] == span.text
