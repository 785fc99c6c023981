"""What follows a verb of saying, thinking or judging: a clause, a request, an infinitive, a noun."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.clauses import CLAUSES, find_clause
from crossread.extract.quotations.cues.frames import PASSIVE_SUBJECTS, Range, child, cover, subtree
from crossread.extract.quotations.cues.lost import find_lost_clause
from crossread.extract.quotations.cues.words import CueWords
from crossread.model.mentions import Act
from crossread.text.lexicon import load_words

_WITH_OBJECT = load_words("quotation_reading", "complements.with_object")


@dataclass(slots=True)
class Complement:
    """What follows a verb: the pattern that fits, its act, what is said, and the cue's own last token."""

    pattern: str
    act: Act
    content: list[Range] = field(default_factory=list)
    last: int | None = None


def find_idiom(verb: Token, idioms: tuple[tuple[tuple[str, ...], Act], ...]) -> Complement | None:
    """``lashed out at …``: the words of the idiom follow the verb, with at most one adverb between."""
    doc = verb.doc
    for rest, act in idioms:
        at = _past_adverb(verb, rest)
        end = at + len(rest)
        if rest and end < len(doc) and tuple(token.lower_ for token in doc[at:end]) == rest:
            content = _after(verb, end)
            told = child(verb, "ccomp")
            if content is not None and told is not None and subtree(told)[0] >= content[1]:
                return Complement("clause", act, [subtree(told)], content[1])  # "said of the club that it was shut"
            if content is not None:
                return Complement("idiom", act, [content], end)
    return None


def _past_adverb(verb: Token, rest: tuple[str, ...]) -> int:
    """Where the words of an idiom begin behind its verb, an adverb between passed over."""
    doc, at = verb.doc, verb.i + 1
    between = rest and at < len(doc) and doc[at].pos_ == "ADV" and doc[at].lower_ != rest[0]
    return at + 1 if between else at


def find_introduction(verb: Token, introductions: tuple[tuple[str, ...], ...]) -> Complement | None:
    """``as NAME puts it, "…"``, ``NAME fired back: "…"``: words that only ever lead into quotation marks."""
    for rest in introductions:
        end = verb.i + 1 + len(rest)
        if tuple(token.lower_ for token in verb.doc[verb.i + 1 : end]) == rest:
            return Complement("quote", "statement", last=end)
    return None


def _after(verb: Token, first: int) -> Range | None:
    """The phrase or clause that begins right at ``first``."""
    doc = verb.doc
    if doc[first].is_punct and doc[first].text not in {'"', "“", "‘", "''"}:
        return None
    previous = doc[first - 1]
    candidates = [child(previous, "pobj", "pcomp"), child(verb, "dobj", *CLAUSES)]
    for token in candidates:
        if token is not None and subtree(token)[0] >= first and subtree(token)[0] - first < 2:
            return subtree(token)
    token = doc[first]
    while token.head.i != token.i and token.head.i >= first and token.head.left_edge.i >= first:
        token = token.head
    return first, max(token.right_edge.i + 1, first + 1)


def find_complement(verb: Token, lemma: str, frames: dict[str, Act], words: CueWords) -> Complement | None:
    """The first of the verb's patterns that fits what follows it, the most telling first; None where none does."""
    if not frames:
        return None
    if "clause" in frames:
        clause = find_clause(verb, lemma, words)
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
    if lemma in words.plain:
        lost = find_lost_clause(verb, lemma)
        if lost:
            return Complement("lost", frames["clause"], lost)
    return Complement("quote", frames["quote"]) if "quote" in frames else None


def _governed(verb: Token, allowed: frozenset[str]) -> tuple[Token, Token] | None:
    for preposition in verb.children if allowed else ():
        if preposition.dep_ in {"prep", "prt"} and preposition.i > verb.i and preposition.lower_ in allowed:
            target = child(preposition, "pobj", "pcomp")
            if target is not None:
                return preposition, target
    return None


def _request(verb: Token, frames: dict[str, Act]) -> list[Range]:
    infinitive = child(verb, *CLAUSES)
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
