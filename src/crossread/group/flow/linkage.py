"""Reports to stories by average linkage over the log-odds of pairs of reports.

Source: agglomerative clustering by average link (Sokal and Michener, 1958), with pairs that were never candidates
counted as surely apart.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Odds = Mapping[tuple[str, str], float]
_Entry = tuple[float, str, str]
# Log-odds are compared to so many digits, so that the order of a sum does not decide.
_DIGITS = 9


def link(reports: Iterable[str], odds: Odds, *, apart: float, join: float) -> list[list[str]]:
    """Join what is likeliest first, as long as its average log-odds are above ``join``; give sorted groups.

    ``odds`` are the log-odds of pairs of reports, ``apart`` those of every pair that has none.
    """
    groups = _Groups({report: [report] for report in sorted(reports)}, _lay_out(reports, odds, apart), apart, join)
    heap = [entry for one in sorted(groups.members) for entry in groups.entries(one) if one == entry[1]]
    heapq.heapify(heap)
    while heap:
        entry = heapq.heappop(heap)
        if groups.is_current(entry):
            groups.join_pair(entry[1], entry[2])
            for new in groups.entries(entry[1]):
                heapq.heappush(heap, new)
    return sorted(sorted(group) for group in groups.members.values())


def _lay_out(reports: Iterable[str], odds: Odds, apart: float) -> dict[str, dict[str, float]]:
    """What each pair's log-odds are above those of pairs that are surely apart, from both sides."""
    above: dict[str, dict[str, float]] = {report: {} for report in reports}
    for (one, other), value in sorted(odds.items()):
        if one in above and other in above:
            above[one][other] = above[other][one] = value - apart
    return above


@dataclass(slots=True)
class _Groups:
    """Groups by the first of their reports, and the sums of what their pairs are above apart."""

    members: dict[str, list[str]]
    above: dict[str, dict[str, float]]
    apart: float
    least: float

    def entries(self, group: str) -> list[_Entry]:
        """The pairs of a group that may be joined, as they lie in the heap: the likeliest first, then by name."""
        found = [self._entry(*sorted((group, other))) for other in self.above[group]]
        return [entry for entry in found if -entry[0] > self.least]

    def is_current(self, entry: _Entry) -> bool:
        """Whether both groups are as they were when the entry was made."""
        _, one, other = entry
        return one in self.members and other in self.members and entry == self._entry(one, other)

    def join_pair(self, one: str, other: str) -> None:
        """Put the other group, whose name comes later, into the one."""
        self.members[one] += self.members.pop(other)
        theirs = self.above.pop(other)
        del self.above[one][other]
        for third, value in theirs.items():
            if third != one:
                del self.above[third][other]
                self.above[one][third] = self.above[third][one] = self.above[one].get(third, 0.0) + value

    def _entry(self, one: str, other: str) -> _Entry:
        pairs = len(self.members[one]) * len(self.members[other])
        return -round(self.above[one].get(other, 0.0) / pairs + self.apart, _DIGITS), one, other
