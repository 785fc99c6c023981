"""``python -m benchmarks.mutation [--count 100] [--seed 10] [ROOM …]``: how many faults put in are found."""

from __future__ import annotations

import argparse
import hashlib
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.mutation.sites import Mutant, find_mutants, parses
from benchmarks.mutation.trials import copied_tree, run_tests, try_mutant
from benchmarks.mutation.warming import warm_up

ROOT = Path(__file__).parents[2]
ROOMS = ("extract", "reconcile", "check", "meaning", "account", "render", "group", "text")
# Faults that are tried at every run: those that once went unseen and would cost most.
PICKED = (
    ("src/crossread/reconcile/figures/align.py", "JOIN", "threshold halved"),
    ("src/crossread/reconcile/figures/align.py", "JOIN", "threshold doubled"),
)


def main() -> None:
    """Print what was found and what survived, with the seed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation")
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help="rooms of src/crossread")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=10)
    parser.add_argument("--parses", type=Path, help="a folder that keeps parses from one run to the next")
    arguments = parser.parse_args()
    mutants = choose_mutants(arguments.rooms, arguments.count, arguments.seed)
    with copied_tree(ROOT) as tree, TemporaryDirectory() as folder:
        warm_up(tree, arguments.parses or Path(folder))
        survivors = try_all(tree, mutants)
    print(f"\nfound {len(mutants) - len(survivors)} of {len(mutants)}, seed {arguments.seed}")
    print(*survivors, sep="\n")


def try_all(tree: Path, mutants: list[Mutant]) -> list[str]:
    """Descriptions of the faults that no test finds; each trial is printed.

    What found a fault must pass without it: tests that fail by themselves would find every one.
    """
    survivors: list[str] = []
    finders: set[str] = set()
    for number, mutant in enumerate(mutants, 1):
        described = mutant.describe((tree / mutant.path).read_text("utf-8"))
        outcome = try_mutant(tree, mutant)
        print(f"{number:3} {'SURVIVED' if outcome.passed else 'found'} {described} {outcome.failed}", flush=True)
        survivors += [described] if outcome.passed else []
        finders |= {outcome.failed} - {""}
    if finders and not (clean := run_tests(tree, sorted(finders))).passed:
        print(f"{clean.failed} fails without any fault: the number says nothing")
    return survivors


def choose_mutants(rooms: list[str], count: int, seed: int) -> list[Mutant]:
    """The picked faults of the rooms, and a sample that depends on the seed and the lines of the code alone.

    Fewer are the first of more, so that a run that is stopped has tried a sample too. A change elsewhere leaves a
    seed's sample as it is, so that what it said before can be compared with what it says after.
    """
    every = [
        mutant
        for room in rooms
        for path in sorted((ROOT / "src" / "crossread" / room).rglob("*.py"))
        for mutant in find_mutants(ROOT, path)
    ]
    picked = [mutant for mutant in every if _is_picked(mutant)]
    rest = sorted((mutant for mutant in every if mutant not in picked), key=lambda mutant: _draw(mutant, seed))
    sampled = islice((mutant for mutant in rest if parses(ROOT, mutant)), max(0, count - len(picked)))
    return [*picked[:count], *sampled]


def _draw(mutant: Mutant, seed: int) -> str:
    """Where the mutant stands in the order of a seed: by its file, its line's words and what is put there."""
    lines = (ROOT / mutant.path).read_text("utf-8").splitlines()
    told = (str(seed), mutant.path, lines[mutant.line - 1], mutant.kind, mutant.put)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _is_picked(mutant: Mutant) -> bool:
    if mutant.path not in {path for path, *_ in PICKED}:
        return False
    line = (ROOT / mutant.path).read_text("utf-8").splitlines()[mutant.line - 1]
    return any(mutant.path == path and mutant.kind == kind and line.startswith(name) for path, name, kind in PICKED)


if __name__ == "__main__":
    main()
