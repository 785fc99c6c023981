"""What makes two figures one measured thing whatever their numbers: only what logic demands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.reconcile.figures.ages import of_one_person
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness import needs
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.measures import compare_owner
from crossread.reconcile.figures.likeness.needs import Need
from crossread.reconcile.figures.likeness.numbers import is_far_apart, is_told_elsewhere
from crossread.reconcile.figures.likeness.sentences import compare_words
from crossread.reconcile.figures.twins import same_place

# The overlap of the clauses' words from which they are like words.
LIKE_WORDS = 0.6
# A length this many times another is that of another event.
MOST_APART = 2.5


@dataclass(frozen=True, slots=True)
class Bond:
    """A reason why two figures that nothing keeps apart measure one thing, with a name for it.

    ``example`` are texts of reports of which it joins two figures, ``counter`` texts with none.
    It does not apply without what it ``needs``.
    """

    name: str
    applies: Callable[[Item, Item, Background], bool]
    needs: Need
    example: tuple[str, ...]
    counter: tuple[str, ...]


def is_of_one_person(one: Item, other: Item, _: Background) -> bool:
    """Ages of one named person."""
    return of_one_person(one, other)


def heads_its_text(one: Item, other: Item, background: Background) -> bool:
    """The first number that a headline and its own text give for a deed, unless the text gives both."""
    headed = one.report.id == other.report.id and one.figure.span.part != other.figure.span.part
    leads = headed and one.lead and other.lead and bool(one.people and other.people)
    told = bool(one.deed) and (one.deed, one.severity, one.beside) == (other.deed, other.severity, other.beside)
    return leads and told and not is_told_elsewhere(one, other, background)


def is_one_rate(one: Item, other: Item, background: Background) -> bool:
    """Two near percentages that are told in like words of one person, family or company and one year."""
    shares = one.figure.quantity.kind == other.figure.quantity.kind == "percent" and one.report.id != other.report.id
    return (
        shares
        and compare_owner(one, other, background) == 1.0
        and not is_far_apart(one, other, background)
        and compare_words(one, other, background.words) >= LIKE_WORDS
    )


def is_one_row(one: Item, other: Item, _: Background) -> bool:
    """Rows of two reports' lists over places that stand under one place and tell of one deed."""
    listed = one.dimension == other.dimension == "place" and one.report.id != other.report.id
    told = bool(one.deed) and one.deed == other.deed and one.severity == other.severity
    return listed and told and bool(one.measure.place and other.measure.place) and same_place(one, other)


def is_one_length(one: Item, other: Item, background: Background) -> bool:
    """The only length that each of two reports gives one event: ``the siege lasted ten hours``, ``a 15-hour siege``."""
    ours, theirs = background.lengths.get(one.number), background.lengths.get(other.number)
    if ours is None or ours != theirs or one.report.id == other.report.id or not one.value or not other.value:
        return False
    return one.stated.low <= MOST_APART * other.stated.low and other.stated.low <= MOST_APART * one.stated.low


BONDS: tuple[Bond, ...] = (
    Bond(
        "length",
        is_one_length,
        needs.EVENT_LENGTH,
        ("The siege lasted ten hours.", "The 15-hour standoff ended on Monday."),
        ("The siege lasted ten hours.", "A siege in Corran went on for ten hours and another siege lasted 15 hours."),
    ),
    Bond(
        "person",
        is_of_one_person,
        needs.AGE,
        ("Ana Brandt, 34, was rescued.", "Ana Brandt, 34, was found."),
        ("Ana Brandt, 34, was rescued.", "Otto Lind, 34, was found."),
    ),
    Bond(
        "headline",
        heads_its_text,
        needs.LEAD,
        ("Police arrest 37 at march.\n\nPolice arrested 73 people at the march on Monday.",),
        ("Police arrested 73 people on Monday.", "Police arrested 37 people on Monday."),
    ),
    Bond(
        "rate",
        is_one_rate,
        needs.OWNER,
        ("Ana Brandt's tax rate for 2014 was 31 percent.", "Ana Brandt's tax rate for 2014 was 35 percent."),
        ("Ana Brandt's tax rate for 2014 was 31 percent.", "Ana Brandt's tax rate for 2015 was 35 percent."),
    ),
    Bond(
        "row",
        is_one_row,
        needs.ROW,
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 14 people in Ohio and 8 in Texas."),
        ("Police arrested 12 people in Ohio and 9 in Texas.", "Police arrested 12 people in Ohio."),
    ),
)
