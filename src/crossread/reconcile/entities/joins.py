"""A cluster of names, and what puts two together or keeps them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossread.meaning.words.folding import fold
from crossread.model.mentions import NameKind
from crossread.model.merges import Merges
from crossread.reconcile.entities.gather import Named


@dataclass(slots=True, eq=False)
class Cluster:
    """Names of one entity over the reports, and why they were joined."""

    named: list[Named]
    why: list[str] = field(default_factory=list)

    @property
    def kind(self) -> NameKind:
        """The kind that most mentions have."""
        counts = Counter[NameKind]()
        for one in self.named:
            counts[one.kind] += len(one.mentions)
        return max(sorted(counts), key=lambda kind: counts[kind])


def join(clusters: list[Cluster], one: int, other: int, why: str) -> None:
    """Put both into one; every later look at either index finds the joined cluster."""
    first, second = clusters[one], clusters[other]
    first.named += second.named
    first.why += [*second.why, why]
    for index, cluster in enumerate(clusters):
        if cluster is second:
            clusters[index] = first


def unique(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters that have names, each once, in their order."""
    seen: dict[int, Cluster] = {}
    for cluster in clusters:
        if cluster.named:
            seen.setdefault(id(cluster), cluster)
    return list(seen.values())


def _names_of(cluster: Cluster) -> set[str]:
    return {fold(one.name) for one in cluster.named} | {
        fold(m.span.text) for one in cluster.named for m in one.mentions
    }


def kept_apart(one: Cluster, other: Cluster, merges: Merges) -> bool:
    """Whether the user has said that names of the two are of two."""
    if not merges.different:
        return False
    a, b = _names_of(one), _names_of(other)
    return any(x != y and fold(x) in a and fold(y) in b for group in merges.different for x in group for y in group)
