"""Where two reports of one day say of one person what cannot both be so; of another day it is a development."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crossread.model.accounts import Discrepancy, Side
from crossread.model.cards import PersonSlot
from crossread.model.reasons import DiscrepancyCase
from crossread.reconcile.people.facts import ToldFact
from crossread.reconcile.people.tables import exclude_one_another
from crossread.reconcile.sides import compose_discrepancy, compose_side

_CASES: Mapping[PersonSlot, DiscrepancyCase] = {"condition": "condition", "charge": "charge", "status": "status"}


def find_conflicts(facts: Sequence[ToldFact], names: Mapping[str, str]) -> Iterator[Discrepancy]:
    """One discrepancy for each person and slot whose values exclude one another on one day."""
    slots: dict[tuple[str, PersonSlot], list[ToldFact]] = defaultdict(list)
    for fact in facts:
        if fact.slot in _CASES:
            slots[fact.person, fact.slot].append(fact)
    for (person, slot), said in slots.items():
        sides = _split(slot, said)
        if sides:
            yield compose_discrepancy(
                kind="value",
                severity="medium",
                confidence=0.7,
                sides=tuple(map(_side, sides)),
                case=_CASES[slot],
                about=names[person],
            )


def _split(slot: PersonSlot, said: Sequence[ToldFact]) -> list[list[ToldFact]]:
    """The first two values that exclude one another, each with what says so on that day; else nothing.

    A report that gives both tells of two times or two counts.
    """
    by_value: dict[str, list[ToldFact]] = defaultdict(list)
    for fact in said:
        by_value[fact.value].append(fact)
    for one, other in combinations(by_value, 2):
        ours, theirs = by_value[one], by_value[other]
        both = {fact.span.report for fact in ours} & {fact.span.report for fact in theirs}
        days = {_day(fact) for fact in ours} & {_day(fact) for fact in theirs} - {""}
        if exclude_one_another(slot, one, other) and not both and days:
            return [[fact for fact in side if _day(fact) in days] for side in (ours, theirs)]
    return []


def _day(fact: ToldFact) -> str:
    return (fact.published or "")[:10]


def _side(side: Sequence[ToldFact]) -> Side:
    return compose_side((fact.span for fact in side), side[0].value)
