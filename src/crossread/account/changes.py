"""What is new in an account against the one before it: told in words, by identifiers that outlive new reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crossread.model.account_changes import AccountChange
from crossread.model.accounts import Account, AccountFigure, Discrepancy, FigureValue
from crossread.model.revisions import Revision
from crossread.wording.changes import (
    say_added,
    say_difference,
    say_gone,
    say_revision,
    say_value,
    say_withdrawn,
)


def compare_accounts(
    before: Account | None, after: Account, revisions: Sequence[Revision] = ()
) -> tuple[AccountChange, ...]:
    """Reports that came, were revised or withdrawn, numbers that are new of a known thing, differences new and gone.

    ``before`` is None for a story's first account: then every report and every difference is new. ``revisions`` are
    those of reports that both accounts have.
    """
    return (
        *_reports(before, after, revisions),
        *_values(before.figures if before else (), after),
        *_differences(before, after),
    )


def _reports(before: Account | None, after: Account, revisions: Sequence[Revision]) -> Iterator[AccountChange]:
    known = {report.id: report for report in before.reports} if before else {}
    held = {report.id: report for report in after.reports}
    for report in after.reports:
        if report.id not in known:
            yield AccountChange("report added", report.id, say_added(report))
    for revision in revisions:
        if revision.report in held:
            yield AccountChange("report revised", revision.report, say_revision(revision, held[revision.report]))
    for report in known.values():
        if report.id not in held:
            yield AccountChange("report withdrawn", report.id, say_withdrawn(report))


def _values(before: Iterable[AccountFigure], after: Account) -> Iterator[AccountChange]:
    """Numbers that a figure known before had from no report."""
    known = {figure.id: {_number(value) for value in figure.values} for figure in before}
    for figure in after.figures:
        stated = figure.stated_values
        for value in stated if figure.id in known else ():
            others = [other for other in stated if _number(other) in known[figure.id]]
            if _number(value) not in known[figure.id] and others:
                yield AccountChange("value added", figure.id, say_value(figure, value, others[0], after.reports))


def _number(value: FigureValue) -> tuple[object, ...]:
    return value.value, value.low, value.high, value.unit


def _differences(before: Account | None, after: Account) -> Iterator[AccountChange]:
    known = {found.id: found for found in before.discrepancies} if before else {}
    for found in after.discrepancies:
        if found.id not in known and not _is_renamed(found.summary, known):
            yield AccountChange("difference added", found.id, say_difference(found))
    held = {found.id for found in after.discrepancies}
    told = {found.summary for found in after.discrepancies}
    for found in known.values():
        if found.id not in held and found.summary not in told:
            yield AccountChange("difference gone", found.id, say_gone(found))


def _is_renamed(summary: str, known: Mapping[str, Discrepancy]) -> bool:
    """Whether the same was told before under another identifier: an earlier report has come."""
    return any(found.summary == summary for found in known.values())
