"""D703 by a time's place: the sources have the hour or the year, but for what the draft tells they have another one."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.margins import Margin
from crossread.check.rule import Rule
from crossread.check.slots.fits import Filler, fit_known
from crossread.check.slots.index import is_year
from crossread.check.slots.surroundings import read_surroundings
from crossread.check.sources import Sources
from crossread.meaning.calendar.clock import clock_of
from crossread.model.drafts import Finding
from crossread.model.mentions import Timex

# So much of the draft's sentence stands in that of another hour or year, so much more than in any of its own.
CLOCK, YEAR = Margin(0.55, gap=0.4), Margin(0.55, gap=0.35)


def find_displaced_times(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each hour and year of the sources in whose place they have another one."""
    for time in copy.reading.times:
        kind = _kind(time)
        if kind is None or copy.is_quoted(time.span.start, time.span.end):
            continue
        first, last = copy.bounds(time.span.start, time.span.end)
        beside = {_key(o) for o in copy.reading.times if first <= o.span.start < last and o.span != time.span}
        fits = fit_known(copy.reading, time.span, list(_known(kind, sources)), sources.slots.rarity.cover)
        own = fits.get(_key(time))
        rivals = [fit for key, fit in fits.items() if key not in beside and key != _key(time)]
        best = max(rivals, key=lambda fit: fit.likeness, default=None)
        if own and best and (CLOCK if kind == "clock" else YEAR).is_met(own.likeness, best.likeness):
            message = f"“{time.span.text}”: {sources.have([best.span])} “{best.span.text}” here."
            yield Finding("D703", "warning", time.span.start, time.span.end, message, (best.span,))


def _known(kind: str, sources: Sources) -> Iterator[Filler]:
    for reading in sources.readings.values():
        for time in reading.times:
            if _kind(time) == kind:
                yield Filler(_key(time), time.span, read_surroundings(reading, time.span))


def _kind(time: Timex) -> str | None:
    """``clock`` for an hour of the day, ``year`` for a year by its number; None for every other time."""
    if time.type not in ("DATE", "TIME"):
        return None
    if clock_of(time.value) is not None:
        return "clock"
    return "year" if is_year(time) else None


def _key(time: Timex) -> str:
    return clock_of(time.value) or time.value or ""


DISPLACED_TIMES = Rule({"D703": "A date of the sources stands with something else"}, find_displaced_times)
