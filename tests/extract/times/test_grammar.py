"""The look ahead that spares most words the rules loses none of their matches."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crossread.extract.times.grammar import NEVER_FIRST, RULES, Match, scan
from crossread.extract.times.words import split_words

CODES = "MWYyCSH12VfOuUDTZKRPAEIGlntjecgqadomLXiBJ/&,-s(.xb%"


@given(codes=st.text(CODES, min_size=1, max_size=12))
def test_no_rule_begins_with_the_letters_that_are_passed_over(codes: str) -> None:
    for name, pattern in RULES:
        for match in re.finditer(pattern, codes):
            assert match.start() == match.end() or codes[match.start()] not in NEVER_FIRST, (name, codes)


def test_matches_are_offered_in_order() -> None:
    offered: list[str] = []

    def take(match: Match) -> bool:
        offered.append(match.kind)
        return True

    scan(split_words("It was on Friday, 4 May 2031, at 5 p.m., two days ago."), take)
    assert offered == ["day", "clock", "weeks_ago"]


def test_small_letters_stand_where_the_capitals_stood() -> None:
    text = "\u0130n MAY 2031 and on SUNDAY"
    assert [text[word.start : word.end] for word in split_words(text) if word.code in "MWY"] == [
        "MAY",
        "2031",
        "SUNDAY",
    ]
