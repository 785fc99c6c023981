"""What makes two figures hardly one measured thing, however alike they are told: another event, a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness import needs
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.clauses import has_other_doers, is_of_the_past
from crossread.reconcile.figures.likeness.lengths import describe_length
from crossread.reconcile.figures.likeness.needs import Need
from crossread.reconcile.figures.likeness.numbers import FAR_SUM
from crossread.reconcile.figures.likeness.tellings import PAST_DAYS
from crossread.text.lexicon import load_words

# Days by which one report may date what another tells of by carelessness.
SLIP_DAYS = 7


@dataclass(frozen=True, slots=True)
class LikenessLimit:
    """A reason why two figures seldom measure one thing, with a name for it.

    ``example`` are texts of reports of which it says so of two figures, ``counter`` texts of which it never does.
    It does not apply without what it ``needs``.
    """

    name: str
    applies: Callable[[Item, Item, Background], bool]
    needs: Need
    example: tuple[str, ...]
    counter: tuple[str, ...]


def is_of_another_event(one: Item, other: Item, background: Background) -> bool:
    """The one is told of an event long ago of which the other report is silent; in one report, of another doer."""
    if one.report.id != other.report.id:
        return bool(is_of_the_past(one, other, background))
    ours, theirs = background.telling(one), background.telling(other)
    return (ours.past, ours.earlier) != (theirs.past, theirs.earlier) and has_other_doers(ours, theirs)


def is_part_of_more(one: Item, other: Item, background: Background) -> bool:
    """The smaller number is told of some of a whole, or of those named so far; the greater is not."""
    if one.value is None or other.value is None or one.same_number(other) or narrowed_alike(one, other):
        return False
    small, great = sorted((one, other), key=lambda item: item.value or 0.0)
    graded = small.severity is not None and great.severity is not None
    return background.telling(small).part and not background.telling(great).part and not graded


def is_one_of_more(one: Item, other: Item, background: Background) -> bool:
    """The one counts more of those whom its sentence counts already, the other counts from the first."""
    return (one.number in background.further) != (other.number in background.further)


def is_of_another_time(one: Item, other: Item, background: Background) -> bool:
    """Two numbers that clash, told of days that lie long apart: this year's and last year's."""
    ours, theirs = background.telling(one).days, background.telling(other).days
    counted = one.figure.quantity.kind == other.figure.quantity.kind == "count"
    if not counted or ours is None or theirs is None or one.agrees(other):
        return False
    (before, ended), (after, _) = sorted((ours, theirs))
    began, resumed = parse_day(before), parse_day(after)
    return bool(began and resumed and ended < after and days_between(began, resumed) > PAST_DAYS)


def is_of_other_days(one: Item, other: Item, background: Background) -> bool:
    """The dead or hurt of days that no slip of a report makes one: of last month, and of Friday."""
    ours, theirs = background.telling(one), background.telling(other)
    if (
        ours.days is None
        or theirs.days is None
        or not {ours.event, theirs.event} <= load_words("figure_matching", "limits.harms")
    ):
        return False
    (_, ended), (after, _) = sorted((ours.days, theirs.days))
    before, resumed = parse_day(ended), parse_day(after)
    return bool(before and resumed and days_between(before, resumed) > SLIP_DAYS)


def is_far_and_late(one: Item, other: Item, _: Background) -> bool:
    """Two numbers of people far apart, neither the first that its report gives: no count of the day."""
    if one.people is None or other.people is None or one.agrees(other) or one.lead or other.lead:
        return False
    small, great = sorted((abs(one.value or 0), abs(other.value or 0)))
    return great > FAR_SUM * max(small, 1)


def is_length_and_distance(one: Item, other: Item, _: Background) -> bool:
    """The one says how long something named lasts, the other how long after something else it was."""
    return {describe_length(one), describe_length(other)} == {"of a thing", "between events"}


LIMITS: tuple[LikenessLimit, ...] = (
    LikenessLimit(
        "another event",
        is_of_another_event,
        needs.PAST,
        ("The storm sank 14 boats.", "An earlier storm sank 14 boats."),
        ("The storm sank 14 boats.", "The storm sank 14 boats on Monday."),
    ),
    LikenessLimit(
        "another time",
        is_of_another_time,
        needs.DAYS,
        ("The town counted 34 thefts in 2022.", "The town counted 62 thefts in 2021, more than in 2022."),
        ("The town counted 34 thefts in 2022.", "The town counted 36 thefts in 2022, more than in 2021."),
    ),
    LikenessLimit(
        "other days",
        is_of_other_days,
        needs.DAYS,
        ("Seven people were killed on October 20, 2022.", "On September 2, 2022, seven people were killed."),
        ("Seven people were killed on October 20, 2022.", "On October 21, 2022, seven people were killed."),
    ),
    LikenessLimit(
        "far and late",
        is_far_and_late,
        needs.PEOPLE,
        (
            "Two rangers were arrested on Monday. So far 34 rangers were arrested for theft.",
            "Two rangers were arrested on Monday. In all, 67 rangers were arrested at work.",
        ),
        ("Some 34 rangers were arrested for theft.", "In all, 67 rangers were arrested at work."),
    ),
    LikenessLimit(
        "more",
        is_one_of_more,
        needs.FURTHER,
        ("Two people were arrested, and two more people were arrested at night.", "Two people were arrested."),
        ("One person was killed and two others were arrested.", "Two people were arrested."),
    ),
    LikenessLimit(
        "length and distance",
        is_length_and_distance,
        needs.LENGTH,
        ("The town began a five-year programme.", "The bridge was opened five years after the flood."),
        ("The town began a five-year programme.", "The programme of the town runs for five years."),
    ),
    LikenessLimit(
        "part",
        is_part_of_more,
        needs.PART,
        ("Five people were killed.", "The names of three people killed were told."),
        ("Five people were killed.", "The names of the three people killed were told."),
    ),
)
