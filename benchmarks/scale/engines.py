"""``python -m benchmarks.scale.engines [--reports N]``: a Ray cluster of two workers against two processes, in one run.

What is timed is reading reports with all that they say, in turns, in new folders; starting the cluster is not.
Both have the language model to load, the processes in every turn: of few reports that is most of what is measured.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from benchmarks.kills.trial import tell_again
from crossread.scale.batches import Task
from crossread.scale.engines import Engine, LocalEngine
from crossread.scale.ray_engine import HERE, RayEngine
from crossread.scale.running import run_scale

JOBS, BATCH, TURNS = 2, 10, 2


def main() -> None:
    """Print the seconds of each turn, and how much of the one rate the other has."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale.engines", description=__doc__)
    parser.add_argument("--reports", type=int, default=400)
    options = parser.parse_args()
    reports = [report for place in range(options.reports // 5) for report in tell_again(place)]
    cluster = RayEngine(HERE, JOBS)
    engines: dict[str, Engine] = {"processes": LocalEngine(JOBS), "Ray": cluster}
    taken = dict.fromkeys(engines, 0.0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wire.jsonl"
        path.write_text("\n".join(json.dumps({"id": one.id, "text": one.text}) for one in reports), "utf-8")
        for turn in range(TURNS):
            for name, engine in engines.items():
                started = time.monotonic()
                run_scale([str(path)], Task(f"{folder}/{name}-{turn}", mentions=True), engine, batch=BATCH)
                taken[name] += time.monotonic() - started
                print(f"{name}: {time.monotonic() - started:.1f} s for {len(reports)} reports", flush=True)
    cluster.close()
    print(f"Ray has {taken['processes'] / taken['Ray']:.2f} of the rate of processes")


if __name__ == "__main__":
    main()
