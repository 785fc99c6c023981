"""Lists over places, made alike before they are compared.

A report's reading may not know its rows for places where another's does, or may take the first
row for the whole of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.mentions import Figure, ReadBreakdown, Reading

# At least this share of a list's rows must be known as places elsewhere in the story.
KNOWN_SHARE = 0.5
FEWEST_ROWS = 3


def adopt_places(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with every list over places told as one, its first row among its rows."""
    readings = [_take_in_first_rows(level_parts(reading)) for reading in readings]
    known = {
        figure.measure.place.lower()
        for reading in readings
        for breakdown in reading.breakdowns
        if breakdown.dimension == "place"
        for figure in _rows(reading, breakdown)
        if figure.measure.place
    }
    return tuple(_adopt(reading, known) for reading in readings)


def level_parts(reading: Reading) -> Reading:
    """The reading with parts of parts put beside them where only so the numbers fit.

    ``Of the 64, 41 were sent home and 23 were kept`` may be read as 23 of the 41. Where a part and a part said to
    be of it stand in one sentence and come to the whole, or the second is no smaller than the first, both are
    parts of the whole.
    """
    figures = list(reading.figures)
    for index, figure in enumerate(reading.figures):
        between = _figure_at(figures, figure.whole)
        whole = None if between is None else _figure_at(figures, between.whole)
        if between is None or whole is None or whole is figure or between.sentence != figure.sentence:
            continue
        part, first, total = figure.quantity.value, between.quantity.value, whole.quantity.value
        if part is not None and first is not None and total is not None and (part + first == total or part >= first):
            measure = replace(figure.measure, whole=between.measure.whole)
            figures[index] = replace(figure, whole=between.whole, measure=measure)
    return replace(reading, figures=tuple(figures))


def _figure_at(figures: Sequence[Figure], index: int | None) -> Figure | None:
    return figures[index] if index is not None and 0 <= index < len(figures) else None


def _take_in_first_rows(reading: Reading) -> Reading:
    """A whole with a place of its own in its rows' sentence is a row itself: ``31 in Corran, 18 in Dunmere``."""
    figures = list(reading.figures)
    breakdowns = list(reading.breakdowns)
    for index, breakdown in enumerate(reading.breakdowns):
        rows = _rows(reading, breakdown)
        first = breakdown.whole
        if breakdown.dimension != "place" or not rows or first is None or not 0 <= first < len(figures):
            continue
        if (
            figures[first].measure.place
            and figures[first].sentence == rows[0].sentence
            and first not in breakdown.parts
        ):
            parts = tuple(sorted((first, *breakdown.parts)))
            breakdowns[index] = replace(breakdown, parts=parts, whole=figures[first].whole)
            for part in breakdown.parts:
                figures[part] = replace(figures[part], whole=figures[first].whole)
    return replace(reading, figures=tuple(figures), breakdowns=tuple(breakdowns))


def _adopt(reading: Reading, known: set[str]) -> Reading:
    figures = list(reading.figures)
    breakdowns = list(reading.breakdowns)
    for index, breakdown in enumerate(reading.breakdowns):
        rows = _rows(reading, breakdown)
        names = [_row_name(figure) for figure in rows]
        familiar = sum(name.lower() in known for name in names)
        if breakdown.dimension == "place" or len(rows) < FEWEST_ROWS or familiar < KNOWN_SHARE * len(rows):
            continue
        if not all(names):
            continue
        breakdowns[index] = replace(breakdown, dimension="place")
        for part, name in zip(breakdown.parts, names, strict=True):
            measure = replace(figures[part].measure, place=name, condition=None)
            figures[part] = replace(figures[part], measure=measure)
    return replace(reading, figures=tuple(figures), breakdowns=tuple(breakdowns))


def _rows(reading: Reading, breakdown: ReadBreakdown) -> list[Figure]:
    if any(not 0 <= part < len(reading.figures) for part in breakdown.parts):
        return []
    return [reading.figures[part] for part in breakdown.parts]


def _row_name(figure: Figure) -> str:
    """The capitalised words that end what narrows the row; "" where it ends in others."""
    words = (figure.measure.condition or "").split()
    name: list[str] = []
    while words and words[-1][:1].isupper():
        name.insert(0, words.pop())
    return " ".join(name)
