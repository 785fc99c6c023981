"""Discrepancies of kind ``name``: one person or thing whose name the reports do not write alike."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.names.forms import name_words
from crossread.model.accounts import Discrepancy, Side
from crossread.model.spans import Span
from crossread.reconcile.entities.clusters import match_named
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster
from crossread.reconcile.sides import compose_discrepancy

# At most so many mentions of one side are cited.
CITED = 6


def find_name_discrepancies(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """One remark for each entity with two or more wordings that are not just shorter or fuller forms."""
    found = []
    for cluster in clusters:
        variants = _variants([one for one in cluster.named if len(one.words) > 1 or _is_slip_of(one, cluster)])
        if len(variants) > 1:
            found.append(_discrepancy(variants))
    return found


def _is_slip_of(one: Named, cluster: Cluster) -> bool:
    """Whether a person's single word is in none of the full names, and so misspells one."""
    words = {word for other in cluster.named if len(other.words) > 1 for word in other.words}
    return one.kind == "person" and bool(words) and one.core[0] not in words


def _variants(named: Sequence[Named]) -> list[list[Named]]:
    """Groups of names that agree among themselves, the most used first."""
    groups: list[list[Named]] = []
    for one in sorted(named, key=lambda one: (-len(one.mentions), *one.key)):
        home = next((group for group in groups if all(_agree(one, other, named) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    for group in groups:
        group.sort(key=lambda one: one.key)
    return sorted(groups, key=lambda group: (-len({one.report for one in group}), group[0].key))


def _agree(one: Named, other: Named, named: Sequence[Named]) -> bool:
    """Whether the two are only shorter and fuller forms: of each other, or both of a third."""
    if one.words == other.words:
        return True
    if one.kind == "person" and min(len(one.words), len(other.words)) == 1:
        return False
    match = match_named(one, other)
    if match is None or not match.told:
        return True
    return not match.across and any(_shortens(one, full) and _shortens(other, full) for full in named)


def _shortens(short: Named, full: Named) -> bool:
    """Whether the name lacks words that the fuller one has, and nothing tells the two apart."""
    match = match_named(short, full)
    return len(full.core) > len(short.core) and match is not None and not match.told


def _discrepancy(variants: Sequence[Sequence[Named]]) -> Discrepancy:
    return compose_discrepancy(
        kind="name",
        severity="low",
        confidence=0.7 if len({one.report for group in variants for one in group}) > 1 else 0.5,
        sides=tuple(make_side(_wording(group), _evidence(group, variants), group) for group in variants),
        case="name",
    )


def _wording(group: Sequence[Named]) -> str:
    return max((one.name for one in group), key=lambda name: (len(name_words(name)), [-ord(letter) for letter in name]))


def _evidence(group: Sequence[Named], variants: Sequence[Sequence[Named]]) -> tuple[Span, ...]:
    """The mentions that have the whole name, two of each report at most; any mention where none has.

    First come those of a report that has the other spelling too.
    """
    beside = {one.report for other in variants if other is not group for one in other}
    spans: list[Span] = []
    for one in sorted(group, key=lambda one: one.report not in beside):
        full = [m.span for m in one.mentions if name_words(m.span.text) == name_words(one.name)]
        spans += sorted(full or [m.span for m in one.mentions])[:2]
    return tuple(sorted(dict.fromkeys(spans[:CITED])))


def make_side(words: str, mentions: Sequence[Span], said: Sequence[Named | Span]) -> Side:
    """One side: the words for it, the mentions to cite, and the reports of everything that says it."""
    return Side("", tuple(mentions), (words,), reports=tuple(sorted({one.report for one in said})))
