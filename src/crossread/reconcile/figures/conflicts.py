"""What keeps two figures apart for good, whatever else they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.reconcile.figures.bounds import same_number
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

Conflict = Callable[[Item, Item], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason why two figures cannot measure one thing, with a name for it."""

    name: str
    applies: Conflict


# Kinds between which extraction may waver: an age or a length is a duration or a measure.
_KIN = {"duration": "measure", "measure": "measure"}


def different_kind(one: Item, other: Item) -> bool:
    """A share is no count; money is no length."""
    a, b = one.figure.quantity.kind, other.figure.quantity.kind
    return _KIN.get(a, a) != _KIN.get(b, b)


def different_unit(one: Item, other: Item) -> bool:
    """People against things, or two units of measurement."""
    a, b = one.figure.quantity, other.figure.quantity
    if a.kind == "count":
        units = one.measure.unit, other.measure.unit
        return all(units) and (one.people is None) != (other.people is None)
    return bool(a.unit and b.unit and a.unit != b.unit)


def different_people(one: Item, other: Item) -> bool:
    """Women against men, children against adults, pilots against passengers."""
    return bool(one.people and other.people and one.people.clashes(other.people))


def different_action(one: Item, other: Item) -> bool:
    """Deeds of two classes; being shot and being hurt may be told of the same people."""
    a, b = one.measure.action, other.measure.action
    if not a or not b or a == b:
        return False
    casualties = load_words("figures", "casualties")
    return not (a in casualties and b in casualties and same_number(one.figure, other.figure))


def different_scope(one: Item, other: Item) -> bool:
    """The others against all: ``five others shot`` is not ``six people shot``.

    People hurt beside the dead are the others already, whether or not the words say so.
    """
    a, b = one.measure.relation, other.measure.relation
    beside = {"others", "another"}
    if (a in beside) == (b in beside):
        return "another" in (a, b) and a != b and not same_number(one.figure, other.figure)
    beside_the_dead = {"injure", "hospitalise", "treat"}
    return one.measure.action not in beside_the_dead and other.measure.action not in beside_the_dead


def different_place(one: Item, other: Item) -> bool:
    """Two places, where at least one figure is a row of a list over places, or both are resolved apart."""
    a, b = one.measure.place, other.measure.place
    if not a or not b or _same_place(one, other):
        return False
    return "place" in (one.dimension, other.dimension) or not _nested(one, other)


def listed_apart(one: Item, other: Item) -> bool:
    """Two rows of one list, or a part and its own whole."""
    if one.listing is not None and one.listing == other.listing:
        return True
    return one.whole == other.number or other.whole == one.number


def same_sentence(one: Item, other: Item) -> bool:
    """A sentence states a thing once: two numbers in it count two things."""
    return one.near(other)


def different_period(one: Item, other: Item) -> bool:
    """Counts of two different stretches of time."""
    a, b = one.measure.time, other.measure.time
    return bool(a and b and not a.startswith(b) and not b.startswith(a))


def different_condition(one: Item, other: Item) -> bool:
    """Narrowed by words that share nothing: convicted of theft, convicted of arson (only "convicted" shared)."""
    a, b = one.condition, other.condition
    return bool(a and b and not a & b)


def far_apart(one: Item, other: Item) -> bool:
    """Numbers of different orders count different things, not one thing twice."""
    a, b = one.value, other.value
    if a is None or b is None or a == b:
        return False
    low, high = sorted((abs(a), abs(b)))
    return high > 4 * max(low, 1)


CONFLICTS: tuple[Rule, ...] = (
    Rule("kind", different_kind),
    Rule("unit", different_unit),
    Rule("people", different_people),
    Rule("action", different_action),
    Rule("scope", different_scope),
    Rule("place", different_place),
    Rule("list", listed_apart),
    Rule("sentence", same_sentence),
    Rule("period", different_period),
    Rule("condition", different_condition),
    Rule("size", far_apart),
)


def find_conflict(one: Item, other: Item) -> str | None:
    """The name of the first rule that keeps the two apart; None where none does."""
    return next((rule.name for rule in CONFLICTS if rule.applies(one, other)), None)


def _same_place(one: Item, other: Item) -> bool:
    a, b = one.measure, other.measure
    if a.place_id and b.place_id:
        return a.place_id == b.place_id
    return bool(a.place and b.place and a.place.lower() == b.place.lower())


def _nested(one: Item, other: Item) -> bool:
    """Whether one place lies in the other, by the gazetteer, or one is unknown to it."""
    a, b = one.place, other.place
    if a is None or b is None:
        return True
    return a.id in b.within_ids or b.id in a.within_ids or a.name in b.within or b.name in a.within
