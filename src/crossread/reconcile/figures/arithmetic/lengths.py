"""How long it lasted, against the two days that the words give: ``22 December through 25 January, 35 days``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from crossread.meaning.calendar.lengths import days_between
from crossread.meaning.quantities import count_in
from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Timex
from crossread.model.operands import Operand
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# The units whose days are counted.
OF_DAYS = frozenset({"day", "week", "month", "year"})
# Tokens between "ten days later" and the day.
REACH = 4
_JOINTS = load_words("arithmetic", "lengths.joints")
_EXTREMES = load_words("arithmetic", "lengths.extremes")


def check_lengths(aligned: Aligned) -> Iterator[Check]:
    """Lengths between two days of one sentence, then lengths since a day."""
    for reading in aligned.items.readings:
        for item in aligned.items.of_report(reading.report.id):
            named = item.figure.quantity.unit or ""
            unit = count_in("day", named) if named in OF_DAYS else 0.0
            own = item.figure.span.part == "text"
            if own and item.figure.quantity.kind == "duration" and unit and exact(item):
                yield from _between(reading, item, unit)
                yield from _since(reading, item, unit)


def _day(time: Timex) -> date | None:
    return date.fromisoformat(time.first[:10]) if time.precision == "day" and time.first else None


def _between(reading: Reading, item: Item, unit: float) -> Iterator[Check]:
    """Both ends counted, or not."""
    sentence = item.sentence
    times = [time for time in reading.times if sentence and sentence.span.contains(time.span) and _day(time)]
    times = [time for time in times if not time.span.overlaps(item.figure.span)]
    for first, last in pairwise(times):
        between = sentence.tokens_between(first.span.end, last.span.start) if sentence else ()
        start, end = _day(first), _day(last)
        joined = [token.lower for token in between if not token.is_mark] in [[joint] for joint in _JOINTS]
        if not joined and not _is_counted_on(item, last):
            continue
        if start is not None and end is not None and start < end:
            days = days_between(start, end)
            both = joined and (item.value or 0.0) * unit == days + 1
            if _fits(item.value or 0.0, days, unit) or both:
                yield _state(item, first.span, last.span, days + both, both)


def _is_counted_on(item: Item, last: Timex) -> bool:
    """``on March 14, ten days later``, ``ten days later, on March 14``: beside the later of the two days."""
    sentence = item.sentence
    behind = [token.lower for token in sentence.tokens_after(item.figure.span)[:1]] if sentence else []
    start, end = sorted((item.figure.span, last.span), key=lambda span: span.start)
    between = sentence.tokens_between(start.end, end.start) if sentence else ()
    return behind == ["later"] and len(between) <= REACH


def _since(reading: Reading, item: Item, unit: float) -> Iterator[Check]:
    """``a 12-week low … the lowest since Nov. 13``, counted to the day of the report."""
    if item.figure.context.after not in _EXTREMES or not reading.report.published:
        return
    told = date.fromisoformat(reading.report.published[:10])
    for time in reading.times:
        before = [token.lower for token in reading.tokens_before(time.span)][-1:]
        day = _day(time)
        index = reading.sentence_number_at(time.span)
        near = abs((-2 if index is None else index) - item.figure.sentence) <= 2
        if (
            before == ["since"]
            and day
            and near
            and day < told
            and _fits(item.value or 0.0, days_between(day, told), unit)
        ):
            yield _state(item, time.span, None, days_between(day, told), False)
            return


def _fits(value: float, days: int, unit: float) -> bool:
    """Whether so many days are the stated number of units, in full units or rounded."""
    return value in (days // unit, round(days / unit))


def _state(item: Item, first: Span, last: Span | None, days: int, both: bool) -> Check:
    ends = [Operand("from", None, mention=first)]
    ends += [Operand("to", None, mention=last)] if last else []
    operands = (*ends, Operand("result", days, "day"), take("stated", item))
    reckoning = Reckoning("days", operands, "both counted" if both else "exact")
    return make_check("change", True, reckoning, [item], [span for span in (first, last) if span])
