"""Cards of people in every form: who says so, what differs, and hostile words that stay words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.made import made_account

from crossread.model.accounts import Account
from crossread.model.cards import FactMention, PersonCard, PersonFact
from crossread.render import render
from crossread.render.cards import card_words, person_cards
from crossread.render.sources import name_sources

HOSTILE = "<script>alert(1)</script>|\u202e\x1b[31m"


def made() -> Account:
    account = made_account()
    person, report = account.people[0], account.reports[0]
    mention = FactMention(report.span(0, 6), report.published, HOSTILE)
    facts = (
        PersonFact("age", "41", (mention,), (account.discrepancies[0].id,)),
        PersonFact("home", HOSTILE, (mention,)),
    )
    return replace(account, cards=(PersonCard(person.id, facts),))


def test_a_card_says_who_says_so_and_where_it_differs() -> None:
    account = made()
    (lines,) = person_cards(account, name_sources(account.reports)).values()
    assert card_words(lines[:1]) == "age: 41 (A, d1)"


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_hostile_words_stay_words(form: str) -> None:
    page = render(made(), form)
    assert "41" in page and "\x1b[31m" not in page and "\u202e" not in page
    assert form == "terminal" or "<script>" not in page
