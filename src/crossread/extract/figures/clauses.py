"""The clause of a figure: which noun is counted, which verb is said of it, and where words that only break in end."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import state_action
from crossread.extract.figures.extents import sentence_end
from crossread.extract.figures.quantities import FoundQuantity
from crossread.text.lexicon import load_words

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBAL = FINITE | {"VBN", "VBG", "VB"}
_AUXILIARIES = load_words("figure_reading", "clauses.auxiliaries")
_NEGATIONS = load_words("figure_reading", "clauses.negations")
_LOOSE = frozenset({"conj", "appos", "nummod", "compound", "amod", "nmod", "prep", "quantmod", "npadvmod", "pobj"})
_DASHES = frozenset({"-", "–", "—", "--"})
# What opens an aside, and what closes it.
_CLOSING = {",": frozenset({","}), "(": frozenset({")"}), **dict.fromkeys(sorted(_DASHES), _DASHES)}
_CLIMB = 12
_LONGEST_ASIDE = 24
_LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True, eq=False)
class VerbLink:
    """The verb of a figure and the figure's part in its clause.

    ``noun`` and ``preposition`` are those that stand between the two. ``first`` is the first
    word of the verb's chain where it was read off the surface (``were`` in ``were arrested``).
    """

    verb: Token | None
    role: str
    noun: Token | None = None
    preposition: Token | None = None
    negated: bool = False
    first: int | None = None


def find_anchor(found: FoundQuantity) -> Token:
    """The counted noun, or the token of the number from which the rest hangs.

    In a compound (``two-car crash``) it is the noun that the hyphen ties to the number.
    """
    doc = found.passage.doc
    if found.last + 1 < len(doc) and doc[found.last].text in {"-", "‑"} and doc[found.last + 1].pos_ in {"NOUN", "ADJ"}:
        return doc[found.last + 1]
    if found.head is not None and 0 <= found.head < len(doc):
        return doc[found.head]
    for token in doc[found.first : found.last]:
        if not found.first <= token.head.i < found.last or token.head.i == token.i:
            return token
    return doc[found.last - 1]


def drop_far_head(found: FoundQuantity) -> FoundQuantity:
    """The quantity without a noun behind ``of`` or a state, which it does not count.

    ``12 of theft``, ``120 of those arrested`` stand without a noun; ``dozens of people`` count it.
    """
    doc = found.passage.doc
    if found.head is None or found.last >= len(doc) or found.head <= found.last:
        return found
    # "30 missing and thousands homeless": the state stands for its own people.
    stops = state_action(doc[found.last]) is not None and doc[found.last + 1].lower_ in {"and", ",", "in", "after"}
    if not stops and doc[found.last].lower_ != "of":
        return found
    if not stops and doc[found.last - 1].lower_ in load_words("counting", "counted_with_of"):
        return found
    return FoundQuantity(found.passage, found.first, found.last, found.span, found.quantity, None)


def is_compound(found: FoundQuantity, anchor: Token) -> bool:
    """Whether the number and its noun only describe another noun: ``two-car crash``, ``three-story house``."""
    doc, unit = found.passage.doc, found.quantity.unit
    if unit and found.quantity.kind == "count" and found.span.text.lower().endswith(f"-{unit}"):
        return True
    return bool(anchor.i == found.last + 1 and doc[found.last].text in {"-", "‑"})


def is_offspring(found: FoundQuantity) -> bool:
    """``a father of three``: the number counts children, and nothing is said of them."""
    doc, first = found.passage.doc, found.first
    return bool(
        first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in load_words("counting", "parents")
    )


def skip_aside(doc: Doc, start: int) -> int:
    """The token after words set off by commas, dashes or brackets, where the sentence's verb then follows.

    ``Four people, who had only passed by, were hurt`` goes on at ``were``; otherwise ``start``.
    """
    if start >= len(doc) or doc[start].text not in _CLOSING:
        return start
    closing = _CLOSING[doc[start].text]
    end = min(sentence_end(doc, start), start + _LONGEST_ASIDE)
    for position in range(start + 1, end):
        if doc[position].text in closing and position + 1 < end:
            following = doc[position + 1]
            if following.tag_ in FINITE or following.pos_ == "AUX" or state_action(following):
                return position + 1
    return start


def skip_relative(doc: Doc, start: int, limit: int) -> int:
    """The token after a relative clause that another verb follows: ``that collapsed`` before ``were schools``."""
    if start >= limit or doc[start].lower_ not in {"who", "that", "which"}:
        return start
    seen = False
    for position in range(start + 1, limit):
        token = doc[position]
        finite = token.tag_ in FINITE or token.pos_ == "AUX"
        if finite and seen and doc[position - 1].pos_ not in {"CCONJ", "PRON", "SCONJ", "AUX", "PART"}:
            return position
        seen = (
            seen or token.pos_ == "VERB" or (token.pos_ == "AUX" and doc[position + 1].pos_ in {"ADJ", "NOUN", "ADP"})
        )
    return start


def find_predicate(doc: Doc, start: int, limit: int) -> VerbLink | None:
    """The verb chain that directly follows the counted: ``were believed to have been killed`` is ``killed``."""
    verb: Token | None = None
    first: int | None = None
    negated = passive = False
    raising = load_words("counting", "raising_verbs")
    position = start
    limit = min(limit, start + _LONGEST_CHAIN, len(doc))
    while position < limit:
        token = doc[position]
        lemma = token.lemma_.lower()
        if token.lower_ in _NEGATIONS:
            negated = True
        elif token.pos_ == "AUX" or (lemma in _AUXILIARIES and token.tag_ in _VERBAL):
            verb, passive = token, passive or lemma == "be"
            first = position if first is None else first
        elif token.tag_ in _VERBAL and (first is not None or token.tag_ in FINITE | {"VBN"}):
            passive = token.tag_ in {"VBN", "VBD"} and (passive or (first is None and token.tag_ == "VBN"))
            verb, first = token, position if first is None else first
            if lemma not in raising or position + 1 >= limit or doc[position + 1].lower_ not in {"to", "as"}:
                break
            passive, position = False, position + 1
        elif token.tag_ not in {"RB", "RBR"} and token.lower_ not in {"who", "that", "since"}:
            break
        position += 1
    if verb is None:
        return None
    return VerbLink(verb, "patient" if passive and verb.pos_ != "AUX" else "subject", negated=negated, first=first)


def find_link(anchor: Token, first: int) -> VerbLink:
    """Climb the parse from the anchor to the verb of its clause, over conjunctions, partitives and gathering nouns."""
    token, noun, preposition = anchor, None, None
    gatherers = load_words("counting", "gatherers")
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            break
        if head.pos_ in {"VERB", "AUX"}:
            return VerbLink(head, _role(token, head, preposition), noun, preposition)
        if head.dep_ == "prep" or head.pos_ == "ADP":
            above = head.head
            if head.lower_ != "of" or above.lemma_.lower() not in gatherers:
                preposition = preposition or head
                if above.pos_ in {"NOUN", "PROPN"} and above.i < first:
                    noun = noun or above
        elif noun is None and token.dep_ not in _LOOSE and head.pos_ in {"NOUN", "PROPN"}:
            noun = head
        token = head
    return VerbLink(None, "bare", noun, preposition)


def _role(child: Token, verb: Token, preposition: Token | None) -> str:
    if preposition is not None:
        return "other"
    dep = child.dep_
    if dep in {"nsubjpass", "csubjpass"}:
        return "patient"
    if dep in {"nsubj", "csubj", "expl"}:
        auxiliaries = [word.dep_ for word in verb.lefts if word.dep_ in {"aux", "auxpass"}]
        passive = verb.tag_ == "VBN" and ("auxpass" in auxiliaries or not auxiliaries)
        return "patient" if passive else "subject"
    if dep in {"dobj", "obj", "dative", "oprd"}:
        return "object"
    if dep in {"attr", "acomp"}:
        return "complement"
    return "object" if child.i > verb.i else "subject"
