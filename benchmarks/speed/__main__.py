"""``python -m benchmarks.speed [--runs N] [--growth | --opening | --elements]``: the times of docs/benchmarks.md."""

from __future__ import annotations

import argparse
import platform
from pathlib import Path

from benchmarks.speed.elements import element_lines
from benchmarks.speed.extraction import measure_extraction
from benchmarks.speed.gazetteers import measure_gazetteer
from benchmarks.speed.growth import SIZES, growth_lines
from benchmarks.speed.opening import opening_lines
from benchmarks.speed.programs import measure_programs
from benchmarks.speed.reading import PAGES, measure_reading


def main() -> None:
    """Print one line a measure, medians of several runs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help="stories of 20 to 200 reports, stage by stage, instead")
    parser.add_argument("--opening", action="store_true", help="pages of such stories in a browser, instead")
    parser.add_argument("--elements", action="store_true", help="texts that hold one thing again and again, instead")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=SIZES, help="how many reports, for --growth and --opening"
    )
    parser.add_argument("--readings", type=Path, help="file that keeps the readings of these")
    parser.add_argument("--pages", type=Path, default=PAGES, help="saved pages that reading is timed on")
    options = parser.parse_args()
    if options.growth:
        print("\n".join(growth_lines(options.sizes, options.readings)))
        return
    if options.opening or options.elements:
        lines = opening_lines(options.sizes, options.readings, options.runs) if options.opening else element_lines()
        for line in lines:
            print(line, flush=True)
        return
    runs = max(1, options.runs)
    print(f"Python {platform.python_version()}, {platform.machine()}, medians of {runs}")
    for measure in (measure_programs, measure_gazetteer, measure_extraction):
        for name, result in measure(runs):
            print(f"{name:60} {result}", flush=True)
    for name, result in measure_reading(runs, options.pages):
        print(f"{name:60} {result}", flush=True)


if __name__ == "__main__":
    main()
