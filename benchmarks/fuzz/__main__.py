"""``python -m benchmarks.fuzz [--seed N] [--count N]``: damaged texts through the whole program.

The texts are the examples and the cases of the tests. Prints each kind of fault with how often it came
and the first story that shows it, and the slow ones; ends with status 1 where there is any.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from benchmarks.fuzz.damage import draw_stories
from benchmarks.fuzz.trial import try_story

ROOT = Path(__file__).resolve().parents[2]


def load_texts() -> list[str]:
    """The texts that are damaged: reports of the examples, and what the tests' cases read."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.txt"))]
    texts += [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.md"))]
    for path in sorted((ROOT / "tests/cases").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        said = [row["text"] for row in rows if isinstance(row, dict) and isinstance(row.get("text"), str)]
        texts += [" ".join(said[first : first + 12]) for first in range(0, len(said), 12)]
    return texts


def main() -> int:
    """Run the job; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500, help="stories of three damaged texts")
    options = parser.parse_args()
    kinds: Counter[str] = Counter()
    slow = 0
    try_story(["Police in Marlow said nine people died on Monday."] * 3)  # loads the model, outside the clock
    for texts in draw_stories(load_texts(), options.seed, options.count):
        trial = try_story(texts)
        for fault in trial.faults:
            if not kinds[fault]:
                print(f"{fault}\n  {json.dumps(texts, ensure_ascii=True)}", flush=True)
            kinds[fault] += 1
        if trial.slow:
            slow += 1
            print(f"{trial.seconds:.1f} s\n  {json.dumps(texts, ensure_ascii=True)}", flush=True)
    print(f"{options.count} stories, seed {options.seed}: {len(kinds)} kinds of fault, {slow} slow")
    for kind, often in kinds.most_common():
        print(f"{often:5} {kind}")
    return 1 if kinds or slow else 0


if __name__ == "__main__":
    sys.exit(main())
