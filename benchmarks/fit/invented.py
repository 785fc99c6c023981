"""The invented pairs of sentences as a story for the fit: what two reports say of one thing, and of two.

``tests/cases/figure_pairs.toml`` is taken whole; of ``tests/cases/figure_meetings.toml`` only what is not set aside.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

import crossread
from benchmarks.fit.pairs import Labels, label_agreement
from crossread.model.reports import Report
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.items import Item

CASES = Path(__file__).parents[2] / "tests" / "cases"
# When both are taken to be written.
DAY = "2024-05-05"
RELATIONS = ("same", "differs", "apart")


class Pair(NamedTuple):
    """Two texts, where in each the number stands that is meant (None: its first), and whether both are of one thing."""

    one: str
    other: str
    at: tuple[int | None, int | None]
    same: bool


def read_invented() -> Labels:
    """The pairs of one number in which both texts have the number that is meant, as one story's."""
    labels = [found for pair in (*old_pairs(), *meetings(held=False)) if (found := _read(pair)) is not None]
    return Labels(np.vstack([one.pairs for one in labels]), np.concatenate([one.same for one in labels]))


def old_pairs() -> Iterator[Pair]:
    """Those of ``figure_pairs.toml``: each row's sentence against its others."""
    for row in tomllib.loads((CASES / "figure_pairs.toml").read_text("utf-8"))["row"]:
        for relation in RELATIONS:
            for other in row[relation]:
                yield Pair(row["said"], other, (None, None), relation != "apart")


def meetings(held: bool) -> Iterator[Pair]:
    """Those of ``figure_meetings.toml``, the half that is set aside or the other."""
    for row in tomllib.loads((CASES / "figure_meetings.toml").read_text("utf-8"))["pair"]:
        if is_set_aside(row["one"], row["other"]) == held:
            at = row["one"].index("["), row["other"].index("[")
            one, other = (row[side].replace("[", "").replace("]", "") for side in ("one", "other"))
            yield Pair(one, other, at, row["kind"] == "same")


def is_set_aside(one: str, other: str) -> bool:
    """Whether a pair is of the half that is not fitted on; its totals were in view when INVENTED was chosen."""
    return int(sha256((one + other).encode()).hexdigest(), 16) % 2 == 1


def meant(items: tuple[Item, ...], report: str, at: int | None) -> Item | None:
    """The figure of the report that stands there, its first where that is not said."""
    here = [item for item in items if item.report.id == report]
    return next((item for item in here if at is None or item.figure.span.start <= at < item.figure.span.end), None)


def _read(pair: Pair) -> Labels | None:
    readings = crossread.extract([Report("one", pair.one, published=DAY), Report("other", pair.other, published=DAY)])
    items = collect_items(readings)
    one, other = meant(items.figures, "one", pair.at[0]), meant(items.figures, "other", pair.at[1])
    if one is None or other is None:
        return None
    wanted = {one.number, other.number}
    return label_agreement(items, lambda a, b: pair.same if {a.number, b.number} == wanted else None)
