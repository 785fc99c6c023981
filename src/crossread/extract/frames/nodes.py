"""The parse of a sentence as plain nodes, with what depends on each word beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.extract.passages import Passage
from crossread.model.mentions import Sentence


@dataclass(slots=True, eq=False)
class Node:
    """A word: its place in the sentence, its characters in the passage, its parse and what depends on it.

    ``lemma`` and ``lower`` are in lower case, ``tag`` is the Penn tag; ``head`` of the root is the root itself.
    """

    at: int
    start: int
    end: int
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: Node = field(init=False, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)

    def child(self, *deps: str) -> Node | None:
        """The first child with one of these relations."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence of a passage as nodes, in order. ``number`` is its index among the reading's sentences."""

    passage: Passage
    number: int
    nodes: tuple[Node, ...]

    @property
    def in_title(self) -> bool:
        """Whether it is of a headline, whose grammar leaves words out."""
        return self.passage.kind == "title"


def read_sentences(passages: Sequence[Passage], sentences: Sequence[Sentence]) -> Iterator[Parsed]:
    """The sentences of all passages, in order; both lists are in the order of the text, so one walk is enough."""
    at = 0
    for passage in passages:
        tags = {token.idx: token.tag_ for token in passage.doc}
        while at < len(sentences) and passage.holds(sentences[at].span):
            yield Parsed(passage, at, _build(sentences[at], passage.start, tags))
            at += 1


def _build(sentence: Sentence, shift: int, tags: Mapping[int, str]) -> tuple[Node, ...]:
    nodes = tuple(
        Node(at, start - shift, end - shift, text.lower(), lemma.lower(), pos, tags[start - shift], dep)
        for at, (start, end, text, lemma, pos, _, _, dep) in enumerate(sentence.tokens)
    )
    for node, token in zip(nodes, sentence.tokens, strict=True):
        node.head = nodes[token[6]]
        if node.head is not node:
            node.head.children.append(node)
    return nodes
