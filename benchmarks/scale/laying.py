"""The readings of a simulated flow, as tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from benchmarks.scale.simulated import Texts, iter_day, load_texts
from crossread.group.flow.traits import read_traits
from crossread.scale.batches import FOLDER, digest_words
from crossread.scale.storage import Folder
from crossread.scale.tables import ReadingRow, pack_readings

# Tables of a day: each has about as many rows as a batch of ``crossread scale``.
PARTS = 16


def make_table(folder: Path, at: tuple[int, int]) -> str:
    """Write the readings of a part of a day, unless they are there; their table's name."""
    day, part = at
    name = f"day-{day:02}-{part:02}"
    target, path = Folder(str(folder)), f"{FOLDER}/{name}.parquet"
    if not target.holds(path):
        reports = [one.report for one in iter_day(day, _texts(), part=part, parts=PARTS)]
        rows = [ReadingRow(row, read_traits(one), digest_words(one)) for row, one in enumerate(reports)]
        target.write(path, pack_readings(rows))
    return name


@cache
def _texts() -> Texts:
    return load_texts()
