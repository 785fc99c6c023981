"""``crossread gazetteer``: places from a GeoNames file, and the option by which other commands use them."""

from __future__ import annotations

from pathlib import Path

import click

# Commands that look places up have this option; a newsroom sets it once in its environment.
gazetteer_option = click.option(
    "--gazetteer",
    metavar="FILE",
    type=click.Path(path_type=Path),
    envvar="CROSSREAD_GAZETTEER",
    help="Places from FILE, made by crossread gazetteer build; also CROSSREAD_GAZETTEER.",
)


@click.group("gazetteer", invoke_without_command=False)
def command() -> None:
    """Make a gazetteer of your own, to take the place of the one that ships with Crossread."""


@command.command("build")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to FILE; otherwise beside the source, ending in .gazetteer.",
)
@click.option("--least-population", metavar="N", type=click.IntRange(min=0), default=0, help="No smaller cities.")
def build_command(source: Path, output: Path | None, least_population: int) -> None:
    """Build a gazetteer from FILE, a text file of places from GeoNames (allCountries.txt, US.txt).

    \b
    crossread gazetteer build GB.txt -o places.gazetteer
    crossread account reports/ --gazetteer places.gazetteer
    """
    build(source, output, least_population)


def build(source: Path, output: Path | None, least_population: int) -> None:
    """Write the gazetteer and say what it holds.

    Raises ReadError where the source is no GeoNames file, FormatError where it would be overwritten.
    """
    from crossread.files import check_output, write_bytes
    from crossread.read.gazetteer_build import build_gazetteer

    target = output or source.with_suffix(".gazetteer")
    check_output(target, [str(source)])
    table, count = build_gazetteer(source, least_population=least_population)
    write_bytes(target, table)
    print(f"{count:,} places in {target}")
