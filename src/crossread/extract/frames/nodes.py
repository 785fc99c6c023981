"""The sentences of a report with the parse of their words, blanks left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.extract.docs import DocToken
from crossread.extract.passages import Passage
from crossread.model.mentions import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence of a passage with its words in order. ``number`` is its index among the reading's sentences."""

    passage: Passage
    number: int
    nodes: tuple[DocToken, ...]

    @property
    def in_title(self) -> bool:
        """Whether it is of a headline, whose grammar leaves words out."""
        return self.passage.kind == "title"


def read_sentences(passages: Sequence[Passage], sentences: Sequence[Sentence]) -> Iterator[Parsed]:
    """The sentences of all passages, in order; both lists are in the order of the text, so one walk is enough."""
    at = 0
    for passage in passages:
        doc = passage.doc
        while at < len(sentences) and passage.holds(sentences[at].span):
            first, last = doc.bounds(doc.find(sentences[at].tokens[0].start - passage.start))
            yield Parsed(passage, at, tuple(token for token in doc[first:last] if not token.is_space))
            at += 1
