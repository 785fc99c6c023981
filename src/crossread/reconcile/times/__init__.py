"""Times across reports: one timeline, and where the reports date a thing differently."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import TimeFindings
from crossread.model.mentions import Reading


def reconcile_times(readings: Sequence[Reading]) -> TimeFindings:
    """Join what happened when over all readings."""
    return TimeFindings()
