"""``crossread scale``: very many reports, by many processes or machines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from crossread.cli.jobs import jobs_option

if TYPE_CHECKING:
    from crossread.scale.batches import DoneBatch, FailedBatch
    from crossread.scale.engines import Engine
    from crossread.scale.running import ScaleResult


@click.command("scale")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where the tables go, also s3://BUCKET/FOLDER.")
@click.option("--mentions", is_flag=True, help="Also keep what each report says, as crossread extract prints it.")
@jobs_option
@click.option("--ray", metavar="ADDRESS", help="Have a Ray cluster do it: local, auto, or ray://HOST:PORT.")
@click.option("--batch", type=click.IntRange(1, 1_000_000), help="Reports of a batch; 2000, with --mentions 100.")
@click.option(
    "--open-days", type=click.IntRange(1, 36_500), help="Days after which a story that nothing joins is closed; 365."
)
def command(
    inputs: tuple[str, ...],
    output: str,
    mentions: bool,
    jobs: int | None,
    ray: str | None,
    batch: int | None,
    open_days: int | None,
) -> int:
    """Read very many reports by batches, and sort them into stories.

    INPUT is a file of JSON Lines (.jsonl, .ndjson) or Parquet, or a folder of them, on disk or in a store
    (s3://BUCKET/FOLDER). FOLDER receives a table of readings for each batch, a table of stories, and result.json,
    which names every batch that failed twice. Ended and begun again, it does only what is not done. It needs
    crossread-news[scale], for --ray crossread-news[ray].

    \b
    crossread scale wire/2031-05/ -o out --jobs 8
    crossread scale s3://wire/2031-05/ -o s3://desk/2031-05 --ray auto
    """
    from crossread.errors import SettingsError

    try:
        from crossread.group.flow.stream import OPEN_DAYS
        from crossread.scale.batches import Task
        from crossread.scale.running import run_scale

        engine = _choose_engine(ray, jobs)
    except ModuleNotFoundError as fault:
        extra = "ray" if fault.name == "ray" else "scale"
        raise SettingsError(f'{fault.name} is not installed: pip install "crossread-news[{extra}]"') from fault
    result = run_scale(
        inputs, Task(output, mentions), engine, batch=batch, open_days=open_days or OPEN_DAYS, each=_tell_failed
    )
    return _tell(result, output)


def _choose_engine(ray: str | None, jobs: int | None) -> Engine:
    """A cluster where one is named, else the cores of this machine or as many processes as asked for."""
    from crossread.scale.engines import LocalEngine
    from crossread.workers import count_cores

    if ray is None:
        return LocalEngine(jobs or count_cores())
    from crossread.scale.ray_engine import RayEngine

    return RayEngine(ray, jobs)


def _tell_failed(batch: DoneBatch | FailedBatch) -> None:
    from crossread.render.visible import one_line
    from crossread.scale.batches import FailedBatch

    if isinstance(batch, FailedBatch):
        print(f"crossread: {one_line(f'{batch.piece.place}: {batch.reason}')}", file=sys.stderr)


def _tell(result: ScaleResult, output: str) -> int:
    """Say what came of it; the exit status."""
    from crossread.cli.inputs import SOMETHING_MISSING

    before = sum(not batch.anew for batch in result.batches)
    found = result.grouped
    print(f"{found.reports:,} reports in {found.stories:,} stories in {output}; {before} of ", end="")
    print(f"{len(result.batches)} batches were there before")
    missing = [
        (result.faults, "rows hold no report: column fault of the readings says why"),
        (len(found.clashes), "reports are left out, since others came with their ids: result.json names them"),
        (len(result.failed), "batches failed: result.json names them; run it again when what stopped them is mended"),
    ]
    for many, said in missing:
        if many:
            print(f"crossread: {many:,} {said}", file=sys.stderr)
    return 0 if result.is_whole else SOMETHING_MISSING
