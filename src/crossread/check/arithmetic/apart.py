"""Lengths of time counted on from one point to another: "at noon, ten minutes earlier", "in 1990, 30 years ago".

The point that the words tie to the length is the *anchor*; the other end is sought among all points of the draft and
its sources. Where none lies so far off, and the draft has another near by, the length is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from crossread.check.arithmetic.points import (
    DAYS_A_WEEK,
    OF_CLOCKS,
    OF_DAYS,
    TimePoint,
    list_points,
    measure_gap,
    own_points,
)
from crossread.check.arithmetic.reference import LengthEnd, read_length_end
from crossread.check.copies import Copy
from crossread.check.figures.values import draft_amounts
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Figure
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# How far a length may be from what lies between two points, in its units, and as a share of it where it is rough.
ROUNDED, ROUGH = 0.5, 0.06
# A length with a bound is so much of what lies between at most, or at least.
BEYOND = 1.4
# From this likeness on a point is surely the far end; of points told so roughly nobody knows how far off they are.
SURE, WIDE = 0.6, 0.4
# Words behind a length within which a mark and the point that it leads to stand.
WITHIN = 9
# Sentences before its own, and words between it and its anchor, within which the other end is surely told.
FAR, REACH = 2, 4

# The least and the most units between two points.
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class TiedPoint:
    """The point that a length is counted from or to. ``sign``: 1 where it is the later of the two, else -1.

    ``now``: the other end is the day of writing. ``dated``: the length itself says when the point was.
    """

    point: TimePoint
    sign: int
    now: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class LengthVerdict:
    """Whether a length lies between two points; ``other`` is what does, ``sure`` whether the words name both.

    ``dated``: the length may be right, and the point that it leads to wrong.
    """

    right: bool
    other: float = 0.0
    sure: bool = False
    dated: bool = False


def judge_length(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> LengthVerdict | None:
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
    fits = [(gap, p) for gap, p in gaps if _fits(amount, gap) or _fits_weekday(amount, unit, tied, p)]
    end = LengthEnd() if tied.now else read_length_end(copy, figure)
    meant = [] if tied.now else list(_find_meant(copy, figure, gaps, end, sources))
    if meant and not any(_may_be_end(copy, figure, gap, point, end, sources) for gap, point in fits):
        return LengthVerdict(False, _middle(meant[0]), sure=True)
    if fits:
        own = tied.dated or any(_is_own(copy, point) for _, point in fits)
        return LengthVerdict(True) if own else None
    told = (
        gap
        for gap, point in gaps
        if tied.now or _is_close(copy, point, figure) or (tied.dated and _is_own(copy, point))
    )
    near = [gap for gap in told if gap[0] > 0]
    return LengthVerdict(False, _middle(near[-1]), sure=tied.dated, dated=tied.dated) if near else None


def _find_meant(
    copy: Copy, figure: Figure, gaps: Sequence[tuple[Gap, TimePoint]], end: LengthEnd, sources: Sources
) -> Iterator[Gap]:
    """What lies between the anchor and the points that are surely the far end, the surest first."""
    found = [(end.measure(copy, figure, point, sources), gap) for gap, point in gaps if gap[0] > 0]
    yield from (gap for like, gap in sorted(found, key=lambda pair: -pair[0]) if like >= SURE)


def _may_be_end(copy: Copy, figure: Figure, gap: Gap, point: TimePoint, end: LengthEnd, sources: Sources) -> bool:
    """Whether a point that lies so far off may be the far end, as far as its own words say."""
    wide = gap[1] - gap[0] > max(1.0, WIDE * gap[1])
    if wide or (point.span is None and (end.words or end.event)):
        return False
    if not end.words or end.event:
        return _is_own(copy, point) or end.measure(copy, figure, point, sources) > 0
    return end.measure(copy, figure, point, sources) > 0


def is_dated_by_length(copy: Copy, span: Span, sources: Sources) -> bool:
    """Whether the draft reckons the time at ``span`` rightly from another: "two days before that, on May 8"."""
    first, last = copy.bounds(span.start, span.end)
    for figure in copy.reading.figures:
        if first <= figure.span.start < span.start < last and figure.quantity.kind == "duration":
            anchor = find_dated(copy, figure)
            amounts = draft_amounts(figure)
            if anchor is not None and anchor.span == span and amounts:
                verdict = judge_length(copy, figure, amounts[0], sources)
                return verdict is not None and verdict.right
    return False


def _middle(gap: Gap) -> float:
    return round((gap[0] + gap[1]) / 2, 1)


def _is_own(copy: Copy, point: TimePoint) -> bool:
    """Whether the draft tells the point, or a source was printed on it."""
    return point.span is None or point.span.report == copy.reading.report.id


def _fits_weekday(amount: Stated, unit: str, tied: TiedPoint, point: TimePoint) -> bool:
    """Whether the days fit two weekdays, of which the weeks are a guess."""
    one, other = tied.point.weekday, point.weekday
    if unit != "day" or one is None or other is None:
        return False
    return (tied.sign * (one - other) - amount.number) % DAYS_A_WEEK == 0


def _find_anchor(copy: Copy, figure: Figure, unit: str) -> TiedPoint | None:
    """The point that the words beside a length tie it to."""
    after = list(copy.reading.tokens_after(figure.span))[:REACH]
    word = after[0].lower if after else ""
    points = [point for point in _of_sentence(copy, figure) if (point.clock is not None) == (unit in OF_CLOCKS)]
    lead = _find_lead(copy, figure, points)
    if word in load_words("checking", "lengths.now"):
        return TiedPoint(lead, -1, now=True) if lead is not None else None
    if word in load_words("checking", "lengths.ahead"):
        return TiedPoint(lead, 1, now=True) if lead is not None else None
    if load_words("checking", "lengths.since") & {token.lower for token in after[:2]}:
        begun = next((p for p in points if p.span is not None and p.span.start > figure.span.end), None)
        return TiedPoint(begun, -1, now=True) if begun is not None else None
    if word in load_words("checking", "lengths.later") or word in load_words("checking", "lengths.earlier"):
        sign = 1 if word in load_words("checking", "lengths.later") else -1
        behind = _find_behind(points, after)
        if word in load_words("checking", "derivations.reference") and behind is not None:
            return TiedPoint(behind, -sign)
        tied = lead or behind
        if tied is not None:
            return TiedPoint(tied, sign, dated=lead is None)
        dated = find_dated(copy, figure)
        return TiedPoint(dated, sign, dated=True) if dated is not None else None
    return None


def find_dated(copy: Copy, figure: Figure) -> TimePoint | None:
    """The point that a length's own words lead to: "two days before that meeting, on May 8"."""
    after = list(copy.reading.tokens_after(figure.span))[:WITHIN]
    mark = next((at for at, token in enumerate(after) if token.text == ","), None)
    if mark is None or copy.numbers_in(figure.span.end, after[mark].start):
        return None
    return _find_behind(_of_sentence(copy, figure), after[mark:])


def _of_sentence(copy: Copy, figure: Figure) -> list[TimePoint]:
    first, last = copy.bounds(figure.span.start, figure.span.end)
    inside = [p for p in own_points(copy) if p.span is not None and first <= p.span.start < last]
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
