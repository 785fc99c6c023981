"""Discrepancies of kind ``title``: offices or ranks of one person that cannot all be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.meaning.names.bodies import MINOR
from crossread.meaning.names.forms import name_words
from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.entities.joins import Cluster
from crossread.reconcile.entities.naming import CITED, make_side
from crossread.reconcile.sides import compose_discrepancy
from crossread.text.lexicon import load_lexicon, load_words

_HEAD_ENDS = load_words("matching", "roles.head_ends")
_PAST = load_words("titles", "standing.past")
# Offices and ranks by which people are called for life.
_KEPT = frozenset({*load_lexicon("titles")["offices"], *load_lexicon("titles")["ranks"]})
_KEPT |= load_words("titles", "seats.words") | load_words("titles", "kept.words")
_HOPEFUL = load_words("titles", "standing.hopeful")
Heads = dict[str, dict[str, set[str]]]


def find_title_discrepancies(clusters: Sequence[Cluster]) -> list[Discrepancy]:
    """One remark for each office given with and without ``acting`` or its like, and for each clash of ranks."""
    found = []
    for cluster in clusters:
        if cluster.kind != "person":
            continue
        spans = _title_spans(cluster)
        found += _standing_clashes(cluster, spans)
        for ladder in ("ranks", "posts", "callings"):
            found += _rank_clashes(cluster, spans, load_lexicon("titles")[ladder])
        found += _hope_clashes(cluster, spans)
        found += _sharing_clashes(cluster, spans) + _past_clashes(cluster, spans)
    return found


def _title_spans(cluster: Cluster) -> list[Span]:
    return sorted({title for one in cluster.named for mention in one.mentions for title in mention.titles})


def _standing_clashes(cluster: Cluster, spans: Sequence[Span]) -> list[Discrepancy]:
    """``acting director`` in some reports, ``director`` in others that never say ``acting``."""
    table = load_lexicon("titles")["standing"]
    found = []
    heads = sorted({word for span in spans for word in name_words(span.text)} & set(table["offices"]))
    for head in heads:
        given = _read_standing(spans, head, frozenset(table["qualifiers"]), frozenset(table["offices"]))
        standing = {report: frozenset().union(*(q for _, q in items)) for report, items in given.items()}
        kinds = sorted(set(standing.values()), key=sorted)
        if len(kinds) != 2 or frozenset() not in kinds:
            continue
        sides = [
            [
                span
                for report, items in sorted(given.items())
                if standing[report] == kind
                for span, q in items
                if q == kind
            ]
            for kind in kinds[::-1]
        ]
        if _same_office(sides, head, frozenset(table["qualifiers"])):
            found.append(_discrepancy(cluster, sides))
    return found


def _read_standing(
    spans: Sequence[Span], head: str, qualifiers: frozenset[str], offices: frozenset[str]
) -> dict[str, list[tuple[Span, frozenset[str]]]]:
    """For each report the titles with this office, each with its qualifiers; ``head`` of ``head coach`` is none."""
    given: dict[str, list[tuple[Span, frozenset[str]]]] = {}
    for span in spans:
        words = name_words(span.text)
        if head in words and offices.isdisjoint(words[words.index(head) + 1 : words.index(head) + 2]):
            before = frozenset(words[: words.index(head)])
            given.setdefault(span.report, []).append((span, before & qualifiers))
    return {report: items for report, items in given.items() if not _holds_two(items, qualifiers)}


def _holds_two(items: Sequence[tuple[Span, frozenset[str]]], qualifiers: frozenset[str]) -> bool:
    """Whether one report gives the office with a qualifier and, of another body, without: an interim post before."""
    plain = [set(name_words(span.text)) for span, held in items if not held]
    held = [set(name_words(span.text)) - qualifiers for span, qualified in items if qualified]
    return any(not one <= other for one in plain for other in held)


def _same_office(sides: Sequence[Sequence[Span]], head: str, qualifiers: frozenset[str]) -> bool:
    """Whether some title of each side is of one office: no words against each other but the qualifier."""
    plain = [[set(name_words(span.text)) - qualifiers - MINOR - {head} for span in side] for side in sides]
    if any(one == other or one & other for one in plain[0] for other in plain[1]):
        return True
    passing = all({"acting", "interim"} & set(name_words(span.text)) for span in sides[0])
    return passing and any(one <= other or other <= one for one in plain[0] for other in plain[1])


def _rank_clashes(cluster: Cluster, spans: Sequence[Span], ranks: Mapping[str, str]) -> list[Discrepancy]:
    """Two ranks of one ladder, two posts or two callings, each in reports that do not give the other."""
    given: dict[str, dict[str, list[Span]]] = {}
    for span in spans:
        words = name_words(span.text)
        held = [ranks[word] for word in words if word in ranks]
        if len(held) == 1 and _PAST.isdisjoint(words):
            given.setdefault(held[0], {}).setdefault(span.report, []).append(span)
    if len(given) != 2:
        return []
    (_, first), (_, second) = sorted(given.items())
    if first.keys() & second.keys():
        return []
    sides = [[span for report in sorted(side) for span in side[report]] for side in (first, second)]
    return [_discrepancy(cluster, sides)]


def _hope_clashes(cluster: Cluster, spans: Sequence[Span]) -> list[Discrepancy]:
    """``aspiring painter`` in some reports, ``painter`` in others that never say so."""
    hopeful = [span for span in spans if _HOPEFUL.intersection(_calling(span))]
    said = {span.report for span in hopeful}
    plain = [span for span in spans if span.report not in said]
    found = []
    for calling in sorted({_without_hope(span) for span in hopeful} & {_without_hope(span) for span in plain}):
        sides = [[span for span in side if _without_hope(span) == calling] for side in (hopeful, plain)]
        found.append(_discrepancy(cluster, sides))
    return found


def _sharing_clashes(cluster: Cluster, spans: Sequence[Span]) -> list[Discrepancy]:
    """``co-owner`` in some reports, ``owner`` in others that never say so, of no other body."""
    found = []
    for head in sorted(load_words("titles", "shared.words")):
        held = [span for span in spans if head in _calling(span)]
        shared = [span for span in held if "co" in _calling(span)]
        said = {span.report for span in shared}
        alone = [span for span in held if span.report not in said]
        if shared and alone and _same_body(shared, alone, head):
            found.append(_discrepancy(cluster, [alone, shared]))
    return found


def _same_body(one: Sequence[Span], other: Sequence[Span], head: str) -> bool:
    """Whether a title of each side says the same of what it is of, or one of them nothing."""
    plain = [[set(name_words(span.text)) - MINOR - {head, "co", "s"} for span in side] for side in (one, other)]
    return any(not a or not b or a & b for a in plain[0] for b in plain[1])


def _past_clashes(cluster: Cluster, spans: Sequence[Span]) -> list[Discrepancy]:
    """``former harbor official`` in some reports, ``harbor official`` in others that never say so.

    Who has led a state is called by the office for life, and is left aside.
    """
    past = [span for span in spans if not _PAST.isdisjoint(_calling(span)[:1])]
    said = {span.report for span in past}
    found = []
    for head in sorted({_calling(span)[-1] for span in past if len(_calling(span)) > 1} - _KEPT):
        sides = [
            [span for span in spans if span.report not in said and _calling(span)[-1:] == (head,)],
            [span for span in past if _calling(span)[-1:] == (head,)],
        ]
        present = [set(name_words(span.text)) - MINOR - {head} for span in sides[0]]
        former = [set(name_words(span.text)) - MINOR - _PAST - {head} for span in sides[1]]
        if any(a and a <= b for a in present for b in former):
            found.append(_discrepancy(cluster, sides))
    return found


def _without_hope(span: Span) -> tuple[str, ...]:
    return tuple(word for word in _calling(span) if word not in _HOPEFUL)


def _calling(span: Span) -> tuple[str, ...]:
    """The words of a title before ``of`` and its like."""
    words = name_words(span.text)
    end = next((at for at, word in enumerate(words) if word in _HEAD_ENDS), len(words))
    return words[:end]


def _discrepancy(cluster: Cluster, sides: Sequence[Sequence[Span]]) -> Discrepancy:
    name = max((one.name for one in cluster.named), key=lambda name: (len(name_words(name)), name))
    return compose_discrepancy(
        kind="title",
        severity="low",
        confidence=0.7,
        sides=tuple(make_side(side[0].text, side[:CITED], side) for side in sides),
        case="title",
        about=name,
    )
