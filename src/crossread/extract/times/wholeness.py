"""Whether the words of a clause stand by themselves, as they are cut; where they do not, their sentence is told."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.text.lexicon import load_words

# A sentence of more tokens is too long for a row.
_LONGEST = 60
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "''", "``"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_VERBS = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def tell_whole(clause: TokenSpan, told: str) -> str:
    """The clause as it is told, where it is cut at marks and joining words and says something of somebody.

    ``[It drew much criticism] in 2009`` and ``the magazine ran [in June] a cover`` give their sentences; so does
    ``a lander planned for 2022``, of which nothing is said. A sentence that is too long leaves the clause as it is.
    """
    sentence = clause.sent
    first, last = sentence.start, sentence.end
    while last > first and (sentence.doc[last - 1].is_space or sentence.doc[last - 1].text in (".", ";", ":")):
        last -= 1
    composed = told != clause.text
    if last - first > _LONGEST or (_ends(clause) and (composed or (_begins(clause) and _says(clause)))):
        return told
    return sentence.doc.cut(first, last).strip()


def _begins(clause: TokenSpan) -> bool:
    """Whether no word before it belongs to it."""
    at = clause.start - 1
    while at >= clause.sent.start and (clause.doc[at].text in _QUOTES or clause.doc[at].is_space):
        at -= 1
    return at < clause.sent.start or _parts(clause.doc[at]) or _says_it(clause.doc[at], clause)


def _ends(clause: TokenSpan) -> bool:
    """Whether no word behind it belongs to it."""
    at = clause.end
    while at < clause.sent.end and (clause.doc[at].text in _QUOTES or clause.doc[at].is_space):
        at += 1
    return at >= clause.sent.end or _parts(clause.doc[at])


def _parts(token: Token) -> bool:
    """Whether a token stands between clauses: a mark, ``that``, ``when``, an ``and`` that joins verbs."""
    if token.dep_ == "cc":
        return token.head.pos_ in _VERBS
    return token.is_punct or token.dep_ == "mark" or token.tag_ in ("WRB", "WP", "WDT")


def _says_it(token: Token, clause: TokenSpan) -> bool:
    """Whether it is what somebody says of the clause: ``police said the bridge fell``."""
    said = clause.root.dep_ == "ccomp" and clause.root.head is token
    return said and token.lemma_.lower() in load_words("times", "speech")


def _says(clause: TokenSpan) -> bool:
    """Whether it has a subject with a finite verb."""
    return any(
        token.tag_ in _FINITE or any(child.tag_ in _FINITE and child.dep_.startswith("aux") for child in token.children)
        for token in clause
        if token.pos_ in _VERBS and any(child.dep_ in _SUBJECTS for child in token.children)
    )
