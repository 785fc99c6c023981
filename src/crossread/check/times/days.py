"""D703 for weekdays: the day of the week that a sentence names is not the one that the sources have there."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.contexts import compare_with
from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.check.times.told import SAME_WEEK, SourceTime, iter_times, names_day
from crossread.meaning.calendar.clock import clock_of
from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.drafts import Finding
from crossread.model.mentions import Timex

# A time that no source has needs a source's time in its place that stands only so much like it.
RELATED = 0.05
# A day of the sources stands so much like the draft's place, the draft's own day at most so large a part of that, and
# the difference is so large. Over ten right drafts the own day came to two thirds of another's or more.
MARGIN = Margin(0.19, gap=0.12)


def find_days(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each weekday without a date in whose place the sources have another one.

    ``12:26 a.m. Friday``: where sources have the very hour, the day that stands with it there is the one asked for.
    """
    known = list(iter_times(sources))
    for time in copy.reading.times:
        if time.weekday is not None and clock_of(time.value) is not None and not covers_time(copy, time):
            finding = check_hour(copy, time, known, sources)
            if finding is not None:
                yield finding
        alone = time.type != "SET" and time.weekday is not None and not {"day", "clock", "year"} & set(time.stated)
        if alone and not covers_time(copy, time):
            finding = check_day(copy, time, (time.weekday or 0), known, sources)
            if finding is not None:
                yield finding


def covers_time(copy: Copy, time: Timex) -> bool:
    """Whether a time stands in quoted words, which are for other rules to hold against the sources."""
    return copy.is_quoted(time.span.start, time.span.end)


def check_hour(copy: Copy, time: Timex, known: list[SourceTime], sources: Sources) -> Finding | None:
    """The remark that an hour with a weekday calls for where every source that has both has another day."""
    clock = clock_of(time.value)
    there = [one for one in known if clock_of(one.time.value) == clock and one.time.weekday is not None]
    if not there or any(one.time.weekday == time.weekday for one in there):
        return None
    measure = compare_with(copy.context(time.span), sources.rarity, sources.unknown)
    like, source = max(((measure(one.context), one) for one in there), key=lambda pair: pair[0])
    return _remark(time, source, sources) if like >= RELATED else None


def check_day(copy: Copy, time: Timex, weekday: int, known: list[SourceTime], sources: Sources) -> Finding | None:
    """The remark that a weekday (0 for Monday) calls for, or None."""
    measure = compare_with(copy.context(time.span), sources.rarity, sources.unknown)
    near = time.first or sources.account.story.last_published
    dated = [(theirs, source) for source in known if (theirs := read_weekday(source, near)) is not None]
    best = MARGIN.pick(
        (measure(source.context), "own" if theirs == weekday else "rival", source) for theirs, source in dated
    )
    return None if best is None else _remark(time, best, sources)


def _remark(time: Timex, source: SourceTime, sources: Sources) -> Finding:
    message = f"“{time.span.text}”: {sources.have([source.span])} “{source.span.text}” here; check the day."
    return Finding("D703", "warning", time.span.start, time.span.end, message, (source.span,))


def read_weekday(source: SourceTime, day: str | None) -> int | None:
    """The weekday that a source's time names, or falls on in the week around ``day``."""
    if source.time.weekday is not None:
        return source.time.weekday
    if not names_day(source.time):
        return None  # an hour's day is a guess
    theirs, ours = parse_day(source.time.first), parse_day(day)
    if theirs is None or ours is None or source.time.first != source.time.last:
        return None
    return theirs.weekday() if abs(days_between(ours, theirs)) <= SAME_WEEK else None


DAYS = Rule({"D703": "A date of the sources stands with something else"}, find_days)
