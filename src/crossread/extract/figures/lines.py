"""A passage as number grammar sees it: its lexemes, and the parser's tokens under them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from crossread.extract.docs import Doc
from crossread.extract.docs import DocToken as Token
from crossread.extract.figures.lexemes import Lexemes, split_lexemes


@dataclass(frozen=True, slots=True)
class NameEnds:
    """Where the names of people and of places end, in characters of the passage."""

    people: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()


# A run in which nearly every long word has a capital is a headline: capitals there tell no name.
_HEADLINE_SHARE = 0.6


class LexemeLine:
    """One passage's lexemes and tokens. Positions are indices of lexemes unless said otherwise."""

    def __init__(self, doc: Doc, text: str, named: NameEnds) -> None:
        self.doc = doc
        self.named = named
        self.lexemes: Lexemes = split_lexemes(text)
        self._headline: bool | None = None

    def cover(self, first: int, end: int) -> tuple[int, int]:
        """Half-open token indices of all tokens that share a character with these lexemes."""
        start, stop = self.lexemes[first].start, self.lexemes[end - 1].end
        low = max(bisect_right(self.doc.starts, start) - 1, 0)
        return low, max(bisect_left(self.doc.starts, stop), low + 1)

    def token(self, index: int) -> Token | None:
        """The token in which a lexeme begins; None outside the passage."""
        if not 0 <= index < len(self.lexemes) or not len(self.doc):
            return None
        return self.doc[max(bisect_right(self.doc.starts, self.lexemes[index].start) - 1, 0)]

    def tag(self, index: int) -> str:
        """The fine part of speech at a lexeme; empty outside the passage."""
        token = self.token(index)
        return token.tag_ if token is not None else ""

    @property
    def is_headline(self) -> bool:
        """Whether the passage is written with capitals throughout, as headlines are."""
        if self._headline is None:
            words = [lexeme for lexeme in self.lexemes if lexeme.kind == "w" and len(lexeme.text) > 3]
            capitals = sum(lexeme.is_capital for lexeme in words)
            self._headline = len(words) > 1 and capitals >= _HEADLINE_SHARE * len(words)
        return self._headline

    @property
    def is_title(self) -> bool:
        """Whether it is written as headlines are and does not end as a sentence does."""
        return self.is_headline and self.lexemes[-1].text not in '.!?”"'

    def opens_sentence(self, index: int) -> bool:
        """Whether a lexeme is the first of a sentence, or of a quotation, a bracket or a list item."""
        return index <= 0 or self.lexemes[index - 1].text in '.!?:;"“”‘|—–(…•'
