"""Reports by their leading words: the same as word by word."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from crossread.group.flow import index
from crossread.group.flow.index import LEADING, MOST, LeadingIndex

WORDS = some.lists(some.integers(1, 30), max_size=6, unique=True)
DAYS = some.lists(some.lists(WORDS, max_size=5), max_size=4)


def lay_out(day: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """The keys of each report's words, and their weights."""
    keys, weights = np.zeros((len(day), LEADING), np.int32), np.zeros((len(day), LEADING), np.float32)
    for number, words in enumerate(day):
        keys[number, : len(words)] = words
        weights[number, : len(words)] = [1 / (place + 2) for place in range(len(words))]
    return keys, weights


def find_plainly(
    days: list[list[list[int]]], crowd: int, gone: set[int] | None = None, last: int = 0
) -> list[list[int]]:
    """For each report of the days the rows that it finds, one report after the other."""
    held: dict[int, dict[int, float]] = defaultdict(dict)
    found, row = [], 0
    for number, day in enumerate(days):
        if number == last:
            held = defaultdict(dict, {word: _without(rows, gone or set()) for word, rows in held.items()})
        for words in day:
            shared: dict[int, float] = defaultdict(float)
            met = 0
            for many, place, word in sorted((len(held[word]), place, word) for place, word in enumerate(words)):
                met += many
                if met > crowd:
                    break
                for other, weight in held[word].items():
                    shared[other] += float(np.float32(1 / (place + 2))) * weight
            found.append(sorted(sorted(shared, key=lambda other: (-shared[other], other))[:MOST]))
            for place, word in enumerate(words):
                held[word][row] = float(np.float32(1 / (place + 2)))
            row += 1
    return found


def _without(rows: dict[int, float], gone: set[int]) -> dict[int, float]:
    return {row: weight for row, weight in rows.items() if row not in gone}


def find(days: list[list[list[int]]], gone: set[int], last: int) -> list[list[int]]:
    held, row = LeadingIndex(), 0
    found: list[list[int]] = []
    for number, day in enumerate(days):
        if number == last:
            held.forget(np.isin(np.arange(100), list(gone)))
        rows = np.arange(row, row + len(day))
        askers, others = held.find(held.add(rows, *lay_out(day)))
        found.extend(sorted(others[askers == one].tolist()) for one in range(len(day)))
        row += len(day)
    return found


@given(DAYS, some.sets(some.integers(0, 9)), some.integers(0, 3), some.integers(1, 6))
def test_found_is_what_is_found_one_by_one(days: list[list[list[int]]], gone: set[int], last: int, crowd: int) -> None:
    whole = index.CROWD
    index.CROWD = crowd
    try:
        assert find(days, gone, last) == find_plainly(days, crowd, gone, last)
    finally:
        index.CROWD = whole


def test_those_that_share_most_are_found_and_of_two_that_share_as_much_the_first() -> None:
    many = MOST + 5
    held = LeadingIndex()
    held.add(np.arange(many), *lay_out([[1, 2] if number == many - 1 else [1] for number in range(many)]))
    found = held.find(held.add(np.array([many]), *lay_out([[2, 1]])))
    assert found.rows.tolist() == [many - 1, *range(MOST - 1)]


def test_nobody_finds_nothing() -> None:
    held = LeadingIndex()
    found = held.find(held.add(np.zeros(0, np.int64), *lay_out([])))
    assert not len(found.askers) and not len(found.rows)
