"""Lengths of time counted on from one point to another: "at noon, ten minutes earlier", "in 1990, 30 years ago".

The point that the words tie to the length is the *anchor*; the other end is sought among all points of the draft and
its sources. Where none lies so far off, and the draft has another near by, the length is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from crossread.check.arithmetic.points import OF_CLOCKS, OF_DAYS, TimePoint, list_points, measure_gap, read_points
from crossread.check.arithmetic.verdicts import WorkingVerdict
from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Figure
from crossread.model.sentences import Token
from crossread.text.lexicon import load_words

# How far a length may be from what lies between two points, in its units, and as a share of it where it is rough.
ROUNDED, ROUGH = 0.5, 0.06
# A length with a bound is so much of what lies between at most, or at least.
BEYOND = 1.4
# Sentences before its own, and words between it and its anchor, within which the other end is surely told.
FAR, REACH = 2, 4


@dataclass(frozen=True, slots=True)
class TiedPoint:
    """The point that a length is counted from or to. ``sign``: 1 where it is the later of the two, else -1."""

    point: TimePoint
    sign: int
    now: bool = False


def judge_length(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> WorkingVerdict | None:
    """How a length that is counted on from a point comes out; None where the words tie it to none.

    Where it is wrong, the result is what lies between the points that are nearest to it.
    """
    unit = figure.quantity.unit or ""
    if amount.family != "duration" or unit not in OF_DAYS | OF_CLOCKS:
        return None
    tied = _find_anchor(copy, figure, unit)
    if tied is None:
        return None
    others = [p for p in list_points(copy, sources) if not _is_at(p, tied.point, figure)]
    if tied.now:
        others = _now(copy, others)
    gaps = [(gap, point) for point in others if (gap := _gap(tied, point, unit)) is not None]
    fits = [point for gap, point in gaps if _fits(amount, gap)]
    if fits:
        own = any(point.span is None or point.span.report == copy.reading.report.id for point in fits)
        return WorkingVerdict(True) if own else None
    near = [gap for gap, point in gaps if (tied.now or _is_close(copy, point, figure)) and gap[0] > 0]
    return WorkingVerdict(False, round((near[-1][0] + near[-1][1]) / 2, 1)) if near else None


def _find_anchor(copy: Copy, figure: Figure, unit: str) -> TiedPoint | None:
    """The point that the words beside a length tie it to."""
    after = list(copy.reading.tokens_after(figure.span))[:REACH]
    word = after[0].lower if after else ""
    points = [point for point in _of_sentence(copy, figure) if (point.clock is not None) == (unit in OF_CLOCKS)]
    lead = _find_lead(copy, figure, points)
    if word in load_words("checking", "lengths.now"):
        return TiedPoint(lead, -1, now=True) if lead is not None else None
    if word in load_words("checking", "lengths.later") or word in load_words("checking", "lengths.earlier"):
        sign = 1 if word in load_words("checking", "lengths.later") else -1
        behind = _find_behind(points, after)
        if word in load_words("checking", "derivations.reference") and behind is not None:
            return TiedPoint(behind, -sign)
        tied = lead or behind
        return TiedPoint(tied, sign) if tied is not None else None
    return None


def _of_sentence(copy: Copy, figure: Figure) -> list[TimePoint]:
    first, last = copy.bounds(figure.span.start, figure.span.end)
    inside = [p for p in read_points(copy.reading) if p.span is not None and first <= p.span.start < last]
    return [point for point in inside if point.span is not None and not point.span.overlaps(figure.span)]


def _find_lead(copy: Copy, figure: Figure, points: Sequence[TimePoint]) -> TimePoint | None:
    """The only point before it, or the one right before it."""
    before = [point for point in points if point.span is not None and point.span.end <= figure.span.start]
    if not before or before[-1].span is None:
        return None
    between = copy.tokens(before[-1].span.end, figure.span.start)
    light = load_words("checking", "lengths.light")
    apposed = all(token.is_mark or token.lower in light for token in between)
    return before[-1] if apposed or len(before) == 1 else None


def _find_behind(points: Sequence[TimePoint], after: Sequence[Token]) -> TimePoint | None:
    """The point that stands right behind the words: "two days after May 3", "two hours earlier, at 9 a.m."."""
    if len(after) < 2:
        return None
    light = load_words("checking", "lengths.light")
    near = list(takewhile(lambda token: token.is_mark or token.lower in light, after[1:]))
    end = near[-1].end if near else after[0].end
    return next((p for p in points if p.span is not None and 0 <= p.span.start - end <= 1), None)


def _is_at(point: TimePoint, tied: TimePoint, figure: Figure) -> bool:
    if point.span is None:
        return False
    return point is tied or point.span == tied.span or point.span.overlaps(figure.span)


def _now(copy: Copy, points: Sequence[TimePoint]) -> list[TimePoint]:
    """The days on which the draft's sources were printed, and the first day that the draft names."""
    printed = [point for point in points if point.span is None]
    named = [p for p in points if p.is_day and p.span is not None and p.span.report == copy.reading.report.id]
    return [*printed, *named[:1]]


def _gap(tied: TiedPoint, point: TimePoint, unit: str) -> tuple[float, float] | None:
    return measure_gap(tied.point, point, unit) if tied.sign > 0 else measure_gap(point, tied.point, unit)


def _fits(amount: Stated, gap: tuple[float, float]) -> bool:
    """Whether the length may be said of something between the two; a bound is never wrong for being the next unit."""
    low, high = gap
    number = amount.number
    if amount.approx == "above":
        return low <= max(BEYOND * number, number + 1) and high >= number
    if amount.approx == "below":
        return low <= number and max(BEYOND * high, high + 1) >= number
    leeway = max(ROUNDED, ROUGH * number) if amount.approx == "about" else ROUNDED
    return low - leeway <= number <= high + leeway


def _is_close(copy: Copy, point: TimePoint, figure: Figure) -> bool:
    """Whether the point is one of the draft's, told in the figure's sentence or right before it."""
    if point.span is None or point.span.report != copy.reading.report.id:
        return False
    first, last = copy.bounds(figure.span.start, figure.span.end)
    return copy.begins_before(first, FAR) <= point.span.start < last
