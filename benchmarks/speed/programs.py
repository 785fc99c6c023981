"""The program from a cold start, as a user waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "harbour-ferry"


def time_command(arguments: Sequence[str], runs: int) -> float:
    """Seconds that ``crossread ARGUMENTS`` takes: the median, without a first run that fills the disk's cache.

    The modules are compiled by then, as they are where the program is installed, whatever this process was told.
    """
    times = []
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(runs + 1):
            started = time.perf_counter()
            command = [sys.executable, "-m", "crossread", *arguments]
            subprocess.run(command, check=True, capture_output=True, env=environment)
            times.append(time.perf_counter() - started)
    return median(times[1:])


def measure_programs(runs: int) -> list[tuple[str, str]]:
    """Lines of the report: the help, and the finished page of the five example reports."""
    with tempfile.TemporaryDirectory() as folder:
        page = str(Path(folder) / "account.html")
        finished = time_command(["account", str(EXAMPLE), "-o", page], runs)
    return [
        ("crossread --help", f"{time_command(['--help'], runs):.3f} s"),
        ("crossread account, five reports to a finished page, cold", f"{finished:.2f} s"),
    ]
