"""What the gazetteer costs before the first name is looked up."""

from __future__ import annotations

import subprocess
import sys
from statistics import median

_LOAD = """
import time, tracemalloc
from crossread.read.gazetteer import load_gazetteer
started = time.perf_counter()
gazetteer = load_gazetteer()
loaded = time.perf_counter()
for name in ("York", "Springfield", "Cork", "No Such Place", "New South Wales"):
    gazetteer.find_places(name)
found = time.perf_counter()
load_gazetteer.cache_clear()
del gazetteer
tracemalloc.start()
gazetteer = load_gazetteer()
print(loaded - started, found - loaded, *tracemalloc.get_traced_memory())
"""


def measure_gazetteer(runs: int) -> list[tuple[str, str]]:
    """Lines of the report: time to load, memory kept and at its peak, time of the first five look-ups."""
    rows = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", _LOAD], check=True, capture_output=True, encoding="utf-8")
        rows.append([float(number) for number in done.stdout.split()])
    loading, looking, kept, peak = (median(column) for column in zip(*rows, strict=True))
    return [
        ("gazetteer, load", f"{loading * 1000:.0f} ms, {kept / 1e6:.0f} MB kept, {peak / 1e6:.0f} MB at its peak"),
        ("gazetteer, first five look-ups", f"{looking * 1000:.2f} ms"),
    ]
