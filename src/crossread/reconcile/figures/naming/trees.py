"""A sentence as the tree that the parser read: each word with what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Marks that stand close to the word before them.
CLOSED_UP = frozenset(",;:.)%?!")


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
        inside = [at for at, token in enumerate(self.tokens) if token.start < span.end and span.start < token.end]
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


def spell(tokens: Sequence[Token], marked: Span | None = None) -> str:
    """The words as the text has them, the span in square brackets: ``the dairy paid [$400] for a refit``."""
    inside = [at for at, token in enumerate(tokens) if marked and token.start < marked.end and marked.start < token.end]
    said: list[str] = []
    for at, token in enumerate(tokens):
        close = at == 0 or tokens[at - 1].end == token.start or token.text in CLOSED_UP
        opened, closed = at in inside[:1], at in inside[-1:]
        said += ["" if close else " ", "[" if opened else "", token.text, "]" if closed else ""]
    return "".join(said)
