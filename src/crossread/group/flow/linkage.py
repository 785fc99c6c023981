"""Reports to stories by average linkage over the log-odds of pairs of reports.

Source: agglomerative clustering by average link (Sokal and Michener, 1958), with pairs that were never candidates
counted as surely apart.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_Found = list[list[int]]
# The log-odds turned round, the two groups, and the pairs of reports that they make.
_Entry = tuple[float, int, int, int]
# Log-odds are compared to so many digits, so that the order of a sum does not decide.
_DIGITS = 9


class LinkedPairs(NamedTuple):
    """Pairs of reports by their numbers, and the log-odds of each that they are of one event."""

    ones: Numbers
    others: Numbers
    odds: NDArray[np.float64]


def link(reports: int, pairs: LinkedPairs, *, apart: float, join: float) -> list[list[int]]:
    """Join what is likeliest first, as long as its average log-odds are above ``join``; give sorted groups.

    Reports are numbers below ``reports``; of what is as likely the least number goes first. ``apart`` are the log-odds
    of every pair that is not there.
    """
    # Only what pairs above ``join`` lead to can come together: each such set is put into groups by itself.
    near = pairs.odds > join
    sets = _connect(reports, pairs.ones[near], pairs.others[near])
    within = sets[pairs.ones] == sets[pairs.others]
    held = LinkedPairs(pairs.ones[within], pairs.others[within], pairs.odds[within])
    order = np.argsort(sets[held.ones], kind="stable")
    held = LinkedPairs(held.ones[order], held.others[order], held.odds[order])
    ends = np.searchsorted(sets[held.ones], np.arange(reports + 1))
    groups: list[list[int]] = []
    members = np.split(np.argsort(sets, kind="stable"), np.flatnonzero(np.diff(np.sort(sets))) + 1) if reports else []
    for one in members:
        mine = slice(int(ends[sets[one[0]]]), int(ends[sets[one[0]] + 1]))
        odds = held.odds[mine]
        if len(odds) == len(one) * (len(one) - 1) // 2 and (odds > join).all():
            groups.append(one.tolist())
        else:
            rows = zip(held.ones[mine].tolist(), held.others[mine].tolist(), odds.tolist(), strict=True)
            groups.extend(_link_set(one.tolist(), rows, apart, join))
    return groups


def _connect(reports: int, ones: Numbers, others: Numbers) -> Numbers:
    """For each report the least that pairs lead to from it."""
    least = np.arange(reports)
    while True:
        found = least.copy()
        np.minimum.at(found, ones, least[others])
        np.minimum.at(found, others, least[ones])
        found = found[found]
        if (found == least).all():
            return least
        least = found


def _link_set(reports: Sequence[int], pairs: Iterable[tuple[int, int, float]], apart: float, join: float) -> _Found:
    above: dict[int, dict[int, float]] = {report: {} for report in reports}
    heap: list[_Entry] = []
    for one, other, value in pairs:
        above[one][other] = above[other][one] = value - apart
        if value > join:
            heap.append((-round(value, _DIGITS), min(one, other), max(one, other), 1))
    groups = _Groups({report: [report] for report in reports}, above, apart, join)
    heapq.heapify(heap)
    while heap:
        _, one, other, many = heapq.heappop(heap)
        if groups.count_pairs(one, other) == many:
            groups.join_pair(one, other)
            for new in groups.entries(one):
                heapq.heappush(heap, new)
    return [sorted(group) for group in groups.members.values()]


@dataclass(slots=True)
class _Groups:
    """Groups by the first of their reports, and the sums of what their pairs are above apart."""

    members: dict[int, list[int]]
    above: dict[int, dict[int, float]]
    apart: float
    least: float

    def entries(self, group: int) -> list[_Entry]:
        """The pairs of a group that may be joined, as they lie in the heap: the likeliest first, then by number.

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

    def count_pairs(self, one: int, other: int) -> int:
        """The pairs of reports that two groups make; none where one of them is part of another by now."""
        return len(self.members.get(one, ())) * len(self.members.get(other, ()))

    def join_pair(self, one: int, other: int) -> None:
        """Put the other group, whose number is greater, into the one."""
        self.members[one] += self.members.pop(other)
        theirs = self.above.pop(other)
        del self.above[one][other]
        for third, value in theirs.items():
            if third != one:
                del self.above[third][other]
                self.above[one][third] = self.above[third][one] = self.above[one].get(third, 0.0) + value
