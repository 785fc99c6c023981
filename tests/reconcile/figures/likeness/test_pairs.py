"""Invented pairs of sentences: how many are taken for one measured thing, rightly and wrongly; only ever better."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

from crossread import pipeline
from crossread.model.reports import Report
from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.collect import collect_items

ROWS = tomllib.loads((Path(__file__).parents[3] / "cases" / "figure_pairs.toml").read_text("utf-8"))["row"]


def is_joined(one: str, other: str) -> bool | None:
    """Whether the first numbers of two sentences become one figure; None where either has none."""
    items = collect_items(pipeline.extract([Report("one", one, "One"), Report("other", other, "Other")]))
    firsts = [
        next((item.number for item in items.figures if item.report.id == name), None) for name in ("one", "other")
    ]
    if None in firsts:
        return None
    return any({item.number for item in group.items} >= set(firsts) for group in align_items(items))


@cache
def counts() -> Counter[tuple[str, bool | None]]:
    found: Counter[tuple[str, bool | None]] = Counter()
    for row in ROWS:
        for relation in ("same", "differs", "apart"):
            found.update((relation, is_joined(row["said"], other)) for other in row[relation])
    return found


def test_one_fact_in_two_wordings_is_one_figure() -> None:
    assert counts()["same", False] <= 3


def test_two_numbers_of_one_thing_are_one_figure() -> None:
    assert counts()["differs", False] <= 27


def test_equal_numbers_of_two_things_are_two_figures() -> None:
    assert counts()["apart", True] <= 37


def test_every_sentence_has_its_number() -> None:
    assert sum(count for (_, joined), count in counts().items() if joined is None) <= 2
