"""``crossread extract``: what each report says, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

import click

from crossread.cli.gazetteer import gazetteer_option


@click.command("extract")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
@gazetteer_option
def command(inputs: tuple[str, ...], parser: str | None, gazetteer: Path | None) -> None:
    """Print what each report says, mention by mention, as one JSON object a report.

    INPUT is a file, or a folder whose files are all read; - is standard input. Every mention has the offsets of its
    characters in the report's text.
    """
    extract(inputs, parser, gazetteer)


def extract(inputs: tuple[str, ...], parser: str | None, gazetteer: Path | None = None) -> None:
    """Print the reading of every report, in the order of the inputs."""
    from crossread import pipeline
    from crossread.cli.inputs import read_inputs
    from crossread.cli.progress import Progress
    from crossread.render.extraction import reading_to_plain
    from crossread.render.json import dump

    reports = read_inputs(inputs)
    with Progress(len(reports)) as progress:
        readings = pipeline.extract(reports, parser=parser, gazetteer=gazetteer, each=progress.advance)
    for reading in readings:
        print(dump(reading_to_plain(reading)))
