"""``python -m benchmarks.speed [--runs N]``: the times that docs/benchmarks.md quotes."""

from __future__ import annotations

import argparse
import platform

from benchmarks.speed.extraction import measure_extraction
from benchmarks.speed.gazetteers import measure_gazetteer
from benchmarks.speed.programs import measure_programs


def main() -> None:
    """Print one line a measure, medians of several runs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed")
    parser.add_argument("--runs", type=int, default=5)
    runs = max(1, parser.parse_args().runs)
    print(f"Python {platform.python_version()}, {platform.machine()}, medians of {runs}")
    for measure in (measure_programs, measure_gazetteer, measure_extraction):
        for name, result in measure(runs):
            print(f"{name:60} {result}", flush=True)


if __name__ == "__main__":
    main()
