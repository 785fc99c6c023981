"""What the words round a number say of it: the counted noun, the deed, and what narrows the count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossread.extract.figures.actions import (
    deed_action,
    done_action,
    is_cue,
    is_light,
    is_negated,
    phrase_action,
    sign_action,
    state_action,
    strongest,
    undergone_action,
)
from crossread.extract.figures.quantities import FoundQuantity
from crossread.text.lexicon import load_words

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X", "ADV", "PART", "INTJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SKIPPED = frozenset(
    {
        "other",
        "others",
        "people",
        "persons",
        "person",
        "individuals",
        "more",
        "have",
        "has",
        "had",
        "been",
        "be",
        "being",
    }
    | {
        "were",
        "was",
        "are",
        "is",
        "also",
        "who",
        "that",
        "to",
        "confirmed",
        "reported",
        "believed",
        "known",
        "found",
        "left",
    }
    | {"either", "both", "all", "still", "later", "feared", "presumed", "got", "not", "n't", "victims", "total"}
)
_STATE_REACH = 7
_CLIMB = 12


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """The verb above a figure and the figure's part in its clause; ``noun``: the noun that stands between."""

    verb: Token | None
    role: str
    noun: Token | None = None
    preposition: Token | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """What happened to the counted, with the token that says so; ``own``: by words that touch the count."""

    action: str | None
    token: Token | None
    negated: bool = False
    agent: bool = False
    own: bool = False
    why: str = ""


def find_anchor(found: FoundQuantity) -> Token:
    """The counted noun, or the token of the number from which the rest hangs."""
    doc = found.passage.doc
    if found.head is not None and 0 <= found.head < len(doc):
        return doc[found.head]
    for token in doc[found.first : found.last]:
        if not found.first <= token.head.i < found.last or token.head.i == token.i:
            return token
    return doc[found.last - 1]


def find_link(anchor: Token, first: int) -> Link:
    """Climb from the anchor to the verb of its clause, over conjunctions, partitives and gathering nouns."""
    token, noun, preposition = anchor, None, None
    gatherers = load_words("counting", "gatherers")
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return Link(None, "bare", noun, preposition)
        if head.pos_ in {"VERB", "AUX"}:
            return Link(head, _role(token, head, preposition), noun, preposition)
        if head.dep_ == "prep" or head.pos_ == "ADP":
            above = head.head
            gathers = head.lower_ == "of" and above.lemma_.lower() in gatherers
            if not gathers:
                preposition = preposition or head
                if above.pos_ in {"NOUN", "PROPN"} and above.i != head.i and not first <= above.i:
                    noun = noun or above
            token = head
            continue
        if token.dep_ not in {
            "conj",
            "appos",
            "nummod",
            "compound",
            "amod",
            "nmod",
            "prep",
            "quantmod",
            "npadvmod",
        } and (head.pos_ in {"NOUN", "PROPN"} and noun is None and token.dep_ != "pobj"):
            noun = head
        token = head
    return Link(None, "bare", noun, preposition)


def _role(child: Token, verb: Token, preposition: Token | None) -> str:
    if preposition is not None:
        return "other"
    dep = child.dep_
    if dep in {"nsubjpass", "csubjpass"}:
        return "patient"
    if dep in {"nsubj", "csubj", "expl"}:
        passive = verb.tag_ == "VBN" and any(word.dep_ == "auxpass" for word in verb.lefts)
        return "patient" if passive else "subject"
    if dep in {"dobj", "obj", "dative", "oprd"}:
        return "object"
    if dep in {"attr", "acomp"}:
        return "complement"
    return "object" if child.i > verb.i else "subject"


def find_state(doc: Doc, start: int, end: int) -> Deed | None:
    """The state that directly follows the counted: ``six others were injured``, ``2 Dead``."""
    negated = False
    for position in range(start, min(end, start + _STATE_REACH)):
        token = doc[position]
        action = state_action(token)
        if action:
            return Deed(
                _with_next(doc, position, end, action), token, negated, own=True, why=f"“{token.text}” after the count"
            )
        if token.lower_ in {"not", "n't", "never"}:
            negated = True
        if token.lower_ not in _SKIPPED and token.tag_ not in {"RB", "RBR"}:
            return None
    return None


def _with_next(doc: Doc, position: int, end: int, action: str) -> str:
    """``shot and killed`` and ``shot dead`` are ``kill``."""
    names = [action]
    for later in doc[position + 1 : min(end, position + 4)]:
        if later.lower_ in {"and", "or", ","} or later.tag_ == "RB":
            continue
        more = state_action(later)
        if not more:
            break
        names.append(more)
    return strongest(names) or action


def find_verb_before(doc: Doc, first: int, start: int) -> Deed | None:
    """The deed whose object the count directly is: ``killed one``, ``arrested a total of 498``."""
    position = first - 1
    while position >= start and doc[position].lower_ in {
        "a",
        "an",
        "the",
        "some",
        "of",
        "total",
        "another",
        "all",
        "only",
        "just",
        "up",
        "his",
        "her",
        "their",
    }:
        position -= 1
    if position < start:
        return None
    token = doc[position]
    before = doc[position - 1].lower_ if position > start else ""
    if token.pos_ not in {"VERB", "PROPN", "NOUN"} or (token.pos_ == "NOUN" and first - position > 1):
        return None
    if before in {"was", "were", "been", "is", "are", "a", "the", "in", "of"}:
        return None
    if token.pos_ == "VERB" and token.lower_ == "up" and position > start:
        token = doc[position - 1]
    action = undergone_action(token) or (phrase_action(token) if token.pos_ == "VERB" else None)
    if action is None and token.pos_ == "VERB":
        action = done_action(token)
    return Deed(action, token, own=True, why=f"object of “{token.text}”") if action else None


def find_deed(found: FoundQuantity, anchor: Token, after: int, end: int, start: int, link: Link) -> Deed:
    """The deed of a figure: its state, its noun, the verb before it, then the parse.

    ``after`` and ``end`` bound the words that follow the count, ``start`` those that may lead up to it.
    """
    doc = found.passage.doc
    if found.quantity.kind in {"count", "percent"}:
        state = _inner_state(doc, found, anchor) or find_state(doc, after, end) or _noun_deed(anchor)
        if state:
            return state
    before = find_verb_before(doc, found.first, start)
    if before:
        return before
    if link.noun is not None and (action := deed_action(link.noun)) and _says_of(link):
        return Deed(action, link.noun, why=f"“{link.noun.text} of” the counted")
    deed = _deed_of_verb(link)
    if deed.action is None and (sign := _sign(doc, anchor, end)):
        return Deed(sign, None, deed.negated, deed.agent, why="a word beside the noun")
    return deed


def _says_of(link: Link) -> bool:
    return link.preposition is not None and link.preposition.lower_ == "of"


def _inner_state(doc: Doc, found: FoundQuantity, anchor: Token) -> Deed | None:
    """``five injured people``, ``4 shooting victims``, ``12 dead``."""
    for token in doc[found.last : anchor.i + 1]:
        action = state_action(token) or (sign_action(token) if token.i < anchor.i else None)
        if action:
            return Deed(action, token, own=True, why=f"“{token.text}” in the counted words")
    return None


def _noun_deed(anchor: Token) -> Deed | None:
    action = deed_action(anchor)
    return Deed(action, anchor, own=True, why=f"“{anchor.text}” counts the deed") if action else None


def _sign(doc: Doc, anchor: Token, end: int) -> str | None:
    for position in range(anchor.i + 1, min(end, anchor.i + 6)):
        if doc[position].lower_ == "with":
            signs = (sign_action(token) for token in doc[position + 1 : min(end, position + 5)])
            return next((sign for sign in signs if sign), None)
    return None


def _deed_of_verb(link: Link) -> Deed:
    """The deed of the clause's verb, and of those joined to it that share its subject."""
    verb = link.verb
    if verb is None:
        return Deed(None, None)
    if link.role == "other":
        return Deed(None, verb, why=f"beside “{verb.text}”")
    negated = is_negated(verb)
    names = [name for token in _with_joined(verb) if (name := _verb_name(token, link.role))]
    if not names and is_light(verb):
        names = [name for token in _complements(verb) if (name := deed_action(token) or state_action(token))]
    if names:
        return Deed(strongest(names), verb, negated, why=f"{link.role} of “{verb.text}”")
    agent = link.role == "subject" and undergone_action(verb) is not None
    if is_light(verb) or is_cue(verb) or agent:
        return Deed(None, verb, negated, agent, why=f"{link.role} of “{verb.text}”")
    return Deed(verb.lemma_.lower(), verb, negated, why=f"{link.role} of “{verb.text}”")


def _verb_name(verb: Token, role: str) -> str | None:
    phrase = phrase_action(verb)
    if phrase:
        return phrase
    name = undergone_action(verb)
    if name and (role in {"patient", "object", "complement"} or verb.dep_ in {"acl", "relcl"}):
        return name
    return done_action(verb)


def _with_joined(verb: Token) -> list[Token]:
    joined = [
        child
        for child in verb.conjuncts
        if child.i > verb.i and not any(word.dep_ in {"nsubj", "nsubjpass", "dobj"} for word in child.children)
    ]
    return [verb, *joined]


def _complements(verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.rights:
        if child.dep_ in {"dobj", "attr", "acomp", "oprd", "xcomp", "ccomp"}:
            found += [child, *(word for word in child.lefts if word.dep_ == "compound")]
    return found


def subject_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The first finite verb in a run of tokens."""
    return next((token for token in doc[start:end] if token.tag_ in _FINITE), None)


def content_terms(tokens: Sequence[Token], leave: frozenset[int]) -> tuple[str, ...]:
    """Content lemmas of the tokens, each once, in order; ``leave`` are token indices left out."""
    found: dict[str, None] = {}
    for token in tokens:
        if token.i in leave or token.is_punct or token.is_space or token.like_num:
            continue
        if token.lower_ in {"not", "n't", "without", "no", "never"}:
            found["not"] = None
        elif token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "ADV"} and not token.is_stop:
            found[token.lemma_.lower()] = None
    return tuple(found)
