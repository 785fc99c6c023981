"""The order of the stages: files in, one account out. Only this module knows it.

Stages are imported when they are first called: ``import crossread`` and ``crossread --help``
answer at once, and nothing loads a language model that does not need one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.model.accounts import Account
    from crossread.model.drafts import CheckedDraft, Draft
    from crossread.model.faults import Fault
    from crossread.model.mentions import Reading
    from crossread.model.merges import Merges
    from crossread.model.reports import Report
    from crossread.read.inputs import ReadResult


def read(inputs: Iterable[str | Path]) -> ReadResult:
    """Files and folders to reports.

    The result has ``reports`` and, for each input that could not be read, one of ``faults``.
    Raises NothingReadableError where not one could.
    """
    from crossread.read.inputs import read as read_inputs

    return read_inputs(inputs)


def iter_readings(
    reports: Iterable[Report], *, parser: str | None = None, gazetteer: Path | None = None
) -> Iterator[Reading]:
    """Read each report once, and hand its reading on before the next ones are parsed; options as for ``extract``."""
    from crossread.extract.parser import load_parser
    from crossread.extract.readings import extract_readings
    from crossread.read.gazetteer import load_gazetteer

    return extract_readings(_with_ids_of_their_own(reports), load_parser(parser), load_gazetteer(gazetteer))


def extract(
    reports: Iterable[Report],
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    each: Callable[[Reading], None] | None = None,
) -> list[Reading]:
    """Read each report once. ``parser`` names an installed spaCy English pipeline.

    ``gazetteer`` is a file that ``crossread gazetteer build`` wrote, to take the place of the one that
    ships with Crossread. ``each`` is called with every reading as it is done, to show progress. What
    cannot be taken from a report is one of its reading's ``faults``. Raises ModelError where there is no
    such pipeline, ReadError where there is no such gazetteer, ReportError where two reports have one id.
    """
    readings = []
    for reading in iter_readings(reports, parser=parser, gazetteer=gazetteer):
        readings.append(reading)
        if each:
            each(reading)
    return readings


def reconcile(readings: Sequence[Reading], *, merges: Merges | None = None, faults: Sequence[Fault] = ()) -> Account:
    """One account of all the readings, which are taken to be of one event.

    ``merges`` is the user's own word on which names are one person or organisation; ``faults`` are what
    could not be read before. Raises NothingReadableError where every reading is left out.
    """
    from crossread.account.compose import compose_account
    from crossread.errors import NothingReadableError
    from crossread.group.stories import compose_story
    from crossread.model.merges import NO_MERGES
    from crossread.reconcile.story import reconcile_story

    missing = [fault for reading in readings for fault in reading.faults]
    kept = [reading for reading in readings if not reading.is_left_out]
    if missing and not kept:
        reasons = "".join(f"\n  {fault.report}: {fault.reason}" for fault in missing)
        raise NothingReadableError(f"not one of the reports could be read:{reasons}")
    story = compose_story(kept)
    return compose_account(story, reconcile_story(story, merges or NO_MERGES), _in_order([*faults, *missing]))


def account(
    reports: Iterable[Report],
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    merges: Merges | None = None,
    faults: Sequence[Fault] = (),
    each: Callable[[Reading], None] | None = None,
) -> Account:
    """One account of all the reports; options as for ``extract`` and ``reconcile``."""
    readings = extract(reports, parser=parser, gazetteer=gazetteer, each=each)
    return reconcile(readings, merges=merges, faults=faults)


def prepare(account: Account, *, parser: str | None = None, gazetteer: Path | None = None) -> Sources:
    """The account laid out for checking. Worth keeping where drafts are checked against it again and again.

    An account out of a file has no readings: its reports, which it has whole, are read again.
    """
    from crossread.check.sources import Sources

    if account.reports and not account.readings:
        account = replace(account, readings=tuple(extract(account.reports, parser=parser, gazetteer=gazetteer)))
    return Sources(account)


def check(
    drafts: Sequence[Draft],
    against: Account | Sources,
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[CheckedDraft]:
    """Check drafts against an account, or what ``prepare`` made of one, as a linter would.

    ``select`` and ``ignore`` are codes of rules, or the beginnings of codes (``F``, ``F10``). A draft
    is taken to be written on the day of the last report, so that its weekdays can be told.
    """
    from crossread.check.checker import check_draft, select_codes
    from crossread.check.rules import all_rules
    from crossread.check.sources import Sources
    from crossread.model.reports import Report

    rules = all_rules()
    codes = select_codes(rules, select, ignore)
    sources = against if isinstance(against, Sources) else prepare(against, parser=parser, gazetteer=gazetteer)
    reports = [
        Report(f"draft-{number}", draft.readable, published=sources.account.story.last_published)
        for number, draft in enumerate(drafts, 1)
    ]
    readings = extract(reports, parser=parser, gazetteer=gazetteer)
    return [
        check_draft(draft, _of_draft(reading, draft), sources, rules, codes)
        for draft, reading in zip(drafts, readings, strict=True)
    ]


def _of_draft(reading: Reading, draft: Draft) -> Reading:
    """The reading with its faults under the draft's own name."""
    if not reading.faults:
        return reading
    return replace(reading, faults=tuple(replace(fault, report=draft.name) for fault in reading.faults))


def _with_ids_of_their_own(reports: Iterable[Report]) -> Iterator[Report]:
    """The reports as they come. Raises ReportError at the second that has the id of another."""
    from crossread.errors import ReportError

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


def _in_order(faults: Iterable[Fault]) -> list[Fault]:
    """By report, inputs that are none first: the order of the inputs must not show."""
    return sorted(faults, key=lambda fault: (fault.report or "", fault.place if fault.report is None else ""))
