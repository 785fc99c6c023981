"""Times that date a noun and not the clause around it: ``a 1976 law``, ``last year's total``, ``the May 3 killing``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crossread.meaning.calendar.values import fineness
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.times.happenings import Happening
from crossread.reconcile.times.tellings import kind_of_noun
from crossread.text.lexicon import load_words

# How a time says when its clause took place: itself, by an event that it names, or not at all.
Dating = Literal["clause", "event", "nothing"]

_ATTRIBUTES = frozenset({"nummod", "nmod", "compound", "poss", "amod", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOUNS = ("NOUN", "PROPN")


def find_dating(happening: Happening) -> Dating:
    """What the happening's time dates.

    ``In the 2012 race he came third`` and ``the 2011 quake killed ten`` are dated; ``police hunted for those of
    Friday's robbery`` names an event of that day; ``the council overturned a 2014 ban`` says nothing of when, nor
    does what speakers tell of themselves or only wish.
    """
    sentence = happening.reading.sentence_at(happening.time.span)
    if _is_of_speaker(happening):
        return "nothing"
    noun = _noun_of(sentence, happening) if sentence is not None else None
    if sentence is None or noun is None or _leads_to(noun, sentence.tokens):
        return "clause"
    finest = fineness(happening.time.precision)
    if noun.relation in _SUBJECTS and (finest <= fineness("week") or _is_event(noun)):
        return "clause"
    return "event" if finest <= fineness("day") and _is_event(noun) else "nothing"


def _is_of_speaker(happening: Happening) -> bool:
    """Whether quoted words tell of the speaker's or the hearer's own doings: ``“Wednesday I have to go back”``.

    ``today`` in them is the day on which they were spoken, and that may be any.
    """
    span = happening.event.span
    if not any(quoted.contains(span) for quoted in happening.reading.quoted):
        return False
    if "deictic" in happening.time.stated:
        return True
    sentence = happening.reading.sentence_at(span)
    tokens = sentence.tokens_in(span) if sentence is not None else ()
    unreal = happening.frame is not None and happening.frame.modality != "fact"
    return unreal or any(token.lower in load_words("happenings", "speakers") for token in tokens)


def _noun_of(sentence: Sentence, happening: Happening) -> Token | None:
    """The noun that the time is an attribute of."""
    span = happening.time.span
    inside = [at for at, token in enumerate(sentence.tokens) if span.start <= token.start < span.end]
    for at in inside:
        token = sentence.tokens[at]
        if token.head not in inside and 0 <= token.head < len(sentence.tokens) and token.relation in _ATTRIBUTES:
            noun = sentence.tokens[token.head]
            return noun if noun.tag in _NOUNS and noun.relation != "npadvmod" else None
        if token.head not in inside and 0 <= token.head < len(sentence.tokens) and token.relation == "pobj":
            return _find_owner(sentence, sentence.tokens[token.head], happening)
    return None


def _find_owner(sentence: Sentence, preposition: Token, happening: Happening) -> Token | None:
    """The noun that a time behind ``of`` or ``from`` belongs to, a year behind ``for`` too: ``the toll of 2016``."""
    coarse = fineness(happening.time.precision) > fineness("month")
    leading = load_words("happenings", "owned_by") | (load_words("happenings", "meant_for") if coarse else frozenset())
    near = sentence.tokens_before(happening.time.span)[-2:]
    if preposition.lower not in leading or preposition not in near or not 0 <= preposition.head < len(sentence.tokens):
        return None
    noun = sentence.tokens[preposition.head]
    timed = noun.lemma.lower() in load_words("happenings", "parts_of_time")
    return noun if noun.tag in _NOUNS and noun.start < preposition.start and not timed else None


def _is_event(noun: Token) -> bool:
    return kind_of_noun(noun) is not None or noun.lemma.lower() in load_words("happenings", "nouns")


def _leads_to(noun: Token, tokens: Sequence[Token]) -> bool:
    """Whether the clause took place in or during what the noun names: ``in`` and ``at`` before the verb only."""
    if noun.relation != "pobj" or not 0 <= noun.head < len(tokens):
        return False
    leading = tokens[noun.head]
    verb = tokens[leading.head] if 0 <= leading.head < len(tokens) else leading
    always = leading.lower in load_words("happenings", "during")
    ahead = leading.lower in load_words("happenings", "within") and leading.start < verb.start
    return (always or ahead) and verb.tag in ("VERB", "AUX")
