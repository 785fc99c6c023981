"""What became of a report from one version to the next."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.model.revisions import Revision
from crossread.reconcile.revisions.finding import find_revision

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "revisions.toml").read_text("utf-8"))["edits"]


def compare(before: str, after: str) -> Revision | None:
    first, second = (
        crossread.extract([crossread.Report("one", before)]),
        crossread.extract([crossread.Report("one", after)]),
    )
    return find_revision(first[0], second[0])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_edit_is_seen_and_told(case: dict[str, Any]) -> None:
    revision = compare(case["before"], case["after"])
    assert revision is not None
    assert [[one.how, one.what] for one in revision.sentences] == case["sentences"]
    assert revision.nature == case["nature"]


@pytest.mark.parametrize("case", CASES[:8], ids=[case["name"] for case in CASES[:8]])
def test_nothing_is_revised_in_the_same_text(case: dict[str, Any]) -> None:
    assert compare(case["before"], case["before"]) is None
    assert compare(case["after"], f"  {case['after']}\n") is None


def test_the_words_that_were_changed_are_told() -> None:
    revision = compare("Nine people were hurt in the fire.", "Twelve people were hurt in the fire.")
    assert revision is not None and revision.sentences[0].words == (("Nine", "Twelve"),)
    assert revision.sentences[0].before is not None and revision.sentences[0].before.text.startswith("Nine")
