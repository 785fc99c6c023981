"""What is said of a person beside names and titles, ready to be laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account
from crossread.model.cards import PersonFact
from crossread.model.spans import Span
from crossread.render.sources import CitedSource
from crossread.render.visible import one_line
from crossread.render.wording import PERSON_SLOTS


@dataclass(frozen=True, slots=True)
class CardValue:
    """One value of a slot: its words, the letters of the reports that say so, and what it is part of.

    ``attributed_to`` is on whose word, where no report gives it in its own voice.
    """

    text: str
    keys: tuple[str, ...]
    attributed_to: tuple[str, ...]
    mentions: tuple[Span, ...]
    differences: tuple[tuple[str, str], ...]
    """Ids of discrepancies, each with its number on the page."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One slot of a card with its values, in the order in which they were first said."""

    label: str
    values: tuple[CardValue, ...]


def person_cards(account: Account, sources: Mapping[str, CitedSource]) -> dict[str, tuple[CardLine, ...]]:
    """By the id of the person, the lines of the card; who has none is not there."""
    numbers = {found.id: f"d{number}" for number, found in enumerate(account.discrepancies, 1)}
    return {card.person: _lines(card.facts, sources, numbers) for card in account.cards}


def _lines(
    facts: Sequence[PersonFact], sources: Mapping[str, CitedSource], numbers: Mapping[str, str]
) -> tuple[CardLine, ...]:
    slots = list(dict.fromkeys(fact.slot for fact in facts))
    return tuple(
        CardLine(PERSON_SLOTS[slot], tuple(_value(fact, sources, numbers) for fact in facts if fact.slot == slot))
        for slot in slots
    )


def _value(fact: PersonFact, sources: Mapping[str, CitedSource], numbers: Mapping[str, str]) -> CardValue:
    told = {mention.span.report for mention in fact.mentions}
    words = [one_line(mention.attributed_to or "") for mention in fact.mentions]
    said = dict.fromkeys(words) if all(words) else {}
    return CardValue(
        fact.value,
        tuple(source.key for report, source in sources.items() if report in told),
        tuple(said),
        tuple(mention.span for mention in fact.mentions),
        tuple((found, numbers[found]) for found in fact.discrepancies if found in numbers),
    )


def card_words(lines: Sequence[CardLine]) -> str:
    """The card in one line: ``age: 41 (A B), 43 (C, d2); condition: critical (A)``."""
    return "; ".join(f"{line.label}: {', '.join(map(_said, line.values))}" for line in lines)


def _said(value: CardValue) -> str:
    marks = [" ".join(value.keys), *(number for _, number in value.differences)]
    return f"{one_line(value.text)} ({', '.join(marks)})"
