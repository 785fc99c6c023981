"""``python -m benchmarks.grouping [--fit]``: B-cubed of grouping the set ``story_grouping``, as the flow runs.

``--fit`` fits the weights anew on all stories and writes them. What is printed first are scores with the stories of a
fifth left out of the fit in turn: pairs that touch a left-out story are judged by weights that have not seen it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.shared import find_shared
from benchmarks.fit.regression import minimise
from crossread.group.flow import pairs as held
from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.columns import make_columns
from crossread.group.flow.linkage import LinkedPairs, link
from crossread.group.flow.pairs import FEATURES, SUREST, PairWeights
from crossread.group.flow.stream import JOIN, StoryStream, group_by_day, split_days
from crossread.group.flow.traits import Traits, read_traits
from crossread.model.reports import Report

FOLDS, SEED, DIGITS = 5, 20311102, 2
# How strongly weights are drawn towards 0: chosen with JOIN among 0.3 to 3, with stories left out in five ways.
RIDGE = 1.0


def main() -> None:
    """Print the scores, and with ``--fit`` write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grouping", description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the weights on all stories and write them")
    arguments = parser.parse_args()
    rows = _read_rows()
    gold = {str(row["id"]): str(row["story_id"]) for row in rows}
    sources = {str(row["id"]): str(row["source"]) for row in rows}
    traits = [_traits(row) for row in rows]
    pairs, features = _compare(traits)
    same = np.array([float(gold[one] == gold[other]) for one, other in pairs])
    _print("left out", _group_left_out(gold, pairs, features, same), gold, sources)
    if arguments.fit:
        weights = _fit(features, same, len(pairs), int(same.sum()))
        target = Path(held.__file__).with_name("weights.json")
        target.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")
        held.load_weights.cache_clear()
    started = time.process_time()
    streamed = {report: story.id for story in group_by_day(traits, StoryStream()) for report in story.reports}
    print(f"{len(traits) / (time.process_time() - started):.0f} reports a second, of which the traits are known")
    _print("as they come", streamed, gold, sources)


def _read_rows() -> list[dict[str, Any]]:
    shared = find_shared()
    if shared is None:
        raise SystemExit("no shared data: set CROSSREAD_SHARED to the folder that holds data and tools")
    path = shared / "data" / "story_grouping" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _traits(row: Mapping[str, Any]) -> Traits:
    day = str(row["date"])[:10] if row["date"] else None
    return read_traits(Report(str(row["id"]), str(row["text"]), title=row["title"], published=day))


def _compare(traits: Sequence[Traits]) -> tuple[list[tuple[str, str]], NDArray[Any]]:
    """Every pair that the flow compares, as it compares it, and a row of features for each."""
    candidates = StoryCandidates()
    pairs: list[tuple[str, str]] = []
    features = []
    for day in split_days(traits):
        found = candidates.compare(candidates.weigh(candidates.count([make_columns(day)])))
        pairs.extend((candidates.rows.reports[one], candidates.rows.reports[other]) for one, other in found.iter_rows())
        features.append(np.stack([feature.measure(found) for feature in FEATURES], axis=1))
    return pairs, np.concatenate(features)


def _group_left_out(
    gold: Mapping[str, str], pairs: Sequence[tuple[str, str]], features: NDArray[Any], same: NDArray[Any]
) -> dict[str, str]:
    """Stories of all reports, every pair judged by weights that have seen the story of neither of the two."""
    stories = sorted(set(gold.values()))
    random.Random(SEED).shuffle(stories)
    fold = {story: number % FOLDS for number, story in enumerate(stories)}
    folds = np.array([[fold[gold[one]], fold[gold[other]]] for one, other in pairs])
    found, times = np.zeros(len(pairs)), np.zeros(len(pairs))
    for number in range(FOLDS):
        left = (folds == number).any(axis=1)
        weights = minimise(_with_base(features[~left]), same[~left], np.ones(int((~left).sum())), RIDGE)
        found[left] += _with_base(features[left]) @ weights
        times[left] += 1
    reports = sorted(gold)
    numbers = {report: number for number, report in enumerate(reports)}
    ones, others = np.array([(numbers[one], numbers[other]) for one, other in pairs]).T
    linked = LinkedPairs(ones, others, np.clip(found / times, -SUREST, SUREST))
    groups = link(len(reports), linked, apart=-SUREST, join=JOIN)
    return {reports[number]: reports[group[0]] for group in groups for number in group}


def _fit(features: NDArray[Any], same: NDArray[Any], count: int, alike: int) -> PairWeights:
    *found, base = (
        round(float(weight), DIGITS) for weight in minimise(_with_base(features), same, np.ones(count), RIDGE)
    )
    return PairWeights(
        provenance=f"python -m benchmarks.grouping --fit: logistic regression on {count} pairs of reports, {alike} of "
        "one story, of the set story_grouping",
        base=base,
        features={feature.name: weight for feature, weight in zip(FEATURES, found, strict=True)},
    )


def _with_base(features: NDArray[Any]) -> NDArray[Any]:
    return np.hstack([features, np.ones((len(features), 1))])


def _print(label: str, given: Mapping[str, str], gold: Mapping[str, str], sources: Mapping[str, str]) -> None:
    print(f"{label}: {_score(given, gold, list(gold))}")
    for source in sorted(set(sources.values())):
        print(f"  {source}: {_score(given, gold, [report for report in gold if sources[report] == source])}")


def _score(given: Mapping[str, str], gold: Mapping[str, str], reports: Sequence[str]) -> str:
    """B-cubed (Bagga and Baldwin, 1998)."""
    groups, truth = defaultdict(set), defaultdict(set)
    for report in reports:
        groups[given[report]].add(report)
        truth[gold[report]].add(report)
    shared = {one: len(truth[gold[one]] & groups[given[one]]) for one in reports}
    precision = sum(both / len(groups[given[one]]) for one, both in shared.items()) / len(reports)
    recall = sum(both / len(truth[gold[one]]) for one, both in shared.items()) / len(reports)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


if __name__ == "__main__":
    main()
