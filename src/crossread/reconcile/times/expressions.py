"""Every time that the reports name, gathered by what it means and not by how it is worded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.model.accounts import AccountTime
from crossread.model.mentions import Reading, Timex
from crossread.model.spans import Span


def collect_times(readings: Sequence[Reading]) -> tuple[AccountTime, ...]:
    """One entry for each time with a value or a day, earliest first; those without days come last."""
    groups: dict[tuple[str, str, str, str], list[tuple[Timex, Span]]] = defaultdict(list)
    for reading in readings:
        for time in reading.times:
            if time.value or time.first:
                key = (time.first or "9999", time.last or "9999", time.type, time.value or "")
                groups[key].append((time, time.span))
    return tuple(
        AccountTime(
            type=found[0][0].type,
            value=found[0][0].value,
            start=found[0][0].first,
            end=found[0][0].last,
            precision=found[0][0].precision,
            mentions=tuple(span for _, span in found),
        )
        for _, found in sorted(groups.items(), key=lambda item: item[0])
    )
