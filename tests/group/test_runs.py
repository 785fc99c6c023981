"""Runs that many texts share: the same as when every two texts are laid side by side, and met once each."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from crossread.group.runs import RunIndex, SharedRun, choose_runs

SHORTEST = 3


def lay_side_by_side(one: Sequence[str], other: Sequence[str]) -> list[SharedRun]:
    """From left to right in the other text the longest shared run at each place, the earliest in the one of equals."""
    found, index = [], 0
    while index + SHORTEST <= len(other):
        lengths = [(length(one, other, start, index), -start) for start in range(len(one))]
        size, start = max(lengths, default=(0, 0))
        if size >= SHORTEST:
            found.append(SharedRun(-start, index, size))
        index += size if size >= SHORTEST else 1
    return found


def length(one: Sequence[str], other: Sequence[str], start: int, index: int) -> int:
    size = 0
    while start + size < len(one) and index + size < len(other) and one[start + size] == other[index + size]:
        size += 1
    return size


@pytest.mark.parametrize("seed", range(40))
def test_an_index_finds_what_comparing_every_two_texts_finds(seed: int) -> None:
    chance = random.Random(seed)
    texts = [[chance.choice("abcd"[: 2 + seed % 3]) for _ in range(chance.randrange(2, 40))] for _ in range(5)]
    index = RunIndex(SHORTEST)
    for number, text in enumerate(texts):
        shared = index.add(text)
        for earlier in range(number):
            assert choose_runs(shared.get(earlier, []), SHORTEST) == lay_side_by_side(texts[earlier], text)


def test_a_run_is_met_once_for_each_text_that_has_it_however_long_it_is() -> None:
    words = [f"w{number}" for number in range(400)]
    index = RunIndex(8)
    met = [sum(map(len, index.add(words).values())) for _ in range(20)]
    assert met == list(range(20))


def test_texts_that_share_nothing_are_not_compared() -> None:
    index = RunIndex(8)
    assert [index.add([f"{number} {word}" for word in range(50)]) for number in range(9)] == [{}] * 9


def test_a_text_that_repeats_itself_is_no_trouble() -> None:
    index = RunIndex(8)
    index.add(["la"] * 3000)
    assert choose_runs(index.add(["la"] * 3000)[0], 8) == [SharedRun(0, 0, 3000)]


def test_what_begins_like_many_other_rows_is_met_whole() -> None:
    head = ["in", "the", "county", "of", "the", "harbour", "that", "night"]
    rows = [[*head, f"ward{row}", f"voted{row}", f"for{row}", f"nobody{row}"] for row in range(40)]
    index = RunIndex(8)
    index.add([word for row in rows for word in row])
    for row in rows:
        assert {run.length for run in index.add(["then", *row, "then"])[0]} >= {len(row)}
