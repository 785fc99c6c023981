"""Toponyms: cases, and what holds of any text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.extract.names import extract_names
from crossread.extract.parser import Parser
from crossread.extract.places import extract_places
from crossread.model.mentions import Toponym
from crossread.model.places import Gazetteer, Place
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "places.jsonl").read_text("utf-8").splitlines()
    if line.strip()
]


def find(parser: Parser, text: str, outlet: str | None = None, gazetteer: Gazetteer | None = None) -> list[Toponym]:
    """The toponyms of a text."""
    ((_, passages),) = parser.parse([Report(id="r1", text=text, outlet=outlet)])
    return list(extract_places(passages, extract_names(passages), gazetteer or load_gazetteer()))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_cases(case: dict[str, Any], parser: Parser) -> None:
    found = find(parser, case["text"], case["outlet"])
    assert [toponym.span.text for toponym in found] == [expected[0] for expected in case["expected"]]
    for toponym, (_, name, within, demonym) in zip(found, case["expected"], strict=True):
        assert toponym.place is not None
        assert (toponym.place.name, toponym.demonym) == (name, demonym)
        assert within is None or within in toponym.place.within


class TwoAlders:
    """A gazetteer that knows a large and a small Alder, and what lies near the small one."""

    def find_places(self, name: str) -> tuple[Place, ...]:
        states = {
            "north": Place("n", "North", "state", 60.0, 10.0, "NN"),
            "south": Place("s", "South", "state", 0.0, 10.0, "SS"),
        }
        cities = {
            "alder": (
                Place("a1", "Alder", "city", 60.0, 10.0, "NN", 900_000, ("North",), ("n",)),
                Place("a2", "Alder", "city", 0.1, 10.1, "SS", 20_000, ("South",), ("s",)),
            ),
            "beechton": (Place("b", "Beechton", "city", 0.0, 10.0, "SS", 30_000, ("South",), ("s",)),),
            "cedarville": (Place("c", "Cedarville", "city", 0.2, 10.2, "SS", 30_000, ("South",), ("s",)),),
        }
        folded = name.casefold()
        return cities.get(folded) or ((states[folded],) if folded in states else ())


def test_nearness_outweighs_size(parser: Parser) -> None:
    gazetteer = TwoAlders()
    alone = find(parser, "The mayor of Alder arrived in Alder.", gazetteer=gazetteer)
    assert {toponym.place.id for toponym in alone if toponym.place} == {"a1"}
    near = find(
        parser, "Buses run from Beechton to Cedarville. A bus from Beechton stopped in Alder.", gazetteer=gazetteer
    )
    assert [toponym.place.id for toponym in near if toponym.place and toponym.span.text == "Alder"] == ["a2"]


WORDS = [
    "Paris",
    "Texas",
    ",",
    "Cook",
    "County",
    "the",
    "of",
    "River",
    "(",
    "-",
    "\u2028",
    "Highway",
    "7",
    "Mr.",
    "New",
    "York",
    "U.S.",
    "in",
    "É",
    "’s",
    "and",
    "Lake",
    "OR",
    "Ga.",
    "Washington",
    "D.C.",
]


@settings(max_examples=50)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_give_exact_spans_that_do_not_overlap(words: Sequence[str], parser: Parser) -> None:
    text = " ".join(words)
    end = 0
    for toponym in find(parser, text):
        assert text[toponym.span.start : toponym.span.end] == toponym.span.text
        assert toponym.span.start >= end
        end = toponym.span.end


def test_a_fall_of_water_that_no_gazetteer_knows_is_named_whole(parser: Parser) -> None:
    assert [found.span.text for found in find(parser, "The canoe sank in Rundell Falls on Tuesday.")] == [
        "Rundell Falls"
    ]


def test_whoever_is_named_behind_people_of_a_country_is_no_row_of_their_list(parser: Parser) -> None:
    found = find(parser, "The Philadelphia Eagles beat the Cleveland Indians on Monday. Paris Brooks watched.")
    assert "Paris" not in [toponym.span.text for toponym in found]
