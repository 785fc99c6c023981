"""The order of the stages: files in, one account out. Only this module knows it.

Stages are imported when they are first called: ``import crossread`` and ``crossread --help``
answer at once, and nothing loads a language model that does not need one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.model.accounts import Account
    from crossread.model.drafts import CheckedDraft, Draft
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


def extract(
    reports: Sequence[Report],
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    each: Callable[[Reading], None] | None = None,
) -> list[Reading]:
    """Read each report once. ``parser`` names an installed spaCy English pipeline.

    ``gazetteer`` is a file that ``crossread gazetteer build`` wrote, to take the place of the one that
    ships with Crossread. ``each`` is called with every reading as it is done, to show progress. Raises
    ModelError where there is no such pipeline, ReadError where there is no such gazetteer.
    """
    from crossread.extract.parser import load_parser
    from crossread.extract.readings import extract_readings
    from crossread.read.gazetteer import load_gazetteer

    readings = []
    for reading in extract_readings(reports, load_parser(parser), load_gazetteer(gazetteer)):
        readings.append(reading)
        if each:
            each(reading)
    return readings


def account(
    reports: Sequence[Report],
    *,
    parser: str | None = None,
    gazetteer: Path | None = None,
    merges: Merges | None = None,
    each: Callable[[Reading], None] | None = None,
) -> Account:
    """One account of all the reports, which are taken to be of one event; options as for ``extract``.

    ``merges`` is the user's own word on which names are one person or organisation.
    """
    from crossread.account.compose import compose_account
    from crossread.group.stories import compose_story
    from crossread.model.merges import NO_MERGES
    from crossread.reconcile.story import reconcile_story

    story = compose_story(extract(reports, parser=parser, gazetteer=gazetteer, each=each))
    return compose_account(story, reconcile_story(story, merges or NO_MERGES))


def prepare(account: Account) -> Sources:
    """The account laid out for checking. Worth keeping where drafts are checked against it again and again."""
    from crossread.check.sources import Sources

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
    sources = against if isinstance(against, Sources) else prepare(against)
    reports = [
        Report(f"draft-{number}", draft.readable, published=sources.account.story.last_published)
        for number, draft in enumerate(drafts, 1)
    ]
    readings = extract(reports, parser=parser, gazetteer=gazetteer)
    return [check_draft(draft, reading, sources, rules, codes) for draft, reading in zip(drafts, readings, strict=True)]
