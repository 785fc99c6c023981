"""People, organisations and named things across reports."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import EntityFindings
from crossread.model.mentions import Reading


def reconcile_entities(readings: Sequence[Reading]) -> EntityFindings:
    """Join the names of all readings into entities; kinds ``name`` and ``title`` of discrepancies."""
    return EntityFindings()
