"""What is said to be measured: deed, unit, grade, narrowing, owner, list, place and time."""

from __future__ import annotations

from crossread.meaning import deeds
from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.twins import same_place, twin_pairs, twin_rows


def compare_deed(one: Item, other: Item, _: Background) -> float:
    """The same class of deed."""
    if not one.deed or one.deed != other.deed:
        return 0.0
    return 1.0 if one.action == other.action else 0.7


def has_other_deed(one: Item, other: Item, _: Background) -> float:
    """Deeds of two classes, except in rows of two lists that are alike: all aboard, all killed."""
    a, b = one.deed, other.deed
    if not a or not b or a == b:
        return 0.0
    present = deeds.is_present(a) or deeds.is_present(b)
    return float(not (present and (twin_rows(one, other) or twin_pairs(one, other))))


def has_one_deed(one: Item, other: Item, _: Background) -> float:
    """A deed of a known class for the one alone."""
    return float(bool(one.deed) != bool(other.deed))


def heads_both(one: Item, other: Item, _: Background) -> float:
    """Both the first number that their reports, or a headline and its text, give for one deed."""
    return float(one.lead and other.lead and bool(one.deed) and one.deed == other.deed)


def compare_grade(one: Item, other: Item, _: Background) -> float:
    """Both of those badly hurt, or both of those lightly hurt."""
    if one.severity is None or one.severity != other.severity or one.deed != other.deed:
        return 0.0
    return 1.0 if narrowed_alike(one, other) else 0.6 if deeds.is_grave(one.severity) else 0.3


def has_other_grade(one: Item, other: Item, _: Background) -> float:
    """The badly hurt against all the hurt; two degrees of badly or the slightly hurt, where numbers differ."""
    if one.severity == other.severity:
        return 0.0
    grave = [deeds.is_grave(item.severity) for item in (one, other)]
    return float(grave[0] != grave[1] or not one.same_number(other))


def compare_unit(one: Item, other: Item, _: Background) -> float:
    """The same noun, a telling one more than one for people of any kind; two nouns for people."""
    a, b = one.unit, other.unit
    if not a or not b:
        return 0.0
    if a == b:
        return 0.5 if one.people and one.people.generic else 1.0
    if one.stated.family not in ("count", "share") and one.states(other):
        return 1.0  # 1,000 acres and 405 hectares
    if one.dimension == other.dimension == "place":
        return 0.3  # a row's noun is lent to it by the head of its list
    if one.people and other.people:
        if one.people == other.people:
            return 0.4 if one.people.generic else 0.9
        return -0.4 if one.people.role and other.people.role else 0.2
    return -0.7


def has_other_unit(one: Item, other: Item, _: Background) -> float:
    """People against things, or two units that make two amounts; a row's noun is only lent to it by its list."""
    row = one.dimension == other.dimension == "place" and same_place(one, other)
    if row or twin_rows(one, other) or one.age_of is not None:
        return 0.0
    if one.stated.family == other.stated.family == "count":
        return float(bool(one.unit and other.unit) and (one.people is None) != (other.people is None))
    a, b = one.figure.quantity.unit, other.figure.quantity.unit
    return float(bool(a and b) and a != b and not one.states(other))


def refers_back(one: Item, other: Item, _: Background) -> float:
    """``the five victims`` after ``five people``: the same number of people, pointed back at, in one report."""
    if one.report.id != other.report.id or not one.same_number(other):
        return 0.0
    later = max(one, other, key=lambda item: item.number)
    return float(later.definite and bool(one.people) and bool(other.people))


def is_known_to_both(one: Item, other: Item, _: Background) -> float:
    """Both told of as known: ``the five``."""
    return float(one.definite and other.definite)


def compare_rows(one: Item, other: Item, _: Background) -> float:
    """Rows of two lists over one dimension; fully, where the lists give the same numbers in the same order."""
    if one.report.id == other.report.id or not one.dimension or one.dimension != other.dimension:
        return 0.0
    return 1.0 if twin_rows(one, other) else 0.2


def compare_place(one: Item, other: Item, _: Background) -> float:
    """The same place, fully for rows of lists over places; against, where a row's place is not named with the other."""
    a, b = one.measure.place, other.measure.place
    listed = "place" in (one.dimension, other.dimension)
    if a and b:
        return (1.0 if listed else 0.3) if same_place(one, other) else 0.0
    if listed and (a or b):
        # A row's place may stand elsewhere in the other's sentence: "Corran saw 12 arrests".
        name = frozenset((a or b or "").lower().split())
        return 0.6 if name <= (other.words if a else one.words) else -1.0
    return 0.0


def has_other_place(one: Item, other: Item, _: Background) -> float:
    """Two places, where at least one figure is a row of a list over places, or both are resolved apart."""
    a, b = one.measure.place, other.measure.place
    if not a or not b or same_place(one, other):
        return 0.0
    return float("place" in (one.dimension, other.dimension) or not _nested(one, other))


def _nested(one: Item, other: Item) -> bool:
    """Whether one place lies in the other, by the gazetteer, or one is unknown to it."""
    a, b = one.place, other.place
    if a is None or b is None:
        return True
    return a.id in b.within_ids or b.id in a.within_ids or a.name in b.within or b.name in a.within


def compare_narrowing(one: Item, other: Item, _: Background) -> float:
    """The share of the words that narrow either count which narrow both."""
    both = one.condition | other.condition
    return len(one.condition & other.condition) / len(both) if one.condition and other.condition else 0.0


def is_narrowed(one: Item, other: Item, _: Background) -> float:
    """Words narrow both counts."""
    return float(bool(one.condition and other.condition))


def compare_owner(one: Item, other: Item, _: Background) -> float:
    """The rate or sum of one named person or family, more so where both are told of one year."""
    if not one.owners & other.owners:
        return 0.0
    years = [(item.measure.time or "")[:4] for item in (one, other)]
    return 1.0 if years[0] == years[1] and years[0].isdecimal() else 0.4


def has_one_time(one: Item, other: Item, _: Background) -> float:
    """The same day, month or year beside both."""
    return float(bool(one.measure.time) and one.measure.time == other.measure.time)
