"""The clause that a verb of saying or thinking takes, also where the parse has hung it elsewhere."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import Range, child, pieces, sentence, subtree
from crossread.extract.quotations.cues.words import CueWords
from crossread.text.lexicon import load_words

CLAUSES = ("ccomp", "xcomp", "advcl")
_SPEECH = load_words("quotation_reading", "clauses.speech")


def find_clause(verb: Token, lemma: str, words: CueWords) -> list[Range]:
    """What is said, in one range or in those around the verb; empty where the parse gives no clause."""
    clause = child(verb, "ccomp")
    if clause is not None and (child(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark") or clause.i < verb.i):
        return pieces(clause, verb)
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and child(verb, "mark") is None:
        told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words.plain
        return [] if told else _around(verb)
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
