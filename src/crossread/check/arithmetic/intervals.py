"""Lengths of time that a writer worked out: the time between two days, two months, two years or two clocks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from crossread.check.arithmetic.relations import WorkedOut
from crossread.check.copies import Copy
from crossread.check.figures.values import bears_out
from crossread.check.sources import Sources
from crossread.meaning.calendar.clock import clock_minutes, clock_of
from crossread.meaning.quantities import Stated, count_in, worked_out
from crossread.model.mentions import Approximation, Figure, Reading, Timex
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_DAYS_A_WEEK = 7


def is_length_between(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether two times of the draft, or one of it and one of the sources, lie so far apart."""
    sentence = copy.reading.sentence_of(figure)
    before = [token.lower for token in sentence.tokens_before(figure.span)][-2:] if sentence else []
    lasted = before[-1:] == ["for"] or before[:1] == ["for"]
    named = sentence is not None and any(_is_year(token.text) for token in sentence.tokens)
    spans = itertools.chain(
        _day_spans(copy, figure),
        _month_spans(copy, figure, sources),
        _clock_spans(copy, figure, sources),
        _short_spans(copy, figure, sources),
        _weeks(copy, figure, sources),
        map(_years, sorted(sources.years)),
        map(_years, sources.take(_read_terms_of_years)),
        _named_years(copy, figure, sources),
    )
    loose = lasted and not named
    return any(bears_out(amount, span) == "same" or (loose and _is_year_off(amount, span)) for span in spans)


def is_turned_time(copy: Copy, span: Span, amount: Stated, relation: WorkedOut) -> bool:
    """Whether the clock right before is the later of two where the words say earlier, or the other way round."""
    first, last = copy.bounds(span.start, span.end)
    clocks = [time for time in _clocks(copy) if time.span.end <= last]
    here = [time for time in clocks if first <= time.span.start and time.span.end <= span.start]
    if not here or not relation.sign or not relation.closed:
        return False
    lead = clock_minutes(clock_of(here[-1].value) or "")
    gaps = [lead - clock_minutes(clock_of(other.value) or "") for other in clocks if other is not here[-1]]
    fits = {1 if gap > 0 else -1 for gap in gaps if gap and bears_out(amount, _minutes(abs(gap))) == "same"}
    return fits == {-relation.sign}


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _is_year_off(amount: Stated, span: Stated) -> bool:
    """Whether a number of years is one less than two years of the sources are apart: the last may not be full."""
    year = count_in("second", "year")
    return amount.low >= 5 * year and 0 <= span.low - amount.low <= 1.01 * year


def _counts_on(copy: Copy, figure: Figure) -> bool:
    """Whether the length is counted on from a time: "two days before"."""
    after = copy.reading.tokens_after(figure.span)[:1]
    return any(token.lower in load_words("checking", "derivations.counted_on") for token in after)


def _clocks(copy: Copy) -> list[Timex]:
    return [time for time in copy.reading.times if clock_of(time.value)]


def _minutes(count: float) -> Stated:
    return worked_out(count * count_in("second", "minute"), "duration")


def _clock_spans(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The time between two clocks of the draft, and from one of its sentence to one of a source."""
    sentence = copy.reading.sentence_of(figure)
    if sentence is None or figure.quantity.unit not in load_words("checking", "derivations.of_a_clock"):
        return
    drafted = {clock_of(time.value) or "" for time in _clocks(copy)}
    here = {clock_of(time.value) or "" for time in _clocks(copy) if sentence.span.contains(time.span)}
    given = {
        clock for reading in sources.readings.values() for time in reading.times if (clock := clock_of(time.value))
    }
    pairs = {*combinations(sorted(drafted), 2), *itertools.product(sorted(here), sorted(given))}
    for one, other in sorted(pairs):
        yield _minutes(abs(clock_minutes(one) - clock_minutes(other)))


def _month_spans(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The months from one named in the sentence, or told of there, to the draft's other days and the story's."""
    sentence = copy.reading.sentence_of(figure)
    if sentence is None or figure.quantity.unit != "month":
        return
    here = {_month(t.first) for t in copy.reading.times if t.first and sentence.span.contains(t.span)}
    drafted = {_month(time.first) for time in copy.reading.times if time.first and time.type in ("DATE", "TIME")}
    given = {_month(time.start) for time in sources.account.times if time.start and time.start == time.end}
    for one, other in itertools.product(
        sorted(here), sorted(drafted | given | {_month(d.isoformat()) for d in _published(copy)})
    ):
        month = count_in("second", "month")
        yield worked_out(abs(one - other) * month, "duration", step=month)


def _month(day: str) -> int:
    """The months since year 0 of an ISO day."""
    return int(day[:4]) * 12 + int(day[5:7] or 1)


def _day_spans(copy: Copy, figure: Figure) -> Iterator[Stated]:
    """The time from every date of the figure's sentence to every other of the draft, in days and in years."""
    first, last = copy.bounds(figure.span.start, figure.span.end)
    dated = [
        (time.span, date.fromisoformat(time.first[:10]))
        for time in copy.reading.times
        if time.first and time.type in ("DATE", "TIME") and not time.span.overlaps(figure.span)
    ]
    here = {day for span, day in dated if first <= span.start and span.end <= last}
    everywhere = {day for _, day in dated} | _published(copy)
    for one in sorted(here):
        for other in sorted(everywhere):
            days = abs((other - one).days)
            approx: Approximation = "about" if days > 60 else "exact"
            yield replace(_days(days, approx), number=1.0)
            yield _years(abs(other.year - one.year))


def _short_spans(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The days between two days of the sources in one week, where the words count on from one: "two days before"."""
    if not _counts_on(copy, figure):
        return
    days = {date.fromisoformat(t.start[:10]) for t in sources.account.times if t.start and t.start == t.end}
    gaps = {abs((one - other).days) for one, other in combinations(sorted(days), 2)}
    for gap in sorted(gap for gap in gaps if 0 < gap <= _DAYS_A_WEEK):
        yield _days(gap)


def _weeks(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The whole weeks, nearest, between a day of the sentence and a day of the sources: "six weeks after the fire"."""
    if "week" not in figure.span.text or not _counts_on(copy, figure):
        return
    first, last = copy.bounds(figure.span.start, figure.span.end)
    here = {t.first for t in copy.reading.times if t.first and t.first == t.last and first <= t.span.start < last}
    there = {t.start for t in sources.account.times if t.start and t.start == t.end}
    for one, other in itertools.product(sorted(here), sorted(there)):
        days = abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
        yield _days(round(days / _DAYS_A_WEEK) * _DAYS_A_WEEK)


def _named_years(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The years between one that the sentence names and each that a source dates something to."""
    first, last = copy.bounds(figure.span.start, figure.span.end)
    dated = (time for time in copy.reading.times if time.first and first <= time.span.start < last)
    here = {int(time.first[:4]) for time in dated if time.first and time.first[:4] in time.span.text}
    there = {int(time.start[:4]) for time in sources.account.times if time.start and time.start[:4].isdecimal()}
    for one, other in itertools.product(sorted(here), sorted(there)) if len(here) == 1 else ():
        yield _years(abs(one - other))


def _read_terms_of_years(reading: Reading) -> Iterator[int]:
    """The years between two that one sentence of a source names: "keeper from 1961 to 1974"."""
    for sentence in reading.sentences:
        years = sorted({int(token.text) for token in sentence.tokens if _is_year(token.text)})
        yield from (other - one for one, other in combinations(years, 2))


def _days(count: int, approx: Approximation = "exact") -> Stated:
    return worked_out(count * count_in("second", "day"), "duration", approx=approx)


def _years(count: int) -> Stated:
    return worked_out(count * count_in("second", "year"), "duration")


def _published(copy: Copy) -> set[date]:
    published = copy.reading.report.published or ""
    return {date.fromisoformat(published[:10])} if len(published) >= 10 else set()
