"""Days and months that are two ends of one stretch: they lie in one year, or the second in the year after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from crossread.extract.passages import Passage
from crossread.extract.times.expressions import Expression
from crossread.extract.times.stating import find_stated
from crossread.meaning.calendar.values import days_of
from crossread.model.mentions import Timex
from crossread.text.lexicon import load_words

_YEARLESS = re.compile(r"\d{4}(-\d\d(?:-\d\d)?)")
_JOINED = re.compile(rf"\s*(?:[-–—]|{'|'.join(sorted(load_words('times', 'joining')))})\s*")


def place_ranges(expressions: Sequence[Expression], published: date | None) -> None:
    """Give the end that has no year of its own the other's: ``Jan-Feb 2017``, ``Oct. 28 to Nov. 3, 2019``.

    Where neither has one and the stretch would run backwards, the end after the day of writing moves.
    """
    for one, other in pairwise(expressions):
        if one.passage is other.passage and _JOINED.fullmatch(one.passage.text[one.end : other.start]):
            _settle(one, other, published)


def find_end(passage: Passage, times: Sequence[Timex], number: int) -> int | None:
    """The number of the time that ends the stretch which a time of a passage begins: ``from 1965 to 1970``."""
    if number + 1 >= len(times) or not passage.holds(times[number + 1].span):
        return None
    one, other = times[number], times[number + 1]
    before = passage.text[: one.span.start - passage.start].split()[-1:]
    between = passage.text[one.span.end - passage.start : other.span.start - passage.start]
    opened = bool(before) and before[0].lower() in load_words("times", "opening_stretches")
    grows = one.first is not None and other.last is not None and one.first < other.last
    return number + 1 if opened and grows and _JOINED.fullmatch(between) else None


def _settle(one: Expression, other: Expression, published: date | None) -> None:
    start, end = _YEARLESS.fullmatch(one.meaning.value or ""), _YEARLESS.fullmatch(other.meaning.value or "")
    if start is None or end is None:
        return
    told = ["year" in find_stated(expression.words) for expression in (one, other)]
    if all(told) or not all("month" in find_stated(expression.words) for expression in (one, other)):
        return
    first, last = int((one.meaning.value or "")[:4]), int((other.meaning.value or "")[:4])
    over = start[1][:3] > end[1][:3]
    if told[0] or (not told[1] and not _lies_ahead(one, other, published)):
        last = first + over
    else:
        first = last - over
    _move(one, first, start[1])
    _move(other, last, end[1])


def _lies_ahead(one: Expression, other: Expression, published: date | None) -> bool:
    """Whether the second end, as it was read, lies after the day of writing and the first before it."""
    first, last = days_of(one.meaning.value), days_of(other.meaning.value)
    return bool(published and first and last and last[0] > published >= first[0])


def _move(expression: Expression, year: int, rest: str) -> None:
    value = f"{year:04d}{rest}"
    if days_of(value):
        expression.meaning = expression.meaning._replace(value=value)
