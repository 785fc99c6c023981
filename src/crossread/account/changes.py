"""What is new in an account against the one before it: told in words, by identifiers that outlive new reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    held = {found.id: found for found in after.discrepancies}
    told, telling = ({_content(found) for found in one.values()} for one in (known, held))
    for found in after.discrepancies:
        if found.id not in known and _content(found) not in told:
            yield AccountChange("difference added", found.id, say_difference(found))
    for found in known.values():
        if found.id not in held and _content(found) not in telling:
            yield AccountChange("difference gone", found.id, say_gone(found))


def _content(found: Discrepancy) -> tuple[object, ...]:
    """What a difference is by itself: its kind, and what each side says in whose words. Its identifier may change."""
    return found.kind, frozenset((side.reports, tuple(span.text for span in side.mentions)) for side in found.sides)
