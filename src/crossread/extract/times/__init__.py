"""Time expressions and the clauses tied to them, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import Event, Timex


def extract_times(passages: Sequence[Passage]) -> tuple[Timex, ...]:
    """All time expressions, with TIMEX3 values against the report's date where it has one."""
    return ()


def extract_events(passages: Sequence[Passage], times: Sequence[Timex]) -> tuple[Event, ...]:
    """The clauses that say what happened at each of the times."""
    return ()
