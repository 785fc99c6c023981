"""What kind of reports these are: how many, of which days, which are copies."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import ReportStanding
from crossread.model.mentions import Reading
from crossread.model.stories import Reuse
from crossread.model.summaries import ReportSet
from crossread.reconcile.dating import find_day

# A report that has this share of its words from another is a copy of it.
COPY = 0.5


def describe_reports(
    readings: Sequence[Reading], standings: Sequence[ReportStanding], reuse: Sequence[Reuse]
) -> ReportSet:
    """The reports, by what an editor must know of them before he reads on."""
    reports = [reading.report for reading in readings]
    published = sorted(report.published for report in reports if report.published)
    copies = {link.later for link in reuse if link.share >= COPY}
    return ReportSet(
        count=len(reports),
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
        undated=tuple(reading.report.id for reading in readings if find_day(reading) is None),
        inferred=tuple(standing.report for standing in standings if standing.date_basis),
        outliers=tuple(standing.report for standing in standings if not standing.belongs),
        copies=tuple(report.id for report in reports if report.id in copies),
    )
