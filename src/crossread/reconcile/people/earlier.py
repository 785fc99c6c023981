"""Whether a clause tells of a time long before its report: what somebody was convicted of years ago is no news."""

from __future__ import annotations

from datetime import date

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.frames import Frame
from crossread.model.mentions import Reading

# What lies more than so many days back belongs to another story.
LONG_PAST = 365
# What lies more than so many days before the story's first report was done in another matter.
BEFORE_STORY = 10


def is_long_past(frame: Frame, reading: Reading) -> bool:
    """Whether the last day that its paragraph names up to the clause's end lies long before the report."""
    opening = frame.sentence
    while opening > 0 and not reading.sentences[opening].opens:
        opening -= 1
    written = parse_day(reading.report.published)
    last = _last_day(frame, reading, reading.sentences[opening].span.start)
    return written is not None and last is not None and days_between(last, written) > LONG_PAST


def is_before_story(frame: Frame, reading: Reading, first: str | None) -> bool:
    """Whether the clause itself is dated well before the first report of the story.

    ``He was freed on bail six months ago`` and ``He pleaded guilty on July 28`` tell of an earlier case where the
    story begins in the middle of August.
    """
    begun = parse_day(first)
    last = _last_day(frame, reading, frame.span.start)
    return begun is not None and last is not None and days_between(last, begun) > BEFORE_STORY


def _last_day(frame: Frame, reading: Reading, start: int) -> date | None:
    """The last day that is named from there to the clause's end."""
    told = [
        time
        for time in reading.times
        if time.last and time.span.part == frame.span.part and start <= time.span.start < frame.span.end
    ]
    return parse_day(max(told, key=lambda time: time.span.start).last) if told else None
