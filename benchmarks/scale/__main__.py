"""``python -m benchmarks.scale FOLDER [--reports N]``: a simulated flow through grouping, in one run.

The flow's readings are made first, by two processes, and stay in FOLDER; then they are put into stories as
``crossread scale`` does, and what that took is printed: reports a second, and the most memory.
"""

from __future__ import annotations

import argparse
import math
import resource
import sys
import time
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

import pyarrow.parquet as parquet

from benchmarks.scale.laying import PARTS, make_table
from benchmarks.scale.simulated import A_DAY
from crossread.scale.grouping import FILE, group_readings
from crossread.scale.storage import Folder
from crossread.workers import run_in_parallel

MEGA = 1024


def main() -> None:
    """Make the readings that are not there, group them, and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("folder", type=Path, help="where readings and stories go: a gigabyte for a million")
    parser.add_argument("--reports", type=int, default=1_000_000)
    parser.add_argument("--open-days", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=2, help="processes that make the readings")
    options = parser.parse_args()
    # What is told of the last days comes after the end.
    days = math.ceil(options.reports / A_DAY) + 1
    tables = [(day, part) for day in range(days) for part in range(PARTS)]
    started = time.monotonic()
    laid = list(run_in_parallel(tables, partial(make_table, options.folder), options.jobs))
    names = [name for name in laid if isinstance(name, str)]
    print(f"readings: {time.monotonic() - started:.0f} s by {options.jobs} processes", flush=True)
    wall, used = time.monotonic(), time.process_time()
    found = group_readings(Folder(str(options.folder)), names, options.open_days, _Clock().tell)
    wall, used = time.monotonic() - wall, time.process_time() - used
    most = _most_memory()
    print(f"{found.reports:,} reports of {days} days in {found.stories:,} stories, open for {options.open_days} days")
    print(f"grouping: {wall:.0f} s ({used:.0f} s of CPU), {found.reports / used:,.0f} reports a second of CPU")
    print(f"most memory: {most:,.0f} MB on {sys.platform}", flush=True)
    print(score(options.folder / FILE))


class _Clock:
    """Tells after each day how fast its reports were put into stories."""

    def __init__(self) -> None:
        self._reports, self._used = 0, time.process_time()

    def tell(self, reports: int) -> None:
        """Print the rate since the last call, which told of fewer reports."""
        new, taken = reports - self._reports, time.process_time() - self._used
        rate = f"{new / taken:,.0f} a second of CPU" if new else f"tables put by day in {taken:.0f} s of CPU"
        print(f"{reports:,} reports: {rate}, most memory so far {_most_memory():,.0f} MB", flush=True)
        self._reports, self._used = reports, time.process_time()


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGA


def score(path: Path) -> str:
    """B-cubed of the stories against the events, which the ids of the reports name."""
    table = parquet.read_table(path, columns=["report", "story"])
    events = [report.partition("-")[0] for report in table["report"].to_pylist()]
    stories = table["story"].to_pylist()
    both = Counter(zip(events, stories, strict=True))
    sizes: dict[str, Counter[str]] = defaultdict(Counter)
    sizes["event"], sizes["story"] = Counter(events), Counter(stories)
    precision = sum(many**2 / sizes["story"][story] for (_, story), many in both.items()) / len(events)
    recall = sum(many**2 / sizes["event"][event] for (event, _), many in both.items()) / len(events)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


if __name__ == "__main__":
    main()
