"""Every rule of the check finds something in its example and nothing in its counter-example."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread
from crossread import pipeline
from crossread.check.checker import check_draft
from crossread.check.rules import TABLE, Entry
from crossread.check.sources import Sources
from crossread.model.drafts import Draft
from crossread.model.reports import Report

FERRY = Path(__file__).parents[2] / "examples" / "harbour-ferry"


@pytest.fixture(scope="module")
def sources() -> Sources:
    return pipeline.prepare(crossread.account(crossread.read([FERRY]).reports))


def codes_of(entry: Entry, text: str, sources: Sources) -> set[str]:
    (reading,) = pipeline.extract([Report("draft", text, published=sources.account.story.last_published)])
    checked = check_draft(Draft("draft.txt", text, text), reading, sources, (entry.rule,), frozenset(entry.rule.codes))
    return {finding.code for finding in checked.findings}


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry.name)
def test_a_rule_finds_its_example_only(entry: Entry, sources: Sources) -> None:
    assert codes_of(entry, entry.example, sources)
    assert not codes_of(entry, entry.counter, sources)


def test_the_rules_of_the_table_have_names_of_their_own() -> None:
    assert len({entry.name for entry in TABLE}) == len(TABLE)
