"""One number that few other things share: of one thing, under whatever noun and with whatever verb it is told.

"About 640 guests fled" and "some 640 holidaymakers were moved out" share no word of what is counted. Two bodies of
people in one story seldom are of exactly 640; of 600, or of six, they often are. The same holds of lengths and
weights that two reports give in two units: 40 metres, 131 feet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.meaning.quantities import compare
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.counterparts import SEPARATIONS
from crossread.reconcile.figures.people import names_people

# Fewer people than this are counted twice in a story by chance.
FEWEST = 100
# So many digits beside closing zeros: 600 is round, 640 is not; 40 metres may be measured, 4 may not.
DIGITS_OF_PEOPLE, DIGITS_OF_LENGTHS = 2, 2

# What sets them apart all the same; a great number that is planned in one report may be done in the next.
_APART = tuple(separation for separation in SEPARATIONS if separation.name != "fact or plan")


@dataclass(frozen=True, slots=True)
class RareMeeting:
    """A reason why equal numbers of two reports are of one thing, with a name for it.

    ``example`` are texts of two reports whose numbers it joins, ``counter`` texts of which it is silent.
    """

    name: str
    applies: Callable[[Item, Item], bool]
    example: tuple[str, str]
    counter: tuple[str, str]


def is_one_body(one: Item, other: Item) -> bool:
    """As many people, named by what they are, and not of two trades of which the one cannot be the other."""
    if not _is_one_count(one, other) or not (_names_people(one) and _names_people(other)):
        return False
    roles = [item.people.role for item in (one, other) if item.people is not None and item.people.role]
    return (one.value or 0) >= FEWEST and len(set(roles)) < 2 and _count_digits(one) >= DIGITS_OF_PEOPLE


def is_one_extent(one: Item, other: Item) -> bool:
    """One length, weight or speed in two units, the one worked out of the other."""
    ours, theirs = one.stated, other.stated
    measured = one.figure.quantity.kind == other.figure.quantity.kind == "measure" and not one.age_of
    if not measured or ours.scale == theirs.scale or not (ours.is_number and theirs.is_number):
        return False
    found = compare(ours, theirs)
    return found.relation == "same" and max(map(_count_digits, (one, other))) >= DIGITS_OF_LENGTHS


RARITIES: tuple[RareMeeting, ...] = (
    RareMeeting(
        "great number of people",
        is_one_body,
        ("About 640 guests fled the hotel.", "Some 640 holidaymakers were moved out of the hotel."),
        ("About 600 guests fled the hotel.", "Some 600 holidaymakers were moved out of the hotel."),
    ),
    RareMeeting(
        "number in another unit",
        is_one_extent,
        ("The divers are 40 metres down.", "The divers are 131 feet below the surface."),
        ("The divers are 40 metres down.", "The divers are 150 feet below the surface."),
    ),
)


def find_rarity(one: Item, other: Item, background: Background) -> RareMeeting | None:
    """The first by which numbers of two reports are of one thing, where nothing sets the two apart; else None."""
    if one.report.id == other.report.id or not one.states(other):
        return None
    found = next((rarity for rarity in RARITIES if rarity.applies(one, other)), None)
    apart = found is not None and any(separation.applies(one, other, background) for separation in _APART)
    return None if apart else found


def _is_one_count(one: Item, other: Item) -> bool:
    counted = one.figure.quantity.kind == other.figure.quantity.kind == "count"
    listed = one.listing is not None or other.listing is not None
    return counted and not listed and one.same_number(other) and bool(one.unit and other.unit)


def _names_people(item: Item) -> bool:
    """Whether its noun says who they are: of people of any kind a story counts as many in two ways."""
    if item.people is not None:
        return not item.people.generic
    return names_people(item.unit)


def _count_digits(item: Item) -> int:
    """The digits beside closing and leading zeros: 3 of 14,200, 1 of 600."""
    return len(str(item.value or 0).rstrip("0").rstrip(".").replace(".", "").strip("0"))
