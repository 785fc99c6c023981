"""``python -m benchmarks.fit.telling [--dry]``: fit how likely a report tells a sentence of another, and measure it.

The annotations are those of ``benchmarks/unread/tellings.jsonl``: for sentences of 44 stories, read by people, how much
of each every other report tells. What is printed is measured on stories left out of the fit.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import crossread
from benchmarks.accuracy.shared import record_report
from benchmarks.fit.pairs import Labels, Numbers
from benchmarks.fit.regression import RIDGE, fit_weights
from benchmarks.unread.gold import PARTS, load_stories
from crossread.model.spans import Span
from crossread.reconcile.weights import Weights
from crossread.reconcile.wording import telling
from crossread.reconcile.wording.coverage import ALONE, WHOLE
from crossread.reconcile.wording.telling.table import FEATURES
from crossread.reconcile.wording.telling.tellings import Tellings, measure

ANNOTATIONS = Path(__file__).parents[1] / "unread" / "tellings.jsonl"
# From which mark on a sentence counts as told: anything of it, all that matters of it.
QUESTIONS = {"any.json": 1, "whole.json": 2}
STEPS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)


@dataclass(frozen=True, slots=True, eq=False)
class AskedStory:
    """One story: for each sentence beside each other report its features and mark, and which sentence it is.

    ``forbidden`` is 1 where the report cannot tell all of it.
    """

    pairs: Numbers
    marks: Numbers
    forbidden: Numbers
    sentences: tuple[int, ...]

    def labels(self, least: int) -> Labels:
        """The pairs with whether the mark is at least so high."""
        return Labels(self.pairs, (self.marks >= least).astype(float))


def main() -> None:
    """Fit both questions, print what they answer on stories left out, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit.telling", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print the scores and write nothing")
    arguments = parser.parse_args()
    stories = read_asked()
    fitted = _fit(stories)
    left_out = [_answer(_fit([other for other in stories if other is not story]), story) for story in stories]
    _print_alone(stories, [answers["any.json"] for answers in left_out])
    _print_whole(stories, [answers["whole.json"] for answers in left_out])
    if not arguments.dry:
        for name, weights in fitted.items():
            target = Path(telling.__file__).with_name(name)
            target.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")


def read_asked() -> list[AskedStory]:
    """The annotated stories with their features."""
    stories = {unread.story["id"]: unread.story for part in PARTS for unread in load_stories(part)}
    rows = [json.loads(line) for line in ANNOTATIONS.read_text("utf-8").splitlines()]
    return [_read(row["sentences"], stories[row["story"]]) for row in rows]


def _read(asked: list[Any], story: dict[str, Any]) -> AskedStory:
    reports = [record_report(report, "published") for report in story["reports"]]
    texts = {report.id: report.text for report in reports}
    tellings = Tellings(crossread.extract(reports))
    pairs, marks, forbidden, sentences = [], [], [], []
    for number, (report, start, end, told) in enumerate(asked):
        span = Span(report, "text", start, end, texts[report][start:end])
        for other, mark in told.items():
            found = tellings.compare(span, other)
            pairs.append(measure(found))
            forbidden.append(float(found.forbids))
            marks.append(mark)
            sentences.append(number)
    return AskedStory(np.array(pairs), np.array(marks, dtype=float), np.array(forbidden), tuple(sentences))


def _fit(stories: list[AskedStory]) -> dict[str, Weights]:
    fitted = {}
    for name, least in QUESTIONS.items():
        labels = [story.labels(least) for story in stories]
        pairs, told = sum(len(one.same) for one in labels), sum(int(one.same.sum()) for one in labels)
        fitted[name] = fit_weights(
            labels,
            FEATURES,
            f"python -m benchmarks.fit.telling: logistic regression, ridge {RIDGE:g}, on {pairs} sentences "
            f"beside a report, {told} told, in {len(stories)} annotated stories",
        )
    return fitted


def _answer(fitted: dict[str, Weights], story: AskedStory) -> dict[str, Numbers]:
    answers = {}
    for name, weights in fitted.items():
        counts = np.array([weights.features[feature.name] for feature in FEATURES])
        answers[name] = 1 / (1 + np.exp(-(story.pairs @ counts + weights.base)))
    return answers


def _print_alone(stories: list[AskedStory], answers: list[Numbers]) -> None:
    """How many sentences that are called told by no other report are so, by how sure that is."""
    rows = []
    for story, likely in zip(stories, answers, strict=True):
        alone: defaultdict[int, float] = defaultdict(lambda: 1.0)
        told: defaultdict[int, bool] = defaultdict(bool)
        for sentence, mark, chance in zip(story.sentences, story.marks, likely, strict=True):
            alone[sentence] *= 1 - chance
            told[sentence] |= bool(mark)
        rows += [(alone[sentence], not told[sentence]) for sentence in alone]
    print(f"only in one report (shown from {ALONE}): {sum(right for _, right in rows)} of {len(rows)} sentences")
    _print_steps(rows)


def _print_whole(stories: list[AskedStory], answers: list[Numbers]) -> None:
    """How many reports that are said to carry a sentence tell all of it, and how many a part, by how sure that is."""
    marks = np.concatenate([story.marks for story in stories])
    likely = np.concatenate([chance * (1 - story.forbidden) for story, chance in zip(stories, answers, strict=True)])
    print(f"carried by another (shown from {WHOLE}): {int((marks == 2).sum())} of {len(marks)}, whole")
    _print_steps([(chance, mark == 2) for chance, mark in zip(likely, marks, strict=True)])
    print("the same, whole or in part")
    _print_steps([(chance, mark > 0) for chance, mark in zip(likely, marks, strict=True)])


def _print_steps(rows: list[tuple[float, bool]]) -> None:
    every = sum(right for _, right in rows)
    for step in STEPS:
        shown = [right for chance, right in rows if chance >= step]
        if shown:
            print(f"  from {step}: {len(shown):4} shown  P {sum(shown) / len(shown):.3f}  R {sum(shown) / every:.3f}")


if __name__ == "__main__":
    main()
