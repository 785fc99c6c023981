"""Attributions that hang on a verb: who says, thinks, wants or judges, and what."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from crossread.extract.quotations.frames import (
    PASSIVE_SUBJECTS,
    Frame,
    Range,
    child,
    cover,
    find_subject,
    pieces,
    sentence,
    subtree,
)
from crossread.extract.quotations.words import CueWords
from crossread.model.mentions import Act

_LEFT_OF_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
_WITH_OBJECT = frozenset({"of", "for", "as", "over", "about", "to", "with"})
_MEDIUM_VERBS = frozenset({"said", "says", "wrote", "writes", "tweeted", "posted", "told", "added"})
_CLAUSES = ("ccomp", "xcomp", "advcl")
# The tagger's lemma of "hoping" and "hoped" is that of another verb.
_LEMMAS = {"hoping": "hope", "hoped": "hope", "says": "say", "said": "say", "tweeted": "tweet", "tweeting": "tweet"}
# Verbs after which the rest of the sentence is what was said even where the parser sees no clause.
_SPEECH = frozenset({"say", "add", "note", "argue", "claim", "insist", "tell", "write", "report", "warn"})


@dataclass(slots=True)
class Complement:
    """What follows a verb: the pattern that fits, its act, what is said, and the cue's own last token."""

    pattern: str
    act: Act
    content: list[Range] = field(default_factory=list)
    last: int | None = None


def find_verb_frame(verb: Token, words: CueWords) -> Frame | None:
    """The attribution that this verb makes, or None."""
    if verb.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    lemma = _LEMMAS.get(verb.lower_) or verb.lemma_.lower()
    frames = words.verbs.get(lemma, {})
    found = _find_idiom(verb, words.phrasal.get(lemma, ())) or _find_complement(verb, lemma, frames, words)
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


def _find_idiom(verb: Token, idioms: tuple[tuple[tuple[str, ...], Act], ...]) -> Complement | None:
    """``lashed out at …``: the words of the idiom follow the verb, with at most one adverb between."""
    doc = verb.doc
    for rest, act in idioms:
        at = verb.i + 1
        if rest and at < len(doc) and doc[at].pos_ == "ADV" and doc[at].lower_ != rest[0]:
            at += 1
        end = at + len(rest)
        if rest and end < len(doc) and tuple(token.lower_ for token in doc[at:end]) == rest:
            content = _after(verb, end)
            if content is not None:
                return Complement("idiom", act, [content], end)
    return None


def _after(verb: Token, first: int) -> Range | None:
    """The phrase or clause that begins right at ``first``."""
    doc = verb.doc
    if doc[first].is_punct and doc[first].text not in {'"', "“", "‘", "''"}:
        return None
    previous = doc[first - 1]
    candidates = [child(previous, "pobj", "pcomp"), child(verb, "dobj", *_CLAUSES)]
    for token in candidates:
        if token is not None and subtree(token)[0] >= first and subtree(token)[0] - first < 2:
            return subtree(token)
    token = doc[first]
    while token.head.i != token.i and token.head.i >= first and token.head.left_edge.i >= first:
        token = token.head
    return first, max(token.right_edge.i + 1, first + 1)


def _find_complement(verb: Token, lemma: str, frames: dict[str, Act], words: CueWords) -> Complement | None:
    if not frames:
        return None
    if "clause" in frames:
        clause = _clause(verb, lemma)
        if clause:
            return Complement("clause", frames["clause"], clause)
    if "request" in frames:
        request = _request(verb, frames)
        if request:
            return Complement("request", frames["request"], request)
    governed = _governed(verb, words.prepositions.get(lemma, frozenset()))
    if governed is not None:
        preposition, target = governed
        last = preposition.i + 1 if preposition.i - verb.i <= 3 else None
        return Complement("preposition", next(iter(frames.values())), [subtree(target)], last)
    if "infinitive" in frames:
        infinitive = child(verb, "xcomp")
        if infinitive is not None and infinitive.i > verb.i:
            return Complement("infinitive", frames["infinitive"], [subtree(infinitive)])
    if "predicate" in frames:
        predicate = _predicate(verb, lemma)
        if predicate:
            return Complement("predicate", frames["predicate"], predicate)
    if "object" in frames and lemma not in words.bare:
        patient = _object(verb)
        if patient:
            return Complement("object", frames["object"], patient)
    return Complement("quote", frames["quote"]) if "quote" in frames else None


def _governed(verb: Token, allowed: frozenset[str]) -> tuple[Token, Token] | None:
    for preposition in verb.children if allowed else ():
        if preposition.dep_ in {"prep", "prt"} and preposition.i > verb.i and preposition.lower_ in allowed:
            target = child(preposition, "pobj", "pcomp")
            if target is not None:
                return preposition, target
    return None


def _clause(verb: Token, lemma: str) -> list[Range]:
    clause = child(verb, "ccomp")
    if clause is not None and (child(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark") or clause.i < verb.i):
        return pieces(clause, verb)
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and child(verb, "mark") is None:
        return _around(verb)
    if lemma == "ask":
        asked = child(verb, "advcl")
        if asked is not None and asked.i > verb.i and any(c.lower_ in {"if", "whether"} for c in asked.children):
            return [subtree(asked)]
    if lemma in _SPEECH:
        return _rest(verb)
    return []


def _rest(verb: Token) -> list[Range]:
    """The rest of the sentence after a verb of saying, where the parse has hung the clause elsewhere."""
    doc = verb.doc
    first = verb.i + 1
    addressee = child(verb, "dobj", "dative")
    if addressee is not None and addressee.i > verb.i:
        first = subtree(addressee)[1]
    end = sentence(verb)[1]
    for token in doc[first : min(first + 14, end)]:
        if token.lower_ == "that" and token.dep_ == "mark":
            return [(token.i, end)]
        if token.is_punct or token.pos_ == "VERB":
            break
    return [(first, end)] if first < end and doc[first].tag_ == "VBG" else []


def _around(verb: Token) -> list[Range]:
    """What is said where the attribution stands inside it: the clause before it and the one after it."""
    if verb.dep_ == "ccomp" and verb.i > verb.head.i:
        return []
    first, last = subtree(verb.head)
    inner_first, inner_last = subtree(verb)
    ranges = [(first, inner_first), (inner_last, last)]
    return [found for found in ranges if found[1] - found[0] > 1]


def _request(verb: Token, frames: dict[str, Act]) -> list[Range]:
    infinitive = child(verb, *_CLAUSES)
    if infinitive is None or infinitive.i < verb.i or not any(c.lower_ == "to" for c in infinitive.children):
        return []
    patient = child(verb, "dobj") or child(infinitive, "nsubj")
    if patient is None or patient.i < verb.i:
        return []
    if "addressee" in frames and patient.head.i == verb.i:
        return [subtree(infinitive)]
    return [cover([subtree(patient), subtree(infinitive)])]


def _predicate(verb: Token, lemma: str) -> list[Range]:
    patient = child(verb, "dobj", *PASSIVE_SUBJECTS)
    said = child(verb, "oprd", "ccomp", "xcomp", "attr")
    if said is None:
        said = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if said is None and lemma == "call" and patient is not None and patient.i > verb.i:
        return [(verb.i + 1, verb.right_edge.i + 1)]
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
