"""``crossread group``: a flow of reports to stories."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crossread.model.flows import FoundStory
    from crossread.model.reports import Report

FORMATS = click.Choice(["terminal", "jsonl"])


@click.command("group")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("-o", "--output", metavar="FOLDER", help="Write a folder for each story into FOLDER, which must be new.")
@click.option(
    "--account", "with_accounts", is_flag=True, help="With -o: also each story's account, as a page and JSON."
)
@click.option("--format", "form", type=FORMATS, default="terminal", help="What to print; jsonl is a line a report.")
@click.option(
    "--open-days", type=click.IntRange(1, 36_500), help="Days after which a story that nothing joins is closed; 365."
)
def command(inputs: tuple[str, ...], output: str | None, with_accounts: bool, form: str, open_days: int | None) -> int:
    """Sort a flow of reports into stories, each of one event.

    INPUT is what crossread account takes: files, folders, archives, feeds, JSON Lines. Reports are taken day by day by
    the dates that they give; their order makes no difference. Without -o the stories are printed.

    \b
    crossread group inbox/
    crossread group inbox/ -o stories --account
    crossread group reports.jsonl --format jsonl > stories.jsonl
    """
    from crossread.errors import FormatError

    if with_accounts and not output:
        raise FormatError("--account writes into the folders of the stories; name where they go: -o FOLDER")
    return group(inputs, Path(output) if output else None, form, with_accounts=with_accounts, open_days=open_days)


def group(
    inputs: Sequence[str], target: Path | None, form: str, *, with_accounts: bool = False, open_days: int | None = None
) -> int:
    """Find the stories, print them or write their folders, and return the exit status.

    Raises FormatError where the folder is not new or cannot be made.
    """
    from crossread import pipeline
    from crossread.cli.inputs import SOMETHING_MISSING, read_inputs
    from crossread.files import make_folder
    from crossread.render.stories import render_stories, stories_to_lines

    if target:
        make_folder(target)
    found = read_inputs(inputs)
    stories = pipeline.group(found, open_days=open_days)
    reports = {report.id: report for report in found.reports}
    incomplete = bool(found.faults)
    if target:
        incomplete |= _write(target, stories, reports, with_accounts)
    else:
        sys.stdout.write(stories_to_lines(stories) if form == "jsonl" else render_stories(stories, reports))
    return SOMETHING_MISSING if incomplete else 0


def _write(target: Path, stories: Sequence[FoundStory], reports: Mapping[str, Report], with_accounts: bool) -> bool:
    """A folder a story, named by its first day and its title; whether something is missing."""
    from crossread.watching.folders import lay_reports, name_folder

    taken: set[str] = set()
    incomplete = False
    for story in stories:
        name = name_folder(story, reports, taken)
        taken.add(name)
        held = [reports[report] for report in story.reports]
        lay_reports(target / name / "reports", held)
        if with_accounts and len(held) > 1:
            incomplete |= _write_account(target / name, held)
    print(f"{len(stories)} {'story' if len(stories) == 1 else 'stories'} in {target}")
    return incomplete


def _write_account(folder: Path, reports: Sequence[Report]) -> bool:
    """The account of a story beside its reports; whether something of it is missing."""
    from crossread import pipeline
    from crossread.cli.inputs import tell_faults

    account = pipeline.account(reports)
    tell_faults(account.faults)
    for name in ("account.html", "account.json"):
        account.save(folder / name)
    return bool(account.faults)
