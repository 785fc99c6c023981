"""Attributions that hang on a verb: who says, thinks, wants or judges, and what."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crossread.extract.quotations.complements import find_complement, find_idiom
from crossread.extract.quotations.frames import (
    Frame,
    Range,
    child,
    find_subject,
    subtree,
)
from crossread.extract.quotations.words import CueWords
from crossread.model.mentions import Act

_LEFT_OF_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
_MEDIUM_VERBS = frozenset({"said", "says", "wrote", "writes", "tweeted", "posted", "told", "added"})
# The tagger's lemma of "hoping" and "hoped" is that of another verb.
_LEMMAS = {"hoping": "hope", "hoped": "hope", "says": "say", "said": "say", "tweeted": "tweet", "tweeting": "tweet"}


def find_verb_frame(verb: Token, words: CueWords) -> Frame | None:
    """The attribution that this verb makes, or None."""
    if verb.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    lemma = _LEMMAS.get(verb.lower_) or verb.lemma_.lower()
    frames = words.verbs.get(lemma, {})
    found = find_idiom(verb, words.phrasal.get(lemma, ())) or find_complement(verb, lemma, frames, words)
    if found is None or (found.pattern == "object" and _is_bare_form(verb)) or _is_naming(verb, frames):
        return None
    subject = find_subject(verb)
    frame = Frame(_cue(verb, words, found.last), verb.i, found.act, pattern=found.pattern, content=found.content)
    passive = child(verb, "auxpass") is not None
    frame.quotes = "quote" in frames and (not passive or child(verb, "agent") is not None)
    if subject is not None:
        frame.head, frame.source = subject.i, subtree(subject)
    addressee = child(verb, "dobj", "dative")
    if addressee is not None and "addressee" in frames:
        frame.addressee = subtree(addressee)
    return frame


def _is_naming(verb: Token, frames: dict[str, Act]) -> bool:
    """Whether the verb only gives a thing its name: ``an operation called …``."""
    return "predicate" in frames and verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "agent") is None


def _is_bare_form(verb: Token) -> bool:
    """Whether the verb commands or asks rather than reports: no subject, no ``to``, no auxiliary."""
    return verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)


def _cue(verb: Token, words: CueWords, last: int | None) -> Range:
    """The verb with its auxiliaries, adverbs and particle, with the verb that carries it and the medium it names."""
    doc = verb.doc
    first, end = verb.i, verb.i + 1
    owners = {verb.i}
    carrier = _carrier(verb)
    if carrier is not None:
        first = carrier.i
        owners.add(first)
    while first > 0 and doc[first - 1].dep_ in _LEFT_OF_VERB and doc[first - 1].head.i in owners:
        if doc[first - 1].lower_ in {"when", "as", "how", "why", "where", "so"}:
            break
        first -= 1
    particle = child(verb, "prt")
    if particle is not None and particle.i == end:
        end += 1
    if last is None and verb.lower_ in _MEDIUM_VERBS:
        end = _medium_end(doc, end, words)
    return first, max(end, last or 0)


def _carrier(verb: Token) -> Token | None:
    """The verb or adjective that leads into this one: ``continued to insist``, ``is struggling to explain``."""
    head = verb.head
    if verb.dep_ != "xcomp" or not 0 < verb.i - head.i < 4 or head.pos_ not in {"VERB", "ADJ", "AUX"}:
        return None
    if head.pos_ == "ADJ":
        return head.head if head.dep_ == "acomp" and 0 < head.i - head.head.i < 4 else None
    return head


def _medium_end(doc: Doc, first: int, words: CueWords) -> int:
    """Where ``in a statement`` ends if it stands right after the verb, or ``first``."""
    if first + 2 >= len(doc) or doc[first].lower_ not in {"in", "on", "during"}:
        return first
    target = child(doc[first], "pobj")
    if target is not None and target.lemma_.lower() in words.channels and target.i - first < 4:
        return int(target.i) + 1
    return first
