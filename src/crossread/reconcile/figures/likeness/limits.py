"""What makes two figures hardly one measured thing, however alike they are told: another event, a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.clauses import has_other_doers, is_of_the_past


@dataclass(frozen=True, slots=True)
class LikenessLimit:
    """A reason why two figures seldom measure one thing, with a name for it.

    ``example`` are texts of reports of which it says so of two figures, ``counter`` texts of which it never does.
    """

    name: str
    applies: Callable[[Item, Item, Background], bool]
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


LIMITS: tuple[LikenessLimit, ...] = (
    LikenessLimit(
        "another event",
        is_of_another_event,
        ("The storm sank 14 boats.", "An earlier storm sank 14 boats."),
        ("The storm sank 14 boats.", "The storm sank 14 boats on Monday."),
    ),
    LikenessLimit(
        "more",
        is_one_of_more,
        ("Two people were arrested, and two more people were arrested at night.", "Two people were arrested."),
        ("One person was killed and two others were arrested.", "Two people were arrested."),
    ),
    LikenessLimit(
        "part",
        is_part_of_more,
        ("Five people were killed.", "The names of three people killed were told."),
        ("Five people were killed.", "The names of the three people killed were told."),
    ),
)


def is_limited(one: Item, other: Item, background: Background) -> bool:
    """Whether any of them says that the two are hardly one."""
    return any(limit.applies(one, other, background) for limit in LIMITS)
