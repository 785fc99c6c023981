"""Whether a clause tells of a time long before its report: what somebody was convicted of years ago is no news."""

from __future__ import annotations

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.frames import Frame
from crossread.model.mentions import Reading

# What lies more than so many days back belongs to another story.
LONG_PAST = 365


def is_long_past(frame: Frame, reading: Reading) -> bool:
    """Whether the last day that its paragraph names up to the clause's end lies long before the report."""
    written = parse_day(reading.report.published)
    opening = frame.sentence
    while opening > 0 and not reading.sentences[opening].opens:
        opening -= 1
    start, end = reading.sentences[opening].span.start, frame.span.end
    told = [
        time
        for time in reading.times
        if time.last and time.span.part == frame.span.part and start <= time.span.start < end
    ]
    if written is None or not told:
        return False
    last = parse_day(max(told, key=lambda time: time.span.start).last)
    return last is not None and days_between(last, written) > LONG_PAST
