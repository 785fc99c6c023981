"""Places across reports."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import AccountFigure, AccountPlace
from crossread.model.mentions import Reading


def reconcile_places(readings: Sequence[Reading], figures: Sequence[AccountFigure]) -> tuple[AccountPlace, ...]:
    """One entry per place, with all its mentions and the figures that are of it."""
    return ()
