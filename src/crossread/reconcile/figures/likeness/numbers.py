"""What the two numbers say for or against one measured thing."""

from __future__ import annotations

from math import log

from crossread.meaning import deeds
from crossread.reconcile.figures.ages import told_two_ages
from crossread.reconcile.figures.counted import narrowed_alike
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background, sex_of

# A toll this many times another counts something else; so does any other number.
FAR = 2.5
FAR_SUM = 1.35
# "More than 100" may be told of 140 elsewhere, hardly of 200.
FAR_BOUND = 1.6
# Numbers that lie so near each other are one number told twice, or nearly.
CLOSE = 0.03
# Beyond e to this, how many times one number is another says no more.
FARTHEST = 3.0


def compare_numbers(one: Item, other: Item, _: Background) -> float:
    """Equal numbers, the greater the better; numbers that both can be true; else against."""
    if one.same_number(other):
        value = abs(one.value or 0.0)
        return 0.5 if value < 10 else 0.8 if value < 100 else 1.0
    if one.value is None or other.value is None:
        return 0.0 if one.agrees(other) else -1.0
    far = abs(one.value - other.value) / max(abs(one.value), abs(other.value))
    if one.agrees(other):
        return 0.8 if far <= CLOSE else 0.3
    return -0.5 if far <= CLOSE else -1.0


def has_two_digits(one: Item, other: Item, _: Background) -> float:
    """One number of ten or more."""
    return float(one.same_number(other) and abs(one.value or 0.0) >= 10)


def has_four_digits(one: Item, other: Item, _: Background) -> float:
    """One number of a thousand or more."""
    return float(one.same_number(other) and abs(one.value or 0.0) >= 1000)


def is_only_one(one: Item, other: Item, background: Background) -> float:
    """One number that neither of two reports gives a second time."""
    if one.report.id == other.report.id or not one.same_number(other):
        return 0.0
    return float(background.is_told_once(one) and background.is_told_once(other))


def compare_size(one: Item, other: Item, _: Background) -> float:
    """How many times the one is the other, as a natural logarithm; 0 for numbers that agree."""
    a, b = one.value, other.value
    if not a or not b or a * b < 0 or one.agrees(other):
        return 0.0
    return min(FARTHEST, abs(log(abs(a) / abs(b))))


def is_far_apart(one: Item, other: Item, _: Background) -> float:
    """Numbers of different orders; tolls differ more than sums and shares do."""
    a, b = one.value, other.value
    if a is None or b is None or one.same_number(other) or told_two_ages(one, other):
        return 0.0
    if one.unit == "time" and not one.agrees(other):
        return 1.0  # shot five times, shot seven times: two people
    low, high = sorted((abs(a), abs(b)))
    toll = (deeds.rises(one.action) or deeds.is_grave(one.severity)) and one.deed == other.deed
    limit = FAR if toll else FAR_BOUND if one.agrees(other) else FAR_SUM
    return float(high > limit * max(low, 1))


def is_worded_otherwise(one: Item, other: Item, _: Background) -> float:
    """The one about, above or below a number, the other not."""
    return float(one.figure.quantity.approx != other.figure.quantity.approx)


def is_told_elsewhere(one: Item, other: Item, background: Background) -> float:
    """Two numbers that clash, where a report gives the other's number too for the deed: that one is meant then.

    Headline and text are told apart: the one may be wrong about the other. ``Three men and two women``
    says nothing of three women.
    """
    if one.agrees(other) or one.deed is None or narrowed_alike(one, other):
        return 0.0
    sexes = {sex_of(one), sex_of(other)} - {None}
    meant = [None, *sorted(sex for sex in sexes if sex)] if sexes else [None, "female", "male"]
    pairs = ((one, other.value), (other, one.value))
    return float(any(background.tells(item, value, sex) for item, value in pairs for sex in meant))
