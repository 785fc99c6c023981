"""Says for each quantity of a sentence what it measures, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from crossread.extract.figures.actions import deed_action, is_cue, is_light, state_action
from crossread.extract.figures.clauses import Deed, Link, content_terms, find_anchor, find_deed, find_link
from crossread.extract.figures.drafts import Draft
from crossread.extract.figures.locations import Spot, find_place
from crossread.extract.figures.partitives import find_partitive, find_relation
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.segments import find_end, is_bracketed, words
from crossread.text.lexicon import load_words

# Deeds that happen to people: a bare number with one of them counts people.
OF_PEOPLE = frozenset(
    [
        "kill",
        "injure",
        "shoot",
        "stab",
        "arrest",
        "jail",
        "kidnap",
        "free",
        "rescue",
        "evacuate",
        "displace",
        "hospitalise",
        "treat",
        "infect",
        "vaccinate",
        "deport",
        "charge",
        "convict",
        "acquit",
        "sentence",
        "suspend",
        "dismiss",
        "hire",
        "missing",
        "flee",
        "escape",
        "survive",
        "resign",
        "protest",
        "lose-job",
    ]
)
_PREDICATES = frozenset({"convict", "charge", "acquit", "sentence", "hospitalise", "jail", "treat"})
_AUXILIARIES = frozenset(
    {"had", "has", "have", "been", "was", "were", "are", "is", "be", "also", "being", "who", "which", "that"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """The sentence round a quantity: its peers, where its own words may begin and must end, the place names."""

    peers: Sequence[FoundQuantity]
    first_index: int
    start: int
    end: int
    spots: Sequence[Spot]


def measure_sentence(
    found: Sequence[FoundQuantity], first_index: int, sentence: int, spots: Sequence[Spot]
) -> list[Draft]:
    """Drafts for the quantities of one sentence, in order; their indices count from ``first_index``."""
    starts = frozenset(spot.first for spot in spots)
    drafts: list[Draft] = []
    for offset, quantity in enumerate(found):
        following = found[offset + 1] if offset + 1 < len(found) else None
        start = found[offset - 1].last if offset else quantity.passage.doc[quantity.first].sent.start
        stretch = Stretch(found, first_index, start, find_end(quantity, following, starts), spots)
        drafts.append(_measure(quantity, first_index + offset, sentence, stretch))
    return drafts


def _measure(found: FoundQuantity, index: int, sentence: int, stretch: Stretch) -> Draft:
    doc = found.passage.doc
    anchor = find_anchor(found)
    partitive = find_partitive(found, anchor, stretch.peers, stretch.first_index)
    link = find_link(anchor, found.first)
    after, end = max(found.last, anchor.i + 1), stretch.end
    if partitive and not partitive.leading:
        following = next((peer for peer in stretch.peers if peer.first >= partitive.last), None)
        after = partitive.last
        end = find_end(replace_head(found, after - 1), following, frozenset(spot.first for spot in stretch.spots))
    bracketed = is_bracketed(found)
    deed = (
        Deed(None, None, why="in brackets") if bracketed else find_deed(found, anchor, after, end, stretch.start, link)
    )
    draft = Draft(
        found=found,
        index=index,
        sentence=sentence,
        anchor=anchor,
        start=after,
        end=max(end, after),
        unit=find_unit(found, anchor, deed),
        action=deed.action,
        negated=deed.negated,
        agent=deed.agent,
        own_deed=deed.own,
        verb=deed.token if deed.token is not None and deed.token.pos_ in {"VERB", "AUX"} else link.verb,
        role="bare" if bracketed else link.role,
        relation=find_relation(found, anchor, partitive),
        partitive=partitive,
        bracketed=bracketed,
        why=(deed.why,) if deed.why else (),
    )
    spot, how = find_place(draft, stretch.spots)
    draft = replace(
        draft,
        place=spot.name if spot else None,
        place_id=spot.id if spot else None,
        condition=find_condition(draft),
        whole_words=words(doc[partitive.first : partitive.last]) if partitive else None,
        why=(*draft.why, how) if spot else draft.why,
    )
    return replace(draft, terms=find_terms(draft, stretch, link))


def replace_head(found: FoundQuantity, head: int) -> FoundQuantity:
    """The same quantity as though its counted words ended at ``head``."""
    return FoundQuantity(found.passage, found.first, found.last, found.span, found.quantity, head)


def find_unit(found: FoundQuantity, anchor: Token, deed: Deed) -> str | None:
    """The counted noun as a lemma; every word for people that says no more is ``person``."""
    quantity = found.quantity
    if quantity.kind in {"money", "duration", "percent", "ratio", "measure", "change"}:
        return quantity.unit
    if found.head is None:
        return "person" if _stands_for_people(found, deed) else None
    if state_action(anchor) or anchor.lower_ in {"one", "ones"}:
        return "person"
    return canonical_unit(anchor)


def canonical_unit(noun: Token) -> str:
    """The lemma of a counted noun, people and their deaths, arrests and injuries as ``person``."""
    lemma: str = noun.lemma_.lower()
    if (
        lemma in load_words("counting", "people")
        or noun.lower_ in load_words("counting", "people")
        or deed_action(noun) in OF_PEOPLE
    ):
        return "person"
    return lemma


def _stands_for_people(found: FoundQuantity, deed: Deed) -> bool:
    following = found.passage.doc[found.last].lower_ if found.last < len(found.passage.doc) else ""
    return deed.action in OF_PEOPLE or following in {"others", "people"}


def find_condition(draft: Draft) -> tuple[str, ...]:
    """What narrows the count, in the report's words: its predicate, its relative clause, ``with`` and the like."""
    doc = draft.anchor.doc
    if draft.bracketed or draft.found.quantity.kind not in {"count", "percent"}:
        return ()
    start, end = draft.start, draft.end
    while start < end and (doc[start].lower_ in _AUXILIARIES or doc[start].is_punct):
        start += 1
    tokens = [doc[position] for position in range(start, end)]
    if not tokens:
        return ()
    opening = doc[draft.start]
    if (
        draft.partitive
        or opening.lower_ in {"with", "without", "who", "whose", "aboard", "on"}
        or draft.action in _PREDICATES
    ):
        return _predicate(draft, tokens)
    verb = draft.verb
    if verb is not None and is_light(verb) and draft.role in {"subject", "patient"} and verb.i >= draft.start:
        return _predicate(draft, tokens)
    return ()


def _predicate(draft: Draft, tokens: list[Token]) -> tuple[str, ...]:
    doc = draft.anchor.doc
    first = tokens[0].i
    if draft.negated and first > draft.start and doc[first].lower_ in {"n't", "not"}:
        first -= 1
    text = words(doc[first : draft.end])
    return (text,) if text else ()


def find_terms(draft: Draft, stretch: Stretch, link: Link) -> tuple[str, ...]:
    """Content lemmas of the figure's own words: what leads up to it, its noun, what follows."""
    doc, found = draft.anchor.doc, draft.found
    lead = found.first
    verb = draft.verb
    if verb is not None and stretch.start <= verb.i < found.first and not is_cue(verb):
        lead = min(
            [
                verb.i,
                *(token.i for token in verb.lefts if token.dep_ in {"nsubj", "nsubjpass"} and token.i >= stretch.start),
            ]
        )
    elif link.noun is not None and stretch.start <= link.noun.i < found.first:
        lead = link.noun.i
    leave = frozenset(position for peer in stretch.peers for position in range(peer.first, peer.last))
    placed = frozenset(position for spot in stretch.spots for position in range(spot.first, spot.last))
    terms = content_terms(doc[lead : max(draft.end, draft.start)], leave | placed)
    names = [draft.action] if draft.action else []
    return tuple(dict.fromkeys([*names, *terms]))
