"""The clause that a time dates, cut out of its sentence from the subject to the last word."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.text.lexicon import load_words

_SHORTEST, _LONGEST = 3, 45
# Children that begin a clause of their own, which the time does not date.
_OTHER_CLAUSES = frozenset({"conj", "parataxis", "ccomp", "advcl"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
# A dateline ends with one of its dashes among so many words.
_DASHES = frozenset({"—", "–", "--"})
_DATELINE = 12
# Pronouns that stand for a noun before the clause.
_RELATIVES = frozenset({"WP", "WDT", "WP$"})


def find_clause(verb: Token, tokens: TokenSpan) -> TokenSpan | None:
    """The words of the verb's clause with the time; None where they are too few or too many to tell anything.

    A participle without a subject is told with the clause that it belongs to: ``the club sank, losing two owners in
    2006``, not ``losing two owners in 2006``.
    """
    first, last = _bounds(verb, tokens)
    wider = _with_governor(verb, tokens, first, last)
    return (_cut(verb, tokens, *wider) if wider else None) or _cut(verb, tokens, first, last)


def _cut(verb: Token, tokens: TokenSpan, first: int, last: int) -> TokenSpan | None:
    """The words between two tokens (half-open) within the sentence, without marks and openers at their ends."""
    doc, sentence = tokens.doc, verb.sent
    first, last = _behind_dateline(tokens, max(first, sentence.start)), min(last, sentence.end)
    while first < last and _is_opener(doc[first], verb):
        first += 1
    while last > first and (doc[last - 1].is_punct or doc[last - 1].is_space or doc[last - 1].dep_ == "cc"):
        last -= 1
    if verb.lemma_.lower() in load_words("times", "speech"):
        last = min(last, first + _LONGEST)
    return doc.span(first, last) if _SHORTEST <= last - first <= _LONGEST else None


def _is_opener(token: Token, verb: Token) -> bool:
    """Whether it only leads into the clause: a mark, ``and``, ``when``."""
    if token.is_punct or token.is_space or token.dep_ == "cc":
        return True
    if token.dep_ == "mark":
        return not _leads_part(token)
    if token.dep_ == "advmod" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].dep_ == "mark":
        return True
    return token.tag_ == "WRB" and not _leads_part(token) and token.dep_ == "advmod" and token.i < verb.i


def _leads_part(token: Token) -> bool:
    """Whether it leads a part without subject, which is nothing without it: ``when asked on Sunday, she said``."""
    verb = token.head
    return verb.tag_ in ("VBN", "VBG") and verb.dep_ == "advcl" and not _subject(verb)


def _behind_dateline(tokens: TokenSpan, first: int) -> int:
    """The first token behind a dateline that the clause begins with: ``CORRAN, Wales (AP) — The bridge closed``."""
    doc, start = tokens.doc, tokens.sent.start
    if first > start + 1:
        return first
    for at in range(first + 1, min(first + _DATELINE, tokens.sent.end - _SHORTEST)):
        if doc[at].text in _DASHES:
            named = all(not token.text[0].isalpha() or token.text[0].isupper() for token in doc[first:at])
            return at + 1 if named and at < max(tokens.end, at + 1) else first
    return first


def _with_governor(verb: Token, tokens: TokenSpan, first: int, last: int) -> tuple[int, int] | None:
    """The bounds with those of what a participle without a subject, or a relative pronoun, hangs on."""
    doc = tokens.doc
    if first < last and doc[first].tag_ in _RELATIVES and doc[first].i < verb.i:
        bearer = _relative_head(doc[first])
        return (bearer.left_edge.i, last) if bearer is not None and bearer.i < first else None
    if not _lacks_subject(verb):
        return None
    governor = _governor(verb)
    if governor is None:
        return None
    start, end = _bounds(governor, tokens)
    return min(first, start), max(last, end)


def _lacks_subject(verb: Token) -> bool:
    """Whether it is a participle or infinitive without subject and finite auxiliary, and does not tell of a noun."""
    if verb.tag_ in _FINITE or verb.dep_ in ("relcl", "ROOT", "ccomp") or _subject(verb):
        return False
    if verb.dep_ == "acl" and not (verb.tag_ == "VBG" and verb.i and verb.doc[verb.i - 1].text == ","):
        return False
    return all(child.tag_ not in _FINITE for child in verb.children if child.dep_.startswith("aux"))


def _governor(verb: Token) -> Token | None:
    """The nearest verb above with a subject of its own."""
    above = (token for token in verb.head.climb() if token is not verb)
    return next((token for token in above if token.pos_ in ("VERB", "AUX") and _subject(token)), None)


def _relative_head(pronoun: Token) -> Token | None:
    return next((token.head for token in pronoun.climb() if token.dep_ == "relcl"), None)


def _bounds(verb: Token, tokens: TokenSpan) -> tuple[int, int]:
    """First and last token (half-open) of the verb's own clause, the time included."""
    head = verb
    while head.dep_ in ("conj", "xcomp") and head.head.pos_ in ("VERB", "AUX") and not _subject(head):
        head = head.head
    first = _left(head) if head.dep_ not in ("acl", "relcl") else min(head.head.left_edge.i, _left(head))
    bearer = _find_bearer(head) or _find_displaced(head, tokens)
    if bearer is not None:
        first = min(first, bearer.left_edge.i)
    last = verb.i + 1
    announced = verb.lemma_.lower() in load_words("times", "speech")
    for child in verb.rights:
        if announced and child.dep_ == "ccomp":
            last = min(child.right_edge.i + 1, first + _LONGEST)
            continue
        if _is_other(child, verb, tokens):
            break
        last = child.right_edge.i + 1
    return min(first, tokens.start if tokens.start < verb.i else first), max(last, tokens.end, verb.i + 1)


def _is_other(child: Token, verb: Token, tokens: TokenSpan) -> bool:
    """Whether it begins a clause of its own: not where it has the time, nor where the verb is nothing without it."""
    if child.dep_ not in _OTHER_CLAUSES or child.i <= tokens.start <= child.right_edge.i:
        return False
    objects = any(one.dep_ in ("dobj", "attr", "acomp", "dative", "prep") and one.i > verb.i for one in verb.children)
    leading = verb.lemma_.lower() in load_words("times", "leading") and child.dep_ == "advcl"
    telling = leading or (child.dep_ == "ccomp" and child.i > verb.i)
    return not _goes_on(child) and (objects or not telling)


def _goes_on(child: Token) -> bool:
    """Whether it is a participle that goes on with no mark before it: ``a film surfaced of him telling a joke``."""
    before = child.doc[child.i - 1] if child.i else child
    return child.dep_ == "advcl" and child.tag_ == "VBG" and child.left_edge is child and not before.is_punct


def _subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _left(verb: Token) -> int:
    """Where the clause begins: its subject, or what stands before it that is no clause of its own."""
    first = int(verb.i)
    for child in verb.lefts:
        if child.dep_ not in _OTHER_CLAUSES:
            first = min(first, child.left_edge.i)
    return first


def _find_bearer(verb: Token) -> Token | None:
    """The subject of a verb that the parser gave to the noun before it, where the clause has no other verb.

    ``Boys who had to leave a party came back on Sunday``, not ``a party held on Sunday``.
    """
    if verb.dep_ != "acl" or verb.tag_ not in ("VBD", "VBN"):
        return None
    head = verb.head
    while head.head is not head and head.dep_ not in ("relcl", "acl"):
        head = head.head
    bearer = head.head
    lacking = (
        head is not bearer and bearer.pos_ in ("NOUN", "PROPN", "PRON") and bearer.dep_ in ("ROOT", "ccomp", "dep")
    )
    plain = all(child.dep_ not in ("agent", "auxpass") for child in verb.children)
    return bearer if lacking and plain and not _subject(bearer) else None


def _find_displaced(verb: Token, tokens: TokenSpan) -> Token | None:
    """The noun before a time that the parser took for the subject: ``said a brawl around noon led to a death``."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i]
    if len(subjects) != 1 or not tokens.start <= subjects[0].i < tokens.end or verb.dep_ != "ccomp":
        return None
    first = subjects[0].left_edge.i
    before = [child for child in verb.head.children if child.dep_ == "dobj" and child.right_edge.i + 1 == first]
    return before[0] if before else None
