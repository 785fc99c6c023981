"""Which words head a clause, and which words of the sentence belong to each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.extract.frames.nodes import Node, Parsed
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

    head: Node
    words: tuple[Node, ...]
    state: bool = False


def find_clauses(sentence: Parsed) -> list[Clause]:
    """The clauses of a sentence in the order of their heads."""
    heads = {node.at: node for node in sentence.nodes if node.pos in _VERBS and _is_head(node)}
    known = _states()
    states = {node.at: node for node in sentence.nodes if node.lower in known and _is_state(node, heads)}
    if not heads and not states:
        return []
    heads |= states
    words: dict[int, list[Node]] = {at: [] for at in heads}
    owners: list[int] = [at if at in heads else -2 for at in range(len(sentence.nodes))]
    for node in sentence.nodes:
        owner = owners[node.at] if owners[node.at] != -2 else _find_owner(node, owners)
        if owner >= 0:
            words[owner].append(node)
    return [Clause(heads[at], tuple(words[at]), at in states) for at in sorted(heads)]


def _is_head(node: Node) -> bool:
    return node.dep in _CLAUSES and (node.dep != "conj" or node.head.pos in _VERBS or node.tag != "VBG")


def _is_state(node: Node, heads: dict[int, Node]) -> bool:
    """A state that follows its noun where no verb says it: ``two dead``, ``five people missing after the flood``."""
    if node.at in heads:
        return False
    if node.dep == "ROOT":
        return True
    return node.dep in ("amod", "acl", "appos") and node.head.at < node.at and node.head.at not in heads


@cache
def _states() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("actions")["states"].values() for word in words)


def _find_owner(node: Node, owners: list[int]) -> int:
    """The head of the clause that a word belongs to, -1 for none; noted for all words on the way up."""
    path = []
    while owners[node.at] == -2:
        path.append(node.at)
        if node.head is node:
            break
        node = node.head
    owner = max(owners[node.at], -1)
    for at in path:
        owners[at] = owner
    return owner


def own_subject(head: Node) -> Node | None:
    """The subject that stands with a verb itself; of ``there were two men`` the men."""
    subject = head.child(*_SUBJECTS)
    if subject is not None and subject.dep.startswith("c"):
        return None
    if subject is None and head.child("expl") is not None:
        return head.child("attr", "dobj")
    return subject


def _is_controlled(head: Node, governor: Node) -> bool:
    """Whether a verb's object is the subject of its clause: ``order the crew to leave``, ``accuse him of lying``."""
    if head.dep == "pcomp":
        return governor.lemma in load_words("frames", "governing.possibility")
    return head.dep in ("xcomp", "ccomp")


def find_subject(head: Node) -> tuple[Node | None, Node]:
    """The subject of a clause, its own or the one that it shares with another, and the verb that has it."""
    seen = 0
    while seen < 8:
        subject = own_subject(head)
        if subject is not None and subject.tag not in ("WDT", "WP"):
            return subject, head
        if head.dep in ("relcl", "acl"):
            return head.head, head
        governor = head.head if head.dep != "pcomp" else head.head.head
        if head.dep == "xcomp" and governor.dep == "ROOT" and governor.pos not in _VERBS:
            return governor, head  # a headline: "Firm to cut jobs"
        if head.dep == "ROOT" or governor is head or governor.pos not in _VERBS:
            return (governor if head.dep == "pcomp" and governor.pos in ("NOUN", "PROPN") else None), head
        controller = governor.child("dobj") if _is_controlled(head, governor) else None
        if controller is not None:
            return controller, head
        head, seen = governor, seen + 1
    return None, head
