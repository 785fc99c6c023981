"""The times that the sources tell, each with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.contexts import Context
from crossread.check.sources import Sources
from crossread.model.mentions import Timex
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class SourceTime:
    """One mention of a time in one report, with what stands around it."""

    time: Timex
    context: Context

    @property
    def span(self) -> Span:
        """Its words in the report."""
        return self.time.span


def iter_times(sources: Sources) -> Iterator[SourceTime]:
    """Every mention of a date or clock time in the reports."""
    for reading in sources.readings.values():
        for time in reading.times:
            if time.type in ("DATE", "TIME") and (time.value or time.first):
                yield SourceTime(time, sources.context(time.span))
