"""Says for each quantity of a sentence what it measures, from the words of its own clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import is_cue
from crossread.extract.figures.bearers import People, find_age, find_owner
from crossread.extract.figures.clauses import (
    VerbLink,
    drop_far_head,
    find_anchor,
    find_link,
    find_predicate,
    is_compound,
    skip_aside,
    skip_relative,
)
from crossread.extract.figures.conditions import find_condition
from crossread.extract.figures.deeds import content_terms, find_deed
from crossread.extract.figures.drafts import MeasureDraft, Partitive
from crossread.extract.figures.extents import sentence_start
from crossread.extract.figures.locations import NamedSpot, find_place
from crossread.extract.figures.nouns import find_unit
from crossread.extract.figures.partitives import find_partitive, find_relation
from crossread.extract.figures.quantities import FoundQuantity
from crossread.extract.figures.segments import find_end, is_bracketed, words
from crossread.extract.figures.states import Deed
from crossread.text.lexicon import load_words

_AMBIGUOUS = load_words("figure_reading", "measures.ambiguous")
_AIMED = load_words("figure_reading", "measures.aimed")
_LONGEST_RELATIVE = 20
_COUNTING = frozenset({"count", "percent", "ratio"})
# Counts joined by "and" or commas that are followed back to the one that opens their list.
_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True, eq=False)
class MeasureScope:
    """The sentence round a quantity: its peers, where its own words may begin and must end, places and people."""

    peers: Sequence[FoundQuantity]
    first_index: int
    start: int
    end: int
    spots: Sequence[NamedSpot]
    people: People

    def end_after(self, found: FoundQuantity, position: int) -> int:
        """Where the words of a quantity stop that begin at ``position``."""
        following = next((peer for peer in self.peers if peer.first >= position), None)
        moved = FoundQuantity(found.passage, found.first, position, found.span, found.quantity, None)
        return find_end(moved, following, {spot.first: spot.last for spot in self.spots})


def measure_sentence(
    found: Sequence[FoundQuantity], first_index: int, sentence: int, spots: Sequence[NamedSpot], people: People
) -> list[MeasureDraft]:
    """Drafts for the quantities of one sentence, in order; their indices count from ``first_index``."""
    bounds = {spot.first: spot.last for spot in spots}
    drafts: list[MeasureDraft] = []
    for offset, quantity in enumerate(found):
        following = found[offset + 1] if offset + 1 < len(found) else None
        start = found[offset - 1].last if offset else sentence_start(quantity.passage.doc, quantity.first)
        end = min(find_end(quantity, following, bounds), _end_inside(quantity, first_index + offset, drafts))
        stretch = MeasureScope(found, first_index, start, end, spots, people)
        drafts.append(_measure(quantity, first_index + offset, sentence, stretch))
    return drafts


def _is_of_people(draft: MeasureDraft) -> bool:
    """``Another 18 were members of a gang``: the first noun of the predicate is one for people."""
    noun = next((token for token in draft.doc[draft.start : draft.end] if token.pos_ == "NOUN"), None)
    if noun is None or draft.verb is None or draft.role not in {"subject", "patient"}:
        return False
    attribute = draft.verb.lemma_ == "be" or is_cue(draft.verb)
    return attribute and noun.lemma_.lower() in load_words("counting", "kinds_of_people")


def _end_inside(found: FoundQuantity, index: int, drafts: Sequence[MeasureDraft]) -> int:
    """Where the words of a total end that stands inside ``of the 120 arrested``: what follows is said of the part."""
    doc = found.passage.doc
    for draft in drafts:
        if draft.partitive is not None and draft.partitive.figure == index and not draft.partitive.leading:
            last = draft.partitive.last
            return max(last, skip_relative(doc, last, min(len(doc), last + _LONGEST_RELATIVE)))
    return len(doc)


def _measure(found: FoundQuantity, index: int, sentence: int, stretch: MeasureScope) -> MeasureDraft:
    found = drop_far_head(found)
    anchor = find_anchor(found)
    partitive = find_partitive(found, anchor, stretch.peers, stretch.first_index)
    after, end = _own_words(found, anchor, partitive, stretch)
    link = _find_link(found, anchor, after, end, stretch)
    bracketed = is_bracketed(found)
    deed = Deed(None, None, why="in brackets")
    if not bracketed:
        deed = _check_people(find_deed(found, anchor, after, end, stretch.start, link), found, anchor)
    draft = MeasureDraft(
        found=found,
        index=index,
        sentence=sentence,
        anchor=anchor,
        start=after,
        end=end,
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
    draft = _denied(draft)
    if draft.unit is None and draft.is_count and found.head is None and _is_of_people(draft):
        draft = replace(draft, unit="person")
    age = find_age(found, stretch.people)
    return _describe_age(draft, age[0], stretch, link) if age else _describe(draft, stretch, link)


def _denied(draft: MeasureDraft) -> MeasureDraft:
    """``all but three``, ``none of the 14``, ``one, not two``: what follows is not said of the number."""
    before = [token.lower_ for token in draft.doc[max(0, draft.first - 3) : draft.first]]
    if before[-2:] in (["all", "but"], ["everything", "but"]):
        return replace(draft, negated=not draft.negated, why=(*draft.why, "all but these"))
    if len(before) == 3 and before[1] == "of" and before[0] in {"none", "neither"}:
        return replace(draft, negated=True, why=(*draft.why, "none of these"))
    if before[-1:] == ["not"]:
        return replace(draft, negated=True, why=(*draft.why, "not this many"))
    return draft


def _check_people(deed: Deed, found: FoundQuantity, anchor: Token) -> Deed:
    """Shots are not dismissed when they are fired: some verbs keep their lemma where no people are counted."""
    if deed.action not in _AMBIGUOUS or deed.token is None:
        return deed
    people = load_words("counting", "people") | load_words("counting", "kinds_of_people")
    behind = deed.token.i + 1
    if behind < len(found.passage.doc) and found.passage.doc[behind].lower_ in _AIMED:
        return replace(deed, action=deed.token.lemma_.lower())  # "four fired at the boat"
    if found.quantity.kind in _COUNTING and (found.head is None or anchor.lemma_.lower() in people):
        return deed
    return replace(deed, action=deed.token.lemma_.lower())


def _own_words(
    found: FoundQuantity, anchor: Token, partitive: Partitive | None, stretch: MeasureScope
) -> tuple[int, int]:
    """The tokens of the words that follow the count, its partitive and what is set off by commas passed over."""
    after, end = max(found.last, int(anchor.i) + 1), stretch.end
    if partitive and not partitive.leading:
        after = max(found.last, partitive.last)
        after = skip_relative(found.passage.doc, after, stretch.end_after(found, after))
        end = stretch.end_after(found, after)
    moved = skip_aside(found.passage.doc, after)
    doc = found.passage.doc
    counts = any(after < peer.first < moved for peer in stretch.peers if peer.quantity.kind == "count")
    apart = moved != after and (doc[after].text != "," or doc[after + 1].lower_ in load_words("counting", "inclusions"))
    if moved != after and (apart or not counts):
        return moved, max(moved, stretch.end_after(found, moved))
    return after, max(after, end)


def _find_link(found: FoundQuantity, anchor: Token, after: int, end: int, stretch: MeasureScope) -> VerbLink:
    """The predicate that follows at once, else the verb that the parse gives."""
    if (
        not is_compound(found, anchor)
        and found.quantity.kind in _COUNTING | {"money"}
        and may_be_subject(found, stretch)
    ):
        predicate = find_predicate(found.passage.doc, after, end)
        if predicate is not None and predicate.verb is not None and predicate.verb.tag_ != "VBN":
            return predicate
        if (
            predicate is not None
            and predicate.first is not None
            and predicate.verb is not None
            and predicate.first < predicate.verb.i
        ):
            return predicate
    return find_link(anchor, found.first)


def may_be_subject(found: FoundQuantity, stretch: MeasureScope) -> bool:
    """Whether the verb that follows may be said of the count.

    It is not where the count is the object of a verb or preposition: ``a bus carrying 12 pupils
    overturned``, ``a party with 300 guests ended``. What joins a list is what the list's first count is.
    """
    return _may_be_subject(found, stretch.peers, stretch.start, _LONGEST_LIST)


def _may_be_subject(found: FoundQuantity, peers: Sequence[FoundQuantity], start: int, longest: int) -> bool:
    doc, first = found.passage.doc, found.first
    head = found.head if found.head is not None else found.last - 1
    if head + 1 < len(doc) and doc[head + 1].lower_ in {"who", "that", "which"}:
        return True
    while first > start and doc[first - 1].pos_ in {"DET", "ADJ", "ADV", "PRON"} and not doc[first - 1].is_punct:
        first -= 1
    if first == sentence_start(doc, found.first):
        return True
    before = doc[first - 1]
    if before.pos_ == "ADP":
        gathers = (
            before.lower_ == "of" and first > 1 and doc[first - 2].lemma_.lower() in load_words("counting", "gatherers")
        )
        return gathers or before.lower_ in {"that", "as", "while"}
    if before.pos_ == "VERB":
        return is_cue(before)
    if before.lower_ in {"and", ","} and longest:
        at = bisect_left(peers, found.first, key=lambda peer: peer.first)
        joined = peers[at - 1] if at else None
        if joined is not None and joined.head is not None and 0 < first - 1 - joined.head <= 1:
            return _may_be_subject(joined, peers, sentence_start(doc, found.first), longest - 1)
    return True


def _describe(draft: MeasureDraft, stretch: MeasureScope, link: VerbLink) -> MeasureDraft:
    """The draft with its place, condition, whole in words and terms."""
    spot, how, place_first = find_place(draft, stretch.spots)
    partitive = draft.partitive
    draft = replace(
        draft,
        place=spot.name if spot else None,
        place_id=spot.id if spot else None,
        condition=find_condition(draft),
        whole_words=words(draft.doc[partitive.first : partitive.last]) or None if partitive else None,
        owner=find_owner(draft, stretch.people),
        why=(*draft.why, how) if spot else draft.why,
        first_place_note=how if place_first else None,
    )
    return replace(draft, terms=find_terms(draft, stretch, link))


def _describe_age(draft: MeasureDraft, bearer: str | None, stretch: MeasureScope, link: VerbLink) -> MeasureDraft:
    draft = replace(
        draft,
        unit="month" if draft.found.quantity.unit == "month" else "year",
        action="age",
        negated=False,
        partitive=None,
        relation="plain",
        condition=(bearer,) if bearer else (),
        why=("age of " + bearer,) if bearer else ("age",),
    )
    return replace(
        draft,
        terms=tuple(dict.fromkeys(["age", *(bearer or "").lower().split(), *find_terms(draft, stretch, link)[:6]])),
    )


def find_terms(draft: MeasureDraft, stretch: MeasureScope, link: VerbLink) -> tuple[str, ...]:
    """Content lemmas of the figure's own words: what leads up to it, its noun, what follows."""
    doc, found = draft.doc, draft.found
    lead, verb = found.first, draft.verb
    if verb is not None and stretch.start <= verb.i < found.first and not is_cue(verb):
        subjects = (
            token.i for token in verb.lefts if token.dep_ in {"nsubj", "nsubjpass"} and token.i >= stretch.start
        )
        lead = min([verb.i, *subjects])
    elif link.noun is not None and stretch.start <= link.noun.i < found.first:
        lead = link.noun.i
    leave = {position for peer in stretch.peers for position in range(peer.first, peer.last)}
    leave |= {position for spot in stretch.spots for position in range(spot.first, spot.last)}
    after = draft.partitive.last if draft.partitive and not draft.partitive.leading else draft.after
    own = [*doc[lead:after], *doc[max(after, draft.start) : max(draft.end, draft.start)]]
    names = [draft.action] if draft.action else []
    if draft.negated:
        names.append("not")
    return tuple(dict.fromkeys([*names, *content_terms(own, frozenset(leave))]))
