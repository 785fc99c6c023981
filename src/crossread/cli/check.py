"""``crossread check``: a draft against the reports it was written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossread.cli.gazetteer import gazetteer_option

if TYPE_CHECKING:
    from crossread.check.sources import Sources
    from crossread.cli.check_inputs import CheckInputs
    from crossread.model.accounts import Account
    from crossread.model.drafts import Acceptance, CheckedDraft, TextVersion
    from crossread.read.settings import CheckSettings

FORMATS = ("terminal", "json", "sarif", "rdjson", "github", "html", "docx")


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


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How a check is to be done, and where what it finds goes; ``form`` is the format that was settled on."""

    form: str = "terminal"
    output: str | None = None
    version: TextVersion = "accepted"
    shown: str | None = None
    baseline: Path | None = None
    written_baseline: Path | None = None
    mending: bool = False
    parser: str | None = None
    gazetteer: Path | None = None
    sources: Mapping[str, str] = field(default_factory=dict)


@click.command("check", cls=ManyValues)
@click.argument("drafts", nargs=-1, metavar="DRAFT...", type=click.Path())
@click.option("--against", "against", multiple=True, metavar="INPUT...", help="Reports, or an account.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Output format; terminal unless FILE says another.")
@click.option(
    "-o", "--output", metavar="FILE", help="Write to FILE (.txt, .json, .sarif, .html; .docx for remarks in Word)."
)
@click.option(
    "--as",
    "version",
    type=click.Choice(("accepted", "original")),
    default="accepted",
    help="A draft with tracked changes: as it reads once they are accepted, or as it was.",
)
@click.option("--stdin-name", "shown", metavar="NAME", help="What to call a draft that is -; its ending says the form.")
@click.option("--select", multiple=True, metavar="CODE", help="Only rules whose code begins so; may be repeated.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not rules whose code begins so; may be repeated.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Leave out the remarks that FILE has."
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the remarks down in FILE for --baseline, and pass.",
)
@click.option(
    "--matched",
    is_flag=True,
    help="Show every fact of the draft with where it stands in which source (terminal, page, JSON).",
)
@click.option(
    "--fix", "mending", is_flag=True, help="Mend in the file what has one right answer: names, digits in quotations."
)
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
    shown: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    write_baseline: Path | None,
    matched: bool,
    mending: bool,
    config: str | None,
    watch: bool,
    parser: str | None,
    gazetteer: Path | None,
) -> int:
    """Check drafts against the reports they were written from.

    DRAFT is text, Markdown, HTML, DOCX, ODT or RTF, a folder of such files, or - for standard input.
    INPUT is reports, as for crossread account, or an account that it made as JSON; against = [...] in
    crossread.toml can name them too. The exit status is 0 where nothing was found (notes do not count),
    1 where errors or warnings were, 2 where a draft could not be checked, 3 where nothing was found
    but not every report could be read.

    \b
    crossread check story.md --against reports/
    crossread check story.docx --against account.json -o checked.docx
    crossread check story.md --against reports/ --matched -o checked.html
    """
    from crossread import pipeline
    from crossread.cli.check_inputs import settle_inputs
    from crossread.cli.check_output import tell_settings
    from crossread.cli.inputs import tell_faults
    from crossread.read.settings import load_check_settings
    from crossread.render.findings import find_findings_format, with_facts

    first = next(iter(drafts or against), "-")
    settings = load_check_settings(Path(config) if config else None, Path(first).parent)
    tell_settings(settings)
    settings = settings.narrowed(select, ignore)
    inputs = settle_inputs(drafts, against, settings.against)
    options = CheckOptions(
        form=with_facts(find_findings_format(form, output)) if matched else find_findings_format(form, output),
        output=output,
        version=version,
        shown=shown,
        baseline=baseline,
        written_baseline=write_baseline,
        mending=mending,
        parser=parser,
        gazetteer=gazetteer,
    )
    protect(options, inputs, settings)
    account, files = load_against(inputs.against, parser, gazetteer)
    sources = pipeline.prepare(account, parser=parser, gazetteer=gazetteer)
    tell_faults(sources.account.faults)
    options = replace(options, sources=files)

    def run() -> int:
        return check(inputs.drafts, sources, settings, options)

    if not watch:
        return run()
    from crossread.cli.watch import watch_drafts

    return watch_drafts(inputs.drafts, run)


def protect(options: CheckOptions, inputs: CheckInputs, settings: CheckSettings) -> None:
    """Raise FormatError where an output would overwrite a draft, a source, the settings or the baseline."""
    from crossread.files import check_apart, check_output

    read = [*inputs.drafts, *inputs.against, *map(str, filter(None, (settings.path, options.gazetteer)))]
    if options.output and options.output != "-":
        check_output(Path(options.output), [*read, *map(str, filter(None, (options.baseline,)))])
    if options.written_baseline:
        check_output(options.written_baseline, read)
    written = options.output if options.output != "-" else None
    check_apart([Path(one) for one in (written, options.written_baseline) if one])


def load_against(
    against: Sequence[str], parser: str | None, gazetteer: Path | None = None
) -> tuple[Account, Mapping[str, str]]:
    """The account to check against: the one given, or one of the reports given, with their files by id."""
    from crossread import pipeline
    from crossread.cli.inputs import read_inputs
    from crossread.read.accounts import find_account

    if len(against) == 1:
        account = find_account(Path(against[0]))
        if account is not None:
            return account, {}
    found = read_inputs(against)
    return pipeline.account(found, parser=parser, gazetteer=gazetteer), found.sources


def check(names: Sequence[str], sources: Sources, settings: CheckSettings, options: CheckOptions) -> int:
    """Check the drafts, mend, show or write what was asked for, and return the exit status: notes are no failure."""
    from crossread.cli.check_output import mend_drafts, tell_baseline, write_findings
    from crossread.cli.inputs import SOMETHING_MISSING, tell_faults
    from crossread.files import write_file
    from crossread.read.baseline import render_baseline

    checked = find(names, sources, settings, options)
    if options.mending and mend_drafts(checked):
        checked = find(names, sources, settings, options)
    if options.written_baseline:
        write_file(options.written_baseline, render_baseline(checked))
        tell_baseline(checked, options.written_baseline)
        return 2 if len(checked) < len(names) else 0
    write_findings(checked, sources.account, options.form, options.output, options.sources)
    faults = [fault for draft in checked for fault in draft.faults]
    tell_faults(faults)
    if faults or len(checked) < len(names):
        return 2
    if any(finding.severity != "note" for draft in checked for finding in draft.findings):
        return 1
    return SOMETHING_MISSING if sources.account.faults else 0


def find(names: Sequence[str], sources: Sources, settings: CheckSettings, options: CheckOptions) -> list[CheckedDraft]:
    """The drafts that can be read, checked; what is accepted or in the baseline is left out."""
    from crossread import pipeline
    from crossread.cli.check_inputs import read_drafts
    from crossread.read.baseline import apply_baseline, load_baseline

    known = load_baseline(options.baseline) if options.baseline else None
    read = read_drafts(names, options.version, options.shown)
    drafts = [replace(draft, accepted=draft.accepted + settings.accepted) for draft in read]
    codes = {"select": settings.select, "ignore": settings.ignore}
    checked = pipeline.check(drafts, sources, parser=options.parser, gazetteer=options.gazetteer, **codes)
    checked = keep_unused(checked, settings.accepted)
    return apply_baseline(checked, known) if known is not None else checked


def keep_unused(checked: Sequence[CheckedDraft], shared: Sequence[Acceptance]) -> list[CheckedDraft]:
    """The drafts, each acceptance of the settings unused only where no draft used it, and told once."""
    nowhere = [item for item in shared if all(item in draft.unused for draft in checked)]
    return [
        replace(
            draft, unused=tuple(item for item in draft.unused if item not in shared or (not number and item in nowhere))
        )
        for number, draft in enumerate(checked)
    ]
