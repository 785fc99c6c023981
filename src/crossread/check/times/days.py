"""D703 for weekdays: the day of the week that a sentence names is not the one that the sources have there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crossread.check.contexts import compare_with, read_context
from crossread.check.copies import Copy, covers
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.check.times.dates import WEEKDAY_NAMES, SourceTime, iter_times, weekday_names
from crossread.model.drafts import Finding
from crossread.model.mentions import Timex

# A day of the sources stands so much like the draft's place, the draft's own day at most so large a part of that, and
# the difference is so large. Over ten right drafts the own day came to two thirds of another's or more.
ALIKE, PART, GAP = 0.19, 0.5, 0.12
# A day farther from the draft's than this is another week's, of which a weekday alone does not speak.
SAME_WEEK = 8


def find_days(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each weekday without a date in whose place the sources have another one."""
    known = list(iter_times(sources))
    for time in copy.reading.times:
        named = weekday_names(time.span.text)
        if (
            len(named) == 1
            and not re.search(r"\d", time.span.text)
            and not covers(copy.quoted, time.span.start, time.span.end)
        ):
            finding = check_day(copy, time, WEEKDAY_NAMES.index(named[0]) + 1, known, sources)
            if finding is not None:
                yield finding


def check_day(copy: Copy, time: Timex, weekday: int, known: list[SourceTime], sources: Sources) -> Finding | None:
    """The remark that a weekday (1 for Monday) calls for, or None."""
    measure = compare_with(
        read_context(copy.draft.readable, time.span.start, time.span.end), sources.rarity, sources.unknown
    )
    own, best = 0.0, None
    for source in known:
        theirs = read_weekday(source, time.first or sources.account.story.last_published)
        like = measure(source.context) if theirs else 0.0
        if theirs == weekday:
            own = max(own, like)
        elif theirs and (best is None or like > best[0]):
            best = like, source
    if best is None or best[0] < ALIKE or own > PART * best[0] or best[0] - own < GAP:
        return None
    span = best[1].span
    message = f"“{time.span.text}”: {sources.have([span])} “{span.text}” here; check the day."
    return Finding("D703", "warning", time.span.start, time.span.end, message, (span,))


def read_weekday(source: SourceTime, day: str | None) -> int | None:
    """The weekday that a source's time names, or falls on in the week around ``day``."""
    named = weekday_names(source.span.text)
    if named:
        return WEEKDAY_NAMES.index(named[0]) + 1
    start, end = source.time.start, source.time.end
    if not (start and day and start == end):
        return None
    theirs, ours = date.fromisoformat(start[:10]), date.fromisoformat(day[:10])
    return theirs.isoweekday() if abs((theirs - ours).days) <= SAME_WEEK else None


DAYS = Rule({"D703": "A date of the sources stands with something else"}, find_days)
