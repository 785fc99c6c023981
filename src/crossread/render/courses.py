"""How a figure moved: its values by when the reports that give them appeared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crossread.model.accounts import AccountFigure
from crossread.render.figures import FigureRow
from crossread.render.moments import parse_moment
from crossread.render.sources import CitedSource
from crossread.render.wording import moment_words, number_words

_LEFT, _RIGHT, _TOP, _FOOT = 14.0, 326.0, 30.0, 106.0
# Numbers nearer to each other than this are written once.
_APART = 30.0


@dataclass(frozen=True, slots=True)
class Step:
    """One report's value: when it was published, and where it stands in the drawing."""

    source: CitedSource
    when: str
    value: float
    words: str
    anchor: str
    x: float
    y: float
    numbered: bool


@dataclass(frozen=True, slots=True)
class FigureCourse:
    """A figure with its steps, the earliest first, and the line through them as an SVG path."""

    row: FigureRow
    steps: tuple[Step, ...]
    path: str
    first: str
    last: str


def draw_courses(rows: Sequence[FigureRow], sources: dict[str, CitedSource]) -> tuple[FigureCourse, ...]:
    """The courses of figures that were updated, or that rose through three values or more.

    A report's value is the last that its text gives outside quotations; reports without a date, and
    values without a number, are passed over.
    """
    found = (_course(row, sources) for row in rows)
    return tuple(course for course in found if course)


def _course(row: FigureRow, sources: dict[str, CitedSource]) -> FigureCourse | None:
    told = sorted(_told(row.figure, sources), key=lambda step: (step[0], step[1].key))
    values = [value for _, _, value, _ in told]
    distinct = len(set(values))
    moved = row.figure.status == "updated" or (distinct > 2 and values == sorted(values))
    if distinct < 2 or len({moment for moment, *_ in told}) < 2 or not moved:
        return None
    steps = tuple(_steps(told))
    path = f"M{steps[0].x} {steps[0].y}" + "".join(f"H{step.x}V{step.y}" for step in steps[1:])
    return FigureCourse(row, steps, path, steps[0].when, steps[-1].when)


Told = tuple[datetime, CitedSource, float, str]


def _told(figure: AccountFigure, sources: dict[str, CitedSource]) -> list[Told]:
    said: dict[str, tuple[tuple[bool, int], Told]] = {}
    for value in figure.values:
        for mention in value.mentions:
            source = sources.get(mention.span.report)
            moment = parse_moment(source.report.published) if source else None
            if source is None or moment is None or value.value is None or mention.quoted:
                continue
            rank = (mention.span.part == "text", mention.span.start)
            told = (moment, source, float(value.value), source.place(mention.span))
            if source.key not in said or said[source.key][0] < rank:
                said[source.key] = (rank, told)
    return [told for _, told in said.values()]


def _steps(told: Sequence[Told]) -> list[Step]:
    first, last = told[0][0], told[-1][0]
    length = (last - first).total_seconds() or 1.0
    low, high = min(value for _, _, value, _ in told), max(value for _, _, value, _ in told)
    bottom = 0.0 if low <= high / 2 else low - (high - low) * 0.6
    steps: list[Step] = []
    for moment, source, value, anchor in told:
        x = round(_LEFT + (moment - first).total_seconds() / length * (_RIGHT - _LEFT), 1)
        y = round(_FOOT - (value - bottom) / (high - bottom) * (_FOOT - _TOP), 1)
        fresh = not steps or steps[-1].value != value or x - steps[-1].x > _APART * 3
        when = moment_words(source.report.published)
        steps.append(Step(source, when, value, number_words(value), source.lead_to(anchor), x, y, fresh))
    return steps
