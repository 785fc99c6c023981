"""The findings of each family with their English, which is composed when everything else is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Check
from crossread.model.findings import FigureFindings
from crossread.model.mentions import Reading
from crossread.reconcile import figures
from crossread.wording.checks import word_check
from crossread.wording.findings import word_figures


def reconcile_figures(readings: Sequence[Reading]) -> FigureFindings:
    """What the figures of the readings say together."""
    return word_figures(figures.reconcile_figures(readings), [reading.report for reading in readings])


def word_checks(checks: Iterable[Check]) -> list[Check]:
    """The checks with their statements."""
    return [word_check(check) for check in checks]
