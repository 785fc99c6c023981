"""Words that exclude each other in one place of two reports, and pairs that must stay silent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.reconcile.events.test_opposites import read

from crossread.extract.parser import Parser
from crossread.reconcile.events.worded import find_differing_words

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "kinds.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_words_of_one_class(case: dict[str, Any], parser: Parser) -> None:
    for texts in ((case["one"], case["other"]), (case["other"], case["one"])):
        assert bool(list(find_differing_words(read(parser, texts)))) is case["differ"]
