"""D7xx: dates, clock times and weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crossread.check.contexts import Context, compare_with, read_context, sentence_bounds
from crossread.check.copies import Copy
from crossread.check.figures.stated import SAME_THING
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.accounts import AccountTime
from crossread.model.drafts import Finding
from crossread.model.mentions import Timex
from crossread.model.spans import Span

# A time that no source has needs a source's time in its place that stands only so much like it; one that a source
# has is called moved only where another fits its place so much better.
RELATED = 0.05
CLEARLY_BETTER = 0.3
# Where a source has only a day within the draft's month, or a month in its year, less will do.
BETTER, ALIKE = 0.1, 0.2

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAY_NAMES)})\b[a-z ]{{0,12}},?\s+(?:the\s+)?"
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\b\.?(?(before)|\s+(?P<after>\d{{1,2}})\b)(?:,?\s+(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(rf"\b(?:{'|'.join(_MONTHS)})[a-z]*\.?\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
# What the writer has worked out from another date, as "12 years later".
_RELATIVE = re.compile(r"\b(?:later|earlier|after|before|ago|same|next|following|previous)\b", re.IGNORECASE)
_UNKNOWN_YEAR = "XXXX"
_WEEKDAY_VALUE = re.compile(r"XXXX-WXX-([1-7])")
_CLOCK = re.compile(r"T(\d\d(?::\d\d)?)")


@dataclass(frozen=True, slots=True)
class SourceTime:
    """One mention of a time in one report, with what stands around it."""

    time: AccountTime
    span: Span
    context: Context


def find_weekdays(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """Weekdays that do not fall on the date beside them, by the calendar (proleptic Gregorian)."""
    years = _story_years(sources)
    for match in _DAY.finditer(copy.draft.readable):
        month = _MONTHS.index(match["month"].lower()[:3]) + 1
        day = int(match["before"] or match["after"])
        asked = [int(match["year"])] if match["year"] else years
        days = [found for year in asked if (found := _calendar_day(year, month, day))]
        stated = WEEKDAY_NAMES.index(match["weekday"].lower())
        if days and all(found.weekday() != stated for found in days):
            right = WEEKDAY_NAMES[days[0].weekday()].capitalize()
            message = f"“{match[0]}”: {days[0].day} {days[0]:%B} {days[0].year} was a {right}."
            yield Finding("D701", "error", match.start(), match.end(), message)


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
    context = read_context(copy.draft.readable, time.span.start, time.span.end)
    beside = _values_beside(copy, time)
    clock = _clock(time.value)
    if _is_vague(time) or _RELATIVE.search(time.span.text) or (clock is None and (time.first or "") in published):
        return None
    comparable = [source for source in known if (_clock(source.time.value) is None) == (clock is None)]
    measure = compare_with(context, sources.rarity, sources.unknown)
    scored = [(measure(source.context), source) for source in comparable]
    equal = [
        like
        for like, source in scored
        if _is_equal(time, source.time) or _same_words(time, source) or _leaves_year(source, time)
    ]
    within = [like for like, source in scored if _is_within(time, source.time)]
    others = [
        pair
        for pair in scored
        if not _is_equal(time, pair[1].time)
        and not _same_words(time, pair[1])
        and not _leaves_year(pair[1], time)
        and not _is_within(time, pair[1].time)
        and not _is_vague(pair[1].time)
        and (pair[1].time.value or "")[-6:] not in beside
    ]
    best = max(others, key=lambda pair: pair[0], default=None)
    if equal or within:
        return _check_moved(time, equal, within, others, sources)
    if best is not None and best[0] >= RELATED:
        return _remark(time, "D702", best[1], sources)
    if _EXPLICIT.search(time.span.text):
        message = f"“{time.span.text}” is in no source; check the date."
        return Finding("D702", "warning", time.span.start, time.span.end, message)
    return None


def _values_beside(copy: Copy, time: Timex) -> frozenset[str]:
    """The other times of the sentence, without their years: what stands there already is not missing there."""
    first, last = sentence_bounds(copy.draft.readable, time.span.start, time.span.end)
    others = [o for o in copy.reading.times if first <= o.span.start < last and o.span != time.span and o.value]
    return frozenset((other.value or "")[-6:] for other in others)


def _check_moved(
    time: Timex, equal: list[float], within: list[float], others: list[tuple[float, SourceTime]], sources: Sources
) -> Finding | None:
    """A remark where another time of the sources fits the draft's place clearly better than its own does."""
    gap, least = CLEARLY_BETTER, SAME_THING
    if not equal and time.precision in ("month", "year"):
        gap, least = BETTER, ALIKE
        others = [pair for pair in others if pair[1].time.precision == time.precision]
    best = max(others, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < max(least, max([*equal, *within]) + gap):
        return None
    return _remark(time, "D703", best[1], sources)


def _remark(time: Timex, code: str, source: SourceTime, sources: Sources) -> Finding:
    message = f"“{time.span.text}”: {sources.have([source.span])} “{source.span.text}” here."
    return Finding(code, "warning", time.span.start, time.span.end, message, (source.span,))


def iter_times(sources: Sources) -> Iterator[SourceTime]:
    """Every mention of a date or clock time in the reports."""
    for time in sources.account.times:
        if time.type in ("DATE", "TIME"):
            for span in time.mentions:
                yield SourceTime(time, span, sources.context(span))


def _leaves_year(source: SourceTime, ours: Timex) -> bool:
    """Whether the source names the draft's day of the year and leaves the year to the reader: "Sept. 9"."""
    one, other = ours.value or "", source.time.value or ""
    return len(one) == len(other) == 10 and one[5:] == other[5:] and not re.search(r"\d{4}", source.span.text)


def _is_equal(ours: Timex, theirs: AccountTime) -> bool:
    """Whether the two are one time: the same clock, or the same day, month or year, as far as both name it."""
    clock = _clock(ours.value)
    if clock is not None:
        return clock == _clock(theirs.value)
    one, other = ours.value or "", theirs.value or ""
    if one == other:
        return True
    weekday = _WEEKDAY_VALUE.fullmatch(other)
    if weekday and ours.first and ours.first == ours.last:
        return date.fromisoformat(ours.first).isoweekday() == int(weekday[1])
    return _UNKNOWN_YEAR in (one[:4], other[:4]) and len(one) > 4 and one[4:10] == other[4:10]


def _same_words(ours: Timex, theirs: SourceTime) -> bool:
    """Whether both name the same weekday, month or holiday and no date.

    A draft's own day is a guess, so that its weeks and years are one too.
    """
    if not re.search(r"\d", ours.span.text) and _named(theirs.span.text).startswith(_named(ours.span.text)):
        return True  # "New Year’s Day", of which year is for the sentences around to say
    words = [weekday_names(text) for text in (ours.span.text, theirs.span.text)]
    return bool(words[0] and words[0] == words[1]) and not re.search(r"\d", ours.span.text)


def _named(text: str) -> str:
    """A time's words in lower case without apostrophes."""
    return text.lower().replace("’", "").replace("'", "")


def weekday_names(text: str) -> list[str]:
    """The weekdays that the words name, in lower case."""
    return [word for word in re.findall("[a-z]+", text.lower()) if word in WEEKDAY_NAMES]


def _is_within(ours: Timex, theirs: AccountTime) -> bool:
    """Whether the source's time lies in the draft's, or the draft's in a week or a stretch that the source names."""
    if not (ours.first and ours.last and theirs.start and theirs.end) or _clock(ours.value):
        return False
    if ours.first <= theirs.start and theirs.end <= ours.last:
        return True
    coarse = theirs.precision in ("month", "season", "quarter", "year", "decade", "century")
    return not coarse and theirs.start <= ours.first and ours.last <= theirs.end


def _clock(value: str | None) -> str | None:
    match = _CLOCK.search(value or "")
    return match[1] if match else None


def _is_vague(time: Timex | AccountTime) -> bool:
    """Times that no calendar settles: "now", "the past", a weekday of a report without a date."""
    value = time.value or ""
    start = time.first if isinstance(time, Timex) else time.start
    return value.endswith("_REF") or (start is None and _clock(value) is None)


def _story_years(sources: Sources) -> list[int]:
    """The years in which a date without a year may lie: those of the reports, and the one before."""
    starts = [(report.published or "")[:4] for report in sources.account.reports]
    years = {int(start) for start in starts if start.isdigit()}
    return sorted(years | {year - 1 for year in years}, reverse=True)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


WEEKDAYS = Rule({"D701": "A weekday does not fall on its date"}, find_weekdays)
DATES = Rule(
    {
        "D702": "A date or time is not the one that the sources give",
        "D703": "A date of the sources stands with something else",
    },
    find_dates,
)
