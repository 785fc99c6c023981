"""Attributions that hang on a verb: who says, thinks, wants or judges, and what."""

from __future__ import annotations

from spacy.tokens import Token

from crossread.extract.quotations.frames import (
    PASSIVE_SUBJECTS,
    Frame,
    Range,
    child,
    cover,
    find_subject,
    subtree,
)
from crossread.extract.quotations.words import CueWords
from crossread.model.mentions import Act

_LEFT_OF_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
_WITH_OBJECT = frozenset({"of", "for", "as", "over", "about"})


def find_verb_frame(verb: Token, words: CueWords) -> Frame | None:
    """The attribution that this verb makes, or None."""
    frames = words.verbs.get(verb.lemma_.lower())
    if frames is None or verb.dep_ in {"amod", "compound", "aux"}:
        return None
    found = _find_content(verb, frames, words)
    if found is None:
        return None
    act, content, preposition = found
    subject = find_subject(verb)
    frame = Frame(_cue(verb, words, preposition), verb.i, act, quotes="quote" in frames, content=content)
    if subject is not None:
        frame.head, frame.source = subject.i, subtree(subject)
    addressee = child(verb, "dobj", "dative")
    if addressee is not None and "addressee" in frames:
        frame.addressee = subtree(addressee)
    return frame


def _cue(verb: Token, words: CueWords, preposition: Token | None) -> Range:
    first, last = verb.i, verb.i + 1
    token = verb
    if verb.dep_ == "xcomp" and verb.head.lemma_ in words.carriers and 0 < verb.i - verb.head.i < 4:
        token = verb.head
        first = token.i
    doc = verb.doc
    while first > 0 and doc[first - 1].dep_ in _LEFT_OF_VERB and doc[first - 1].head.i in (token.i, verb.i):
        first -= 1
    particle = child(verb, "prt")
    if particle is not None and particle.i == last:
        last += 1
    if preposition is not None and preposition.i <= last + 1:
        last = preposition.i + 1
    return first, last


def _find_content(verb: Token, frames: dict[str, Act], words: CueWords) -> tuple[Act, list[Range], Token | None] | None:
    """The act, the words of what is said, and a preposition that belongs to the cue."""
    if "clause" in frames:
        clause = _clause(verb)
        if clause:
            return frames["clause"], clause, None
    if "request" in frames:
        request = _request(verb, frames)
        if request:
            return frames["request"], request, None
    governed = words.prepositions.get(verb.lemma_.lower(), frozenset())
    for preposition in verb.children if governed else ():
        if preposition.dep_ in {"prep", "prt"} and preposition.i > verb.i and preposition.lower_ in governed:
            target = child(preposition, "pobj", "pcomp")
            if target is not None:
                return next(iter(frames.values())), [subtree(target)], preposition
    if "infinitive" in frames:
        infinitive = child(verb, "xcomp")
        if infinitive is not None and infinitive.i > verb.i:
            return frames["infinitive"], [subtree(infinitive)], None
    if "predicate" in frames:
        predicate = _predicate(verb)
        if predicate:
            return frames["predicate"], predicate, None
    if "object" in frames and verb.lemma_ not in words.bare:
        patient = _object(verb)
        if patient:
            return frames["object"], patient, None
    return (frames["quote"], [], None) if "quote" in frames else None


def _clause(verb: Token) -> list[Range]:
    clause = child(verb, "ccomp")
    if clause is not None and (child(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark") or clause.i < verb.i):
        first, last = subtree(clause)
        return [(first, last)] if last <= verb.i or first > verb.i else []
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and child(verb, "mark") is None:
        return _around(verb)
    return []


def _around(verb: Token) -> list[Range]:
    """What is said where the attribution stands inside it: the clause before it and the one after it."""
    first, last = subtree(verb.head)
    inner_first, inner_last = subtree(verb)
    if verb.dep_ == "ccomp" and verb.i > verb.head.i:
        return []
    ranges = [(first, inner_first), (inner_last, last)]
    return [found for found in ranges if found[1] - found[0] > 1]


def _request(verb: Token, frames: dict[str, Act]) -> list[Range]:
    infinitive = child(verb, "xcomp", "ccomp", "advcl")
    if infinitive is None or infinitive.i < verb.i or not any(c.lower_ == "to" for c in infinitive.children):
        return []
    patient = child(verb, "dobj") or child(infinitive, "nsubj")
    if patient is None or patient.i < verb.i:
        return []
    if "addressee" in frames and patient.head is verb:
        return [subtree(infinitive)]
    return [cover([subtree(patient), subtree(infinitive)])]


def _predicate(verb: Token) -> list[Range]:
    patient = child(verb, "dobj", *PASSIVE_SUBJECTS)
    said = child(verb, "oprd", "ccomp", "xcomp", "attr")
    if said is None:
        said = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if said is None:
        return []
    if patient is None:
        return [subtree(said)]
    return [cover([subtree(patient), subtree(said)])] if patient.i > verb.i else [subtree(patient), subtree(said)]


def _object(verb: Token) -> list[Range]:
    patient = child(verb, "dobj", *PASSIVE_SUBJECTS)
    if patient is None:
        return []
    others = (
        subtree(other)
        for other in verb.children
        if other.dep_ == "prep" and other.lower_ in _WITH_OBJECT and other.i > patient.i > verb.i
    )
    return [cover([subtree(patient), *others])]
