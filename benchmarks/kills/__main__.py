"""``python -m benchmarks.kills [scale] [watch] [--kills N]``: kill -9 at random moments, and what is there in the end.

A program is begun in an empty folder, killed, begun again, and so on until a run comes to its end; what is in the
folder then must be what a run makes that was left alone. That goes on in new folders until there were so many kills.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from benchmarks.kills.trial import Trial, read_contents, time_steps, trials

SEED = 20311130


def main() -> int:
    """Print what came of it; 1 where anything differed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("programs", nargs="*", default=list(trials()), help="scale, watch")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    different = 0
    for name in options.programs:
        with tempfile.TemporaryDirectory() as folder:
            different += _try(trials()[name], Path(folder), options.kills, random.Random(options.seed))
    return 1 if different else 0


def _try(trial: Trial, folder: Path, wanted: int, chance: random.Random) -> int:
    """Kill so often; in how many folders something differed."""
    longest, expected = time_steps(trial, folder / "trial")
    kills = runs = different = 0
    while kills < wanted:
        kills += trial.run(folder / "trial", chance, longest)
        runs += 1
        found = read_contents(folder / "trial")
        if found != expected:
            different += 1
            names = sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name))
            print(f"{trial.name}: after {kills} kills other than left alone: {', '.join(names)}", flush=True)
    print(
        f"{trial.name}: {kills} kills within {longest:.1f} s in {runs} folders of {len(expected)} files, "
        f"{different} of which differ from a run that was left alone",
        flush=True,
    )
    return different


if __name__ == "__main__":
    sys.exit(main())
