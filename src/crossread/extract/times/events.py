"""The clauses tied to the times of a report."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import Event, Timex


def extract_events(passages: Sequence[Passage], times: Sequence[Timex]) -> tuple[Event, ...]:  # noqa: ARG001
    """The clauses that say what happened at each of the times."""
    return ()
