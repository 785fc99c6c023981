"""``crossread account``: reports to one account."""

from __future__ import annotations

from pathlib import Path

import click

FORMATS = click.Choice(["terminal", "json", "markdown", "html"])


@click.command("account")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option(
    "-o", "--output", metavar="FILE", help="Write to FILE; its ending (.html, .md, .json, .txt) says the format."
)
@click.option("--format", "form", type=FORMATS, help="Output format, whatever the file's ending.")
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
def command(inputs: tuple[str, ...], output: str | None, form: str | None, parser: str | None) -> None:
    """Read several reports of one event and give one account of them.

    INPUT is a file, or a folder whose files are all read; - is standard input. Reports may be text, Markdown, HTML,
    JSON or JSON Lines. An input that cannot be read is named on standard error, and the others go on.

    \b
    crossread account examples/harbour-ferry
    crossread account one.html two.txt three.json -o account.html
    """
    account(inputs, output, form, parser)


def account(inputs: tuple[str, ...], output: str | None, form: str | None, parser: str | None) -> None:
    """Compose the account of these inputs and write it where it was asked for.

    Raises FormatError before anything is read where the output cannot be written.
    """
    from crossread import pipeline
    from crossread.cli.inputs import read_inputs
    from crossread.cli.output import check_output, print_account, write_file
    from crossread.cli.progress import Progress
    from crossread.render import find_format, render

    chosen = find_format(form, output)
    target = None if output in (None, "-") else Path(str(output))
    if target:
        check_output(target, inputs)
    reports = read_inputs(inputs)
    with Progress(len(reports)) as progress:
        composed = pipeline.account(reports, parser=parser, each=progress.advance)
    if target:
        write_file(target, render(composed, chosen))
    else:
        print_account(composed, chosen)
