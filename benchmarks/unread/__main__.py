"""``python -m benchmarks.unread [worked|held|last|fresh …] [--misses]``: how accounts of unread stories score."""

from __future__ import annotations

import argparse

from benchmarks.unread.gold import OPEN, PARTS
from benchmarks.unread.scoring import Count, score_part


def main() -> None:
    """Print a table a part; with ``--misses`` what was missed of the parts that rules may be written on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unread")
    parser.add_argument("parts", nargs="*", default=list(PARTS), help="worked, held, last or fresh; all without")
    parser.add_argument("--misses", action="store_true", help="list what was missed of the parts that are open")
    arguments = parser.parse_args()
    for part in [part for part in PARTS if part in arguments.parts]:
        counts, misses = score_part(part)
        print(f"== {part}")
        for line, count in counts.items():
            print(f"{line:14} {_show(count)}")
        if arguments.misses and part in OPEN:
            print(*misses, sep="\n")


def _show(count: Count) -> str:
    found = f"R {count.recall:.3f} ({count.found} of {count.gold})"
    return found if count.precision is None else f"P {count.precision:.3f} ({count.right} of {count.shown})  {found}"


if __name__ == "__main__":
    main()
