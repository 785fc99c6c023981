"""``The mayor`` in one report is whom another report so calls, where both name that one."""

from __future__ import annotations

import pytest

from crossread.model.accounts import Entity, EntityTitle
from crossread.model.mentions import Speaker
from crossread.model.spans import Span
from crossread.reconcile.quotations.offices import Bearers


def person(name: str, title: str, *reports: str) -> Entity:
    """Somebody with one title, named at the head of each of these reports."""
    mentions = tuple(Span(report, "text", 0, len(name), name) for report in reports)
    return Entity(name, "person", name, (name,), (EntityTitle(title, mentions[:1]),), mentions)


def speaker(words: str, source: str = "printed") -> Speaker:
    """A source without a name, further down in the report ``wave``."""
    span = Span("wave", "text", 80, 80 + len(words), words)
    return Speaker(words.partition(" ")[2], span, False, source="printed" if source == "printed" else None)


LUND = person("Ada Lund", "Norwick mayor", "echo", "wave")


@pytest.mark.parametrize(
    ("people", "words", "expected"),
    [
        ((LUND,), "the mayor", "Ada Lund"),
        ((LUND,), "the Norwick mayor", "Ada Lund"),
        ((LUND,), "the Corran mayor", None),
        ((LUND,), "a mayor", None),
        ((LUND, person("Tom Pell", "mayor of Corran", "wave")), "the mayor", None),
        ((person("Ada Lund", "mayor", "echo"),), "the mayor", None),
        ((person("Ada Lund", "former mayor", "echo", "wave"),), "the mayor", None),
        ((person("Ada Lund", "police officer", "echo", "wave"),), "the officer", None),
        ((person("Ada Lund", "President-elect", "echo", "wave"),), "the president-elect", "Ada Lund"),
        ((person("Ada Lund", "film director", "echo", "wave"),), "the director", "Ada Lund"),
    ],
)
def test_an_office_is_followed_to_its_only_bearer(people: tuple[Entity, ...], words: str, expected: str | None) -> None:
    assert Bearers(people).find(speaker(words)) == expected


def test_who_was_followed_already_is_not_followed_again() -> None:
    assert Bearers((LUND,)).find(speaker("the mayor", "followed")) is None
