"""Stories found in a flow of reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundStory:
    """Reports of one event: ids by day and then by id; ``id`` is that of the first, ``first`` and ``last`` ISO days."""

    id: str
    reports: tuple[str, ...]
    first: str | None = None
    last: str | None = None
