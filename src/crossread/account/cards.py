"""Cards of people pointing at the discrepancies that their facts are part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.meaning.anchors import spans_of_sides
from crossread.model.accounts import Account, Discrepancy
from crossread.model.cards import PersonCard, PersonFact
from crossread.model.spans import Span

_KINDS = ("value", "place")


def mark_conflicts(account: Account) -> tuple[PersonCard, ...]:
    """The cards of an account that has its identifiers."""
    told = [(found, spans_of_sides(found)) for found in account.discrepancies if found.kind in _KINDS]
    return tuple(replace(card, facts=tuple(_mark(fact, told) for fact in card.facts)) for card in account.cards)


def _mark(fact: PersonFact, told: Sequence[tuple[Discrepancy, list[Span]]]) -> PersonFact:
    """The fact with the discrepancies one of whose sides is exactly one of its mentions."""
    own = {mention.span for mention in fact.mentions}
    return replace(fact, discrepancies=tuple(found.id for found, spans in told if own.intersection(spans)))
