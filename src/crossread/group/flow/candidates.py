"""Which reports are worth comparing: those that share words which weigh most in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crossread.group.flow.pairs import ComparedReports, Weighed, dot, weigh_traits
from crossread.group.flow.rarity import TraitRarity
from crossread.group.flow.traits import VIEWS, Traits, View

# So many of a report's weightiest words are looked up, the rarest first, until so many reports are met.
LEADING, CROWD = 25, 250
# A report is compared with so many earlier ones at most, those that share most of the weight of its leading words.
MOST = 25
# Below this cosine of their words two reports are of one event once in a thousand pairs.
LEAST = 0.05


class StoryCandidates:
    """Holds the reports that a new one may be of one event with, by their leading words."""

    def __init__(self) -> None:
        self._rarity = TraitRarity()
        self._index: dict[str, list[Weighed]] = defaultdict(list)
        self._best: dict[str, float] = {}

    def weigh(self, traits: Iterable[Traits]) -> list[Weighed]:
        """The reports of a day, by id, as rare as their words are with that day."""
        day = sorted(traits, key=lambda one: one.report)
        self._rarity.add(day)
        return [weigh_traits(one, self._rarity) for one in day]

    def compare(self, day: Sequence[Weighed]) -> list[ComparedReports]:
        """Every report of a day with those, of the day or held, that it may share an event with; holds them then."""
        found = []
        for one in day:
            for other in self._find(one):
                words = dot(one.vectors["words"], other.vectors["words"])
                if words < LEAST:
                    continue
                cosines = {view: dot(one.vectors[view], other.vectors[view]) for view in VIEWS}
                found.append((one, other, cosines))
                for report in (one.report, other.report):
                    self._best[report] = max(self._best.get(report, 0.0), words)
            for word in one.leading[:LEADING]:
                self._index[word].append(one)
        return [ComparedReports(one, other, cosines, self._near(one, other, cosines)) for one, other, cosines in found]

    def forget(self, reports: Iterable[Weighed]) -> None:
        """Compare nothing with these any more."""
        for one in reports:
            self._best.pop(one.report, None)
            for word in one.leading[:LEADING]:
                self._index[word].remove(one)
                if not self._index[word]:
                    del self._index[word]

    def _near(self, one: Weighed, other: Weighed, cosines: Mapping[View, float]) -> tuple[float, float]:
        """The cosine of their words as a share of the best that either has with any report so far."""
        words = cosines["words"]
        return words / self._best[one.report], words / self._best[other.report]

    def _find(self, report: Weighed) -> list[Weighed]:
        vector = report.vectors["words"]
        lists = sorted(
            (len(held), word, held) for word in report.leading[:LEADING] if (held := self._index.get(word)) is not None
        )
        shared: dict[str, float] = defaultdict(float)
        found: dict[str, Weighed] = {}
        met = 0
        for many, word, held in lists:
            met += many
            if met > CROWD:
                break
            for other in held:
                shared[other.report] += vector[word] * other.vectors["words"][word]
                found[other.report] = other
        return [found[other] for other in sorted(shared, key=lambda other: (-shared[other], other))[:MOST]]
