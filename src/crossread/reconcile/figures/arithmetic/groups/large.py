"""Sums of large numbers, which hardly come out by chance: 218 held, 21 freed and 197 left, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from crossread.reconcile.figures.arithmetic.groups.holding import may_hold
from crossread.reconcile.figures.arithmetic.groups.rows import Row

# The least whole, and the least part of it.
WHOLE = 50
PART = 5
# Numbers that end so are round, and come to one another too easily.
ROUND = 10


def find_large(rows: Sequence[Row]) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """Every number of people of one noun that just two others of the report come to."""
    large = _first_of_each([row for row in rows if row.value >= PART and not row.thing and not row.loose])
    for whole in large:
        pairs = [
            pair
            for pair in combinations([row for row in large if row is not whole], 2)
            if sum(row.value for row in pair) == whole.value and _of_one_kind(whole, pair)
        ]
        if whole.value >= WHOLE and len(pairs) == 1:
            yield whole, pairs[0]


def _first_of_each(rows: Sequence[Row]) -> list[Row]:
    """The first row with each number."""
    found: dict[float, Row] = {}
    for row in rows:
        found.setdefault(row.value, row)
    return list(found.values())


def _of_one_kind(whole: Row, pair: Sequence[Row]) -> bool:
    if all(row.value % ROUND == 0 for row in (whole, *pair)) or not may_hold(whole, pair):
        return False
    return len({row.people for row in (whole, *pair)}) == 1 and not any(row.beside for row in (whole,))
