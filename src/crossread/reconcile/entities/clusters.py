"""Joins the names of all reports into entities, with the reason for each join."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossread.model.mentions import NameKind
from crossread.model.merges import Merges
from crossread.reconcile.entities.gather import SUFFIXES, Named, fold
from crossread.reconcile.entities.organisations import MINOR, initials, match_organisations
from crossread.reconcile.entities.people import Match, answers_by_slip, answers_to, match_people
from crossread.reconcile.entities.shortened import may_stand_for
from crossread.text.lexicon import load_lexicon


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


def match_named(one: Named, other: Named) -> Match | None:
    """Whether two names of one kind are of one entity."""
    if one.kind != other.kind:
        return None
    return match_people(one, other) if one.kind == "person" else match_organisations(one, other)


def cluster_named(named: Sequence[Named], merges: Merges) -> list[Cluster]:
    """Clusters in a fixed order. Every two full names of a cluster match; single words join last.

    Complete linkage keeps two people apart whom a third, shorter name would join.
    """
    settle_kinds(named)
    clusters = _join_equal(named)
    for one, other in _candidate_pairs(clusters):
        _try_join(clusters, one, other, merges)
    _join_single_words(clusters, merges)
    _join_short_organisations(clusters, merges)
    _join_settled(clusters, merges)
    return [cluster for cluster in clusters if cluster.named]


def settle_kinds(named: Sequence[Named]) -> None:
    """One name has one kind in a story: that of most of its mentions."""
    counts: dict[tuple[str, ...], Counter[NameKind]] = {}
    for one in named:
        counts.setdefault(one.words, Counter())[one.kind] += len(one.mentions)
    surnames = {one.core[-1] for one in named if one.kind == "person" and len(one.core) > 1}
    for one in named:
        kinds = counts[one.words]
        best = max(sorted(kinds), key=lambda kind: (kinds[kind], kind == "person"))
        lone_surname = len(one.words) == 1 and one.words[0] in surnames and not one.name.isupper()
        one.kind = "person" if lone_surname else best


def _join_equal(named: Sequence[Named]) -> list[Cluster]:
    """One cluster for each wording of each kind, whatever the report."""
    groups: dict[tuple[str, tuple[str, ...]], list[Named]] = {}
    for one in sorted(named, key=lambda one: one.key):
        groups.setdefault((one.kind, one.words), []).append(one)
    return [Cluster(group) for _, group in sorted(groups.items())]


def _candidate_pairs(clusters: Sequence[Cluster]) -> Iterator[tuple[int, int]]:
    """Pairs of clusters that share a word or an acronym: no others can match."""
    blocks: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        one = cluster.named[0]
        keys = {word for word in one.core if word not in MINOR and word not in SUFFIXES}
        if one.kind != "person":
            keys |= initials(one) | frozenset().union(*(member.acronyms for member in cluster.named))
        for key in sorted(keys):
            blocks.setdefault(key, []).append(index)
    pairs = {
        (one, other) for block in blocks.values() for at, one in enumerate(block[:200]) for other in block[at + 1 : 200]
    }
    return iter(sorted(pairs))


def _try_join(clusters: list[Cluster], one: int, other: int, merges: Merges) -> None:
    first, second = clusters[one], clusters[other]
    if first is second or not first.named or not second.named:
        return
    if first.kind == "person" and min(len(first.named[0].core), len(second.named[0].core)) < 2:
        return
    if _kept_apart(first, second, merges) or _two_generations(first, second):
        return
    matches = [match_named(a, b) for a in _distinct(first) for b in _distinct(second)]
    if not matches or any(match is None for match in matches):
        return
    direct = match_named(first.named[0], second.named[0]) or matches[0]
    assert direct is not None
    _join(clusters, one, other, f"“{first.named[0].name}” and “{second.named[0].name}”: {direct.why}")


def _two_generations(one: Cluster, other: Cluster) -> bool:
    """Whether ``NAME Jr.`` and ``NAME`` are two people: a report tells them apart, or the titles do."""
    if one.kind != "person" or other.kind != "person":
        return False
    suffixes = {named.report: named.suffix for named in one.named}
    if any(named.report in suffixes and suffixes[named.report] != named.suffix for named in other.named):
        return True
    members = [*one.named, *other.named]
    bare = frozenset[str]().union(*(named.title_words for named in members if not named.suffix))
    suffixed = frozenset[str]().union(*(named.title_words for named in members if named.suffix))
    return any(named.suffix for named in members) and bool(bare) and not bare & suffixed


def _distinct(cluster: Cluster) -> list[Named]:
    """One Named for each wording in the cluster; acronyms are left out where there are full names."""
    seen: dict[tuple[str, ...], Named] = {}
    for one in cluster.named:
        seen.setdefault(one.words, one)
    full = [one for words, one in seen.items() if len(words) > 1]
    return full or list(seen.values())


def _join(clusters: list[Cluster], one: int, other: int, why: str) -> None:
    """Put both into one; every later look at either index finds the joined cluster."""
    first, second = clusters[one], clusters[other]
    first.named += second.named
    first.why += [*second.why, why]
    for index, cluster in enumerate(clusters):
        if cluster is second:
            clusters[index] = first


def _join_single_words(clusters: list[Cluster], merges: Merges) -> None:
    """A surname or first name alone joins the only full name in the story that it can stand for."""
    unique = _unique(clusters)
    full = [c for c in unique if c.kind == "person" and any(len(one.core) > 1 for one in c.named)]
    for cluster in unique:
        if cluster.kind != "person" or any(len(one.core) > 1 for one in cluster.named):
            continue
        short = cluster.named[0]
        bearers = [c for c in full if any(len(o.core) > 1 and answers_to(short, o) for o in c.named)]
        if not bearers:
            _join_slip(clusters, cluster, full, merges)
            continue
        by_last = [c for c in bearers if any(o.core[-1] == short.core[0] for o in c.named)]
        chosen = (
            by_last if len(by_last) == 1 else _share_office(cluster, by_last) or _beside(cluster, by_last) or bearers
        )
        if (
            len(chosen) == 1
            and not _is_office_holder(cluster, chosen[0])
            and not _kept_apart(cluster, chosen[0], merges)
        ):
            name = chosen[0].named[0].name
            _join(clusters, clusters.index(chosen[0]), clusters.index(cluster), f"“{short.name}” can only be “{name}”")
    clusters[:] = _unique(clusters)


def _join_slip(clusters: list[Cluster], cluster: Cluster, full: Sequence[Cluster], merges: Merges) -> None:
    """A single word that nobody bears joins the only person of whose name it is a slip, in other reports."""
    short = cluster.named[0]
    meant = [c for c in full if any(answers_by_slip(short, one) for one in c.named)]
    if len(meant) == 1 and len(cluster.named) == 1 and not _kept_apart(cluster, meant[0], merges):
        why = f"“{short.name}” is a slip of spelling for “{meant[0].named[0].name}”"
        _join(clusters, clusters.index(meant[0]), clusters.index(cluster), why)


def _join_short_organisations(clusters: list[Cluster], merges: Merges) -> None:
    """The shorter name of an organisation joins the only longer one in the story that it can stand for."""
    bodies = [cluster for cluster in _unique(clusters) if cluster.kind == "organisation"]
    for cluster in sorted(bodies, key=lambda cluster: -max(len(one.words) for one in cluster.named)):
        longer = [c for c in _unique(bodies) if c is not cluster and _stands_for(cluster, c)]
        if len(longer) == 1 and not _kept_apart(cluster, longer[0], merges):
            short, full = cluster.named[0].name, longer[0].named[0].name
            at, other = clusters.index(longer[0]), clusters.index(cluster)
            _join(clusters, at, other, f"“{short}” can only be “{full}”")
            bodies[bodies.index(cluster)] = longer[0]
    clusters[:] = _unique(clusters)


def _stands_for(short: Cluster, full: Cluster) -> bool:
    """Whether every name of the one cluster may be short for some name of the other."""
    standing = {one.words for one in short.named if any(may_stand_for(one, other) for other in full.named)}
    return all(one.words in standing for one in short.named)


def _offices(cluster: Cluster) -> frozenset[str]:
    """The public offices that the reports give to a person, each by the word that it is compared by."""
    table: dict[str, str] = load_lexicon("titles")["offices"]
    words = frozenset[str]().union(*(one.title_words for one in cluster.named))
    return frozenset(table[word] for word in words & table.keys())


def _share_office(cluster: Cluster, bearers: Sequence[Cluster]) -> list[Cluster]:
    """Of several people of one surname the one who holds the office that a report gives with the surname alone."""
    offices = _offices(cluster)
    sharing = [bearer for bearer in bearers if offices & _offices(bearer)]
    return sharing if len(sharing) == 1 else []


def _beside(cluster: Cluster, bearers: Sequence[Cluster]) -> list[Cluster]:
    """Of several people of one surname the only one whom the reports with the surname alone name in full."""
    reports = sorted({one.report for one in cluster.named})
    named = [[one.report for one in bearer.named if one.report in reports] for bearer in bearers]
    meant = [bearer for bearer, found in zip(bearers, named, strict=True) if found]
    return meant if len(meant) == 1 and reports in [sorted(found) for found in named] else []


def _is_office_holder(cluster: Cluster, bearer: Cluster) -> bool:
    """``President NAME`` is not the president's relative, where no report gives the relative that office."""
    relatives = load_lexicon("titles")["words"]["relatives"]
    words = frozenset[str]().union(*(one.title_words for one in bearer.named))
    related = any(one.suffix in {"jr", "jnr", "iii"} for one in bearer.named) or not words.isdisjoint(relatives)
    return related and bool(_offices(cluster)) and not _offices(cluster) & _offices(bearer)


def _unique(clusters: Sequence[Cluster]) -> list[Cluster]:
    seen: dict[int, Cluster] = {}
    for cluster in clusters:
        if cluster.named:
            seen.setdefault(id(cluster), cluster)
    return list(seen.values())


def _names_of(cluster: Cluster) -> set[str]:
    return {fold(one.name) for one in cluster.named} | {
        fold(m.span.text) for one in cluster.named for m in one.mentions
    }


def _kept_apart(one: Cluster, other: Cluster, merges: Merges) -> bool:
    if not merges.different:
        return False
    a, b = _names_of(one), _names_of(other)
    return any(x != y and fold(x) in a and fold(y) in b for group in merges.different for x in group for y in group)


def _join_settled(clusters: list[Cluster], merges: Merges) -> None:
    """The user's own ``same`` groups, whatever the rules say."""
    for group in merges.same:
        wanted = {fold(name) for name in group}
        hits = [index for index, cluster in enumerate(clusters) if wanted & {fold(one.name) for one in cluster.named}]
        for other in hits[1:]:
            if clusters[hits[0]] is not clusters[other]:
                _join(clusters, hits[0], other, "settled by the user: " + " = ".join(group))
    clusters[:] = _unique(clusters)
