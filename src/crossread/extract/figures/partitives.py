"""Counts stated as part of others: ``of the 340 arrested``, ``six others``, ``another 18``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import state_action
from crossread.extract.figures.drafts import Partitive
from crossread.extract.figures.extents import sentence_end, sentence_start
from crossread.extract.figures.quantities import FoundQuantity
from crossread.model.mentions import Relation
from crossread.text.lexicon import load_words

_RELATIVES = load_words("figure_reading", "partitives.relatives")

_DETERMINERS = load_words("figure_reading", "partitives.determiners")
_POINTERS = load_words("figure_reading", "partitives.pointers")
_LOOSE = load_words("figure_reading", "partitives.loose")
_OTHERS = load_words("figure_reading", "partitives.others")
_MORE = load_words("figure_reading", "partitives.more")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_VERBAL = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 14


def find_partitive(
    found: FoundQuantity, anchor: Token, peers: Sequence[FoundQuantity], first_index: int
) -> Partitive | None:
    """The words that the count is part of, after it or at the head of the sentence."""
    doc = found.passage.doc
    for position in dict.fromkeys((found.last, anchor.i + 1)):
        if position < len(doc) and doc[position].lower_ == "of":
            partitive = _read_of(doc, position + 1, found, peers, first_index)
            if partitive:
                return partitive
    return _leading(found, peers, first_index)


def _read_of(
    doc: Doc, first: int, found: FoundQuantity, peers: Sequence[FoundQuantity], first_index: int, leading: bool = False
) -> Partitive | None:
    end = min(sentence_end(doc, found.first), first + _LONGEST)
    position, determined, pointing = first, False, False
    while position < end and (doc[position].lower_ in _DETERMINERS | _LOOSE or _is_owner(doc, position)):
        determined = determined or doc[position].text in _POSSESSIVES
        determined = determined or doc[position].lower_ in _DETERMINERS
        pointing = pointing or doc[position].lower_ in _POINTERS
        position += 1
    figure = None
    for offset, peer in enumerate(peers):
        if first <= peer.first <= position + 1 and peer is not found and peer.quantity.kind == found_kind(found, peer):
            figure, position = first_index + offset, peer.last
    if not determined and figure is None and found.quantity.kind != "percent" and not leading:
        return None
    last_pointer = doc[min(position, end) - 1].lower_
    alone = last_pointer not in {"those", "these"} or not _opens_noun(doc, position, end)
    if pointing and last_pointer in _POINTERS and alone:
        return Partitive(first, position, figure, leading, pointing=True)
    last = _noun_end(doc, position, end, peers)
    while last > position and doc[last - 1].pos_ in {"CCONJ", "SCONJ", "ADP"}:
        last -= 1
    return Partitive(first, last, figure, leading) if last > first else None


def found_kind(found: FoundQuantity, peer: FoundQuantity) -> str:
    """The kind that a total must have for this part: a count for shares and counts, else its own."""
    return "count" if found.quantity.kind in {"count", "percent", "ratio"} else found.quantity.kind if peer else "count"


def _is_owner(doc: Doc, position: int) -> bool:
    """A token of an owner's name or its mark: ``of the company's 400 workers``."""
    if doc[position].text in _POSSESSIVES:
        return True
    ahead = doc[position + 1 : position + 4]
    mark = next((token.i for token in ahead if token.text in _POSSESSIVES), None)
    return mark is not None and all(token.pos_ in {"NOUN", "PROPN", "ADJ"} for token in doc[position:mark])


def _opens_noun(doc: Doc, position: int, end: int) -> bool:
    return position < end and (doc[position].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[position].tag_ == "VBN")


def _noun_end(doc: Doc, position: int, end: int, peers: Sequence[FoundQuantity]) -> int:
    """Where the noun phrase ends: at a mark, another number, or a verb that is no participle of the noun."""
    starts = {peer.first for peer in peers}
    while position < end:
        token = doc[position]
        if token.is_punct and token.text not in {"“", "”", '"', "-", "‘", "’", "'"}:
            return position
        if position in starts or token.lower_ in _RELATIVES:
            return position
        participle = state_action(token) is not None or token.tag_ == "VBN"
        opens_clause = token.tag_ in _VERBAL or token.pos_ == "AUX"
        if opens_clause and not (participle and token.pos_ != "AUX" and _is_post_modifier(doc, position, end)):
            return position
        if token.pos_ == "CCONJ" and position + 1 < end and doc[position + 1].pos_ in {"VERB", "AUX"}:
            return position
        position += 1
    return position


def _is_post_modifier(doc: Doc, position: int, end: int) -> bool:
    """``those arrested had``: another verb follows before the clause ends, so this one belongs to the noun."""
    for token in doc[position + 1 : end]:
        if token.tag_ in _VERBAL or token.pos_ == "AUX":
            return True
        if token.text in {",", ";", "."}:
            return bool(token.text == ",")
    return False


def _leading(found: FoundQuantity, peers: Sequence[FoundQuantity], first_index: int) -> Partitive | None:
    doc, sentence = found.passage.doc, doc_sentence(found)
    start = sentence
    if doc[start].lower_ == "out" and start + 1 < len(doc):
        start += 1
    if doc[start].lower_ not in {"of", "among", "amongst"}:
        return None
    comma = next((token.i for token in doc[start : min(found.first, start + _LONGEST)] if token.text == ","), None)
    if found.quantity.kind not in {"count", "percent", "ratio", "measure"}:
        return None
    if doc[start].lower_ != "of" and not _inverted(doc, start, found.first):
        return None
    if comma is None and doc[start].lower_ == "of":
        return None
    return _read_of(doc, start + 1, found, peers, first_index, leading=True)


def _inverted(doc: Doc, start: int, first: int) -> bool:
    """``Among the dead were three children``, ``among those hurt, two were nurses``."""
    verb = next((token.i for token in doc[start:first] if token.pos_ == "AUX" and token.lemma_ == "be"), None)
    if verb is None:
        return any(token.text == "," for token in doc[max(start, first - 2) : first])
    return all(token.pos_ in {"AUX", "VERB", "DET", "PART", "ADV"} for token in doc[verb:first])


def doc_sentence(found: FoundQuantity) -> int:
    """The first token of the sentence of a figure, quotation marks and dashes passed over."""
    doc = found.passage.doc
    start = sentence_start(doc, found.first)
    for token in doc[start : found.first]:
        if not token.is_punct and not token.is_space:
            return int(token.i)
    return start


def find_relation(found: FoundQuantity, anchor: Token, partitive: Partitive | None) -> Relation:
    """What the words set the count beside: others, another, a whole or its part."""
    doc = found.passage.doc
    before = [token.lower_ for token in doc[max(doc_sentence(found), found.first - 3) : found.first]]
    inside = [token.lower_ for token in doc[found.first : max(found.last, anchor.i + 1)]]
    after = [token.lower_ for token in doc[max(found.last, anchor.i + 1) : max(found.last, anchor.i + 1) + 2]]
    if found.quantity.kind == "count":
        if _OTHERS & set(inside) or (before and before[-1] in _OTHERS) or (after and after[0] == "others"):
            return "others"
        if _MORE & set(inside[1:] or inside) or (before and before[-1] in _MORE) or before[-2:] == ["an", "additional"]:
            return "another"
    if partitive is not None:
        return "part"
    total = (
        before[-2:] == ["total", "of"]
        or before[-2:] == ["all", "of"]
        or (before and before[-1] in {"all", "both", "combined"})
    )
    if (
        total
        or "both" in inside
        or after[:2] in (["in", "all"], ["in", "total"])
        or "total" in inside + after[:1]
        or "altogether" in after
    ):
        return "whole"
    if before[-2:] == ["in", "total"] or before[-3:] == ["in", "total", ","] or before[-3:] == ["in", "all", ","]:
        return "whole"
    return "plain"
