"""The discrepancy that reports make which put the event to two places."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.reconcile.sides import compose_discrepancy


def at_odds(sides: Iterable[Side], severity: Severity, confidence: float) -> Discrepancy:
    """Kind ``place``: where the event was, by each side; in English it is told as a site."""
    return compose_discrepancy("place", severity, confidence, tuple(sides), case="site")
