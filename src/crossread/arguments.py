"""What callers hand over, looked at before anything is done with it: errors say what, where and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from crossread.errors import ArgumentError, ReportError

if TYPE_CHECKING:
    from crossread.model.drafts import Draft
    from crossread.model.mentions import Reading
    from crossread.model.reports import Report

Wanted = TypeVar("Wanted")


def take_paths(given: object) -> list[str | Path]:
    """One path or several. Raises ArgumentError for anything else."""
    if isinstance(given, (str, Path)):
        return [given]
    return list(_iter_all(given, (str, Path), "read", "paths of files and folders", "name files, not their contents"))


def iter_reports(given: object, function: str) -> Iterator[Report]:
    """The reports as they come, out of a list of them or what ``read`` gave.

    Raises ArgumentError for anything else, ReportError at the second report that has the id of another.
    """
    from crossread.model.reports import Report
    from crossread.read.inputs import ReadResult

    advice = "make one: crossread.Report(id='courier', text='…'); or read files: crossread.read(['courier.txt'])"
    items = given.reports if isinstance(given, ReadResult) else given
    return _with_ids_of_their_own(_iter_all(items, Report, function, "reports", advice))


def take_readings(given: object, function: str) -> list[Reading]:
    """The readings of reports no two of which have one id; raises as ``iter_reports`` does."""
    from crossread.model.mentions import Reading

    advice = "make them: crossread.extract(reports)"
    if function == "check":
        advice = "or an account: crossread.account(reports), crossread.load('account.json')"
    readings = list(_iter_all(given, Reading, function, "readings", advice))
    for _ in _with_ids_of_their_own(reading.report for reading in readings):
        pass
    return readings


def take_drafts(given: object) -> list[Draft | str | Path]:
    """One draft or several, or the paths of their files. Raises ArgumentError for anything else."""
    from crossread.model.drafts import Draft

    if isinstance(given, (Draft, str, Path)):
        return [given]
    advice = "name the file, or make one: crossread.Draft('story', text, text)"
    return list(_iter_all(given, (Draft, str, Path), "check", "drafts", advice))


def show(value: object) -> str:
    """A value in an error: its type, and the beginning of what it says."""
    words = repr(value)
    return f"{type(value).__name__} {words if len(words) <= 60 else words[:59] + '…'}"


def _iter_all(
    given: object, wanted: type[Wanted] | tuple[type[Wanted], ...], function: str, what: str, advice: str
) -> Iterator[Wanted]:
    if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        raise ArgumentError(f"crossread.{function} takes a list of {what}, not {show(given)}; {advice}")
    return _each(given, wanted, f"crossread.{function} takes a list of {what}", advice)


def _each(
    items: Iterable[object], wanted: type[Wanted] | tuple[type[Wanted], ...], rule: str, advice: str
) -> Iterator[Wanted]:
    for number, item in enumerate(items, 1):
        if not isinstance(item, wanted):
            raise ArgumentError(f"{rule}; item {number} is {show(item)}; {advice}")
        yield item


def _with_ids_of_their_own(reports: Iterable[Report]) -> Iterator[Report]:
    seen: dict[str, str] = {}
    for report in reports:
        words = _describe(report)
        if report.id in seen:
            raise ReportError(
                f"two reports have the id {report.id!r}: {seen[report.id]} and {words}; give each an id of its own"
            )
        seen[report.id] = words
        yield report


def _describe(report: Report) -> str:
    words = " ".join((report.title or report.text).split())
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"
