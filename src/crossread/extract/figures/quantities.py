"""Finds every stated quantity of a passage, with its value, bounds, kind and unit.

One walk over the passage's lexemes: where a number may begin, ``amounts.py`` reads it with its
unit, ``ranges.py`` joins it to a second one, ``calendar.py``, ``identifiers.py`` and
``pronouns.py`` throw out what counts nothing, and ``bounds.py`` and ``changes.py`` add the words
round it. ``carry.py`` then gives units to bare numbers that lean on the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.extract.figures.amounts import begins_amount, read_amount
from crossread.extract.figures.carry import carry_units
from crossread.extract.figures.composing import ReadQuantity, compose_quantities, open_words
from crossread.extract.figures.lines import LexemeLine, NameEnds
from crossread.extract.figures.ranges import find_joiner, judge_pair
from crossread.extract.figures.screening import is_no_quantity
from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention, Quantity, Timex, Toponym
from crossread.model.spans import Span
from crossread.text.labels import iter_labels


@dataclass(frozen=True, slots=True, eq=False)
class FoundQuantity:
    """A quantity where it stands. ``first`` and ``last`` are token indices (half-open) in ``passage.doc``.

    ``head`` is the token of the noun that is counted, where one stands with the number
    (``people`` in ``243 people``, ``men`` in ``one of the men``); None where the number stands
    alone. A bare number that leans on the one before (``61.5 cents … 48.2``) has its unit, not its head.
    """

    passage: Passage
    first: int
    last: int
    span: Span
    quantity: Quantity
    head: int | None


def find_quantities(
    passage: Passage, times: Sequence[Timex], names: Sequence[NameMention] = (), places: Sequence[Toponym] = ()
) -> list[FoundQuantity]:
    """All quantities of the passage in order; dates, years, clock times and numbers in names are none.

    ``times`` are the report's time expressions: a bare number inside one that tells a day or an
    hour is no quantity. ``names`` and ``places``, where known, tell ages (behind a person's name) from
    counts (behind a place's). The passage is walked once; hostile text raises nothing.
    """
    line = LexemeLine(passage.doc, passage.text, _find_named(passage, names, places))
    taken = [
        (time.span.start - passage.start, time.span.end - passage.start)
        for time in times
        if time.type in ("DATE", "TIME") and passage.holds(time.span)
    ]
    found: list[FoundQuantity] = []
    for reading in carry_units(line, _iter_readings(line, taken, tuple(iter_labels(passage.text)))):
        start, end = line.lexemes[reading.start].start, line.lexemes[reading.end - 1].end
        first, last = line.cover(reading.start, reading.end)
        span = passage.chars(start, end)
        found.append(FoundQuantity(passage, first, last, span, reading.quantity, reading.head))
    return found


def _find_named(passage: Passage, names: Sequence[NameMention], places: Sequence[Toponym]) -> NameEnds:
    people = [name.span for name in names if name.kind == "person"]
    spots = [place.span for place in places if not place.demonym]
    return NameEnds(
        frozenset(span.end - passage.start for span in people if passage.holds(span)),
        frozenset(span.end - passage.start for span in spots if passage.holds(span)),
    )


def _iter_readings(
    line: LexemeLine, taken: Sequence[tuple[int, int]], labels: Sequence[tuple[int, int]]
) -> list[ReadQuantity]:
    readings: list[ReadQuantity] = []
    end = 0
    for index in [at for at, lexeme in enumerate(line.lexemes) if begins_amount(lexeme)]:
        amount = read_amount(line, index) if index >= end else None
        if amount is None:
            continue
        opener = open_words(line.lexemes, amount)
        begin = find_joiner(line.lexemes, amount, opener)
        second = read_amount(line, begin) if begin is not None else None
        kind = judge_pair(line.lexemes, amount, second, opener) if second is not None else None
        last = second if second is not None and kind is not None else amount
        start = line.lexemes[amount.first].start
        labelled = any(first <= start < end for first, end in labels)
        if kind != "score" and not labelled and not is_no_quantity(line, amount, last, taken):
            readings += compose_quantities(line, amount, last, kind)
        end = last.end
    return readings
