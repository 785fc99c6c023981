"""How surely a clause says what it says: its polarity, its modality and its tense."""

from __future__ import annotations

from functools import cache

from crossread.extract.docs import DocToken
from crossread.extract.frames.clauses import Clause, find_subject
from crossread.model.frames import Modality, Polarity, Tense
from crossread.text.lexicon import load_words

_AUXILIARIES = ("aux", "auxpass")
_MODALITIES: tuple[Modality, ...] = ("obligation", "possibility", "hypothetical", "plan")
_VERBS = ("VERB", "AUX")
_DETERMINERS = ("det", "neg", "preconj")
# What a governing verb may make of its clause, besides denying it.
_GOVERNED: tuple[Modality, ...] = ("obligation", "possibility", "plan")


@cache
def _words(path: str) -> frozenset[str]:
    return load_words("frames", path)


def _has_negation(clause: Clause) -> bool:
    """A word for "not" before the verb that the parser has hung elsewhere, as it does with curly apostrophes."""
    head = clause.head
    return any(
        node.lower_ in _words("words.particles") and node.i < head.i and node.head.dep_ in _AUXILIARIES
        for node in clause.words
    )


def find_polarity(clause: Clause) -> Polarity:
    """``negated`` where a word of the clause denies it, ``denied`` where somebody does."""
    head = clause.head
    governor = _governor(head)
    if governor is not None and governor.lemma in _words("governing.denial") and head.dep_ != "advcl":
        return "denied"
    if _is_negated(head) or _has_negation(clause) or _governed_away(head, governor) or _lacks_party(clause):
        return "negated"
    return "affirmed"


def _is_negated(head: DocToken) -> bool:
    for child in head.children:
        if child.dep_ == "neg" and _is_only(child, head):
            return False
        if (
            child.dep_ == "neg"
            or child.lower_ in _words("words.particles")
            or (child.dep_ in ("advmod", "preconj", "cc", "det") and _negates(child))
        ):
            return True
        if child.lower_ == "longer" and any(inner.lower_ == "no" for inner in child.children):
            return True
    if (
        head.dep_ == "conj"
        and head.head.pos_ in _VERBS
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in head.children)
    ):
        joined = head.head.child("cc")
        return joined is not None and joined.lower_ in ("or", "nor") and _is_negated(head.head)
    return False


def _is_only(negation: DocToken, head: DocToken) -> bool:
    """``not only arrested``: it says more, not less."""
    return any(child.i == negation.i + 1 and child.lower_ == "only" for child in head.children)


def _negates(node: DocToken) -> bool:
    return node.lower_ in _words("words.negations") or node.lemma in _words("words.negations")


def _governed_away(head: DocToken, governor: DocToken | None) -> bool:
    """``failed to stop``, ``has yet to claim``, ``without a shot being fired``."""
    if head.dep_ == "pcomp" and head.head.lower_ == "without":
        return True
    if governor is None or head.dep_ not in ("xcomp", "ccomp", "pcomp", "advcl"):
        return False
    if head.dep_ != "advcl" and governor.lemma in _words("governing.negation"):
        return not (governor.lemma == "stop" and head.dep_ == "ccomp") and not _is_negated(governor)
    return _is_pending(head, governor)


def _is_pending(head: DocToken, governor: DocToken) -> bool:
    """``have yet to reach``."""
    pending = any(child.lower_ == "yet" for child in (*governor.children, *head.children))
    return pending and governor.lemma in ("have", "be")


def _lacks_party(clause: Clause) -> bool:
    """``Nobody was hurt``, ``no group has claimed it``, ``made no arrests``."""
    head = clause.head
    subject, _ = (head.head, head) if clause.state else find_subject(head)
    if subject is not None and head.dep_ not in ("relcl", "acl") and is_none(subject):
        return True
    return any(is_none(child) for child in head.children if child.dep_ in ("dobj", "attr", "agent"))


def is_none(noun: DocToken) -> bool:
    """Whether a noun says that there is none: ``nobody``, ``no group``, ``neither man``."""
    if noun.lower_ in _words("words.nobody"):
        return True
    return any(
        child.dep_ in ("det", "neg", "preconj") and child.lower_ in ("no", "neither", "nary") for child in noun.children
    )


def find_modality(clause: Clause, in_title: bool) -> Modality:
    """Whether it is said to have happened, or to be planned, possible, due, or supposed."""
    head = clause.head
    if any(child.dep_ in ("mark", "advmod") and child.lower_ in _words("words.conditions") for child in head.children):
        return "hypothetical"
    for child in head.children:
        if child.dep_ in _AUXILIARIES and child.lower_ != "to" and (found := _auxiliary(child.lower_, head)):
            return found
        if child.dep_ == "advmod" and child.lower_ in _words("words.doubts"):
            return "possibility"
    return _governed(head, in_title)


def _auxiliary(word: str, head: DocToken) -> Modality | None:
    for modality in _MODALITIES:
        if word in _words(f"auxiliaries.{modality}"):
            told = modality == "hypothetical" and head.dep_ == "ccomp" and head.head.tag_ in ("VBD", "VBN")
            return "plan" if told else modality
    return None


def _governed(head: DocToken, in_title: bool) -> Modality:
    """What the verb above makes of a clause: ``plans to close``, ``accused of killing``, ``ordered to leave``."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children)
    governor = _governor(head)
    if governor is not None and (infinitive or head.dep_ in ("xcomp", "pcomp")) and not _is_pending(head, governor):
        for modality in _GOVERNED:
            if governor.lemma in _words(f"governing.{modality}") and (infinitive or modality == "possibility"):
                return modality
    if head.dep_ == "conj" and head.head.pos_ in _VERBS and infinitive_of(head.head) and not _is_finite(head):
        return _governed(head.head, in_title)
    return "plan" if infinitive and _lies_ahead(head, in_title) else "fact"


def _lies_ahead(head: DocToken, in_title: bool) -> bool:
    """Whether an infinitive tells a purpose, what a noun is for, or in a headline what is planned."""
    if head.dep_ in ("advcl", "relcl", "acl"):
        return True
    return in_title and (head.dep_ == "ROOT" or head.head.dep_ == "ROOT")


def infinitive_of(head: DocToken) -> bool:
    """Whether the verb stands with ``to``."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children)


def _is_finite(head: DocToken) -> bool:
    return head.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _governor(head: DocToken) -> DocToken | None:
    """The verb or adjective whose complement a clause is."""
    if head.dep_ == "pcomp":
        return head.head.head if head.head.dep_ in ("prep", "agent") else None
    if head.dep_ in ("xcomp", "ccomp", "advcl") and head.head is not head:
        return head.head
    return head.head if head.dep_ == "acl" and head.head.pos_ == "NOUN" else None


def find_tense(head: DocToken) -> Tense:
    """Past, present or future; none of a participle or an infinitive, which has that of another verb."""
    auxiliaries = [child for child in head.children if child.dep_ in _AUXILIARIES]
    words = {child.lower_ for child in auxiliaries}
    if words & (_words("auxiliaries.plan") - {"to"}):
        return "future"
    tags = {child.tag_ for child in auxiliaries}
    if head.tag_ == "VBD" or "VBD" in tags or (head.tag_ == "VBN" and tags & {"VBZ", "VBP"} and _has_have(auxiliaries)):
        return "past"
    if head.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP", "MD"}:
        return "present"
    return "none"


def _has_have(auxiliaries: list[DocToken]) -> bool:
    return any(child.lemma == "have" for child in auxiliaries)
