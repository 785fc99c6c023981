"""The same utterance in several reports, and every changed word."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Entity
from crossread.model.findings import QuotationFindings
from crossread.model.mentions import Reading


def reconcile_quotations(readings: Sequence[Reading], people: Sequence[Entity]) -> QuotationFindings:
    """Join quotations of all readings into utterances; kinds ``quote`` and ``speaker`` of discrepancies."""
    return QuotationFindings()
