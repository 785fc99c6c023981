"""Attributions by a phrase: according to, in a poll, was confident that."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import (
    AttributionFrame,
    Range,
    child,
    find_subject,
    sentence,
    subtree,
    verb_start,
)
from crossread.extract.quotations.cues.nouns import ABOUT
from crossread.extract.quotations.cues.words import CueWords
from crossread.text.lexicon import load_words

_IMPERSONAL = load_words("quotation_reading", "phrases.impersonal")


def find_according(token: Token) -> AttributionFrame | None:
    """``according to SOURCE``: what is said is the clause around it."""
    if token.lower_ != "according" or token.i + 1 >= len(token.doc):
        return None
    following = token.doc[token.i + 1]
    if following.lower_ != "to":
        return None
    source = child(following, "pobj", "pcomp") or child(token, "pobj")
    frame = AttributionFrame((token.i, token.i + 2), token.i, "statement", quotes=True, pattern="according")
    if source is not None and source.i > token.i:
        frame.head, frame.source = source.i, (token.i + 2, subtree(source)[1])
    frame.content = _rest_of_sentence(token, frame.source[1] if frame.source else token.i + 2)
    return frame


def _rest_of_sentence(cue: Token, last: int) -> list[Range]:
    """What stands before the phrase in its sentence, or behind it where it opens the sentence."""
    start, end = sentence(cue)
    if cue.i - start >= 3:
        return [(start, cue.i)]
    return [(last, end)] if end - last > 2 else []


def find_survey(preposition: Token, words: CueWords) -> AttributionFrame | None:
    """``In a poll by SOURCE, …``: what the survey found is the rest of its sentence."""
    if preposition.lower_ not in {"in", "per"} or not preposition.is_sent_start:
        return None
    survey = child(preposition, "pobj")
    if survey is None or survey.lemma_.lower() not in words.surveys or survey.i - preposition.i > 8:
        return None
    first, last = subtree(survey)
    frame = AttributionFrame((preposition.i, preposition.i + 1), preposition.i, "statement", pattern="according")
    frame.head, frame.source = survey.i, (first, last)
    frame.content = _rest_of_sentence(preposition, last)
    return frame if frame.content else None


def find_words_of(preposition: Token) -> AttributionFrame | None:
    """``in the words of SOURCE, "…"``, ``in SOURCE's words, "…"``: only quotation marks tell what was said."""
    if preposition.lower_ != "in":
        return None
    spoken = child(preposition, "pobj")
    if spoken is None or spoken.lower_ != "words" or spoken.i - preposition.i > 6:
        return None
    of = next((c for c in spoken.children if c.lower_ == "of" and c.i == spoken.i + 1), None)
    source = child(of, "pobj") if of is not None else child(spoken, "poss")
    if source is None:
        return None
    last = of.i + 1 if of is not None else preposition.i + 1
    frame = AttributionFrame((preposition.i, last), preposition.i, "statement", quotes=True, pattern="quote")
    frame.head, frame.source = source.i, subtree(source)
    return frame


def find_adjective_frame(adjective: Token, words: CueWords) -> AttributionFrame | None:
    """``is confident that …``, ``was angry about …``: after a form of be, with what it is about."""
    act = words.adjectives.get(adjective.lower_)
    verb = adjective.head
    if act is None or adjective.dep_ != "acomp" or verb.i > adjective.i or adjective.i - verb.i > 5:
        return None
    clause = child(adjective, "ccomp", "xcomp", "advcl")
    preposition = next((c for c in adjective.children if c.dep_ == "prep" and c.lower_ in ABOUT), None)
    target = child(preposition, "pobj", "pcomp") if preposition is not None else None
    subject = find_subject(verb)
    if subject is None or subject.lower_ in _IMPERSONAL:
        return None
    last = adjective.i + 1
    if clause is not None and clause.i > adjective.i:
        content = subtree(clause)
    elif target is not None and preposition is not None:
        content = subtree(target)
        last = preposition.i + 1 if preposition.i == last else last
    else:
        return None
    frame = AttributionFrame((verb_start(verb), last), adjective.i, act, content=[content], pattern="adjective")
    frame.head, frame.source = subject.i, subtree(subject)
    return frame
