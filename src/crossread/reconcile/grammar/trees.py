"""A sentence as the tree that the parser read: each word with what hangs on it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Marks that stand close to the word before them.
CLOSED_UP = frozenset(",;:.)%?!")

# From where to where of some words the number in square brackets stands, the brackets with it.
Mark = tuple[int, int]


class Tree:
    """The words of one sentence by their indices; whatever the parse, no walk of it goes in a circle."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index and 0 <= token.head < len(self.tokens):
                found[token.head].append(index)
        return tuple(map(tuple, found))

    @property
    def parsed(self) -> bool:
        """Whether anything hangs on anything."""
        return any(token.relation for token in self.tokens)

    def children(self, at: int, relations: str = "") -> tuple[int, ...]:
        """What hangs on a word, in the order of the text; by some relations alone, those of a list of the lexicon."""
        if not relations:
            return self._children[at]
        wanted = related(relations)
        return tuple(child for child in self._children[at] if self.tokens[child].relation in wanted)

    def branch(self, at: int) -> frozenset[int]:
        """The word with everything that hangs on it."""
        found, left = {at}, [at]
        while left:
            new = [child for child in self._children[left.pop()] if child not in found]
            found.update(new)
            left += new
        return frozenset(found)

    def above(self, at: int) -> list[int]:
        """The word, what it hangs on, and so on up to the root."""
        path = [at]
        while (head := self.tokens[path[-1]].head) not in path and 0 <= head < len(self.tokens):
            path.append(head)
        return path

    def anchor(self, span: Span) -> int | None:
        """The word of a span on which its others hang; None where no token lies in it."""
        first = bisect_right(self.tokens, span.start, key=lambda token: token.end)
        inside = range(first, max(first, bisect_left(self.tokens, span.end, lo=first, key=lambda token: token.start)))
        outside = [at for at in inside if self.tokens[at].head not in inside or self.tokens[at].head == at]
        return max(outside or inside, default=None)

    def is_a(self, at: int, relations: str) -> bool:
        """Whether a word hangs on its head by one of the relations of a list."""
        return self.tokens[at].relation in related(relations)

    def words(self, indices: Iterable[int]) -> list[Token]:
        """The tokens, in the order of the text."""
        return [self.tokens[at] for at in sorted(set(indices))]


def related(relations: str) -> frozenset[str]:
    """The parser's relations of one list of the lexicon."""
    return load_words("figure_naming", f"relations.{relations}")


def spell(tokens: Sequence[Token]) -> str:
    """The words as the text has them."""
    close = [at == 0 or tokens[at - 1].end == one.start or one.text in CLOSED_UP for at, one in enumerate(tokens)]
    return "".join(one.text if closed else f" {one.text}" for one, closed in zip(tokens, close, strict=True))


def spell_marked(tokens: Sequence[Token], marked: Span) -> tuple[str, Mark | None]:
    """The words with the span in square brackets, and where these stand: ``the dairy paid [$400] for a refit``."""
    inside = [at for at, token in enumerate(tokens) if token.start < marked.end and marked.start < token.end]
    if not inside:
        return spell(tokens), None
    first, end = inside[0], inside[-1] + 1
    before, said, whole = spell(tokens[:end]), spell(tokens[first:end]), spell(tokens)
    start = len(before) - len(said)
    return f"{whole[:start]}[{said}]{whole[len(before) :]}", (start, len(before) + 2)
