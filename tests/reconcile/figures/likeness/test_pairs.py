"""Invented pairs of sentences: how many are taken for one measured thing, rightly and wrongly; only ever better."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.fit.invented import meant, meetings

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
    assert counts()["apart", True] <= 20


def test_every_sentence_has_its_number() -> None:
    assert sum(count for (_, joined), count in counts().items() if joined is None) <= 2


@cache
def counts_set_aside() -> Counter[tuple[bool, bool]]:
    """Of the pairs that nothing was fitted on: whether they are of one thing, and whether they are joined."""
    found: Counter[tuple[bool, bool]] = Counter()
    for pair in meetings(held=True):
        reports = [Report("one", pair.one, published="2024-05-05"), Report("other", pair.other, published="2024-05-05")]
        items = collect_items(pipeline.extract(reports))
        one, other = meant(items.figures, "one", pair.at[0]), meant(items.figures, "other", pair.at[1])
        groups = [set(group.items) for group in align_items(items)]
        found[pair.same, one is not None and other is not None and any({one, other} <= group for group in groups)] += 1
    return found


def test_reports_that_agree_are_found_among_pairs_set_aside() -> None:
    assert counts_set_aside()[True, True] >= 22


def test_numbers_of_two_things_seldom_agree_among_pairs_set_aside() -> None:
    assert counts_set_aside()[False, True] <= 10
