"""``python -m benchmarks.firing [NAME …]``: each rule with the stories and reports it fires in and what it is worth.

A positive number is what is lost when the rule is switched off, in hundredths of the score summed over the stories: on
those that the first rules were written on, and on those that came later.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from multiprocessing import get_context

from benchmarks.accuracy.checks import draft_names
from benchmarks.accuracy.shared import annotated_stories, of_round
from benchmarks.firing.checking import Checked, check_story
from benchmarks.firing.measuring import SCORES, Measured, measure_story
from benchmarks.firing.tables import TABLES
from crossread.check.rules import TABLE
from crossread.extract.parser import load_parser

WORKERS = 2


def main() -> None:
    """Print one table a room."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.firing", description=__doc__)
    parser.add_argument("names", nargs="*")
    names = parser.parse_args().names or annotated_stories()
    load_parser()
    with get_context("fork").Pool(WORKERS) as pool:
        measured = pool.map(measure_story, names, chunksize=1)
        checked = pool.map(check_story, [name for name in draft_names() if name in names], chunksize=1)
    _print_tables(measured, set(of_round(names, "second")))
    _print_checks(checked)


def _print_tables(measured: Sequence[Measured], later: set[str]) -> None:
    reports = sum(one.reports for one in measured)
    for table in TABLES:
        print(f"== {table.room}: {len(measured)} stories, {reports} reports; {', '.join(SCORES)}: first | later")
        for rule in table.rules():
            key = (table.room, rule.name)
            stories = sum(one.fired[key] > 0 for one in measured)
            inside = sum(one.fired[key] for one in measured)
            where = f"{stories:3} stories {inside:4} reports" if table.stage == "extract" else f"{stories:3} stories"
            told = [_sum(measured, key, line, later, inner) for inner in (False, True) for line in SCORES]
            print(f"{rule.name:24} {where}  {' '.join(told[: len(SCORES)])} | {' '.join(told[len(SCORES) :])}")


def _sum(measured: Sequence[Measured], key: tuple[str, str], line: str, later: set[str], inner: bool) -> str:
    lost = sum(one.cost.get(key, {}).get(line, 0.0) for one in measured if (one.story in later) == inner)
    return f"{100 * lost:+6.1f}" if abs(lost) > 1e-9 else "     ."


def _print_checks(checked: Sequence[dict[str, Checked]]) -> None:
    print(f"== check: drafts of {len(checked)} stories; findings, errors missed and false alarms spared without it")
    for entry in TABLE:
        rows = [one[entry.name] for one in checked]
        drafts = sum(row.found > 0 for row in rows)
        print(
            f"{entry.name:24} {drafts:3} stories {sum(row.found for row in rows):4} findings "
            f"{sum(row.caught for row in rows):4} caught {sum(row.false for row in rows):3} false"
        )


if __name__ == "__main__":
    main()
