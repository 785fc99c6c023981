"""Sums of large numbers, which hardly come out by chance: 218 held, 21 freed and 197 left, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crossread.reconcile.figures.arithmetic.groups.holding import may_hold
from crossread.reconcile.figures.arithmetic.groups.rows import Row

# The least whole, and the least part of it.
WHOLE = 50
PART = 5
# Among more numbers than these, two come to a third by chance all the time.
MANY = 150
# Numbers that end so are round, and come to one another too easily.
ROUND = 10


def find_large(rows: Sequence[Row]) -> Iterator[tuple[Row, tuple[Row, Row]]]:
    """Every number of people of one noun that just two others of the report come to."""
    by_value = _first_of_each([row for row in rows if row.value >= PART and not row.thing and not row.loose])
    if len(by_value) > MANY:
        return
    for whole in by_value.values():
        if whole.value >= WHOLE:
            pairs = [pair for pair in _pairs(by_value, whole) if _of_one_kind(whole, pair)]
            if len(pairs) == 1:
                yield whole, pairs[0]


def _pairs(by_value: Mapping[float, Row], whole: Row) -> Iterator[tuple[Row, Row]]:
    """Every two rows that come to the whole, the one that is told first ahead."""
    seen: set[float] = set()
    for value, row in by_value.items():
        other = by_value.get(whole.value - value)
        seen.add(value)
        if other is not None and other.value not in seen and row.value + other.value == whole.value:
            yield row, other


def _first_of_each(rows: Sequence[Row]) -> dict[float, Row]:
    """The first row with each number, by the number."""
    found: dict[float, Row] = {}
    for row in rows:
        found.setdefault(row.value, row)
    return found


def _of_one_kind(whole: Row, pair: Sequence[Row]) -> bool:
    if all(row.value % ROUND == 0 for row in (whole, *pair)) or not may_hold(whole, pair):
        return False
    return len({row.people for row in (whole, *pair)}) == 1 and not any(row.beside for row in (whole,))
