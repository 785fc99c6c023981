"""Identifiers are made of content and anchor: what did not change keeps its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from tests.render.made import made_account

import crossread
from crossread.account.identifiers import identify
from crossread.meaning.anchors import digest
from crossread.model.accounts import Account, Entity
from crossread.model.reports import Report
from crossread.model.spans import Span

FERRY = (
    Report(
        "ledger",
        "Forty people were rescued when the ferry Marrow sank off Dunlin on Tuesday, harbour master Ada Lund said.\n\n"
        "Three were treated at Carrick Hospital. “The water came over the bow in a minute,” Lund said.\n\n"
        "Of the 40 rescued, 28 were from Dunlin, nine from Carrick and three from Orrin.",
        title="Forty saved as ferry sinks",
        published="2026-03-03T09:00:00+00:00",
    ),
    Report(
        "radio",
        "The ferry Marrow went down near Dunlin. The harbour master, Ada Lund, said 41 people were rescued.\n\n"
        "“The water came over the bow in minutes,” she said. Three people were taken to Carrick Hospital.",
        title="Ferry lost off Dunlin",
        published="2026-03-03T11:00:00+00:00",
    ),
)
UNRELATED = Report(
    "markets",
    "Tavel Foods sold 1.2 million jars of honey in 2025, up 6 percent, chief executive Pia Oster said.\n\n"
    "“Nobody expected it,” Oster said. The company employs 310 people in Brennock.",
    title="Honey maker sells more",
    published="2026-01-15T08:00:00+00:00",
)
JOINING = Report(
    "courier",
    "Forty people were saved from the ferry Marrow, harbour master Ada Lund told the Courier. "
    "A crane will lift the wreck for 2.5 million kroner.",
    title="Crane to lift ferry",
    published="2026-03-05T07:00:00+00:00",
)


def identifiers(account: Account) -> dict[str, frozenset[Span]]:
    """Every identifier of an account, with the mentions of its entry."""
    found = {figure.id: frozenset(m.span for v in figure.values for m in v.mentions) for figure in account.figures}
    found |= {quote.id: frozenset(version.span for version in quote.versions) for quote in account.quotes}
    found |= {d.id: frozenset(span for side in d.sides for span in side.mentions) for d in account.discrepancies}
    for entries in (account.breakdowns, account.checks, account.people, account.organisations, account.names):
        found |= {entry.id: frozenset(entry.mentions) for entry in entries}
    return found | {place.id: frozenset(place.mentions) for place in account.places}


@pytest.fixture(scope="module")
def ferry() -> Account:
    """The account of the two reports alone."""
    return crossread.account(FERRY)


def test_the_story_has_entries_of_most_kinds(ferry: Account) -> None:
    assert {name[0] for name in identifiers(ferry)} >= set("fbcqpold")


def test_the_order_of_the_reports_changes_none() -> None:
    for order in permutations((*FERRY, JOINING)):
        assert identifiers(crossread.account(order)) == identifiers(crossread.account((*FERRY, JOINING)))


@pytest.mark.parametrize("published", ["2026-01-15T08:00:00+00:00", "2026-09-01T08:00:00+00:00", None])
def test_a_report_on_other_matters_changes_none(ferry: Account, published: str | None) -> None:
    wider = identifiers(crossread.account((*FERRY, replace(UNRELATED, published=published))))
    assert {name: wider.get(name) for name in identifiers(ferry)} == identifiers(ferry)


def test_a_later_report_leaves_the_identifiers_of_what_it_joins(ferry: Account) -> None:
    wider = identifiers(crossread.account((*FERRY, JOINING)))
    before = identifiers(ferry)
    assert before.keys() <= wider.keys()
    assert all(spans <= wider[name] for name, spans in before.items() if name[0] != "d")
    assert any(spans < wider[name] for name, spans in before.items() if name[0] == "f")


def test_an_earlier_report_leaves_the_identifiers_of_what_it_does_not_touch(ferry: Account) -> None:
    earlier = replace(JOINING, published="2026-03-02T07:00:00+00:00")
    wider = identifiers(crossread.account((*FERRY, earlier)))
    untouched = {name for name, spans in identifiers(ferry).items() if spans in wider.values()}
    assert untouched <= wider.keys() and len(untouched) > 10


def test_an_edit_elsewhere_in_a_report_changes_no_figure(ferry: Account) -> None:
    edited = replace(FERRY[0], text=f"{FERRY[0].text}\n\nThe search went on at dusk.")
    figures = [figure.id for figure in crossread.account((edited, FERRY[1])).figures]
    assert figures == [figure.id for figure in ferry.figures]


def test_references_follow() -> None:
    account = identify(made_account())
    figures = {figure.id: figure for figure in account.figures}
    [listed] = account.breakdowns
    assert listed.whole in figures and set(listed.parts) <= figures.keys()
    assert all(figure in figures for place in account.places for figure in place.figures)
    people = {person.id for person in account.people}
    assert account.voices[0].entity in people
    assert account.quotes[0].speaker is not None and account.quotes[0].speaker.person in people


def test_the_earlier_of_two_alike_keeps_the_identifier() -> None:
    reports = (Report("a", "Lund spoke."), Report("b", "Lund left."))
    earlier, later = (Entity(r.id, "person", "Lund", ("Lund",), (), (r.span(0, 4),)) for r in reports)
    made = made_account()
    account = Account(made.schema, made.generator, made.story, reports, people=(later, earlier))
    assert [person.id for person in identify(account).people] == [
        digest("p", ("person", "lund", "2")),
        digest("p", ("person", "lund")),
    ]
