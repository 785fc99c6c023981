"""What keeps two figures apart for good, whatever else they share: only what logic forbids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.meaning.quantities.comparing import compare
from crossread.reconcile.figures.ages import bounds_one, of_two_people, told_two_ages
from crossread.reconcile.figures.counted import different_people
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.twins import same_place


@dataclass(frozen=True, slots=True)
class ConflictRule:
    """A reason why two figures cannot measure one thing, with a name for it.

    ``example`` are texts of reports that it keeps two figures of apart, ``counter`` texts with none.
    """

    name: str
    applies: Callable[[Item, Item], bool]
    example: tuple[str, ...]
    counter: tuple[str, ...]


# Kinds between which extraction may waver: an age or a length is a duration or a measure.
_KIN = {"duration": "measure", "measure": "measure"}


def different_age(one: Item, other: Item) -> bool:
    """An age against no age, or the ages of two people."""
    if one.age_of is None or other.age_of is None:
        return one.age_of is not other.age_of
    if of_two_people(one, other) or bounds_one(one, other):
        return True
    return not (one.same_number(other) or told_two_ages(one, other))


def different_kind(one: Item, other: Item) -> bool:
    """A share is no count; money is no length."""
    if one.age_of is not None and other.age_of is not None:
        return False
    return kind_of(one) != kind_of(other)


def kind_of(item: Item) -> str:
    """The kind that numbers are compared in: people "rounded up" are a count, ages and lengths are measures."""
    kind = item.figure.quantity.kind
    if kind == "change" and item.people is not None:
        return "count"
    return _KIN.get(kind, kind)


def listed_apart(one: Item, other: Item) -> bool:
    """Two rows of one list, or a part and its own whole."""
    if one.listing is not None and one.listing == other.listing:
        return True
    return one.whole == other.number or other.whole == one.number


def rows_apart(one: Item, other: Item) -> bool:
    """Rows of lists over places that stand under two places."""
    a, b = one.measure.place, other.measure.place
    return one.dimension == other.dimension == "place" and bool(a and b) and not same_place(one, other)


def different_owner(one: Item, other: Item) -> bool:
    """The rate or sum of one named person against another's, where the numbers are not the very same."""
    if one.age_of is not None or other.age_of is not None:
        return False  # whose age it is, is asked of the names
    if not one.owners or not other.owners or one.owners & other.owners:
        return False
    return not one.same_number(other)


def told_beside(one: Item, other: Item) -> bool:
    """Two numbers of one sentence that cannot both be true of one thing: the sentence tells of two."""
    return one.age_of is None and one.near(other) and compare(one.stated, other.stated).relation == "contradicts"


# The first that applies is the one told.
CONFLICTS: tuple[ConflictRule, ...] = (
    ConflictRule(
        "kind",
        different_kind,
        ("Some 40 percent of the boats sank.", "Some 40 boats sank."),
        ("Some 40 boats sank.", "Some 41 boats sank."),
    ),
    ConflictRule(
        "age",
        different_age,
        ("Ana Brandt, 34, was rescued.", "Otto Lind, 36, was rescued."),
        ("Ana Brandt, 34, was rescued.", "Ana Brandt, 34, was found."),
    ),
    ConflictRule(
        "people",
        different_people,
        ("Three women were hurt.", "Three men were hurt."),
        ("Three women were hurt.", "Three people were hurt."),
    ),
    ConflictRule(
        "list",
        listed_apart,
        ("Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.",),
        ("Police arrested 12 people.", "Police arrested 13 people."),
    ),
    ConflictRule(
        "place",
        rows_apart,
        (
            "Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.",
            "Police arrested 12 people in Nevada and 9 in Utah.",
        ),
        ("Police arrested 12 people in Ohio.", "Police arrested 12 people in Nevada."),
    ),
    ConflictRule(
        "owner",
        different_owner,
        ("Ana Brandt's tax rate was 14 percent.", "Otto Lind's tax rate was 18 percent."),
        ("Ana Brandt's tax rate was 14 percent.", "Ana Brandt's tax rate was 15 percent."),
    ),
    ConflictRule(
        "sentence",
        told_beside,
        ("The July fire killed three rangers and the August fire five rangers.",),
        ("The July fire killed three rangers.", "The July fire killed five rangers."),
    ),
)


def find_conflict(one: Item, other: Item) -> ConflictRule | None:
    """The first rule that keeps the two apart; None where none does."""
    for rule in CONFLICTS:  # no generator: every pair of a story is asked
        if rule.applies(one, other):
            return rule
    return None
