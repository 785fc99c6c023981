"""Which words head a clause, and which words of the sentence belong to each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.extract.docs import DocToken
from crossread.extract.frames.nodes import Parsed
from crossread.text.lexicon import load_lexicon, load_words

# Relations of a verb that heads a clause of its own.
_CLAUSES = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "csubjpass", "dep"}
)
_VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A clause by the word that heads it: ``words`` are its own, in order, those of clauses inside it left out.

    ``state`` says that the head is no verb but a state beside its noun: ``Two dead in crash``.
    """

    head: DocToken
    words: tuple[DocToken, ...]
    state: bool = False


def find_clauses(sentence: Parsed) -> list[Clause]:
    """The clauses of a sentence in the order of their heads."""
    heads = {node.i: node for node in sentence.nodes if node.pos_ in _VERBS and _is_head(node)}
    known = _states()
    states = {node.i: node for node in sentence.nodes if node.lower_ in known and _is_state(node, heads)}
    if not heads and not states:
        return []
    heads |= states
    words: dict[int, list[DocToken]] = {at: [] for at in heads}
    owners: dict[int, int] = {at: at for at in heads}
    for node in sentence.nodes:
        owner = owners[node.i] if node.i in owners else _find_owner(node, owners)
        if owner >= 0:
            words[owner].append(node)
    return [Clause(heads[at], tuple(words[at]), at in states) for at in sorted(heads)]


def _is_head(node: DocToken) -> bool:
    return node.dep_ in _CLAUSES and (node.dep_ != "conj" or node.head.pos_ in _VERBS or node.tag_ != "VBG")


def _is_state(node: DocToken, heads: dict[int, DocToken]) -> bool:
    """A state that follows its noun where no verb says it: ``two dead``, ``five people missing after the flood``."""
    if node.i in heads:
        return False
    if node.dep_ == "ROOT":
        return True
    return node.dep_ in ("amod", "acl", "appos") and node.head.i < node.i and node.head.i not in heads


@cache
def _states() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("actions")["states"].values() for word in words)


def _find_owner(node: DocToken, owners: dict[int, int]) -> int:
    """The head of the clause that a word belongs to, -1 for none; noted for all words on the way up."""
    path = []
    while node.i not in owners:
        path.append(node.i)
        if node.head is node:
            break
        node = node.head
    owner = owners.get(node.i, -1)
    for at in path:
        owners[at] = owner
    return owner


def own_subject(head: DocToken) -> DocToken | None:
    """The subject that stands with a verb itself; of ``there were two men`` the men."""
    subject = head.child(*_SUBJECTS)
    if subject is not None and subject.dep_.startswith("c"):
        return None
    if subject is None and head.child("expl") is not None:
        return head.child("attr", "dobj")
    return subject


def _is_controlled(head: DocToken, governor: DocToken) -> bool:
    """Whether a verb's object is the subject of its clause: ``order the crew to leave``, ``accuse him of lying``."""
    if head.dep_ == "pcomp":
        return governor.lemma in load_words("frames", "governing.possibility")
    return head.dep_ in ("xcomp", "ccomp")


def find_subject(head: DocToken) -> tuple[DocToken | None, DocToken]:
    """The subject of a clause, its own or the one that it shares with another, and the verb that has it."""
    seen = 0
    while seen < 8:
        subject = own_subject(head)
        if subject is not None and subject.tag_ not in ("WDT", "WP"):
            return subject, head
        if head.dep_ in ("relcl", "acl"):
            return head.head, head
        governor = head.head if head.dep_ != "pcomp" else head.head.head
        if head.dep_ == "xcomp" and governor.dep_ == "ROOT" and governor.pos_ not in _VERBS:
            return governor, head  # a headline: "Firm to cut jobs"
        if head.dep_ == "ROOT" or governor is head or governor.pos_ not in _VERBS:
            return (governor if head.dep_ == "pcomp" and governor.pos_ in ("NOUN", "PROPN") else None), head
        controller = governor.child("dobj") if _is_controlled(head, governor) else None
        if controller is not None:
            return controller, head
        head, seen = governor, seen + 1
    return None, head
