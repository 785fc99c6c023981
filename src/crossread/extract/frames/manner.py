"""How surely a clause says what it says: its polarity, its modality and its tense."""

from __future__ import annotations

from functools import cache

from crossread.extract.frames.clauses import Clause, find_subject
from crossread.extract.frames.nodes import Node
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
        node.lower in _words("words.particles") and node.at < head.at and node.head.dep in _AUXILIARIES
        for node in clause.words
    )


def find_polarity(clause: Clause) -> Polarity:
    """``negated`` where a word of the clause denies it, ``denied`` where somebody does."""
    head = clause.head
    governor = _governor(head)
    if governor is not None and governor.lemma in _words("governing.denial") and head.dep != "advcl":
        return "denied"
    if _is_negated(head) or _has_negation(clause) or _governed_away(head, governor) or _lacks_party(clause):
        return "negated"
    return "affirmed"


def _is_negated(head: Node) -> bool:
    for child in head.children:
        if child.dep == "neg" and _is_only(child, head):
            return False
        if (
            child.dep == "neg"
            or child.lower in _words("words.particles")
            or (child.dep in ("advmod", "preconj", "cc", "det") and _negates(child))
        ):
            return True
        if child.lower == "longer" and any(inner.lower == "no" for inner in child.children):
            return True
    if (
        head.dep == "conj"
        and head.head.pos in _VERBS
        and not any(c.dep in ("nsubj", "nsubjpass") for c in head.children)
    ):
        joined = head.head.child("cc")
        return joined is not None and joined.lower in ("or", "nor") and _is_negated(head.head)
    return False


def _is_only(negation: Node, head: Node) -> bool:
    """``not only arrested``: it says more, not less."""
    return any(child.at == negation.at + 1 and child.lower == "only" for child in head.children)


def _negates(node: Node) -> bool:
    return node.lower in _words("words.negations") or node.lemma in _words("words.negations")


def _governed_away(head: Node, governor: Node | None) -> bool:
    """``failed to stop``, ``has yet to claim``, ``without a shot being fired``."""
    if head.dep == "pcomp" and head.head.lower == "without":
        return True
    if governor is None or head.dep not in ("xcomp", "ccomp", "pcomp", "advcl"):
        return False
    if head.dep != "advcl" and governor.lemma in _words("governing.negation"):
        return not (governor.lemma == "stop" and head.dep == "ccomp") and not _is_negated(governor)
    return _is_pending(head, governor)


def _is_pending(head: Node, governor: Node) -> bool:
    """``have yet to reach``."""
    pending = any(child.lower == "yet" for child in (*governor.children, *head.children))
    return pending and governor.lemma in ("have", "be")


def _lacks_party(clause: Clause) -> bool:
    """``Nobody was hurt``, ``no group has claimed it``, ``made no arrests``."""
    head = clause.head
    subject, _ = (head.head, head) if clause.state else find_subject(head)
    if subject is not None and head.dep not in ("relcl", "acl") and is_none(subject):
        return True
    return any(is_none(child) for child in head.children if child.dep in ("dobj", "attr", "agent"))


def is_none(noun: Node) -> bool:
    """Whether a noun says that there is none: ``nobody``, ``no group``, ``neither man``."""
    if noun.lower in _words("words.nobody"):
        return True
    return any(
        child.dep in ("det", "neg", "preconj") and child.lower in ("no", "neither", "nary") for child in noun.children
    )


def find_modality(clause: Clause, in_title: bool) -> Modality:
    """Whether it is said to have happened, or to be planned, possible, due, or supposed."""
    head = clause.head
    if any(child.dep in ("mark", "advmod") and child.lower in _words("words.conditions") for child in head.children):
        return "hypothetical"
    for child in head.children:
        if child.dep in _AUXILIARIES and child.lower != "to" and (found := _auxiliary(child.lower, head)):
            return found
        if child.dep == "advmod" and child.lower in _words("words.doubts"):
            return "possibility"
    return _governed(head, in_title)


def _auxiliary(word: str, head: Node) -> Modality | None:
    for modality in _MODALITIES:
        if word in _words(f"auxiliaries.{modality}"):
            told = modality == "hypothetical" and head.dep == "ccomp" and head.head.tag in ("VBD", "VBN")
            return "plan" if told else modality
    return None


def _governed(head: Node, in_title: bool) -> Modality:
    """What the verb above makes of a clause: ``plans to close``, ``accused of killing``, ``ordered to leave``."""
    infinitive = any(child.lower == "to" and child.dep == "aux" for child in head.children)
    governor = _governor(head)
    if governor is not None and (infinitive or head.dep in ("xcomp", "pcomp")) and not _is_pending(head, governor):
        for modality in _GOVERNED:
            if governor.lemma in _words(f"governing.{modality}") and (infinitive or modality == "possibility"):
                return modality
    if head.dep == "conj" and head.head.pos in _VERBS and infinitive_of(head.head) and not _is_finite(head):
        return _governed(head.head, in_title)
    return "plan" if infinitive and _lies_ahead(head, in_title) else "fact"


def _lies_ahead(head: Node, in_title: bool) -> bool:
    """Whether an infinitive tells a purpose, what a noun is for, or in a headline what is planned."""
    if head.dep in ("advcl", "relcl", "acl"):
        return True
    return in_title and (head.dep == "ROOT" or head.head.dep == "ROOT")


def infinitive_of(head: Node) -> bool:
    """Whether the verb stands with ``to``."""
    return any(child.lower == "to" and child.dep == "aux" for child in head.children)


def _is_finite(head: Node) -> bool:
    return head.tag in ("VBD", "VBZ", "VBP", "MD")


def _governor(head: Node) -> Node | None:
    """The verb or adjective whose complement a clause is."""
    if head.dep == "pcomp":
        return head.head.head if head.head.dep in ("prep", "agent") else None
    if head.dep in ("xcomp", "ccomp", "advcl") and head.head is not head:
        return head.head
    return head.head if head.dep == "acl" and head.head.pos == "NOUN" else None


def find_tense(head: Node) -> Tense:
    """Past, present or future; none of a participle or an infinitive, which has that of another verb."""
    auxiliaries = [child for child in head.children if child.dep in _AUXILIARIES]
    words = {child.lower for child in auxiliaries}
    if words & (_words("auxiliaries.plan") - {"to"}):
        return "future"
    tags = {child.tag for child in auxiliaries}
    if head.tag == "VBD" or "VBD" in tags or (head.tag == "VBN" and tags & {"VBZ", "VBP"} and _has_have(auxiliaries)):
        return "past"
    if head.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP", "MD"}:
        return "present"
    return "none"


def _has_have(auxiliaries: list[Node]) -> bool:
    return any(child.lemma == "have" for child in auxiliaries)


def is_pluperfect(head: Node) -> bool:
    """``had been arrested``: it lies before what the sentence tells."""
    return any(child.dep in _AUXILIARIES and child.lower == "had" for child in head.children)
