"""The option by which commands that read reports say how many processes read."""

from __future__ import annotations

import click

jobs_option = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 256),
    help="Read with N processes; else with one for few reports, and one a core for many.",
)
