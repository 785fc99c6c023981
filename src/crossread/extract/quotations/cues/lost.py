"""What was said where the parse has lost the clause: the words of the sentence around a verb of saying."""

from __future__ import annotations

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import Range, child, sentence, subtree

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", ",", ";", "—", "–", "--", "!", "?"})
# What may stand between a verb of saying and the words said: when, where and how it was said.
_ADJUNCTS = frozenset({"dative", "npadvmod", "advmod", "prt"})


def find_lost_clause(verb: Token, lemma: str) -> list[Range]:
    """What stands around a finite verb of saying that has no clause of its own; empty where nothing reads as said."""
    if not _is_finite(verb):
        return []
    mark = child(verb, "mark")
    if mark is not None and mark.lower_ == "as":
        return _around(verb)
    return _behind(verb, lemma) or _before(verb)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "aux" and c.tag_ in _FINITE for c in verb.children)


def _holds_clause(doc: Doc, found: Range) -> bool:
    return any(token.tag_ in _FINITE for token in doc[found[0] : found[1]])


def _around(verb: Token) -> list[Range]:
    """``As NAME told us, …``, ``… was late, as NAME reported, and …``: the sentence without the clause of telling."""
    start, end = sentence(verb)
    first, last = subtree(verb)
    ranges = [(start, first), (last, end)]
    return [found for found in ranges if found[1] - found[0] > 2 and _holds_clause(verb.doc, found)]


def _behind(verb: Token, lemma: str) -> list[Range]:
    """``NAME say the more there are, the …``: the rest of the sentence, where it has a finite verb."""
    doc = verb.doc
    end = sentence(verb)[1]
    first = verb.i + 1
    if lemma != "say" and child(verb, "dobj") is not None:
        return []
    for adjunct in verb.children:
        if adjunct.dep_ in _ADJUNCTS and subtree(adjunct)[0] == first:
            first = subtree(adjunct)[1]
    if first >= end or doc[first].is_punct or doc[first].pos_ in {"ADP", "CCONJ", "SCONJ", "PART"}:
        return []
    found = (first, end)
    return [found] if _holds_clause(doc, found) else []


def _before(verb: Token) -> list[Range]:
    """``…, NAME reported.``: the sentence before the subject, and what follows where the telling is put in."""
    doc = verb.doc
    start, end = sentence(verb)
    subject = child(verb, "nsubj")
    if subject is None or subject.i > verb.i:
        return []
    first = subtree(subject)[0]
    if first - start < 3 or doc[first - 1].text not in {",", "—", "–"} or doc[first - 2].is_quote:
        return []
    after = doc[verb.i + 1].text if verb.i + 1 < end else "."
    if after not in _ENDS:
        return []
    ranges = [(start, first - 1)]
    if after == "," and verb.i + 2 < end:
        ranges.append((verb.i + 2, end))
    return ranges if any(_holds_clause(doc, found) for found in ranges) else []
