"""``python -m benchmarks.fuzz [--seed N] [--count N] [--hours N]``: damaged inputs through the whole program.

Texts are the examples and the cases of the tests, damaged, three to a story: read, reconciled, shown in each format,
checked, mended, decided about, grouped. Files are accounts, settings, ledgers, pages, mails and feeds, damaged;
requests are made up. Prints each kind of fault with how often it came and the first input that shows it, and slow
stories; ends with status 1 where there is any.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fuzz.asked import open_asker
from benchmarks.fuzz.damage import draw_stories
from benchmarks.fuzz.handed_in import FILES, try_file
from benchmarks.fuzz.trial import try_story

ROOT = Path(__file__).resolve().parents[2]
# Files that are tried, and requests that are sent, for each story.
FILES_EACH, REQUESTS_EACH = 8, 6
# Stories between two lines that say how far it is.
TELL_EVERY = 200


def load_texts() -> list[str]:
    """The texts that are damaged: reports of the examples, and what the tests' cases read."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.txt"))]
    texts += [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.md"))]
    for path in sorted((ROOT / "tests/cases").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
        said = [row["text"] for row in rows if isinstance(row, dict) and isinstance(row.get("text"), str)]
        texts += [" ".join(said[first : first + 12]) for first in range(0, len(said), 12)]
    return texts


class FuzzTally:
    """Kinds of fault, each shown when it first comes, and how many inputs there were."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.inputs: Counter[str] = Counter()
        self.slow = 0

    def note(self, faults: tuple[str, ...], shown: object) -> None:
        """Count faults, and print the input of those that are new."""
        for fault in faults:
            if not self.kinds[fault]:
                print(f"{fault}\n  {json.dumps(shown, ensure_ascii=True)}", flush=True)
            self.kinds[fault] += 1

    def tell(self) -> str:
        """How many inputs there were of each sort."""
        return ", ".join(f"{count:,} {sort}" for sort, count in self.inputs.items())


def main() -> int:
    """Run the job; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500, help="stories of three damaged texts")
    parser.add_argument("--hours", type=float, default=1000.0, help="stop after so many, whatever the count")
    options = parser.parse_args()
    tally, chance, until = FuzzTally(), random.Random(options.seed), time.monotonic() + options.hours * 3600
    try_story(["Police in Marlow said nine people died on Monday."] * 3)  # loads the model, outside the clock
    with open_asker() as asker:
        for number, texts in enumerate(_before(until, draw_stories(load_texts(), options.seed, options.count)), 1):
            _try_texts(tally, texts, chance)
            for name in chance.choices(list(FILES), k=FILES_EACH):
                data = FILES[name][1](chance)
                tally.note(try_file(name, data), data.decode("latin-1"))
            for _ in range(REQUESTS_EACH):
                tally.note(asker.ask(chance), None)
            tally.inputs.update({"texts": len(texts), "files": FILES_EACH, "requests": REQUESTS_EACH})
            if number % TELL_EVERY == 0:
                print(f"{tally.tell()}: {len(tally.kinds)} kinds of fault", flush=True)
    print(f"seed {options.seed}: {tally.tell()}: {len(tally.kinds)} kinds of fault, {tally.slow} slow")
    for kind, often in tally.kinds.most_common():
        print(f"{often:5} {kind}")
    return 1 if tally.kinds or tally.slow else 0


def _try_texts(tally: FuzzTally, texts: list[str], chance: random.Random) -> None:
    trial = try_story(texts, chance)
    tally.note(trial.faults, texts)
    if trial.slow:
        tally.slow += 1
        print(f"{trial.seconds:.1f} s\n  {json.dumps(texts, ensure_ascii=True)}", flush=True)


def _before(until: float, stories: list[list[str]]) -> Iterator[list[str]]:
    for texts in stories:
        if time.monotonic() > until:
            return
        yield texts


if __name__ == "__main__":
    sys.exit(main())
