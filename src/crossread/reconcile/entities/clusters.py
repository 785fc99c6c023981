"""Joins the names of all reports into entities, with the reason for each join."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crossread.meaning.names.bodies import MINOR, same_body
from crossread.meaning.names.forms import GENERATIONS
from crossread.meaning.names.likeness import Likeness
from crossread.meaning.names.people import same_person
from crossread.meaning.words.folding import fold
from crossread.model.mentions import NameKind
from crossread.model.merges import Merges
from crossread.model.summaries import ComparedInPart
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster, join, kept_apart, unique
from crossread.reconcile.entities.lone import join_short_organisations, join_single_words

# Of those whose names share a word, so many meet all the others; names that share a rarer word too meet by that. The
# account says how many do not meet one another by a word.
MOST_MET = 200


def match_named(one: Named, other: Named) -> Likeness | None:
    """Why two names of one kind are surely of one entity; None where they are not."""
    if one.kind != other.kind:
        return None
    likeness = same_person(one.person, other.person) if one.kind == "person" else same_body(one.body, other.body)
    sure = likeness.verdict == "same" and not (likeness.across and one.report == other.report)
    return likeness if sure else None


def cluster_named(named: Sequence[Named], merges: Merges) -> list[Cluster]:
    """Clusters in a fixed order. Every two full names of a cluster match; single words join last.

    Complete linkage keeps two people apart whom a third, shorter name would join.
    """
    settle_kinds(named)
    clusters = _join_equal(named)
    for one, other in _candidate_pairs(clusters):
        _try_join(clusters, one, other, merges)
    join_single_words(clusters, merges)
    join_short_organisations(clusters, merges)
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
    pairs = {
        (one, other)
        for block in _blocks(clusters).values()
        for at, one in enumerate(block[:MOST_MET])
        for other in block[at + 1 :]
    }
    return iter(sorted(pairs))


def list_unmet(named: Sequence[Named]) -> tuple[ComparedInPart, ...]:
    """How many names share a word with so many that they do not meet all of them by it."""
    blocks = _blocks(_join_equal(named))
    unmet = {index for block in blocks.values() if len(block) > MOST_MET + 1 for index in block[MOST_MET:]}
    return (ComparedInPart("names", len(unmet), MOST_MET),) if unmet else ()


def _blocks(clusters: Sequence[Cluster]) -> dict[str, list[int]]:
    """The clusters by each word that tells, and by each acronym."""
    blocks: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        one = cluster.named[0]
        keys = {word for word in one.core if word not in MINOR and word not in GENERATIONS}
        if one.kind != "person":
            keys |= one.body.initials | frozenset().union(*(member.body.acronyms for member in cluster.named))
        for key in sorted(keys):
            blocks.setdefault(key, []).append(index)
    return blocks


def _try_join(clusters: list[Cluster], one: int, other: int, merges: Merges) -> None:
    first, second = clusters[one], clusters[other]
    if first is second or not first.named or not second.named:
        return
    if first.kind == "person" and min(len(first.named[0].core), len(second.named[0].core)) < 2:
        return
    if kept_apart(first, second, merges) or _two_generations(first, second):
        return
    matches = [match_named(a, b) for a in _distinct(first) for b in _distinct(second)]
    if not matches or any(match is None for match in matches):
        return
    direct = match_named(first.named[0], second.named[0]) or matches[0]
    assert direct is not None
    join(clusters, one, other, f"“{first.named[0].name}” and “{second.named[0].name}”: {direct.why}")


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


def _join_settled(clusters: list[Cluster], merges: Merges) -> None:
    """The user's own ``same`` groups, whatever the rules say."""
    for group in merges.same:
        wanted = {fold(name) for name in group}
        hits = [index for index, cluster in enumerate(clusters) if wanted & {fold(one.name) for one in cluster.named}]
        for other in hits[1:]:
            if clusters[hits[0]] is not clusters[other]:
                join(clusters, hits[0], other, "settled by the user: " + " = ".join(group))
    clusters[:] = unique(clusters)
