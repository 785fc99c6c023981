"""The pairs of figures of an annotated story, with whether they measure one thing by its gold."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

import crossread
from benchmarks.accuracy.shared import find_shared, load_scorer
from crossread.model.mentions import Reading
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.conflicts import find_conflict
from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness.background import compose_background
from crossread.reconcile.figures.likeness.features import Feature
from crossread.reconcile.figures.likeness.table import AGREEMENT, LIKENESS

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """Pairs of figures with what gold says of them.

    ``pairs`` has a row a pair and a column a feature, in the order of its table; ``same`` says of each pair, 1 or 0,
    whether gold has both mentions in one figure. Pairs that a conflict keeps apart are left out.
    """

    pairs: Numbers
    same: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One annotated story: its readings, and its pairs of gold figures.

    ``likeness`` are all of them, ``agreement`` those of two reports that give one number.
    """

    name: str
    readings: Sequence[Reading]
    likeness: Labels
    agreement: Labels


def read_story(name: str) -> Story:
    """Read a story's reports and label the pairs of its figures."""
    shared = find_shared()
    assert shared is not None
    path = shared / "data" / "stories" / f"{name}.json"
    readings = crossread.extract(crossread.read([path]))
    story, gold = (json.loads(path.with_suffix(suffix).read_text("utf-8")) for suffix in (".json", ".gold.json"))
    items = collect_items(readings)
    figures = _find_gold(items.figures, story, gold)
    return _label(name, readings, items, lambda one, other: _same_figure(figures, one, other))


def _same_figure(figures: dict[int, set[int]], one: Item, other: Item) -> bool | None:
    ours, theirs = figures.get(one.number), figures.get(other.number)
    return bool(ours & theirs) if ours and theirs else None


# Whether two figures are one by gold; None where gold does not say.
SaySame = Callable[[Item, Item], bool | None]


def _label(name: str, readings: Sequence[Reading], items: Items, is_same: SaySame) -> Story:
    """The pairs of which ``is_same`` says whether they measure one thing."""
    return Story(name, readings, _label_pairs(items, is_same, LIKENESS), label_agreement(items, is_same))


def label_agreement(items: Items, is_same: SaySame) -> Labels:
    """Those of two reports that give one number, which is nobody's age."""

    def say(one: Item, other: Item) -> bool | None:
        asked = one.report.id != other.report.id and one.age_of is None and one.same_number(other)
        return is_same(one, other) if asked else None

    return _label_pairs(items, say, AGREEMENT)


def _label_pairs(items: Items, is_same: SaySame, features: Sequence[Feature]) -> Labels:
    background = compose_background(items)
    rows, same = [], []
    for one, other in combinations(items.figures, 2):
        label = is_same(one, other)
        if label is not None and find_conflict(one, other) is None:
            rows.append([feature.compare(one, other, background) for feature in features])
            same.append(float(label))
    return Labels(np.array(rows, dtype=float).reshape(-1, len(features)), np.array(same, dtype=float))


def _find_gold(items: Sequence[Item], story: dict[str, Any], gold: dict[str, Any]) -> dict[int, set[int]]:
    """For each item, by its number, the gold figures that its characters belong to."""
    scorer = load_scorer("score_account")
    texts = {item.report.id: item.report.text for item in items}
    where = _match_reports({report["id"]: report["text"] for report in story["reports"]}, texts)
    found: dict[int, set[int]] = {}
    for report in story["reports"]:
        ours = where.get(report["id"])
        if ours is None:
            continue
        carry = scorer.Map(report["text"], texts[ours])
        here = [item for item in items if item.report.id == ours and item.figure.span.part == "text"]
        for number, figure in enumerate(gold["figures"]):
            for mention in figure["mentions"]:
                if mention["report"] != report["id"]:
                    continue
                span = carry.span(mention["start"], mention["end"])
                met = [item for item in here if span and scorer.overlap(span, _extent(item)) > 0]
                best = next((item for item in met if _gives(item, mention.get("value"))), met[0] if met else None)
                if best is not None:
                    found.setdefault(best.number, set()).add(number)
    return found


def _extent(item: Item) -> tuple[int, int]:
    return item.figure.span.start, item.figure.span.end


def _match_reports(theirs: dict[str, str], ours: dict[str, str]) -> dict[str, str]:
    """Each of the story's reports with the one read from it: the one that shares most words."""
    words = {key: set(text.lower().split()) for key, text in ours.items()}
    return {
        key: max(sorted(words), key=lambda other: len(words[other] & set(text.lower().split())))
        for key, text in theirs.items()
        if words
    }


def _gives(item: Item, value: float | None) -> bool:
    quantity = item.figure.quantity
    if value is None or quantity.value == value:
        return True
    return quantity.low is not None and quantity.high is not None and quantity.low <= value <= quantity.high
