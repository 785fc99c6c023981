"""What the reports call the same people or thing."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Entity, Term
from crossread.model.mentions import Reading


def reconcile_terms(readings: Sequence[Reading], entities: Sequence[Entity]) -> tuple[Term, ...]:
    """What the reports call the same people or thing, in their own voice or only in quotation marks."""
    return ()
