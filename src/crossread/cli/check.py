"""``crossread check``: a draft against the reports it was written from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossread.cli.gazetteer import gazetteer_option

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.model.accounts import Account
    from crossread.model.drafts import CheckedDraft, Draft, TextVersion
    from crossread.read.settings import CheckSettings

FORMATS = ("terminal", "json", "sarif", "github", "html", "docx")


class ManyValues(click.Command):
    """A command whose ``--against`` takes every argument up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat the option before each of its values, which is how Click spells many."""
        spread: list[str] = []
        collecting = False
        for argument in args:
            if argument == "--against":
                collecting = True
                continue
            if argument.startswith("-") and argument != "-":
                collecting = False
            spread += ["--against", argument] if collecting else [argument]
        return super().parse_args(ctx, spread)


@click.command("check", cls=ManyValues)
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...", type=click.Path())
@click.option("--against", "against", multiple=True, required=True, metavar="INPUT...", help="Reports, or an account.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Output format; terminal unless FILE says another.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE (.json, .sarif, .html; .docx for remarks in Word).")
@click.option(
    "--as",
    "version",
    type=click.Choice(("accepted", "original")),
    default="accepted",
    help="A draft with tracked changes: as it reads once they are accepted, or as it was.",
)
@click.option("--select", multiple=True, metavar="CODE", help="Only rules whose code begins so; may be repeated.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not rules whose code begins so; may be repeated.")
@click.option(
    "--config", metavar="FILE", help="Settings, in place of crossread.toml or pyproject.toml beside the draft."
)
@click.option("--watch", is_flag=True, help="Check again whenever a draft is saved.")
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
@gazetteer_option
def command(
    drafts: tuple[str, ...],
    against: tuple[str, ...],
    form: str | None,
    output: str | None,
    version: TextVersion,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: str | None,
    watch: bool,
    parser: str | None,
    gazetteer: Path | None,
) -> int:
    """Check drafts against the reports they were written from.

    DRAFT is text, Markdown, HTML, DOCX, ODT or RTF. INPUT is reports, as for crossread account, or
    an account that it made as JSON. The exit status is 0 where nothing was found (notes do not count), 1 where
    errors or warnings were, 2 where a draft could not be checked, 3 where nothing was found but not
    every report could be read.

    \b
    crossread check story.md --against reports/
    crossread check story.docx --against account.json -o checked.docx
    """
    from crossread import pipeline
    from crossread.cli.inputs import tell_faults
    from crossread.read.settings import load_check_settings

    settings = load_check_settings(Path(config) if config else None, Path(drafts[0]).parent).narrowed(select, ignore)
    account = load_against(against, parser, gazetteer)
    sources = pipeline.prepare(account, parser=parser, gazetteer=gazetteer)
    tell_faults(sources.account.faults)

    def run() -> int:
        return check(
            drafts,
            sources,
            settings,
            version=version,
            form=form,
            output=output,
            parser=parser,
            gazetteer=gazetteer,
        )

    if not watch:
        return run()
    from crossread.cli.watch import watch_drafts

    return watch_drafts(drafts, run)


def load_against(against: Sequence[str], parser: str | None, gazetteer: Path | None = None) -> Account:
    """The account to check against: the one given, or one composed of the reports given."""
    from crossread import pipeline
    from crossread.cli.inputs import read_inputs
    from crossread.read.accounts import find_account

    if len(against) == 1:
        account = find_account(Path(against[0]))
        if account is not None:
            return account
    return pipeline.account(read_inputs(against), parser=parser, gazetteer=gazetteer)


def check(
    names: Sequence[str],
    sources: Sources,
    settings: CheckSettings,
    *,
    version: TextVersion = "accepted",
    form: str | None = None,
    output: str | None = None,
    parser: str | None = None,
    gazetteer: Path | None = None,
) -> int:
    """Check the drafts, show or write the findings, and return the exit status: notes alone are no failure."""
    from crossread import pipeline
    from crossread.cli.inputs import SOMETHING_MISSING, tell_faults

    drafts = [replace(draft, accepted=draft.accepted + settings.accepted) for draft in read_drafts(names, version)]
    codes = {"select": settings.select, "ignore": settings.ignore}
    checked = pipeline.check(drafts, sources, parser=parser, gazetteer=gazetteer, **codes)
    write_findings(checked, sources.account, form, output)
    faults = [fault for draft in checked for fault in draft.faults]
    tell_faults(faults)
    if faults or len(drafts) < len(names):
        return 2
    if any(finding.severity != "note" for draft in checked for finding in draft.findings):
        return 1
    return SOMETHING_MISSING if sources.account.faults else 0


def read_drafts(names: Sequence[str], version: TextVersion = "accepted") -> list[Draft]:
    """The drafts that can be read; one line on stderr for each that cannot."""
    from crossread.errors import ReadError
    from crossread.read.drafts import read_draft
    from crossread.render.visible import one_line

    drafts = []
    for name in names:
        try:
            drafts.append(read_draft(Path(name), version))
        except ReadError as fault:
            print(f"crossread: {one_line(str(fault))}", file=sys.stderr)
    return drafts


def write_findings(checked: Sequence[CheckedDraft], account: Account, form: str | None, output: str | None) -> None:
    """Findings in the format asked for, to the file or to standard output."""
    from crossread.check.rules import all_rules, describe_codes
    from crossread.files import check_output, write_bytes
    from crossread.render.findings import find_findings_format, render_findings

    rules = describe_codes(all_rules())
    chosen = find_findings_format(form, output)
    if output and output != "-":
        target = Path(output)
        check_output(target, [draft.draft.name for draft in checked])
        write_bytes(target, render_findings(checked, account, chosen, rules))
    elif chosen == "terminal":
        print_lines(checked, account)
    else:
        sys.stdout.buffer.write(render_findings(checked, account, chosen, rules))


def print_lines(checked: Sequence[CheckedDraft], account: Account) -> None:
    """The findings as a linter prints them, coloured on a terminal."""
    from rich.console import Console

    from crossread.render.findings.lines import render_lines

    console = Console(highlight=False, soft_wrap=True)
    for text, style in render_lines(checked, {report.id: report for report in account.reports}):
        console.print(text, style=style, markup=False, emoji=False)
