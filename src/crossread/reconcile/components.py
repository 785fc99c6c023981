"""Groups that pairs hold together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def find_components(count: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The indices below ``count`` in groups that pairs of them hold together, each in order, by their first.

    >>> find_components(4, [(2, 0), (3, 2)])
    ((0, 2, 3), (1,))
    """
    parent = list(range(count))

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for one, other in pairs:
        left, right = find(one), find(other)
        parent[max(left, right)] = min(left, right)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        groups[find(index)].append(index)
    return tuple(tuple(groups[key]) for key in sorted(groups))
