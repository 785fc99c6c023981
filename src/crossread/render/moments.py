"""When an entry of the timeline happened, as nearly as the account knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from crossread.meaning.calendar.clock import clock_of
from crossread.meaning.calendar.days import parse_day
from crossread.model.accounts import AccountTime, TimelineEntry


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of days, ``start`` to ``end`` (both within it); ``clock`` is the time of day of its start, if known."""

    start: date
    end: date
    clock: str | None = None

    @property
    def days(self) -> int:
        """How many days it covers, at least one."""
        return (self.end - self.start).days + 1

    @property
    def starts_at(self) -> datetime:
        """Its beginning; midnight where the time of day is not known. Without a zone: reports seldom give one."""
        return datetime.combine(self.start, datetime.strptime(self.clock or "00:00", "%H:%M").time())

    @property
    def next_day(self) -> date:
        """The day after its last; the last day that there is stays itself."""
        return self.end if self.end == date.max else self.end + timedelta(days=1)


def find_moment(entry: TimelineEntry, times: Sequence[AccountTime] = ()) -> Moment | None:
    """The moment of an entry; None where its day is not known, or is no day of the calendar.

    A time of day is that of the entry itself, else of a time in the same words (one of ``times``,
    on the same day), and only where the entry is known to the hour or minute.
    """
    start = parse_day(entry.start) or parse_day(entry.end)
    end = parse_day(entry.end) or start
    if start is None or end is None:
        return None
    if end < start:
        start, end = end, start
    clock = _own_clock(entry.start) or _clock_within(entry, times)
    return Moment(start, end, clock if start == end else None)


def parse_moment(written: str | None) -> datetime | None:
    """A moment in UTC to sort by: a day is its beginning, and a time without a zone is taken to be in UTC.

    None where nothing is written, or what is written is no moment.
    """
    try:
        moment = datetime.fromisoformat(written or "")
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _own_clock(moment: str | None) -> str | None:
    """The minute of a moment with its day: ``18:20`` of ``2025-10-11T18:20``."""
    clock = clock_of(moment) if parse_day(moment) else None
    return _valid(clock) if clock and ":" in clock else None


def _clock_within(entry: TimelineEntry, times: Sequence[AccountTime]) -> str | None:
    if entry.precision not in ("minute", "hour"):
        return None
    for time in times:
        clock = _own_clock(time.value)
        if clock is None or (time.value or "")[:10] != (entry.start or "")[:10]:
            continue
        if any(around.contains(span) for around in entry.mentions for span in time.mentions):
            return clock
    return None


def _valid(clock: str) -> str | None:
    return clock if clock < "24:00" and clock[3:] < "60" else None
