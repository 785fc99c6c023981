"""Attributions that hang on a verb: who says, thinks, wants or judges, and what."""

from __future__ import annotations

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.complements import find_complement, find_idiom, find_introduction
from crossread.extract.quotations.cues.frames import (
    AttributionFrame,
    Range,
    child,
    find_subject,
    is_headless,
    subtree,
)
from crossread.extract.quotations.cues.leads import Lead, find_lead, find_telling
from crossread.extract.quotations.cues.words import CueWords
from crossread.model.mentions import Act
from crossread.text.lexicon import load_words

_QUESTION_WORDS = load_words("quotation_reading", "verbs.question_words")

_LEFT_OF_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
# The tagger's lemma of "hoping" and "hoped" is that of another verb.
_LEMMAS = {"hoping": "hope", "hoped": "hope", "says": "say", "said": "say", "tweeted": "tweet", "tweeting": "tweet"}


def find_verb_frame(verb: Token, words: CueWords) -> AttributionFrame | None:
    """The attribution that this verb makes, or None."""
    if verb.dep_ in {"amod", "compound", "aux", "auxpass"} or _is_shown_saying(verb, words):
        return None
    lemma = lemma_of(verb)
    frames = words.verbs.get(lemma, {})
    found = (
        find_idiom(verb, words.phrasal.get(lemma, ()))
        or find_complement(verb, lemma, frames, words)
        or find_introduction(verb, words.introductions.get(lemma, ()))
    )
    if found is None or (found.pattern == "object" and _is_bare_form(verb)) or _is_naming(verb, frames):
        return None
    lead = find_lead(verb, words)
    subject = find_telling(verb, words) or find_subject(lead.verb if lead is not None and lead.speaks else verb)
    if subject is not None and subject.lower_ in {"that", "which"} and not frames:
        return None  # "a jewel that will go on to shine"
    hung = verb.tag_ == "VB" and verb.dep_ in {"relcl", "acl"}  # "had a better way to describe it"
    telling = hung or ("quote" in frames and lemma not in words.showing)
    if subject is not None and telling and _is_silent(subject, words):
        subject = _find_farther(verb, subject, words)
        if subject is None:
            return None
    if subject is not None and subject.lower_ == "you":
        return None
    frame = AttributionFrame(
        _cue(verb, lead, words, found.last), verb.i, found.act, pattern=found.pattern, content=found.content
    )
    asked = verb.tag_ == "VBN" and verb.dep_ == "advcl" and "addressee" in frames and child(verb, "aux") is None
    passive = child(verb, "auxpass") is not None or asked
    frame.quotes = ("quote" in frames or found.pattern == "quote") and (not passive or child(verb, "agent") is not None)
    if subject is not None:
        frame.head, frame.source = subject.i, subtree(subject)
        if is_headless(verb):
            frame.source = (frame.source[0], frame.cue[0])
    addressee = child(verb, "dobj", "dative")
    if addressee is not None and "addressee" in frames:
        frame.addressee = subtree(addressee)
    return frame


def _is_shown_saying(verb: Token, words: CueWords) -> bool:
    """``NAME is shown saying``: what tells is the verb behind."""
    telling = child(verb, "xcomp")
    said = telling is not None and telling.tag_ == "VBG" and lemma_of(telling) in words.plain
    return said and child(verb, "auxpass") is not None


def _is_silent(subject: Token, words: CueWords) -> bool:
    """Whether the subject is a deed, a time or a quality, which says nothing."""
    return subject.pos_ == "VERB" or (subject.pos_ == "NOUN" and subject.lemma_.lower() in words.silent)


def _find_farther(verb: Token, silent: Token, words: CueWords) -> Token | None:
    """Who speaks where the parse hangs the verb on a noun that cannot: ``held a conference saying …``."""
    if verb.dep_ not in {"acl", "relcl"}:
        return None
    governing = silent.head
    for _ in range(4):
        if governing.pos_ in {"VERB", "AUX"}:
            subject = find_subject(governing)
            return subject if subject is not None and not _is_silent(subject, words) and subject.i != silent.i else None
        governing = governing.head
    return None


def _is_naming(verb: Token, frames: dict[str, Act]) -> bool:
    """Whether the verb only gives a thing its name: ``an operation called …``."""
    named = "predicate" in frames and verb.dep_ == "acl" and verb.tag_ == "VBN"
    return named and child(verb, "agent") is None and not is_headless(verb)


def _is_bare_form(verb: Token) -> bool:
    """Whether the verb commands or asks rather than reports: no subject, no ``to``, no auxiliary."""
    return verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)


def _cue(verb: Token, lead: Lead | None, words: CueWords, last: int | None) -> Range:
    """The verb with its auxiliaries, adverbs and particle, with the verb that carries it and the medium it names."""
    doc = verb.doc
    first, end = verb.i, verb.i + 1
    owners = {verb.i}
    if lead is not None:
        first = lead.verb.i
        owners.add(first)
    while first > 0 and doc[first - 1].dep_ in _LEFT_OF_VERB and doc[first - 1].head.i in owners:
        if doc[first - 1].lower_ in _QUESTION_WORDS:
            break
        first -= 1
    particle = child(verb, "prt")
    if particle is not None and particle.i == end:
        end += 1
    if last is None:
        end = _manner_end(verb, end)
        if lemma_of(verb) in words.plain:
            end = _medium_end(doc, end, words)
    return first, max(end, last or 0)


def _manner_end(verb: Token, first: int) -> int:
    """Where an adverb or a weekday right after the verb ends: ``said instead``, ``said Monday``; or ``first``."""
    doc = verb.doc
    if first >= len(doc) or doc[first].head.i != verb.i or doc[first].left_edge.i != doc[first].right_edge.i:
        return first
    token = doc[first]
    adverb = token.dep_ == "advmod" and token.pos_ == "ADV" and token.tag_ == "RB"
    weekday = token.dep_ == "npadvmod" and token.ent_type_ == "DATE"
    return first + 1 if adverb or weekday else first


def _medium_end(doc: Doc, first: int, words: CueWords) -> int:
    """Where ``in a statement`` ends if it stands right after the verb, or ``first``."""
    if first + 2 >= len(doc) or doc[first].lower_ not in {"in", "on"}:
        return first
    target = child(doc[first], "pobj")
    if target is not None and target.lemma_.lower() in words.channels and target.i - first < 4:
        return int(target.i) + 1
    return first


def lemma_of(verb: Token) -> str:
    """The verb's lemma, in lower case."""
    return _LEMMAS.get(verb.lower_) or verb.lemma_.lower()
