"""``python -m benchmarks.fit.rows [--dry]``: fit which rows of a timeline an editor wants, and measure it.

The annotations are those of ``benchmarks/unread/rows.jsonl``: for rows that the program showed of some stories, by the
clause that they are made of, whether an editor found that they read well, have their day right and belong there. What
is printed is measured on stories left out of the fit.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import crossread
from benchmarks.accuracy.shared import record_report
from benchmarks.fit.pairs import Labels, Numbers
from benchmarks.fit.regression import RIDGE, fit_weights
from benchmarks.unread.gold import load_reports
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.times import rows
from crossread.reconcile.times.happenings import collect_happenings
from crossread.reconcile.times.hours import find_main_kind
from crossread.reconcile.times.rows.table import FEATURES
from crossread.reconcile.times.rows.wanted import measure
from crossread.reconcile.times.timeline import tell_rows
from crossread.reconcile.weights import Weights

ANNOTATIONS = Path(__file__).parents[1] / "unread" / "rows.jsonl"
TARGET = Path(rows.__file__).with_name("wanted.json")
STEPS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def main() -> None:
    """Fit, print what is right on stories left out, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit.rows", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print the scores and write nothing")
    arguments = parser.parse_args()
    stories = [_read(json.loads(line)) for line in ANNOTATIONS.read_text("utf-8").splitlines()]
    likely = [_answer(_fit([other for other in stories if other is not story]), story.pairs) for story in stories]
    _print(np.concatenate(likely), np.concatenate([story.same for story in stories]))
    if not arguments.dry:
        TARGET.write_bytes(msgspec.json.format(msgspec.json.encode(_fit(stories)), indent=1) + b"\n")


def _read(row: dict[str, Any]) -> Labels:
    """The annotated rows of a story with their features; 1 for a good one."""
    reports = [record_report(report, "published") for report in load_reports(row["reports"])]
    readings = tuple(crossread.extract(reports))
    marks = {(report, start): good for report, start, good in row["rows"]}
    found, good = [], []
    for told in tell_rows(collect_happenings(readings), find_main_kind(readings), Persons(readings)):
        places = [(one.event.span.report, one.event.span.start) for one in told.group if one.event.span.part == "text"]
        mark = next((marks[place] for place in places if place in marks), None)
        if mark is not None:
            found.append(measure(told))
            good.append(float(mark))
    return Labels(np.array(found, dtype=float).reshape(-1, len(FEATURES)), np.array(good))


def _fit(stories: list[Labels]) -> Weights:
    held = [story for story in stories if len(story.same)]
    return fit_weights(
        held,
        FEATURES,
        f"python -m benchmarks.fit.rows: logistic regression, ridge {RIDGE:g}, on {sum(len(one.same) for one in held)} "
        f"rows of timelines that editors marked in {len(held)} stories",
    )


def _answer(weights: Weights, measured: Numbers) -> Numbers:
    counts = np.array([weights.features[feature.name] for feature in FEATURES])
    likely: Numbers = 1 / (1 + np.exp(-(measured @ counts + weights.base)))
    return likely


def _print(likely: Numbers, good: Numbers) -> None:
    print(f"{len(good)} rows, {good.sum():.0f} good")
    for step in STEPS:
        shown = likely >= step
        print(
            f"  from {step}: {shown.mean():.2f} shown, of them good {good[shown].mean():.3f}, "
            f"of the good shown {good[shown].sum() / good.sum():.3f}"
        )


if __name__ == "__main__":
    main()
