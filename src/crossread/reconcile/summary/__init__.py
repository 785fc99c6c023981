"""The first lines of an account: what its reports agree on, what nobody knows, what was compared."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import Findings
from crossread.model.mentions import Reading
from crossread.model.stories import Reuse
from crossread.model.summaries import Summary
from crossread.reconcile.summary.agreed import find_agreed
from crossread.reconcile.summary.compared import count_compared, count_differences
from crossread.reconcile.summary.ladders import find_ladders
from crossread.reconcile.summary.sets import describe_reports
from crossread.reconcile.summary.unknowns import find_unknowns
from crossread.reconcile.wording.telling.sentences import ToldReports


def summarise_story(
    readings: Sequence[Reading], findings: Findings, reuse: Sequence[Reuse], told: ToldReports | None = None
) -> Summary:
    """What the first lines of the account say, of all that was found; ``told`` as for ``Tellings``."""
    strange = {standing.report for standing in findings.standings if not standing.belongs}
    heard = [reading for reading in readings if reading.report.id not in strange]
    return Summary(
        reports=describe_reports(readings, findings.standings, reuse),
        agreed=find_agreed(heard, findings, reuse, told),
        differences=count_differences(findings),
        unknown=find_unknowns(heard),
        compared=count_compared(findings),
        ladders=find_ladders(heard, findings),
        in_part=(*findings.quotations.in_part, *findings.entities.in_part),
    )
