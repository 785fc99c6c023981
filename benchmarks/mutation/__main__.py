"""``python -m benchmarks.mutation [--count 100] [--seed 10] [ROOM …]``: how many faults put in are found."""

from __future__ import annotations

import argparse
import random
from functools import cache
from pathlib import Path

from benchmarks.mutation.sites import Mutant, find_mutants
from benchmarks.mutation.trials import copied_tree, find_tests, run_tests, try_mutant

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
    arguments = parser.parse_args()
    mutants = choose_mutants(arguments.rooms, arguments.count, arguments.seed)
    _warm_up()
    survivors: list[str] = []
    with copied_tree(ROOT) as tree:
        for number, mutant in enumerate(mutants, 1):
            source = (tree / mutant.path).read_text("utf-8")
            found = try_mutant(tree, mutant)
            print(f"{number:3} {'found' if found else 'SURVIVED'} {mutant.describe(source)}", flush=True)
            if not found:
                survivors.append(mutant.describe(source))
        clean = all(run_tests(tree, find_tests(tree, path)) for path in {mutant.path for mutant in mutants[:3]})
    print(f"\nfound {len(mutants) - len(survivors)} of {len(mutants)}, seed {arguments.seed}")
    print("" if clean else "the tests fail without any fault: the number says nothing")
    print(*survivors, sep="\n")


def choose_mutants(rooms: list[str], count: int, seed: int) -> list[Mutant]:
    """The picked faults of the rooms, and a sample that depends on the seed and the code alone."""
    every = [
        mutant
        for room in rooms
        for path in sorted((ROOT / "src" / "crossread" / room).rglob("*.py"))
        for mutant in find_mutants(ROOT, path)
    ]
    picked = [mutant for mutant in every if _is_picked(mutant)]
    rest = [mutant for mutant in every if mutant not in picked]
    sampled = random.Random(seed).sample(rest, min(len(rest), max(0, count - len(picked))))
    return sorted([*picked[:count], *sampled])


def _is_picked(mutant: Mutant) -> bool:
    line = (ROOT / mutant.path).read_text("utf-8").splitlines()[mutant.line - 1]
    return any(mutant.path == path and mutant.kind == kind and line.startswith(name) for path, name, kind in PICKED)


def _warm_up() -> None:
    """Load the language model, which every trial needs, before it is forked off; nothing of Crossread."""
    import spacy

    spacy.load = cache(spacy.load)
    for name in spacy.util.get_installed_models():
        spacy.load(name)


if __name__ == "__main__":
    main()
