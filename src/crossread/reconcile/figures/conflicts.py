"""What keeps two figures apart for good, whatever else they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.meaning import deeds
from crossread.reconcile.figures.ages import told_two_ages
from crossread.reconcile.figures.counted import different_people, narrowed_alike, some_of_a_sex
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.periods import periods_apart


@dataclass(frozen=True, slots=True)
class ConflictRule:
    """A reason why two figures cannot measure one thing, with a name for it.

    ``hard`` reasons keep whole groups apart; others only count against the pair, since the
    words that they rest on (a condition, a noun, a date) are read wrongly now and then.
    ``example`` are texts of reports that it keeps two figures of apart, ``counter`` texts with none.
    """

    name: str
    applies: Callable[[Item, Item], bool]
    example: tuple[str, ...]
    counter: tuple[str, ...]
    hard: bool = True


# Kinds between which extraction may waver: an age or a length is a duration or a measure.
_KIN = {"duration": "measure", "measure": "measure"}
# A toll this many times another counts something else; so does any other number.
FAR = 2.5
FAR_SUM = 1.35
# "More than 100" may be told of 140 elsewhere, hardly of 200.
FAR_BOUND = 1.6
# Numbers this large and this near are hardly ever of two periods, whatever dates stand by.
TELLING = 1000
CLOSE = 0.03


def different_age(one: Item, other: Item) -> bool:
    """An age against no age, or the ages of two people."""
    if one.age_of is None or other.age_of is None:
        return one.age_of is not other.age_of
    named_apart = bool(one.age_of and other.age_of and one.age_of != other.age_of)
    return named_apart or not (one.same_number(other) or told_two_ages(one, other))


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


def different_unit(one: Item, other: Item) -> bool:
    """People against things, or two units that make two amounts; a row's noun is only lent to it by its list's head."""
    a, b = one.figure.quantity, other.figure.quantity
    same_row = one.dimension == other.dimension == "place" and _same_place(one, other)
    if one.age_of is not None or same_row or twin_rows(one, other):
        return False
    if kind_of(one) == "count":
        return bool(one.unit and other.unit and (one.people is None) != (other.people is None))
    return bool(a.unit and b.unit and a.unit != b.unit) and not one.states(other)


def different_deed(one: Item, other: Item) -> bool:
    """Deeds of two classes, except in rows of two lists that are alike: all aboard, all killed."""
    a, b = one.deed, other.deed
    if not a or not b or a == b:
        return False
    return not ((deeds.is_present(a) or deeds.is_present(b)) and (twin_rows(one, other) or twin_pairs(one, other)))


def different_severity(one: Item, other: Item) -> bool:
    """The badly hurt against all the hurt; two degrees of badly or the slightly hurt, where numbers differ."""
    if one.severity == other.severity:
        return False
    grave = [deeds.is_grave(item.severity) for item in (one, other)]
    return grave[0] != grave[1] or not one.same_number(other)


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
    """A sentence states a thing once; run-in headlines and captions may state it twice in the same words."""
    if not one.near(other):
        return False
    repeated = one.same_number(other) and one.deed and one.deed == other.deed
    return not repeated or one.beside != other.beside or one.condition != other.condition


def different_period(one: Item, other: Item) -> bool:
    """Counts of two different stretches of time."""
    a, b = abs(one.value or 0.0), abs(other.value or 0.0)
    if min(a, b) >= TELLING and abs(a - b) <= CLOSE * max(a, b):
        return False
    return periods_apart(one.measure.time, other.measure.time)


def far_apart(one: Item, other: Item) -> bool:
    """Numbers of different orders count different things; tolls differ more than sums and shares do."""
    a, b = one.value, other.value
    if a is None or b is None or one.same_number(other) or told_two_ages(one, other):
        return False
    if one.unit == "time" and not one.agrees(other):
        return True  # shot five times, shot seven times: two people
    low, high = sorted((abs(a), abs(b)))
    tolled = deeds.rises(one.action) or deeds.is_grave(one.severity)
    toll = tolled and one.deed == other.deed
    limit = FAR if toll else FAR_BOUND if one.agrees(other) else FAR_SUM
    return high > limit * max(low, 1)


def different_owner(one: Item, other: Item) -> bool:
    """The rate or sum of one named person against another's, where the numbers are not the very same."""
    if not one.owners or not other.owners or one.owners & other.owners:
        return False
    return not one.same_number(other)


def stated_apart(one: Item, other: Item) -> bool:
    """The same, where the words beside both numbers say whose they are."""
    return bool(one.measure.owner and other.measure.owner) and different_owner(one, other)


def told_apart(one: Item, other: Item) -> bool:
    """Two numbers in one report are two things, unless its headline and text head the toll, or the narrowing agrees.

    A report seldom contradicts itself; where it does, it is most often the headline.
    """
    if one.report.id != other.report.id or one.agrees(other):
        return False
    headed = one.lead and other.lead and one.figure.span.part != other.figure.span.part
    return not headed and not narrowed_alike(one, other)


# Hard rules first: the first that applies is the one told.
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
        "unit",
        different_unit,
        ("The storm damaged 12 boats.", "The storm injured 12 people."),
        ("The storm damaged 12 boats.", "The storm damaged 13 boats."),
    ),
    ConflictRule(
        "people",
        different_people,
        ("Three women were hurt.", "Three men were hurt."),
        ("Three women were hurt.", "Three people were hurt."),
    ),
    ConflictRule(
        "sex",
        some_of_a_sex,
        ("Two men and two women were hurt.", "Four people were hurt."),
        ("Two men were hurt.", "Two people were hurt."),
    ),
    ConflictRule(
        "deed",
        different_deed,
        ("Five people were arrested.", "Five people were rescued."),
        ("Five people were arrested.", "Five people were detained."),
    ),
    ConflictRule(
        "severity",
        different_severity,
        ("Five people were critically injured.", "Nine people were injured."),
        ("Nine people were injured.", "Ten people were hurt."),
    ),
    ConflictRule(
        "place",
        different_place,
        ("Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.", "Police arrested 12 people in Nevada."),
        ("Police arrested 12 people in Ohio.", "Police arrested 12 people in Ohio."),
    ),
    ConflictRule(
        "list",
        listed_apart,
        ("Police arrested 12 people in Ohio, 9 in Texas and 4 in Iowa.",),
        ("Police arrested 12 people.", "Police arrested 13 people."),
    ),
    ConflictRule(
        "size",
        far_apart,
        ("Some 12 boats sank.", "Some 60 boats sank."),
        ("Some 12 boats sank.", "Some 13 boats sank."),
    ),
    ConflictRule(
        "report",
        told_apart,
        ("Five boats sank at noon. In all, seven boats sank.",),
        ("Five boats sank at noon.", "Seven boats sank at noon."),
    ),
    ConflictRule(
        "stated owner",
        stated_apart,
        ("Ana Brandt's tax rate was 14 percent.", "Otto Lind's tax rate was 18 percent."),
        ("Ana Brandt's tax rate was 14 percent.", "Ana Brandt's tax rate was 15 percent."),
    ),
    ConflictRule(
        "owner",
        different_owner,
        ("Ana Brandt lives here. Brandt paid 14 percent in tax.", "Otto Lind lives here. Lind paid 18 percent in tax."),
        ("Ana Brandt paid 14 percent in tax.", "Ana Brandt paid 15 percent in tax."),
        hard=False,
    ),
    ConflictRule(
        "sentence",
        same_sentence,
        ("Five boats sank and six boats drifted.",),
        ("Five boats sank.", "Six boats sank."),
        hard=False,
    ),
    ConflictRule(
        "period",
        different_period,
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2021."),
        ("The town counted 40 thefts in 2019.", "The town counted 44 thefts in 2019."),
        hard=False,
    ),
)


def find_conflict(one: Item, other: Item) -> ConflictRule | None:
    """The first rule that keeps the two apart, hard ones before others; None where none does."""
    return next((rule for rule in CONFLICTS if rule.applies(one, other)), None)


def twin_rows(one: Item, other: Item) -> bool:
    """Whether the two stand in one position of two lists that give the same numbers in the same order."""
    return one.row is not None and one.row == other.row and one.report.id != other.report.id


def twin_pairs(one: Item, other: Item) -> bool:
    """Whether two sentences divide people into the same two numbers: ``10 guests and two pilots``.

    What is told of both pairs must be alike, but that all aboard may all be dead.
    """
    if one.pairing is None or one.pairing != other.pairing or one.near(other):
        return False
    told = {one.deed, other.deed} - {None}
    return len(told) < 2 or deeds.ends_presence(one.deed, other.deed)


def _same_place(one: Item, other: Item) -> bool:
    """The same entry of the gazetteer, or one name that begins with the other (``Derry``, ``Derry County``)."""
    a, b = one.measure, other.measure
    if a.place_id and a.place_id == b.place_id:
        return True
    names = sorted(((a.place or "").lower().split(), (b.place or "").lower().split()), key=len)
    return names[1][: len(names[0])] == names[0] and (one.same_number(other) or names[0] == names[1])


def _nested(one: Item, other: Item) -> bool:
    """Whether one place lies in the other, by the gazetteer, or one is unknown to it."""
    a, b = one.place, other.place
    if a is None or b is None:
        return True
    return a.id in b.within_ids or b.id in a.within_ids or a.name in b.within or b.name in a.within
