"""Whether a clause looks back or ahead, from the verb that a time expression hangs on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.times.anchors import Direction
from crossread.text.lexicon import load_lexicon, load_words

_FUTURE = load_words("times", "future_auxiliaries")
_PAST = load_words("times", "past_auxiliaries")
# ``a chance of losing``.
_PROSPECTS = load_words("times", "prospects")
_POSSIBLE = load_words("times", "possible_auxiliaries")
_AHEAD = frozenset({"until", "till", "by"})
_BEHIND = frozenset({"after", "since"})
# Verbs whose time lies ahead of the telling, whatever their own tense.
_SCHEDULES = load_words("times", "schedules")
# Verbs and adjectives whose "to" clause lies ahead.
_PLANS = load_words("times", "plans")
# Verbs that tell in the present of what has its day, those that do so with another word, and nouns for it.
_TIMETABLE = load_words("times", "timetable.verbs")
_TIMETABLE_WITH: Mapping[str, Sequence[str]] = load_lexicon("times")["timetable"]["with"]
_AWAITED = load_words("times", "timetable.nouns")
_NOW = frozenset({"is", "are", "'s", "'re"})


def find_direction(doc: Doc, start: int, end: int) -> Direction | None:
    """The direction of the clause that holds characters ``start`` to ``end``; None where no verb tells."""
    tokens = doc.char_span(start, end, "expand")
    if tokens is None:
        return None
    token = tokens.root
    if token.head.lower_ in _AHEAD and token.dep_ == "pobj" and not _is_past_perfect(token.head.head):
        return "past" if _went_on(token.head.head) else "future"
    ahead = _is_ahead_of(token) or _is_appointed(token)
    if tokens.end < len(doc) and doc[tokens.end].lower_ in ("'s", "’s"):
        # "Wednesday's ruling": the verb tells of the ruling, not of its day.
        return "schedule" if ahead else None
    found = _clause_direction(token)
    return "schedule" if ahead and found != "future" else found


def _clause_direction(token: Token) -> Direction | None:
    """The direction of the nearest verb above that tells."""
    for above in token.climb():
        if above.pos_ in ("VERB", "AUX") and (found := _verb_direction(above)):
            return found
        if above.tag_ == "VBG" and above.head.lower_ == "of" and _is_prospect(above.head.head):
            return "possible"
        if above.tag_ == "VBG" and above.dep_ == "pcomp" and above.head.lower_ in _BEHIND:
            # "will resign after admitting it Monday": what comes first need not lie ahead with what follows it.
            return None
    return None


def _is_prospect(noun: Token) -> bool:
    """``a chance``, ``one chance in three``."""
    nouns = (noun, noun.head.head) if noun.head.dep_ == "prep" else (noun,)
    return any(one.lemma_.lower() in _PROSPECTS for one in nouns)


def _is_ahead_of(token: Token) -> bool:
    """``ahead of Sunday's final``, ``ahead of the final on Sunday``."""
    for above in token.climb():
        if above.lower_ == "ahead":
            return True
        if above.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_appointed(token: Token) -> bool:
    """``a strike for Monday``."""
    bare = not any(child.i < token.i for child in token.children)
    return bare and token.dep_ == "pobj" and token.head.lower_ == "for"


def is_said(doc: Doc, start: int, end: int) -> bool:
    """Whether characters ``start`` to ``end`` hang on a verb of speech: they date what is said, not what happened."""
    tokens = doc.char_span(start, end, "expand")
    if tokens is None:
        return False
    verb = next((token for token in tokens.root.climb() if token.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma_.lower() in load_words("times", "speech")


def _is_past_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def _went_on(verb: Token) -> bool:
    """``hid until Tuesday``, ``had to wait until this year``; what ``was closed until Tuesday`` may still be closed."""
    while verb.dep_ == "xcomp" and verb.head is not verb:
        verb = verb.head
    helped = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBD" and verb.lemma_.lower() != "be" and not helped


def _verb_direction(verb: Token) -> Direction | None:
    if verb.lemma_ in _SCHEDULES:
        return "future"
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & _FUTURE:
        return "future"
    if words & _POSSIBLE and _may_come(verb, words):
        return "possible"
    tags = {child.tag_ for child in auxiliaries}
    if "TO" in tags and (verb.tag_ == "VB" or _is_to_be_done(auxiliaries)):
        return _infinitive_direction(verb)
    if verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and any(map(_is_set, verb.children)):
        return "future"
    if _is_on_timetable(verb, words):
        return "schedule"
    if verb.lemma_ in _PLANS and verb.tag_ == "VBN" and words & {"is", "are", "be"}:
        return "future"
    if verb.tag_ == "VBD" or "VBD" in tags or words & _PAST:
        return "past"
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if verb.tag_ == "VBN" else None


def _may_come(verb: Token, auxiliaries: Collection[str]) -> bool:
    """``may close in May``, ``could lose``; what one could not do, or could see, lies behind."""
    able = "could" in auxiliaries and verb.lemma_.lower() in load_words("times", "abilities")
    denied = any(child.dep_ == "neg" for child in verb.children)
    return not (able or denied or not _PAST.isdisjoint(auxiliaries))


def _is_to_be_done(auxiliaries: Sequence[Token]) -> bool:
    """``to be heard``; ``to have been heard`` lies behind."""
    return any(child.lower_ == "be" for child in auxiliaries) and all(child.lower_ != "have" for child in auxiliaries)


def _infinitive_direction(verb: Token) -> Direction | None:
    """``hopes to win``, ``is to open``; ``was to open`` may have opened since, ``went on to win`` has won."""
    if verb.head.lemma_.lower() == "go" and verb.head.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.head.lemma_.lower() in _PLANS or verb.dep_ == "ROOT":
        return "future"
    if verb.head.lemma_.lower() == "be" and verb.dep_ == "xcomp":
        return "schedule" if verb.head.tag_ == "VBD" else "future"
    return None


def _is_on_timetable(verb: Token, auxiliaries: Collection[str]) -> bool:
    """Whether a verb in the present tells of what is fixed for a day: ``opens``, ``are meeting``, ``the final is``."""
    now = verb.tag_ in ("VBZ", "VBP") and not auxiliaries
    going = verb.tag_ == "VBG" and not _NOW.isdisjoint(auxiliaries)
    lemma = verb.lemma_.lower()
    if lemma == "be" and now:
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _AWAITED for child in verb.children)
    if not now and not going:
        return False
    below = {child.lower_ for child in verb.subtree} if lemma in _TIMETABLE_WITH else set()
    return lemma in _TIMETABLE or not below.isdisjoint(_TIMETABLE_WITH.get(lemma, ()))


def _is_set(child: Token) -> bool:
    """``is due in court``."""
    return child.dep_ == "acomp" and child.lemma_.lower() in _PLANS
