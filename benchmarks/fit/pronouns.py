"""``python -m benchmarks.fit.pronouns [--dry]``: fit whom ``he`` and ``she`` mean, and measure it.

The annotations are those of ``benchmarks/unread/pronouns.jsonl``: whom people take each pronoun of some stories to
mean. What is printed is measured on stories left out of the fit.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import crossread
from benchmarks.accuracy.shared import record_report
from benchmarks.fit.pairs import Labels, Numbers
from benchmarks.fit.regression import RIDGE, fit_weights
from benchmarks.unread.gold import load_reports
from crossread.model.mentions import Reading
from crossread.reconcile import pronouns
from crossread.reconcile.pronouns.candidates import Candidate, NamedBefore
from crossread.reconcile.pronouns.meant import SURE, measure
from crossread.reconcile.pronouns.table import FEATURES
from crossread.reconcile.weights import Weights

ANNOTATIONS = Path(__file__).parents[1] / "unread" / "pronouns.jsonl"
TARGET = Path(pronouns.__file__).with_name("meant.json")
STEPS = (0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True, slots=True, eq=False)
class AskedPronoun:
    """The people named before a pronoun, a row each, 1 for who is meant; ``named``: whether the report names them."""

    people: Numbers
    meant: Numbers
    named: bool


def main() -> None:
    """Fit, print what is right on stories left out, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit.pronouns", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print the scores and write nothing")
    arguments = parser.parse_args()
    stories = [_read(json.loads(line)) for line in ANNOTATIONS.read_text("utf-8").splitlines()]
    answers = []
    for story in stories:
        weights = _fit([other for other in stories if other is not story])
        answers += [_answer(weights, one) for one in story]
    _print(answers, sum(one.named for story in stories for one in story))
    if not arguments.dry:
        TARGET.write_bytes(msgspec.json.format(msgspec.json.encode(_fit(stories)), indent=1) + b"\n")


def _read(row: dict[str, Any]) -> list[AskedPronoun]:
    reports = [record_report(report, "published") for report in load_reports(row["reports"])]
    marks = {(report, start): name for report, start, name in row["pronouns"]}
    found = []
    for reading in crossread.extract(reports):
        named = NamedBefore(reading)
        for pronoun in named.pronouns:
            place = reading.report.id, pronoun.token.start
            if place in marks:
                people = named.find_candidates(pronoun)
                meant = [float(_is_named(reading, one, marks[place])) for one in people]
                rows = np.array([measure(one) for one in people], dtype=float).reshape(-1, len(FEATURES))
                found.append(AskedPronoun(rows, np.array(meant), marks[place] is not None))
    return found


def _is_named(reading: Reading, candidate: Candidate, name: list[int] | None) -> bool:
    """Whether one of the candidate's mentions has the characters."""
    if name is None:
        return False
    spans = [one.span for one in reading.names if one.kind == "person" and one.name == candidate.mention.name]
    return any(span.part == "text" and span.start < name[1] and name[0] < span.end for span in spans)


def _fit(stories: list[list[AskedPronoun]]) -> Weights:
    labels = [
        Labels(np.vstack([one.people for one in story]), np.concatenate([one.meant for one in story]))
        for story in stories
        if story
    ]
    asked, people = sum(len(story) for story in stories), sum(len(one.same) for one in labels)
    return fit_weights(
        labels,
        FEATURES,
        f"python -m benchmarks.fit.pronouns: logistic regression, ridge {RIDGE:g}, on {people} people named before "
        f"{asked} pronouns in {len(labels)} annotated stories",
    )


def _answer(weights: Weights, asked: AskedPronoun) -> tuple[float, bool]:
    """How likely the likeliest is meant, and whether they are."""
    if not len(asked.meant):
        return 0.0, False
    counts = np.array([weights.features[feature.name] for feature in FEATURES])
    likely = 1 / (1 + np.exp(-(asked.people @ counts + weights.base)))
    best = int(likely.argmax())
    return float(likely[best]), bool(asked.meant[best])


def _print(answers: list[tuple[float, bool]], named: int) -> None:
    print(f"{len(answers)} pronouns, {named} of somebody named before (answered from {SURE})")
    for step in STEPS:
        shown = [right for likely, right in answers if likely >= step]
        print(f"  from {step}: {len(shown):4} answered  P {sum(shown) / len(shown):.3f}  R {sum(shown) / named:.3f}")


if __name__ == "__main__":
    main()
