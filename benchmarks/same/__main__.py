"""``python -m benchmarks.same [--python PATH ...]``: whether anything but the parse changes an account's bytes.

The readings of the examples are taken apart (what the parser gave) from the account that is made of readings that are
the same. A line for each change of the machine: the whole account's digest, and that of the account made of one set of
readings, which nothing may change. ``--python`` names other interpreters that have the program's requirements.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
# What a machine may have otherwise. The processor is named to OpenBLAS, which then takes other kernels.
CHANGES: Sequence[tuple[str, Mapping[str, str]]] = (
    ("as it is", {}),
    ("hash seed 1", {"PYTHONHASHSEED": "1"}),
    ("hash seed 4242", {"PYTHONHASHSEED": "4242"}),
    ("locale C", {"LC_ALL": "C", "LANG": "C"}),
    ("locale tr_TR", {"LC_ALL": "tr_TR.UTF-8"}),
    ("time zone Kiritimati", {"TZ": "Pacific/Kiritimati"}),
    ("time zone Marquesas", {"TZ": "Pacific/Marquesas"}),
    ("other order", {"CROSSREAD_BENCHMARK_ORDER": "reversed"}),
    ("two processes", {"CROSSREAD_BENCHMARK_JOBS": "2"}),
    ("one thread", {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}),
    ("Haswell", {"OPENBLAS_CORETYPE": "Haswell"}),
    ("Prescott", {"OPENBLAS_CORETYPE": "Prescott"}),
    ("SkylakeX", {"OPENBLAS_CORETYPE": "SkylakeX"}),
    ("BLIS for generic processors", {"BLIS_ARCH_TYPE": "generic"}),
)
_WORK = """
import hashlib, os, pickle, sys
from pathlib import Path
import crossread
def digest(account): return hashlib.sha256(account.to_json().encode()).hexdigest()[:16]
if __name__ == "__main__":
    kept, folders = Path(sys.argv[1]), sys.argv[2:]
    whole, fixed, parsers = [], [], set()
    for folder in folders:
        reports = list(crossread.read([folder]).reports)
        if os.environ.get("CROSSREAD_BENCHMARK_ORDER"): reports.reverse()
        readings = crossread.extract(reports, jobs=int(os.environ.get("CROSSREAD_BENCHMARK_JOBS", "1")))
        account = crossread.reconcile(readings)
        path = kept / (Path(folder).name + ".pickle")
        if not path.exists(): path.write_bytes(pickle.dumps(readings))
        held = pickle.loads(path.read_bytes())
        if os.environ.get("CROSSREAD_BENCHMARK_ORDER"): held.reverse()
        whole.append(digest(account)); fixed.append(digest(crossread.reconcile(held)))
        parsers.add(account.generator.parser)
    print("+".join(whole), "+".join(fixed), "+".join(sorted(map(str, parsers))))
"""


def main() -> int:
    """Print a table; the exit status is 1 where an account of the same readings differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same", description=__doc__)
    parser.add_argument("--python", nargs="*", default=[], help="other interpreters")
    options = parser.parse_args()
    folders = sorted(str(path) for path in (ROOT / "examples").iterdir() if path.is_dir())
    runs = [(what, sys.executable, change) for what, change in CHANGES]
    runs += [(Path(path).parents[1].name, path, {}) for path in options.python]
    found: dict[str, list[str]] = {}
    with TemporaryDirectory() as kept:
        work = Path(kept) / "work.py"
        work.write_text(_WORK)
        for what, python, change in runs:
            found[what] = _run(python, [str(work), kept, *folders], change)
            print(f"{what:30} {_tell(found[what], found['as it is'])}", flush=True)
    return 0 if len({row[1] for row in found.values()}) == 1 else 1


def _run(python: str, words: Sequence[str], change: Mapping[str, str]) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **change}
    done = subprocess.run([python, *words], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{python} {change}: {done.stderr[-2_000:]}")
    return done.stdout.split()


def _tell(row: Sequence[str], first: Sequence[str]) -> str:
    whole, fixed = (
        "the same" if mine == theirs else "DIFFERS" for mine, theirs in zip(row[:2], first[:2], strict=True)
    )
    return f"with its parse: {whole}; of the same readings: {fixed}; {' '.join(row[2:])}"


if __name__ == "__main__":
    sys.exit(main())
