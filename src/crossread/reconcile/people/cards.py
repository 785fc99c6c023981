"""Facts about people to a card for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.meaning.words.folding import fold
from crossread.model.accounts import Entity
from crossread.model.cards import FactMention, PersonCard, PersonFact, PersonSlot
from crossread.reconcile.people.facts import ToldFact

_SLOTS: tuple[PersonSlot, ...] = ("age", "home", "happened", "condition", "charge", "status")


def make_cards(facts: Sequence[ToldFact], people: Sequence[Entity], order: Mapping[str, int]) -> tuple[PersonCard, ...]:
    """The cards in the order of the people; who has no fact has no card."""
    by_person: dict[str, list[ToldFact]] = defaultdict(list)
    for fact in facts:
        by_person[fact.person].append(fact)
    return tuple(
        PersonCard(person.id, _join(by_person[person.id], order)) for person in people if person.id in by_person
    )


def _join(facts: Sequence[ToldFact], order: Mapping[str, int]) -> tuple[PersonFact, ...]:
    """The values of each slot with all their mentions, in the order in which they were first said."""
    values: dict[tuple[PersonSlot, str], list[ToldFact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: _said(fact, order)):
        values[fact.slot, fold(fact.value)].append(fact)
    return tuple(
        PersonFact(slot, same[0].value, tuple(FactMention(f.span, f.published, f.attributed_to) for f in same))
        for (slot, _), same in sorted(values.items(), key=lambda entry: _SLOTS.index(entry[0][0]))
    )


def _said(fact: ToldFact, order: Mapping[str, int]) -> tuple[int, bool, int]:
    return order[fact.span.report], fact.span.part == "text", fact.span.start
