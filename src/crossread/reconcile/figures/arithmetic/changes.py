"""A rise or fall from one number to another, and how long from one year or hour to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isclose

from crossread.meaning.calendar.clock import clock_minutes, clock_of
from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Timex
from crossread.model.operands import Operand, Verdict
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.arithmetic.rounding import bounds, judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# How many characters may stand between the two ends of a change.
ENDS_REACH = 55
# Two clock times and a number of minutes or hours between them are read together within this many characters.
CLOCK_REACH = 240
# A number of years may stand this many sentences after the years that it counts.
YEARS_REACH = 2


def check_changes(aligned: Aligned) -> Iterator[Check]:
    """Rises and falls with both ends and their size in one sentence, then spans of years and hours."""
    for items in _sentences(aligned):
        yield from _check_rise(items, _find_ends(items) or _claimed_ends(aligned, items))
    for reading in aligned.items.readings:
        durations = [
            item
            for item in aligned.items.of_report(reading.report.id)
            if item.figure.quantity.kind == "duration" and item.value is not None
        ]
        yield from _check_years(reading, durations)
        yield from _check_clock(reading, durations)


def _sentences(aligned: Aligned) -> Iterator[list[Item]]:
    sentences: dict[tuple[str, int], list[Item]] = {}
    for item in aligned.items.figures:
        sentences.setdefault((item.report.id, item.figure.sentence), []).append(item)
    yield from (items for items in sentences.values() if len(items) > 2)


def _check_rise(items: Sequence[Item], ends: tuple[Item, Item] | None) -> Iterator[Check]:
    """``rose 20 percent from 50 to 60``, ``fell by 5 to 45 from 50``, ``60, up from 50, a rise of 20 percent``."""
    if ends is None:
        return
    before, after = ends
    for size in items:
        quantity = size.figure.quantity
        if size in ends or size.value is None or not (quantity.direction or quantity.kind in ("percent", "change")):
            continue
        start, end = bounds(before), bounds(after)
        if quantity.unit == "percent" and before.figure.quantity.unit != "percent" and start.low > 0:
            low, high = sorted((abs(end.low / start.high - 1) * 100, abs(end.high / start.low - 1) * 100))
            result = abs((after.value or 0.0) / (before.value or 1.0) - 1) * 100
        elif quantity.unit == before.figure.quantity.unit:
            low, high = sorted((abs(end.low - start.high), abs(end.high - start.low)))
            result = abs((after.value or 0.0) - (before.value or 0.0))
        else:
            continue
        even = isclose(result, abs(size.value), rel_tol=1e-9)
        verdict = "exact" if even else judge_value(size, low, high)
        found = Operand("result", result, quantity.unit)
        reckoning = Reckoning("change", (take("from", before), take("to", after), found, take("stated", size)), verdict)
        yield make_check("change", verdict != "wrong", reckoning, [size, before, after])


def _find_ends(items: Sequence[Item]) -> tuple[Item, Item] | None:
    """The numbers that a change goes from and to; None where the sentence does not name both."""
    for one, other in pairwise(items):
        a, b = one.figure, other.figure
        if a.quantity.kind != b.quantity.kind or a.quantity.unit != b.quantity.unit or a.span.part != b.span.part:
            continue
        if not one.value or not other.value or not exact(one) or not exact(other):
            continue
        lead, link = a.context.before, _find_link(one, b.span)
        if (lead, link) == ("from", "to"):
            return one, other
        if (lead, link) == ("to", "from"):
            return other, one
    return None


def _find_link(one: Item, span: Span) -> str:
    """The word that leads from the one number to the other, ``to`` or ``from``; "" where none does."""
    between = one.tokens_until(span)
    if not between or span.start - one.figure.span.end > ENDS_REACH:
        return ""
    if any(not set(token.text).isdisjoint(".;:") for token in between):
        return ""
    words = [token.lower for token in between]
    return words[-2] if words[-1] in load_words("arithmetic", "changes.near") and len(words) > 1 else words[-1]


def _claimed_ends(aligned: Aligned, items: Sequence[Item]) -> tuple[Item, Item] | None:
    """The two numbers of a claim of change in the sentence, the later one first in its words: ``up from``."""
    for claim in aligned.items.claims:
        ends = [item for item in claim.figures if item in items and item.figure.quantity.direction is None]
        words = claim.claim.span.text.lower().split()
        if claim.claim.kind == "change" and words[-1:] == ["from"] and len(ends) >= 2:
            after, before = ends[:2]
            a, b = after.figure.quantity, before.figure.quantity
            if before.value and after.value and (a.kind, a.unit) == (b.kind, b.unit) and exact(before) and exact(after):
                return before, after
    return None


def _check_years(reading: Reading, durations: Sequence[Item]) -> Iterator[Check]:
    """``eight years, from 2007 to 2014``: both ends counted, or not."""
    spans = load_words("arithmetic", "changes.year_spans")
    for item in durations:
        if item.figure.quantity.unit != "year" or not exact(item):
            continue
        years = [time for time in reading.times if _year(time) is not None and _near_sentence(reading, item, time)]
        for first, last in pairwise(years):
            sentence = reading.sentence_at(first.span)
            between = sentence.tokens_between(first.span.end, last.span.start) if sentence else ()
            length = (_year(last) or 0) - (_year(first) or 0)
            joined = [token.lower for token in between][:2]
            if joined and joined[0] in spans and len(joined) == 1 and item.value in (length, length + 1):
                verdict: Verdict = "both counted" if item.value == length + 1 else "exact"
                reckoning = Reckoning("years", _ends(first, last, item), verdict)
                yield make_check("change", True, reckoning, [item], [first.span, last.span])


def _check_clock(reading: Reading, durations: Sequence[Item]) -> Iterator[Check]:
    """``at 12:10 … around 12:20, 10 minutes later``: only ever confirms."""
    for item in durations:
        minutes = {"minute": 1.0, "hour": 60.0}.get(item.figure.quantity.unit or "")
        if minutes is None:
            continue
        near = [time for time in reading.times if _clock(time) is not None and _close(item, time)]
        for index, first in enumerate(near):
            for last in near[index + 1 :]:
                length = (_clock(last) or 0) - (_clock(first) or 0)
                if 0 < length == (item.value or 0.0) * minutes:
                    reckoning = Reckoning("clock", _ends(first, last, item), "exact")
                    yield make_check("difference", True, reckoning, [item], [first.span, last.span])


def _ends(first: Timex, last: Timex, stated: Item) -> tuple[Operand, ...]:
    """Two times, with their year where that is all they name, and how long is stated to lie between them."""
    start, end = Operand("from", _year(first), mention=first.span), Operand("to", _year(last), mention=last.span)
    return start, end, take("stated", stated)


def _year(time: Timex) -> int | None:
    """The year where the time names no more than that."""
    value = time.value or ""
    return int(value) if value.isdecimal() and len(value) == len("2014") else None


def _clock(time: Timex) -> int | None:
    """Minutes since midnight; None for a time of no clock, or of its hour alone."""
    clock = clock_of(time.value)
    return clock_minutes(clock) if clock and ":" in clock else None


def _close(item: Item, time: Timex) -> bool:
    span = item.figure.span
    return span.part == time.span.part and abs(span.start - time.span.start) <= CLOCK_REACH


def _near_sentence(reading: Reading, item: Item, time: Timex) -> bool:
    """Whether the time stands in the item's sentence or in one of the few before it."""
    index = item.figure.sentence
    nearby = reading.sentences[max(0, index - YEARS_REACH) : index + 1]
    return any(sentence.span.contains(time.span) for sentence in nearby)
