"""``crossread report-fault``: what shows a fault, to be sent to whoever mends it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from crossread.model.specimens import Specimen


@click.command("report-fault")
@click.argument("account", metavar="ACCOUNT", type=click.Path())
@click.option("--about", metavar="ENTRY", help="The entry of the account that is wrong: d3 as on the page, or its id.")
@click.option("--words", multiple=True, metavar="WORDS", help="Words of the reports that belong to what is missing.")
@click.option("--says", required=True, metavar="TEXT", help="What is wrong, or what should stand there.")
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE.")
def command(account: str, about: str | None, words: tuple[str, ...], says: str, output: Path) -> int:
    """Write a small file that shows what was wrong, without the reports' own text.

    ACCOUNT is what crossread account -o account.json wrote. FILE holds the paragraphs that the fault rests on, with
    every name, thing and deed replaced without which the fault still shows; numbers, days, places and function words
    stay. What is written is printed, too: read it before you send it. Nothing is sent by the program.
    crossread account FILE shows what the program makes of it.

    \b
    crossread report-fault account.json --about d3 --says "these are two hospitals" -o fault.json
    crossread report-fault account.json --words "31 people" --words "40 people" --says "31 against 40" -o fault.json
    """
    return report_fault(account, about, words, says, output)


def report_fault(
    account: str,
    about: str | None,
    words: tuple[str, ...],
    said: str,
    output: Path,
) -> int:
    """Write the specimen, print what it holds, and return the exit status."""
    from crossread import pipeline
    from crossread.files import check_output, write_file
    from crossread.render.specimen import render_specimen

    check_output(output, [account])
    specimen = pipeline.make_specimen(pipeline.load(account), said, about=about, words=words)
    write_file(output, render_specimen(specimen))
    _tell(specimen, output)
    return 0


def _tell(specimen: Specimen, output: Path) -> None:
    from crossread.render.visible import make_visible

    for report in specimen.reports:
        sys.stdout.write(f"{report.id}\n{make_visible(report.title or '')}\n{make_visible(report.text)}\n\n")
    kept = ", ".join(specimen.kept) or "none"
    sys.stdout.write(
        f"{specimen.replaced} words replaced; kept, since the fault rests on them: {make_visible(kept)}.\n"
    )
    sys.stdout.write(f"This is all that {make_visible(str(output))} holds of the reports.\n")
