"""Whether a clause looks back or ahead, from the verb that a time expression hangs on."""

from __future__ import annotations

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.times.anchors import Direction
from crossread.text.lexicon import load_words

_LONGEST_CLIMB = 12
_FUTURE = load_words("times", "future_auxiliaries")
_PAST = load_words("times", "past_auxiliaries")
_AHEAD = frozenset({"until", "till", "by"})
# Verbs whose time lies ahead of the telling, whatever their own tense.
_SCHEDULES = load_words("times", "schedules")
# Verbs and adjectives whose "to" clause lies ahead.
_PLANS = load_words("times", "plans")


def find_direction(doc: Doc, start: int, end: int) -> Direction | None:
    """The direction of the clause that holds characters ``start`` to ``end``; None where no verb tells."""
    tokens = doc.char_span(start, end, "expand")
    if tokens is None:
        return None
    token = tokens.root
    if token.head.lower_ in _AHEAD and token.dep_ == "pobj" and not _is_past_perfect(token.head.head):
        return "future"
    if tokens.end < len(doc) and doc[tokens.end].lower_ in ("'s", "’s"):
        # "Wednesday's ruling": the verb tells of the ruling, not of its day.
        return None
    for _ in range(_LONGEST_CLIMB):
        if token.pos_ in ("VERB", "AUX") and (found := _verb_direction(token)):
            return found
        if token.head is token:
            return None
        token = token.head
    return None


def is_said(doc: Doc, start: int, end: int) -> bool:
    """Whether characters ``start`` to ``end`` hang on a verb of speech: they date what is said, not what happened."""
    tokens = doc.char_span(start, end, "expand")
    if tokens is None:
        return False
    token = tokens.root
    for _ in range(_LONGEST_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return token.lemma_.lower() in load_words("times", "speech")
        if token.head is token:
            return False
        token = token.head
    return False


def _is_past_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def _verb_direction(verb: Token) -> Direction | None:
    if verb.lemma_ in _SCHEDULES:
        return "future"
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & _FUTURE:
        return "future"
    tags = {child.tag_ for child in auxiliaries}
    if "TO" in tags and verb.tag_ == "VB":
        if verb.head.lemma_.lower() in _PLANS or verb.dep_ == "ROOT":
            return "future"
        return None
    if verb.lemma_ in _PLANS and verb.tag_ == "VBN" and words & {"is", "are", "be"}:
        return "future"
    if verb.tag_ == "VBD" or "VBD" in tags or words & _PAST:
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if verb.tag_ == "VBN" else None
