"""Links between utterances that are one, and the groups that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crossread.reconcile.quotations.aligning import SharedWords


@dataclass(frozen=True, slots=True)
class Link:
    """Two utterances (by index, the earlier first) that are one, and how their words lie."""

    left: int
    right: int
    alignment: SharedWords

    def across(self, index: int) -> int:
        """The end of the link that ``index`` is not."""
        return self.right if index == self.left else self.left


def find_components(count: int, links: Iterable[Link]) -> tuple[tuple[int, ...], ...]:
    """The indices below ``count`` in groups that links hold together, each in order, by their first."""
    parent = list(range(count))

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for link in links:
        left, right = find(link.left), find(link.right)
        parent[max(left, right)] = min(left, right)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        groups[find(index)].append(index)
    return tuple(tuple(groups[key]) for key in sorted(groups))
