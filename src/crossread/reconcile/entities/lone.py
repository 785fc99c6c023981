"""Names that are short for others: surnames and first names alone, and shorter names of organisations."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.names.people import same_person
from crossread.meaning.names.shortened import may_begin, may_stand_for
from crossread.model.merges import Merges
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster, join, kept_apart, unique
from crossread.text.lexicon import load_lexicon


def join_single_words(clusters: list[Cluster], merges: Merges) -> None:
    """A surname or first name alone joins the only full name in the story that it can stand for."""
    every = unique(clusters)
    full = [c for c in every if c.kind == "person" and any(len(one.core) > 1 for one in c.named)]
    for cluster in every:
        if cluster.kind != "person" or any(len(one.core) > 1 for one in cluster.named):
            continue
        short = cluster.named[0]
        bearers = [c for c in full if any(_answers_to(short, o, told=False) for o in c.named)]
        if not bearers:
            _join_slip(clusters, cluster, full, merges)
            continue
        by_last = [c for c in bearers if any(o.core[-1] == short.core[0] for o in c.named)]
        if short.suffix and not by_last:
            continue  # "Queen Ada II" is not Ada Lund
        chosen = (
            by_last if len(by_last) == 1 else _share_office(cluster, by_last) or _beside(cluster, by_last) or bearers
        )
        if (
            len(chosen) == 1
            and not _is_office_holder(cluster, chosen[0])
            and not kept_apart(cluster, chosen[0], merges)
        ):
            name = chosen[0].named[0].name
            join(clusters, clusters.index(chosen[0]), clusters.index(cluster), f"“{short.name}” can only be “{name}”")
    clusters[:] = unique(clusters)


def _join_slip(clusters: list[Cluster], cluster: Cluster, full: Sequence[Cluster], merges: Merges) -> None:
    """A single word that nobody bears joins the only person of whose name it is a slip, in other reports."""
    short = cluster.named[0]
    meant = [c for c in full if any(_answers_to(short, one, told=True) for one in c.named)]
    if len(meant) == 1 and len(cluster.named) == 1 and not kept_apart(cluster, meant[0], merges):
        why = f"“{short.name}” is a slip of spelling for “{meant[0].named[0].name}”"
        join(clusters, clusters.index(meant[0]), clusters.index(cluster), why)


def _answers_to(short: Named, full: Named, *, told: bool) -> bool:
    """Whether a single word may stand for the full name; ``told``: as a slip of spelling that an editor is told of."""
    likeness = same_person(short.person, full.person)
    return len(full.core) > 1 and likeness.verdict == "may be" and likeness.told == told


def join_short_organisations(clusters: list[Cluster], merges: Merges) -> None:
    """The shorter name of an organisation joins the only longer one in the story that it can stand for."""
    bodies = [cluster for cluster in unique(clusters) if cluster.kind == "organisation"]
    for cluster in sorted(bodies, key=lambda cluster: -max(len(one.words) for one in cluster.named)):
        longer = [c for c in unique(bodies) if c is not cluster and _stands_for(cluster, c)]
        if len(longer) == 1 and not kept_apart(cluster, longer[0], merges):
            short, full = cluster.named[0].name, longer[0].named[0].name
            at, other = clusters.index(longer[0]), clusters.index(cluster)
            join(clusters, at, other, f"“{short}” can only be “{full}”")
            bodies[bodies.index(cluster)] = longer[0]
    clusters[:] = unique(clusters)


def _stands_for(short: Cluster, full: Cluster) -> bool:
    """Whether every name of the one cluster may be short for some name of the other."""
    wordings: dict[tuple[str, ...], list[Named]] = {}
    for one in short.named:
        wordings.setdefault(one.words, []).append(one)
    longer = {word for one in {other.words: other for other in full.named}.values() for word in one.body.content}
    if not all(longer.issuperset(same[0].body.content) for same in wordings.values()):
        return False  # most clusters share no word
    return all(any(_may_be(one, other) for one in same for other in full.named) for same in wordings.values())


def _may_be(short: Named, full: Named) -> bool:
    """Whether the name may be the other's short form; its mere beginning only where one report has both, often."""
    # A longer name met once may be a run of words that only begins with the name.
    established = short.report == full.report and len(full.mentions) > 1 and not short.name.isupper()
    return may_stand_for(short.body, full.body) or (established and may_begin(short.body, full.body))


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
