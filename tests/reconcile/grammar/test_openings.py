"""Which pronouns of some words have nobody to stand for, and whose names fill them."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.grammar.openings import find_openings
from crossread.reconcile.grammar.persons import Persons

BEFORE = "Ana Brandt runs the ferry. "

# The last sentence with the pronouns that are open in it, and whom they mean.
OPEN = (
    (f"{BEFORE}In 2005 she bought two boats.", [("she", "Ana Brandt")]),
    (f"{BEFORE}At the age of 40, after years at sea, she was elected mayor.", [("she", "Ana Brandt")]),
    (f"{BEFORE}On Friday he bought two boats.", [("he", None)]),
    ("The council of Corran met. Their lawyer appealed on Monday.", [("Their", None)]),
    ("The trial ended. It was moved to Corran in May.", [("It", None)]),
    # One opening for each whom the pronouns may stand for.
    (f"{BEFORE}She said that she sold her boat.", [("She", "Ana Brandt")]),
    (f"{BEFORE}She told him that he had lost.", [("She", "Ana Brandt"), ("him", None)]),
    # Whoever "she" is, she is not who is named behind it.
    (f"{BEFORE}She blamed Ana Brandt.", [("She", None)]),
)

ANSWERED = (
    f"{BEFORE}Otto Lund said that he sold the boats.",
    "The rider fell when he left the track.",
    "In his speech, Otto Lund thanked the crew.",
    "When he fell, Otto Lund cried.",
    "The fans cheered when their team scored.",
    "A man and a woman said they saw it.",
    "The court delayed its ruling.",
)


@pytest.mark.parametrize(("text", "openings"), OPEN)
def test_a_pronoun_without_a_noun_is_open(text: str, openings: list[tuple[str, str | None]]) -> None:
    assert find(text) == openings


@pytest.mark.parametrize("text", ANSWERED)
def test_a_pronoun_whose_noun_stands_in_the_words_is_not(text: str) -> None:
    assert find(text) == []


def test_a_day_is_nobody() -> None:
    assert find("He left on Friday. In May he came back.") == [("he", None)]


def find(text: str) -> list[tuple[str, str | None]]:
    (reading,) = crossread.extract([Report(id="north", text=text)])
    sentence = reading.sentences[-1]
    found = find_openings(sentence, sentence.tokens, Persons([reading]))
    return [(opening.pronoun.text, opening.name) for opening in found]
