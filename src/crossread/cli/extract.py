"""``crossread extract``: what each report says, one JSON object a line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossread.cli.gazetteer import gazetteer_option
from crossread.cli.jobs import jobs_option

if TYPE_CHECKING:
    from crossread.model.faults import Fault


@click.command("extract")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
@jobs_option
@gazetteer_option
def command(inputs: tuple[str, ...], parser: str | None, jobs: int | None, gazetteer: Path | None) -> int:
    """Print what each report says, mention by mention, as one JSON object a report.

    INPUT is a file, an archive, or a folder whose files are all read; - is standard input. Every mention has the
    offsets of its characters in the report's text. Where something could not be read, the exit status is 3.
    """
    return extract(inputs, parser, gazetteer, jobs)


def extract(inputs: tuple[str, ...], parser: str | None, gazetteer: Path | None = None, jobs: int | None = None) -> int:
    """Print the reading of every report, in the order of the inputs, as soon as it is done; return the exit status."""
    from crossread import pipeline
    from crossread.cli.inputs import SOMETHING_MISSING, read_inputs, tell_faults
    from crossread.cli.progress import Progress
    from crossread.render.extraction import reading_to_plain
    from crossread.render.json import dump
    from crossread.workers import count_jobs

    found = read_inputs(inputs)
    faults: list[Fault] = []
    processes = count_jobs(jobs, len(found.reports))
    with Progress(len(found.reports), quiet=sys.stdout.isatty()) as progress:
        for reading in pipeline.iter_readings(found, parser=parser, gazetteer=gazetteer, jobs=processes):
            print(dump(reading_to_plain(reading)))
            faults += reading.faults
            progress.advance()
    tell_faults(faults)
    return SOMETHING_MISSING if faults or found.faults else 0
