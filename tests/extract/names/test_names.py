"""Names, kinds, fullest forms and titles of single reports, against ``tests/cases/names.jsonl``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.model.mentions import NameMention
from crossread.model.reports import Report

CASES = Path(__file__).parents[2] / "cases" / "names.jsonl"


def read_cases() -> list[Any]:
    lines = CASES.read_text("utf-8").splitlines()
    return [pytest.param(case, id=case["note"]) for case in map(json.loads, lines)]


def names_of(parser: Parser, text: str, title: str | None = None) -> tuple[NameMention, ...]:
    report = Report("r1", text, title=title)
    [(_, passages)] = parser.parse([report])
    return extract_names(passages)


@pytest.mark.parametrize("case", read_cases())
def test_case(parser: Parser, case: dict[str, Any]) -> None:
    mentions = names_of(parser, case["text"])
    found = [[m.kind, m.span.text, m.name, sorted(title.text for title in m.titles)] for m in mentions]
    for kind, text, name, titles in case["expected"]:
        assert [kind, text, name, sorted(titles)] in found
    assert not {m.span.text for m in mentions} & set(case.get("absent", ()))
    assert not {m.kind for m in mentions} & set(case.get("kinds_absent", ()))


def test_headline_is_searched_for_names_of_the_text(parser: Parser) -> None:
    mentions = names_of(
        parser, "Mayor Joan Pell opened the new bridge on Tuesday.", "Pell Opens Bridge After Years Of Long Delay"
    )
    assert [(m.span.part, m.span.text, m.name) for m in mentions] == [
        ("title", "Pell", "Joan Pell"),
        ("text", "Joan Pell", "Joan Pell"),
    ]


def test_gender_comes_from_courtesy_titles_and_given_names(parser: Parser) -> None:
    mentions = names_of(parser, "Mrs. Quillon spoke first. Then Arthur Pell spoke.")
    assert [(m.name, m.gender) for m in mentions] == [("Quillon", "female"), ("Arthur Pell", "male")]


def test_affiliation_stands_with_a_titled_name(parser: Parser) -> None:
    mention = names_of(parser, "Sgt. Paul Renner of the Lakeland State Patrol said two cars collided.")[0]
    assert mention.affiliation is not None
    assert mention.affiliation.text == "of the Lakeland State Patrol"


def test_credits_name_nobody_of_the_story(parser: Parser) -> None:
    mentions = names_of(parser, "The bridge is open.\n\nAssociated Press writer Ann Hollis contributed to this report.")
    assert not [m for m in mentions if m.kind == "person"]


TEXTS = st.text(st.sampled_from("ABC abc.,'’\"“”-–()&\n•0é漢🙂\u200b"), max_size=120)
VOCABULARY = (
    *("Mayor", "Ann", "Bell", "Council", "Jr.", "Dr.", "Operation", "of", "the", "and", "said", "director"),
    *("is", "was", "as", "who", "34", ",", ".", "“", "”", "(", ")", "'", "-", "'s", "sons", "their"),
)
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(" ".join)


@settings(max_examples=60)
@given(text=st.one_of(TEXTS, WORDS))
def test_spans_are_exact_and_nothing_raises(parser: Parser, text: str) -> None:
    for mention in names_of(parser, text):
        for span in (mention.span, *mention.titles):
            assert text[span.start : span.end] == span.text
            assert span.text.strip() == span.text != ""


def test_hostile_lengths_take_no_time(parser: Parser) -> None:
    for text in ("Ann Bell and " * 300, "Mayor " * 500, "Council of the " * 300, "A-" * 500, "sons " + "Max, " * 600):
        names_of(parser, text)
