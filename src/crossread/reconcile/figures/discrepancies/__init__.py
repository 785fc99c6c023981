"""Where reports, or a report and its own numbers, cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import AccountFigure, Check, Discrepancy
from crossread.reconcile.figures.discrepancies.kinds import find_differing_kinds
from crossread.reconcile.figures.discrepancies.places import find_moved_rows
from crossread.reconcile.figures.discrepancies.shares import find_failed_checks, find_false_claims
from crossread.reconcile.figures.discrepancies.unjoined import find_unjoined_values
from crossread.reconcile.figures.discrepancies.values import find_disputed_values
from crossread.reconcile.figures.discrepancies.within import find_own_conflicts
from crossread.reconcile.figures.tables import Aligned


def find_discrepancies(
    aligned: Aligned, figures: dict[int, AccountFigure], checks: Sequence[Check]
) -> tuple[Discrepancy, ...]:
    """All of them, unranked; ``figures`` by the number of their group's first item."""
    return (
        *find_moved_rows(aligned, figures),
        *find_disputed_values(aligned, figures),
        *find_differing_kinds(aligned, figures),
        *find_unjoined_values(aligned, figures),
        *find_own_conflicts(aligned, figures),
        *find_false_claims(aligned),
        *find_failed_checks(checks),
    )
