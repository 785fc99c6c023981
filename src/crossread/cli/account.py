"""``crossread account``: reports to one account."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from crossread.cli.fetching import FetchOptions, fetch_options, settle_fetching
from crossread.cli.gazetteer import gazetteer_option
from crossread.cli.jobs import jobs_option
from crossread.model.exports import ExportForm, ExportTable

if TYPE_CHECKING:
    from crossread.model.accounts import Account as AccountRecord
    from crossread.model.decisions import Decided
    from crossread.model.faults import Fault

FORMATS = click.Choice(get_args(ExportForm))
TABLES = click.Choice(get_args(ExportTable))


@click.command("account")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write to FILE; its ending says the format: .html, .md, .docx, .json, .txt, .csv, .geojson, .ics, .jsonld, or "
    ".zip for a dossier of all that it rests on.",
)
@click.option("--format", "form", type=FORMATS, help="Output format, whatever the file's ending.")
@click.option("--table", type=TABLES, help="Which table CSV is to hold; else FILE's name says it (figures.csv).")
@click.option("--names", metavar="FILE", help="A file of your own that says which names are one and which are not.")
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
@click.option("--all", "everything", is_flag=True, help="Merge all reports, also those that tell of another event.")
@fetch_options
@click.option("--decided", is_flag=True, help="With what a desk has decided in the project that the folder is.")
@jobs_option
@gazetteer_option
def command(
    inputs: tuple[str, ...],
    output: str | None,
    form: str | None,
    table: str | None,
    names: str | None,
    parser: str | None,
    everything: bool,
    lists: bool,
    since: str | None,
    keep: Path | None,
    decided: bool,
    jobs: int | None,
    gazetteer: Path | None,
) -> int:
    """Read several reports of one event and give one account of them.

    INPUT is a file, an archive, a folder whose files are all read, or an address (https://...), which is fetched, of
    a feed or a sitemap with its entries; - is standard input. Reports may be text, Markdown, saved pages, web
    archives, PDF, Word, e-mail, feeds, agency items, subtitles, JSON or JSON Lines. Every file that is no
    article or cannot be read is named on standard error and in the account, and the others go on; where something
    could not be read the exit status is 3, or 2 where nothing could.

    \b
    crossread account examples/harbour-ferry
    crossread account one.html two.txt three.json -o account.html
    crossread account reports/ -o figures.csv
    crossread account https://courier.example/ferry https://wire.example/feed --keep ferry.warc.gz
    """
    fetching = settle_fetching(lists, since, keep, inputs)
    return account(
        inputs,
        output,
        form,
        parser,
        table=table,
        names=names,
        gazetteer=gazetteer,
        everything=everything,
        fetching=fetching,
        decided=decided,
        jobs=jobs,
    )


def account(
    inputs: tuple[str, ...],
    output: str | None,
    form: str | None,
    parser: str | None,
    *,
    table: str | None = None,
    names: str | None = None,
    gazetteer: Path | None = None,
    everything: bool = False,
    fetching: FetchOptions | None = None,
    decided: bool = False,
    jobs: int | None = None,
) -> int:
    """Compose the account of these inputs, write it where it was asked for, and return the exit status.

    Raises FormatError before anything is read where the output cannot be written.
    """
    from crossread import pipeline
    from crossread.accounts import Account
    from crossread.cli.fetching import read_fetching
    from crossread.cli.inputs import SOMETHING_MISSING, tell_faults
    from crossread.cli.output import refuse_terminal
    from crossread.cli.progress import Progress
    from crossread.decisions.applying import apply_decisions
    from crossread.files import check_apart, check_output
    from crossread.project.deciding import join_merges, leave_aside
    from crossread.project.groups import compose
    from crossread.read.merges import load_merges
    from crossread.render import find_format
    from crossread.render.csv import find_table
    from crossread.workers import count_jobs

    chosen = find_format(form, output)
    held = find_table(table, output) if chosen == "csv" else "figures"
    target = None if output in (None, "-") else Path(str(output))
    refuse_terminal(chosen, target)
    if target:
        check_output(target, [*inputs, *([names] if names else []), *([str(gazetteer)] if gazetteer else [])])
        check_apart([target, *([fetching.keep] if fetching and fetching.keep else [])])
    merges = load_merges(names) if names else None
    desk = _load_decided(inputs) if decided else None
    found = read_fetching(inputs, fetching or FetchOptions())
    if desk is not None:
        merges, found = join_merges(merges, desk.merges), leave_aside(found, desk.aside)
    with Progress(len(found.reports)) as progress:
        processes = count_jobs(jobs, len(found.reports))
        readings = pipeline.extract(found, parser=parser, gazetteer=gazetteer, each=progress.advance, jobs=processes)
        composed = compose(found, readings, merges, everything=everything)
    if desk is not None:
        composed = Account.of(apply_decisions(composed, desk, tuple(desk.aside)))
    tell_faults(composed.faults)
    undrawn = _write(composed, chosen, held, target)
    return SOMETHING_MISSING if composed.faults or undrawn else 0


def _load_decided(inputs: Sequence[str]) -> Decided:
    """What was decided in the one folder that is given. Raises SettingsError where another thing is."""
    from crossread.errors import SettingsError
    from crossread.project.deciding import load_decided
    from crossread.read.sources import is_folder

    if len(inputs) != 1 or not is_folder(Path(inputs[0])):
        raise SettingsError("--decided goes with one folder, the project's; leave it out, or name that folder alone")
    return load_decided(Path(inputs[0]))


def _write(composed: AccountRecord, form: str, table: str, target: Path | None) -> Sequence[Fault]:
    """Write the account where it was asked for; what of it could not be drawn, with a line on stderr for each."""
    from crossread.cli.inputs import tell_faults
    from crossread.cli.output import print_account, write_out
    from crossread.files import write_bytes
    from crossread.given import read_given
    from crossread.render import render_file

    if form == "terminal" and not target:
        print_account(composed)
        return ()
    given = read_given(composed.inputs) if form == "dossier" else None
    content, faults = render_file(composed, form, table, given=given)
    tell_faults(faults)
    if target:
        write_bytes(target, content)
    else:
        write_out(content)
    return faults
