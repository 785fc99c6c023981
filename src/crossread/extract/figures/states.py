"""The state that stands with a count: ``six were hurt``, ``2 dead``, ``five injured people``."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.actions import (
    sign_action,
    state_action,
    state_phrase,
)
from crossread.extract.figures.quantities import FoundQuantity
from crossread.meaning import deeds
from crossread.text.lexicon import load_words

_OBJECT_OPENERS = load_words("figure_reading", "states.object_openers")

_STATE_REACH = 7


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """What happened to the counted, with the token that says so; ``own``: by words that touch the count."""

    action: str | None
    token: Token | None
    negated: bool = False
    agent: bool = False
    own: bool = False
    why: str = ""


def find_state(doc: Doc, start: int, end: int) -> Deed | None:
    """The state that directly follows the counted: ``six others were injured``, ``2 Dead``."""
    negated = helped = False
    for position in range(start, min(end, start + _STATE_REACH)):
        token = doc[position]
        action = state_action(token) or state_phrase(token)
        if action and not helped and _takes_object(token):
            return None
        if action:
            name = _with_next(doc, position, end, action)
            return Deed(name, token, negated, own=not deeds.is_present(action), why=f"“{token.text}” after the count")
        if token.lower_ in {"not", "n't", "never"}:
            negated = True
        helped = helped or token.pos_ == "AUX"
        if token.lower_ not in load_words("counting", "between_count_and_state") and token.tag_ not in {"RB", "RBR"}:
            return None
    return None


def _takes_object(token: Token) -> bool:
    """``two gunmen shot 12 people``: those before the verb did it to those after."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    if token.lower_.endswith("ing"):
        return following.like_num is True  # "Killing 1 Officer, Wounding 2"
    if token.tag_ not in {"VBD", "VBN", "VBP", "VB"}:
        return False
    if any(child.dep_ in {"dobj", "nummod"} for child in token.rights):
        return True
    return following.pos_ in {"NUM", "DET"} or following.lower_ in _OBJECT_OPENERS


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
    before = doc[position - 1].lower_ if position else ""
    after = " ".join(token.lower_ for token in doc[position + 1 : position + 3])
    return deeds.outcome_of(before) or deeds.outcome_of(after) or deeds.strongest(names) or action


def find_inner_state(doc: Doc, found: FoundQuantity, anchor: Token, end: int) -> Deed | None:
    """``five injured people``, ``4 shooting victims``, ``12 dead``."""
    for token in doc[found.last : anchor.i + 1]:
        if token.lower_ == "of":
            return None
        state = state_action(token)
        action = _with_next(doc, token.i, max(end, anchor.i + 3), state) if state else None
        if action is None and token.i < anchor.i and is_people(anchor):
            action = sign_action(token)
        if action:
            return Deed(action, token, own=True, why=f"“{token.text}” in the counted words")
    return None


def is_people(noun: Token) -> bool:
    """Whether the noun is one for people of any kind."""
    known = load_words("counting", "people") | load_words("counting", "kinds_of_people")
    return noun.lemma_.lower() in known or noun.lower_ in known
