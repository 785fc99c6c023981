"""How the reports of a story stand to one another, before anything is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.accounts import ReportStanding
from crossread.model.mentions import Reading
from crossread.reconcile.belonging import find_outliers
from crossread.reconcile.dating import date_readings


def stand_reports(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[ReportStanding, ...]]:
    """The readings with their times placed, and what is to be said of single reports, in their order."""
    placed, dated = date_readings(readings)
    found = {standing.report: standing for standing in dated}
    for report in find_outliers(readings):
        found[report] = replace(found.get(report, ReportStanding(report)), belongs=False)
    order = {reading.report.id: number for number, reading in enumerate(readings)}
    return placed, tuple(sorted(found.values(), key=lambda standing: order[standing.report]))
