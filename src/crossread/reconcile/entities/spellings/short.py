"""One person by a full first name here and a short one there: ``William Osgood`` and ``Billy Osgood``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from crossread.meaning.names.given import is_short_for
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.joins import Cluster
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_lexicon, load_words

_TABLE = load_lexicon("titles")
_OFFICES = frozenset((*_TABLE["words"]["roles"], *_TABLE["offices"], *_TABLE["seats"]["words"]))
_KNOWN = _OFFICES - load_words("titles", "words.relatives") - load_words("titles", "unsung.words")


def find_short_forms(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """One remark for each person whom two reports call by two first names, neither by both.

    Of a senator or a singer everybody knows who it is; of a trooper or a resident, whom the news alone has made
    known, nobody does.
    """
    found = []
    for cluster in clusters:
        titles = frozenset[str]().union(*(one.title_words for one in cluster.named))
        if cluster.kind == "person" and _KNOWN.isdisjoint(titles):
            found += _between(cluster)
    return found


def _between(cluster: Cluster) -> list[Discrepancy]:
    """The remark for the first two of its first names of which one is short for the other."""
    by_first: dict[str, list[Named]] = {}
    for named in cluster.named:
        if len(named.core) > 1:
            by_first.setdefault(named.core[0], []).append(named)
    for one, other in combinations(sorted(by_first), 2):
        ours, theirs = by_first[one], by_first[other]
        both = {told.report for told in ours} & {told.report for told in theirs}
        if is_short_for(one, other) and not both:
            return [remark([_spans(ours), _spans(theirs)])]
    return []


def _spans(named: Sequence[Named]) -> list[Span]:
    """Where the first name stands."""
    spans = [mention.span for one in named for mention in one.mentions if one.core[0] in mention.span.text.lower()]
    return [span for span in spans if span.part == "text"] or spans
