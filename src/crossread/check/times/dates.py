"""D7xx: dates, clock times and weekdays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from crossread.check.arithmetic.apart import is_dated_by_length
from crossread.check.contexts import compare_with
from crossread.check.copies import Copy
from crossread.check.figures.candidates import SAME_THING
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.check.times.days import RELATED
from crossread.check.times.told import SourceTime, iter_times, may_stand_for
from crossread.meaning.calendar.clock import clock_minutes, clock_of, is_whole_hour
from crossread.meaning.calendar.compare import compare_times, when_of
from crossread.meaning.calendar.days import parse_day, safe_day
from crossread.meaning.calendar.names import weekday_name
from crossread.meaning.calendar.values import month_day_of
from crossread.model.drafts import Finding
from crossread.model.mentions import Timex
from crossread.text.lexicon import load_words

# A time that a source has is called moved only where another fits its place so much better.
CLEARLY_BETTER = 0.3
# Where a source has only a day within the draft's month, or a month in its year, less will do.
BETTER, ALIKE = 0.1, 0.2

# Parts that a date names where it is more than a weekday, an hour or "last week".
_EXPLICIT = frozenset({"month", "year"})
_DATED = frozenset({"month", "day"})
# Parts that tell one weekday, month or holiday from another of its name.
_DIGITS = frozenset({"day", "year", "clock"})


def find_weekdays(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Weekdays that do not fall on the date beside them, by the calendar (proleptic Gregorian).

    A date without a year is of the year in which the sources have that day, else of any that the story may be of.
    """
    years = _story_years(sources)
    known = [day for source in iter_times(sources) if (day := _day_of(source.time))]
    for time in copy.reading.times:
        month_day = month_day_of(time.value)
        if time.weekday is None or not set(time.stated) >= _DATED or month_day is None:
            continue
        month, number = month_day
        told = {day.year for day in known if (day.month, day.day) == (month, number)} or years
        ours = sorted(told, reverse=True)
        asked = [parse_day(time.first)] if time.explicit_year else [safe_day(y, month, number or 0) for y in ours]
        days = [day for day in asked if day]
        if days and all(day.weekday() != time.weekday for day in days):
            words = time.span.text
            message = f"“{words}”: {days[0].day} {days[0]:%B} {days[0].year} was a {weekday_name(days[0])}."
            yield Finding("D701", "error", time.span.start, time.span.end, message)


def find_dates(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Times that no source gives, where a source gives another for what reads like the same thing."""
    known = list(iter_times(sources))
    published = {report.published[:10] for report in sources.account.reports if report.published}
    for time in copy.reading.times:
        if time.type not in ("DATE", "TIME") or time.value is None:
            continue
        finding = check_time(copy, time, known, published, sources)
        if finding is not None:
            yield finding


def check_time(
    copy: Copy, time: Timex, known: list[SourceTime], published: set[str], sources: Sources
) -> Finding | None:
    """The remark that a date or clock time calls for, or None."""
    context = copy.context(time.span)
    beside = _values_beside(copy, time)
    clock = clock_of(time.value)
    if _is_vague(time) or "relative" in time.stated or (clock is None and (time.first or "") in published):
        return None
    comparable = [source for source in known if (clock_of(source.time.value) is None) == (clock is None)]
    measure = compare_with(context, sources.rarity, sources.unknown)
    scored = [(measure(source.context), source) for source in comparable]
    equal = [
        like
        for like, source in scored
        if _is_equal(time, source.time) or _same_words(time, source) or _leaves_year(source, time)
    ]
    past = _follows_after(copy, time)
    within = [
        like for like, source in scored if _is_within(time, source.time) or (past and _is_past(time, source.time))
    ]
    others = [
        pair
        for pair in scored
        if not _is_equal(time, pair[1].time)
        and not _same_words(time, pair[1])
        and not _leaves_year(pair[1], time)
        and not _is_within(time, pair[1].time)
        and not (past and _is_past(time, pair[1].time))
        and not _is_vague(pair[1].time)
        and may_stand_for(pair[1].time, time)
        and (pair[1].time.value or "")[-6:] not in beside
    ]
    best = max(others, key=lambda pair: pair[0], default=None)
    if (equal or within) and _is_reckoned(time):
        return None
    if equal or within:
        return _check_moved(time, equal, within, others, sources)
    if is_dated_by_length(copy, time.span, sources):
        return None
    if best is not None and best[0] >= RELATED:
        return _remark(time, "D702", best[1], sources)
    if _EXPLICIT & set(time.stated):
        message = f"“{time.span.text}” is in no source; check the date."
        return Finding("D702", "warning", time.span.start, time.span.end, message)
    return None


def bears_out_time(ours: Timex, theirs: SourceTime) -> bool:
    """Whether a time of the sources is the draft's, by value or by name, or lies in it."""
    same = _is_equal(ours, theirs.time) or _same_words(ours, theirs) or _leaves_year(theirs, ours)
    return same or _is_within(ours, theirs.time)


def _values_beside(copy: Copy, time: Timex) -> frozenset[str]:
    """The other times of the sentence, without their years: what stands there already is not missing there."""
    first, last = copy.bounds(time.span.start, time.span.end)
    others = [o for o in copy.reading.times if first <= o.span.start < last and o.span != time.span and o.value]
    return frozenset((other.value or "")[-6:] for other in others)


def _check_moved(
    time: Timex, equal: list[float], within: list[float], others: list[tuple[float, SourceTime]], sources: Sources
) -> Finding | None:
    """A remark where another time of the sources fits the draft's place clearly better than its own does."""
    gap, least = CLEARLY_BETTER, SAME_THING
    if not equal and time.precision in ("month", "year"):
        gap, least = (BETTER, ALIKE) if time.precision == "month" else (CLEARLY_BETTER, SAME_THING)
        others = [pair for pair in others if pair[1].time.precision == time.precision]
    best = max(others, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < max(least, max([*equal, *within]) + gap):
        return None
    return _remark(time, "D703", best[1], sources)


def _remark(time: Timex, code: str, source: SourceTime, sources: Sources) -> Finding:
    message = f"“{time.span.text}”: {sources.have([source.span])} “{source.span.text}” here."
    return Finding(code, "warning", time.span.start, time.span.end, message, (source.span,))


def _leaves_year(source: SourceTime, ours: Timex) -> bool:
    """Whether the source names the draft's day of the year and leaves the year to the reader: "Sept. 9"."""
    if clock_of(ours.value) is not None:
        return False
    one, other = month_day_of(ours.value), month_day_of(source.time.value)
    return one is not None and one == other and one[1] is not None and not source.time.explicit_year


def _is_equal(ours: Timex, theirs: Timex) -> bool:
    """Whether the two are one time: the same clock, or the same day, month or year, as far as both name it."""
    clock = clock_of(ours.value)
    if clock is not None:
        return clock == clock_of(theirs.value)
    if ours.value == theirs.value:
        return True
    one, other = when_of(ours.value, ours.first, ours.last), when_of(theirs.value, theirs.first, theirs.last)
    return None in (one.days, other.days) and compare_times(one, other).verdict == "same"


def _same_words(ours: Timex, theirs: SourceTime) -> bool:
    """Whether both name the same weekday, month or holiday and no date.

    A draft's own day is a guess, so that its weeks and years are one too.
    """
    if _DIGITS & set(ours.stated):
        return False
    if _named(theirs.span.text).startswith(_named(ours.span.text)):
        return True  # "New Year’s Day", of which year is for the sentences around to say
    if _pointed(ours.span.text) == _pointed(theirs.span.text):
        return True  # "the weekend", "this weekend"
    return ours.weekday is not None and ours.weekday == theirs.time.weekday


def _pointed(text: str) -> str:
    """A time's words without the one that points to it."""
    first, _, rest = _named(text).partition(" ")
    return rest if rest and first in load_words("checking", "dates.pointing") else _named(text)


def _named(text: str) -> str:
    """A time's words in lower case without apostrophes."""
    return text.lower().replace("’", "").replace("'", "")


def _is_within(ours: Timex, theirs: Timex) -> bool:
    """Whether the source's time lies in the draft's, or the draft's in a week or a stretch that the source names."""
    clock = clock_of(ours.value)
    if clock is not None and ours.precision == "hour" and "clock" not in ours.stated:
        return clock[:2] == (clock_of(theirs.value) or "")[:2]  # "eight in the morning" is said of 8:10
    if not (ours.first and ours.last and theirs.first and theirs.last) or clock is not None:
        return False
    if ours.first <= theirs.first and theirs.last <= ours.last:
        return True
    coarse = theirs.precision in ("month", "season", "quarter", "year", "decade", "century")
    return not coarse and theirs.first <= ours.first and ours.last <= theirs.last


def _follows_after(copy: Copy, time: Timex) -> bool:
    """Whether the draft only says that it was after the time: ``shortly after eight``."""
    sentence = copy.reading.sentence_at(time.span)
    before = sentence.tokens_before(time.span) if sentence else ()
    opening = sentence.tokens_in(time.span)[:2] if sentence else ()
    return any(token.lower in load_words("happenings", "later") for token in (*before[-1:], *opening))


def _is_past(ours: Timex, theirs: Timex) -> bool:
    """Whether the source's clock stands within the hour that began at the draft's full one."""
    one, other = clock_of(ours.value), clock_of(theirs.value)
    if one is None or other is None or not is_whole_hour(one):
        return False
    return 0 < clock_minutes(other) - clock_minutes(one) < 60


def _is_vague(time: Timex) -> bool:
    """Times that no calendar settles: "now", "the past", a weekday of a report without a date."""
    value = time.value or ""
    return value.endswith("_REF") or (time.first is None and clock_of(value) is None)


def _is_reckoned(time: Timex) -> bool:
    """Whether it is a week, month or year reckoned from the day of writing, which is a guess: "last week"."""
    return "deictic" in time.stated and time.precision in ("week", "month", "year")


def _day_of(time: Timex) -> date | None:
    """The one day that a time is, or is on; None of longer times."""
    return parse_day(time.first) if time.first == time.last else None


def _story_years(sources: Sources) -> set[int]:
    """The years in which a date without a year may lie: those of the reports, and the one before."""
    starts = [(report.published or "")[:4] for report in sources.account.reports]
    years = {int(start) for start in starts if start.isdecimal()}
    return years | {year - 1 for year in years}


WEEKDAYS = Rule({"D701": "A weekday does not fall on its date"}, find_weekdays)
DATES = Rule(
    {
        "D702": "A date or time is not the one that the sources give",
        "D703": "A date of the sources stands with something else",
    },
    find_dates,
)
