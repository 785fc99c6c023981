"""The words that tell an event: its clause with a subject, without what ties it to a noun, its marks closed."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.docs import TokenSpan
from crossread.text.lexicon import load_words

_RELATIVES = frozenset({"WP", "WDT"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_VERBS = ("VERB", "AUX")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_CURLED = ("“", "”")
_STRAIGHT = '"'


def tell(clause: TokenSpan, verb: Token) -> str | None:
    """The clause in words; None where it says of nobody that anything took place.

    ``three men who were held on Sunday``: three men were held on Sunday; ``a law signed on Sunday``: a law signed on
    Sunday; ``the inn where they met``: they met. ``the dinner they gave``, ``those who came``, the men ``who police
    say came`` tell nothing. A last word whose object is cut off goes. What is marked as said has both its marks.
    """
    head = _head(verb)
    while len(clause) > 1 and _is_cut(clause):
        clause = clause.doc.span(clause.start, clause.end - 1)
    if head.head.i < clause.start or head.dep_ not in ("relcl", "acl"):
        return _close(clause.text) if _has_subject(clause, head) or _begins_with_name(clause, head) else None
    if head.dep_ == "relcl":
        return _tell_relative(clause, head)
    return _tell_participle(clause, head)


def _tell_relative(clause: TokenSpan, head: Token) -> str | None:
    doc, bearer = clause.doc, head.head
    adverb = next((child for child in head.children if child.lower_ in ("where", "when") and child.i < head.i), None)
    if adverb is not None and clause.start <= adverb.i < clause.end - 1:
        return _close(doc.cut(adverb.i + 1, clause.end))
    pronoun = next((child for child in head.children if child.tag_ in _RELATIVES and child.dep_ in _SUBJECTS), None)
    if pronoun is None or _is_nobody(bearer) or not clause.start < pronoun.i < clause.end - 1:
        return None
    after = pronoun.i + 1
    if doc[after].pos_ in ("NOUN", "PROPN", "PRON", "DET"):
        return None
    told = doc.cut(after, clause.end)
    # "Holm, 75, who served": a comma that closes what stands beside the noun stays.
    comma = "," if pronoun.i - 2 > bearer.i and doc[pronoun.i - 1].text == "," else ""
    return _close(_before(clause, pronoun.i) + comma + ("" if told.startswith(("'", "’")) else " ") + told)


def _tell_participle(clause: TokenSpan, head: Token) -> str | None:
    """``a law signed on Sunday``, without the marks between; what belongs to a clause of its own is told whole."""
    doc, bearer = clause.doc, head.head
    if _is_taken_for_one(clause, head) or _has_finite(clause, head):
        return _close(clause.text)
    plain = head.tag_ == "VBN" and not _is_nobody(bearer) and clause.start < head.i
    if not plain or any(child.dep_.startswith("aux") for child in head.children):
        return None
    first = min([head.i, *(child.i for child in head.lefts if child.i > bearer.i)])
    return _close(f"{_before(clause, first)} {doc.cut(first, clause.end)}")


def _is_taken_for_one(clause: TokenSpan, head: Token) -> bool:
    """Whether the parser took a verb for a participle: it has a subject, or no other verb has its noun."""
    bearer = head.head
    joined = bearer.dep_ in _SUBJECTS and any(token.dep_ == "cc" for token in clause.doc[head.i : bearer.head.i])
    active = any(child.dep_ == "dobj" for verb in (head, *head.conjuncts) for child in verb.children)
    alone = active or joined or bearer.dep_ in ("ROOT", "ccomp", "dep") or clause.start < bearer.left_edge.i
    return alone or head.tag_ == "VBD" or any(child.dep_ in _SUBJECTS for child in head.children)


def _before(clause: TokenSpan, end: int) -> str:
    return clause.doc.cut(clause.start, end).rstrip(" ,–—(")


def _is_nobody(noun: Token) -> bool:
    """Whether it is nobody in particular, or words deny that there is one: ``there were not any shots fired``."""
    general = noun.pos_ == "PRON" or noun.lemma_.lower() in load_words("times", "nobodies")
    leading = [child for child in noun.children if child.i < noun.i and child.dep_ in ("det", "poss", "neg")]
    if general or any(child.lower_ in load_words("times", "none") for child in leading):
        return True
    known = noun.pos_ == "PROPN" or any(
        child.dep_ == "poss" or child.lower_ in load_words("times", "determiners") for child in leading
    )
    return not known and _is_denied(noun)


def _is_denied(noun: Token) -> bool:
    """Whether a verb above it within reach has ``not`` beside it."""
    return any(child.dep_ == "neg" for token in noun.climb() for child in token.children)


def _has_finite(clause: TokenSpan, verb: Token) -> bool:
    """Whether the words hold the clause that the verb's noun stands in, with its subject."""
    above = next((token for token in verb.head.climb() if token.pos_ in _VERBS), None)
    return above is not None and clause.start <= above.i < clause.end and _has_subject(clause, above)


def _has_subject(clause: TokenSpan, verb: Token) -> bool:
    """Whether a subject of the verb, or of one that it hangs on, stands in the clause."""
    below = (child for token in verb.climb() for child in token.children)
    return any(child.dep_ in _SUBJECTS and clause.start <= child.i < clause.end for child in below)


def _begins_with_name(clause: TokenSpan, verb: Token) -> bool:
    """Whether a name that the parser took for another word leads a finite verb: ``Long joined the crew in May``."""
    finite = verb.tag_ in _FINITE or any(child.tag_ in _FINITE and child.i < verb.i for child in verb.children)
    before = [token for token in clause if token.i < verb.i and token.ent_type_ not in ("DATE", "TIME")]
    return finite and any(token.text[0].isupper() and token.pos_ not in ("ADP", "SCONJ", "CCONJ") for token in before)


def _is_cut(clause: TokenSpan) -> bool:
    """Whether it breaks off before what its last word leads to: ``met the owners of``."""
    last = clause[-1]
    if last.tag_ in ("DT", "PRP$", "TO", "MD", "POS") and last.pos_ != "PRON":
        return True
    return last.dep_ == "prep" and any(child.i >= clause.end for child in last.children)


def _head(verb: Token) -> Token:
    """The verb that a joined one or an infinitive shares its subject with."""
    head = verb
    while head.dep_ in ("conj", "xcomp") and head.head.pos_ in _VERBS:
        if any(child.dep_ in _SUBJECTS for child in head.children):
            break
        head = head.head
    return head


def _close(text: str) -> str:
    """The words with the mark of speech that was cut from either end."""
    opened, closed = (text.count(mark) for mark in _CURLED)
    if opened != closed:
        return f"{text}”" if opened > closed else f"“{text}"
    if text.count(_STRAIGHT) % 2 == 0:
        return text
    at = text.index(_STRAIGHT)
    opening = text.count(_STRAIGHT) > 1 or at == 0 or text[at - 1].isspace()
    return f'{text}"' if opening else f'"{text}'
