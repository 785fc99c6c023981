"""An axis of days with the long empty stretches left out, and marks to read it by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crossread.meaning.calendar.names import short_month

# An empty stretch that takes more than this share of what is drawn is left out.
LONG = 0.3
MOST_BREAKS = 4

_HOURS = (3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True, slots=True)
class AxisStretch:
    """Part of an axis without a break: from ``start`` to ``end`` in days (ordinals), drawn from ``x`` on."""

    start: float
    end: float
    x: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches on one scale, ``unit`` units a day."""

    stretches: tuple[AxisStretch, ...]
    unit: float

    def x(self, day: float) -> float:
        """Where a day is drawn; inside a break, at its edge."""
        for stretch in self.stretches:
            if day <= stretch.end:
                return stretch.x + (max(day, stretch.start) - stretch.start) * self.unit
        last = self.stretches[-1]
        return last.x + (last.end - last.start) * self.unit

    def breaks(self) -> Iterator[tuple[float, float]]:
        """Both edges of every break."""
        for before, after in pairwise(self.stretches):
            yield before.x + (before.end - before.start) * self.unit, after.x


def lay_axis(spans: Sequence[tuple[float, float]], left: float, right: float, gap: float) -> Axis:
    """An axis from ``left`` to ``right`` that holds all spans (start, end); a break is ``gap`` wide."""
    covered = _cover(spans)
    holes = [(after[0] - before[1], number) for number, (before, after) in enumerate(pairwise(covered))]
    drawn, cut = covered[-1][1] - covered[0][0], set[int]()
    for size, number in sorted(holes, reverse=True)[:MOST_BREAKS]:
        if size > LONG * drawn:
            cut.add(number)
            drawn -= size
    parts: list[tuple[float, float]] = []
    for number, (start, end) in enumerate(covered):
        parts.append((start, end) if not parts or number - 1 in cut else (parts.pop()[0], end))
    margin = max(drawn * 0.04, 0.02)
    padded = [(start - margin, end + margin) for start, end in parts]
    length = sum(end - start for start, end in padded)
    unit = (right - left - gap * (len(padded) - 1)) / length
    stretches, x = [], left
    for start, end in padded:
        stretches.append(AxisStretch(start, end, x))
        x += (end - start) * unit + gap
    return Axis(tuple(stretches), unit)


def find_ticks(axis: Axis, apart: float) -> list[tuple[float, str]]:
    """Where the axis is marked, and with what; marks on one stretch are at least ``apart`` units from each other."""
    ticks: list[tuple[float, str]] = []
    for stretch in axis.stretches:
        for day, label in _marks(stretch, axis.unit, apart):
            x = axis.x(day)
            if not ticks or x - ticks[-1][0] >= apart * 0.8:
                ticks.append((round(x, 1), label))
    return ticks


def _cover(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The spans joined where they touch, in order."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _marks(stretch: AxisStretch, unit: float, apart: float) -> Iterator[tuple[float, str]]:
    hours = next((step for step in _HOURS if unit * step / 24 >= apart), None)
    if hours:
        first = int(stretch.start * 24 // hours + 1) * hours
        for hour in range(first, int(stretch.end * 24) + 1, hours):
            yield hour / 24, f"{hour % 24:02}:00" if hour % 24 else _day(hour // 24)
        return
    days = next((step for step in _DAYS if unit * step >= apart), None)
    if days:
        for day in range(int(stretch.start) + 1, int(stretch.end) + 1):
            if (day - int(stretch.start) - 1) % days == 0:
                yield day, _day(day)
        return
    yield from _month_marks(stretch, unit, apart)


def _month_marks(stretch: AxisStretch, unit: float, apart: float) -> Iterator[tuple[float, str]]:
    step = next((step for step in _MONTH_STEPS if unit * step * 30 >= apart), _MONTH_STEPS[-1])
    first, last = _date(stretch.start), _date(stretch.end)
    marked = False
    for month in range(first.year * 12 + first.month, last.year * 12 + last.month):
        if month % step == 0:
            marked = True
            label = str(month // 12) if step >= 12 else f"{short_month(month % 12 + 1)} {month // 12}"
            yield date(month // 12, month % 12 + 1, 1).toordinal(), label
    if not marked:
        yield (stretch.start + stretch.end) / 2, str(first.year)


def _day(ordinal: int) -> str:
    day = _date(ordinal)
    return f"{day.day} {short_month(day.month)}"


def _date(ordinal: float) -> date:
    return date.fromordinal(max(1, min(int(ordinal), date.max.toordinal())))
