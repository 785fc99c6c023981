"""The order of the stages: files in, one account out. Only this module knows it.

Stages are imported when they are first called: ``import crossread`` and ``crossread --help``
answer at once, and nothing loads a language model that does not need one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from crossread.accounts import Account
    from crossread.check.sources import Sources
    from crossread.extract.parser import Parser
    from crossread.model.account_changes import AccountChange
    from crossread.model.accounts import Account as AccountRecord
    from crossread.model.drafts import CheckedDraft, Draft
    from crossread.model.faults import Fault
    from crossread.model.flows import FoundStory
    from crossread.model.inputs import InputFile
    from crossread.model.mentions import Reading
    from crossread.model.merges import Merges
    from crossread.model.reports import Report
    from crossread.model.revisions import Revision
    from crossread.model.specimens import Specimen
    from crossread.model.stories import Story
    from crossread.model.verification import Verification
    from crossread.read.fetching import Fetching
    from crossread.read.inputs import ReadResult


def read(inputs: str | Path | Iterable[str | Path], *, fetching: Fetching | None = None) -> ReadResult:
    """Files and folders to reports.

    ``inputs`` are paths: text, Markdown, HTML, JSON, JSON Lines, mail, PDF, Word, archives of these; folders are
    read whole, ``-`` is standard input. The result has ``reports``, no two with one id; ``faults``, one ReadError
    for each input that could not be read; and ``inputs``, what each file is and what became of it. Addresses
    (``https://…``) are fetched where ``fetching`` says by whom: ``Fetching(Fetcher().fetch)``, of
    ``crossread.read.fetching`` and ``crossread.fetch.fetcher``. Raises NothingReadableError where not one could.
    """
    from crossread.arguments import take_paths
    from crossread.read.inputs import read as read_inputs

    return read_inputs(take_paths(inputs), fetching)


def iter_readings(
    reports: Iterable[Report] | ReadResult,
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    jobs: int = 1,
) -> Iterator[Reading]:
    """Read each report once, and hand its reading on before the next ones are parsed; options as for ``extract``."""
    from crossread.arguments import iter_reports

    taken = iter_reports(reports, "extract")
    if jobs > 1:  # before anything is imported that only those processes need
        from functools import partial

        from crossread.workers import read_in_parallel

        return read_in_parallel(taken, partial(_extract_batch, parser, gazetteer), jobs)
    from crossread.extract.parser import load_parser
    from crossread.extract.readings import extract_readings
    from crossread.read.gazetteer import load_gazetteer

    return extract_readings(taken, load_parser(parser), load_gazetteer(gazetteer))


def _extract_batch(parser: str | None, gazetteer: Path | None, reports: Sequence[Report], /) -> list[Reading]:
    """What a worker does with a batch; parser and gazetteer are loaded with its first."""
    return list(iter_readings(reports, parser=parser, gazetteer=gazetteer))


def extract(
    reports: Iterable[Report] | ReadResult,
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    each: Callable[[Reading], None] | None = None,
    jobs: int = 1,
) -> list[Reading]:
    """What each report says, mention by mention, in their order; ``reports`` may be what ``read`` gave.

    ``parser`` names an installed spaCy pipeline for English. ``gazetteer`` is a file that ``crossread
    gazetteer build`` wrote, to take the place of the one that ships with Crossread. ``each`` is called
    with every reading as it is done. ``jobs`` is how many processes read: more than one pay where there are
    dozens of reports, and a script that asks for them needs ``if __name__ == "__main__":``. What cannot be
    taken from a report is one of its reading's ``faults``. Raises ModelError where there is no such
    pipeline, ReadError where there is no such gazetteer, ReportError where two reports have one id.
    """
    readings = []
    for reading in iter_readings(reports, parser=parser, gazetteer=gazetteer, jobs=jobs):
        readings.append(reading)
        if each:
            each(reading)
    return readings


def reconcile(
    readings: Iterable[Reading],
    *,
    merges: Merges | None = None,
    faults: Sequence[Fault] = (),
    inputs: Sequence[InputFile] = (),
) -> Account:
    """One account of what ``extract`` gave, taken to be of one event.

    ``merges`` is the user's own word on which names are one person or organisation; ``faults`` are what
    could not be read before, ``inputs`` the files that were given. Raises NothingReadableError where every
    reading is left out.
    """
    from crossread.account.compose import compose_account
    from crossread.accounts import Account
    from crossread.arguments import take_readings
    from crossread.errors import NothingReadableError
    from crossread.group.stories import compose_story
    from crossread.model.merges import NO_MERGES
    from crossread.reconcile.story import reconcile_story

    taken = take_readings(readings, "reconcile")
    missing = [fault for reading in taken for fault in reading.faults]
    kept = [reading for reading in taken if not reading.is_left_out]
    if missing and not kept:
        reasons = "".join(f"\n  {fault.report}: {fault.reason}" for fault in missing)
        raise NothingReadableError(f"not one of the reports could be read:{reasons}")
    story = compose_story(kept)
    findings = reconcile_story(story, merges or NO_MERGES)
    return Account.of(compose_account(story, findings, _in_order([*faults, *missing]), _of_story(inputs, story)))


def group(reports: Iterable[Report] | ReadResult, *, open_days: int | None = None) -> tuple[FoundStory, ...]:
    """A flow of reports to stories, each of one event, without a parse; the order of the reports makes no difference.

    Reports are taken day by day, those without a day last. A story takes no more once nothing has joined it for
    ``open_days`` days (a year). Raises ReportError where two reports have one id.
    """
    from crossread.arguments import iter_reports
    from crossread.group.flow.stream import OPEN_DAYS, StoryStream, group_by_day
    from crossread.group.flow.traits import read_traits

    traits = [read_traits(report) for report in iter_reports(reports, "group")]
    return group_by_day(traits, StoryStream(OPEN_DAYS if open_days is None else open_days))


def set_apart(readings: Sequence[Reading]) -> tuple[list[Reading], list[list[Reading]]]:
    """The readings of the largest group, and those of the groups that certainly tell of other events.

    On doubt a reading stays; no group is set apart where none is the largest.
    """
    from crossread.reconcile.other_stories import find_other_stories

    # A reading of which a part is missing cannot be judged.
    others = find_other_stories([reading for reading in readings if not reading.faults])
    by_id = {reading.report.id: reading for reading in readings}
    apart = {report for group in others for report in group}
    kept = [reading for reading in readings if reading.report.id not in apart]
    return kept, [[by_id[report] for report in group] for group in others]


def _of_story(inputs: Sequence[InputFile], story: Story) -> list[InputFile]:
    """The inputs without the ids of reports that are left out."""
    from dataclasses import replace

    kept = {reading.report.id for reading in story.readings}
    return [replace(one, reports=tuple(report for report in one.reports if report in kept)) for one in inputs]


def account(
    reports: Iterable[Report] | ReadResult,
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    merges: Merges | None = None,
    each: Callable[[Reading], None] | None = None,
) -> Account:
    """One account of all the reports: ``extract`` and ``reconcile`` in one, with the options of both.

    Of what ``read`` gave, it names every input, and those that could not be read.
    """
    from crossread.faults import to_fault
    from crossread.read.inputs import ReadResult

    given = reports if isinstance(reports, ReadResult) else ReadResult(())
    faults = [to_fault(error) for error in given.faults]
    readings = extract(reports, parser=parser, gazetteer=gazetteer, each=each)
    return reconcile(readings, merges=merges, faults=faults, inputs=given.inputs)


def revise(before: Report, after: Report) -> Revision | None:
    """What a later version of a report has added, cut, moved or changed; None where no word differs."""
    from crossread.reconcile.revisions.finding import find_revision

    [earlier], [later] = extract([before]), extract([after])
    return find_revision(earlier, later)


def find_news(
    before: AccountRecord | None, after: AccountRecord, revisions: Sequence[Revision] = ()
) -> tuple[AccountChange, ...]:
    """What an account has that the one before it had not, and what is gone; everything, where it is the first."""
    from crossread.account.changes import compare_accounts

    return compare_accounts(before, after, revisions)


def load(path: str | Path) -> Account:
    """The account in a file that ``Account.save`` or ``crossread account -o account.json`` wrote.

    Raises AccountError, with the path of every fault, where the file holds none or a broken one.
    """
    from pathlib import Path

    from crossread.accounts import Account
    from crossread.arguments import show
    from crossread.errors import AccountError, ArgumentError
    from crossread.read.accounts import find_account

    if not isinstance(path, (str, Path)):
        raise ArgumentError(f"crossread.load takes the path of a file, not {show(path)}")
    record = find_account(Path(path))
    if record is None:
        reason = "no account; make one: crossread account REPORT... -o account.json"
        missing = "it is no file" if os.path.lexists(path) else "there is no such file"
        raise AccountError(f"{path}: {reason if Path(path).is_file() else f'{missing}; check the path'}")
    return Account.of(record)


def verify(account: AccountRecord, reports: Iterable[Report] | ReadResult) -> Verification:
    """Where the characters that an account cites stand in reports that are given anew: there, elsewhere, or nowhere.

    A place is found again only between the words that it stood between; the same words elsewhere are not taken for it.
    """
    from crossread.arguments import iter_reports
    from crossread.verify.verifying import verify_account

    return verify_account(account, list(iter_reports(reports, "verify")))


def make_specimen(
    account: AccountRecord, said: str, *, about: str | None = None, words: Sequence[str] = ()
) -> Specimen:
    """The paragraphs that a fault of an account rests on, in other words as far as the fault still shows then.

    ``about`` is an entry, by id or by number (``d3``), ``words`` are words of the reports that belong to what is
    missing. Raises SpecimenError where there is no such entry and no such words.
    """
    from crossread.specimens.making import make_specimen

    return make_specimen(account, about, words, said, extract, reconcile)


def prepare(
    against: AccountRecord | Sources | Iterable[Reading], *, parser: str | None = None, gazetteer: Path | None = None
) -> Sources:
    """An account, or readings, laid out for checking. Worth keeping where drafts are checked again and again.

    An account out of a file has no readings: its reports, which it has whole, are read again.
    """
    from dataclasses import replace

    from crossread.arguments import take_readings
    from crossread.check.sources import Sources
    from crossread.model.accounts import Account as AccountRecord

    if isinstance(against, Sources):
        return against
    record = against if isinstance(against, AccountRecord) else reconcile(take_readings(against, "check"))
    if record.reports and not record.readings:
        record = replace(record, readings=tuple(extract(record.reports, parser=parser, gazetteer=gazetteer)))
    return Sources(record)


def check(
    drafts: Draft | str | Path | Iterable[Draft | str | Path],
    against: AccountRecord | Sources | Iterable[Reading],
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[CheckedDraft]:
    """Check drafts against an account, readings, or what ``prepare`` made of them, as a linter would.

    A draft is a Draft or the path of its file. ``select`` and ``ignore`` are codes of rules, or the
    beginnings of codes (``F``, ``F10``). A draft is taken to be written on the day of the last report, so
    that its weekdays can be told. Each result has ``findings`` in the order of the text, and ``faults``:
    what of it could not be checked. Raises ReadError for a draft that cannot be read.
    """
    from crossread.arguments import take_drafts
    from crossread.extract.parser import load_parser

    copies = [_read_draft(draft) for draft in take_drafts(drafts)]
    sources = prepare(against, parser=parser, gazetteer=gazetteer)
    return check_with(load_parser(parser), copies, sources, gazetteer=gazetteer, select=select, ignore=ignore)


def check_with(
    parser: Parser,
    drafts: Sequence[Draft],
    sources: Sources,
    *,
    gazetteer: Path | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[CheckedDraft]:
    """``check`` with a parser that is loaded: one that keeps what it has parsed answers sooner the next time."""
    from dataclasses import replace

    from crossread.check.checker import check_draft, select_codes
    from crossread.check.rules import all_rules
    from crossread.extract.readings import extract_readings
    from crossread.model.reports import Report
    from crossread.outside import installed_rules
    from crossread.read.gazetteer import load_gazetteer

    outside = installed_rules()
    rules = (*all_rules(), *outside.rules)
    codes = select_codes(rules, select, ignore)
    published = sources.account.story.last_published
    reports = [Report(f"draft-{number}", draft.readable, published=published) for number, draft in enumerate(drafts, 1)]
    readings = list(extract_readings(reports, parser, load_gazetteer(gazetteer)))
    checked = [
        check_draft(draft, _of_draft(reading, draft), sources, rules, codes)
        for draft, reading in zip(drafts, readings, strict=True)
    ]
    return [replace(draft, faults=(*draft.faults, *outside.faults)) for draft in checked] if outside.faults else checked


def _read_draft(draft: Draft | str | Path) -> Draft:
    from pathlib import Path

    from crossread.read.drafts import read_draft

    return read_draft(Path(draft)) if isinstance(draft, (str, Path)) else draft


def _of_draft(reading: Reading, draft: Draft) -> Reading:
    """The reading with its faults under the draft's own name."""
    from dataclasses import replace

    if not reading.faults:
        return reading
    return replace(reading, faults=tuple(replace(fault, report=draft.name) for fault in reading.faults))


def _in_order(faults: Iterable[Fault]) -> list[Fault]:
    """By report, inputs that are none first: the order of the inputs must not show."""
    return sorted(faults, key=lambda fault: (fault.report or "", fault.place if fault.report is None else ""))
