"""Coverage and terms: what each report carries, and what it calls things."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import AccountFigure, Coverage, Entity, Quote, Term
from crossread.model.mentions import Reading


def reconcile_coverage(
    readings: Sequence[Reading], figures: Sequence[AccountFigure], quotes: Sequence[Quote]
) -> tuple[Coverage, ...]:
    """The points of the story and the reports that carry each."""
    return ()


def reconcile_terms(readings: Sequence[Reading], entities: Sequence[Entity]) -> tuple[Term, ...]:
    """What the reports call the same people or thing, in their own voice or only in quotation marks."""
    return ()
