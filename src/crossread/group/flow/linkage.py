"""Reports to stories by average linkage over the log-odds of pairs of reports.

Source: agglomerative clustering by average link (Sokal and Michener, 1958), with pairs that were never candidates
counted as surely apart.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Odds = Mapping[tuple[str, str], float]
Near = Mapping[str, Mapping[str, float]]
# The log-odds turned round, the two groups, and the pairs of reports that they make.
_Entry = tuple[float, str, str, int]
# Log-odds are compared to so many digits, so that the order of a sum does not decide.
_DIGITS = 9


def link(reports: Iterable[str], odds: Odds, *, apart: float, join: float) -> list[list[str]]:
    """Join what is likeliest first, as long as its average log-odds are above ``join``; give sorted groups.

    ``odds`` are the log-odds of pairs of reports, ``apart`` those of every pair that has none.
    """
    near: dict[str, dict[str, float]] = {report: {} for report in reports}
    for (one, other), value in odds.items():
        if one in near and other in near:
            near[one][other] = near[other][one] = value
    return link_near(near, apart=apart, join=join)


def link_near(near: Near, *, apart: float, join: float) -> list[list[str]]:
    """The same, of the log-odds by report: each pair is there from both sides."""
    above = {one: {other: value - apart for other, value in theirs.items()} for one, theirs in near.items()}
    groups = _Groups({report: [report] for report in above}, above, apart, join)
    heap: list[_Entry] = [
        (-round(value, _DIGITS), one, other, 1)
        for one, theirs in near.items()
        for other, value in theirs.items()
        if value > join and one < other
    ]
    heapq.heapify(heap)
    while heap:
        _, one, other, pairs = heapq.heappop(heap)
        if groups.count_pairs(one, other) == pairs:
            groups.join_pair(one, other)
            for new in groups.entries(one):
                heapq.heappush(heap, new)
    return sorted(sorted(group) for group in groups.members.values())


@dataclass(slots=True)
class _Groups:
    """Groups by the first of their reports, and the sums of what their pairs are above apart."""

    members: dict[str, list[str]]
    above: dict[str, dict[str, float]]
    apart: float
    least: float

    def entries(self, group: str) -> list[_Entry]:
        """The pairs of a group that may be joined, as they lie in the heap: the likeliest first, then by name.

        Groups only grow, so that the number of pairs of reports tells what has become of one since.
        """
        members, apart, ours = self.members, self.apart, len(self.members[group])
        least, nearly = self.least, self.least - 10.0**-_DIGITS
        found = []
        for other, above in self.above[group].items():
            pairs = ours * len(members[other])
            mean = above / pairs + apart
            if mean > nearly and (mean := round(mean, _DIGITS)) > least:
                found.append((-mean, group, other, pairs) if group < other else (-mean, other, group, pairs))
        return found

    def count_pairs(self, one: str, other: str) -> int:
        """The pairs of reports that two groups make; none where one of them is part of another by now."""
        return len(self.members.get(one, ())) * len(self.members.get(other, ()))

    def join_pair(self, one: str, other: str) -> None:
        """Put the other group, whose name comes later, into the one."""
        self.members[one] += self.members.pop(other)
        theirs = self.above.pop(other)
        del self.above[one][other]
        for third, value in theirs.items():
            if third != one:
                del self.above[third][other]
                self.above[one][third] = self.above[third][one] = self.above[one].get(third, 0.0) + value
