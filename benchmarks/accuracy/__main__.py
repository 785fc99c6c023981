"""``python -m benchmarks.accuracy stories [NAME …] [--misses]`` or ``… sets NAME … [--misses N]``."""

from __future__ import annotations

import argparse

from benchmarks.accuracy.sets import SETS, score_set
from benchmarks.accuracy.shared import annotated_stories
from benchmarks.accuracy.stories import LINES, score_story, summarise


def main() -> None:
    """Print the scores that docs/benchmarks.md quotes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy")
    parser.add_argument("what", choices=["stories", "sets"])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--misses", type=int, nargs="?", const=1000, default=0)
    arguments = parser.parse_args()
    if arguments.what == "sets":
        for name in arguments.names or list(SETS):
            print(f"== {name}", score_set(name, arguments.misses), sep="\n")
        return
    results = []
    for name in arguments.names or annotated_stories():
        result, misses = score_story(name)
        results.append(result)
        print(f"== {name}")
        for line in LINES:
            if line in result:
                print(f"{line:14}", *(f"{key} {_show(value)}" for key, value in result[line].items()))
        print(*misses[: arguments.misses], sep="\n")
    print("== mean of the stories")
    for line, numbers in summarise(results).items():
        print(f"{line:14}", *(f"{key} {value:.3f}" for key, value in numbers.items()))


def _show(value: float | int | None) -> str:
    return "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
