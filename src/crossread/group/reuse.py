"""Passages that two reports share word for word."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Reading
from crossread.model.stories import Reuse


def find_reuse(readings: Sequence[Reading]) -> tuple[Reuse, ...]:
    """Shared runs of words for every pair of readings that has any."""
    return ()
