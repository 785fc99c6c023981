"""Sentences and their tokens: what later stages know of a report's words without opening its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from crossread.model.spans import Span

PassageKind = Literal["title", "paragraph", "list_item", "table_row", "quotation"]


class Token(NamedTuple):
    """One word or mark of a report, as the parser cut and read it.

    ``start`` and ``end`` are offsets into the part of the report that its sentence's span counts, and ``text``
    is exactly those characters. ``lemma`` keeps the parser's case. ``tag`` is the universal part of speech
    (``NOUN``, ``VERB``, ``PUNCT``), empty where nothing was parsed; ``stop`` marks function words.
    ``head`` is the index, in the sentence's own tokens, of the word that this one depends on (the root's is
    its own), ``relation`` how it depends on it (``nsubj``, ``nummod``, ``ROOT``).

    A token is a plain tuple of its fields in this order, and is written as one.
    """

    start: int
    end: int
    text: str
    lemma: str = ""
    tag: str = ""
    stop: bool = False
    head: int = 0
    relation: str = ""

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def is_mark(self) -> bool:
        """Whether it holds neither a letter nor a digit."""
        return not (self.text.isalnum() or any(letter.isalnum() for letter in self.text))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, its tokens, and the lemmas of its content words, in order, lower-cased.

    The tokens tile it: every character of the span that is not blank lies in exactly one token, no token holds
    a blank, and they come in the order of the text. ``finite``: it has a verb that says something of somebody,
    as captions and headings often have not. ``block`` is what it stands in, ``opens``: it is the first there.
    """

    span: Span
    lemmas: tuple[str, ...] = ()
    finite: bool = True
    tokens: tuple[Token, ...] = ()
    block: PassageKind = "paragraph"
    opens: bool = False

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a character with the span; none where it counts another part."""
        if span.part != self.span.part or span.report != self.span.report:
            return ()
        first = bisect_right(self.tokens, span.start, key=_ends)
        return self.tokens[first : bisect_left(self.tokens, span.end, lo=first, key=_starts)]

    def tokens_before(self, span: Span) -> tuple[Token, ...]:
        """The sentence's tokens that end before the span begins, in order of the text."""
        return self.tokens[: bisect_right(self.tokens, span.start, key=_ends)]

    def tokens_after(self, span: Span) -> tuple[Token, ...]:
        """The sentence's tokens that begin behind the span's end, in order of the text."""
        return self.tokens[bisect_left(self.tokens, span.end, key=_starts) :]

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """The sentence's tokens that lie wholly between two offsets."""
        first = bisect_left(self.tokens, start, key=_starts)
        return self.tokens[first : bisect_right(self.tokens, end, lo=first, key=_ends)]

    def cut(self, first: Token, last: Token) -> Span:
        """The span from one of its tokens to another."""
        return self.span.cut(first.start - self.span.start, last.end - self.span.start)

    @property
    def words(self) -> tuple[str, ...]:
        """The sentence cut at its blanks, marks left on the words that they touch (``14-year-olds,``)."""
        return join_touching(self.tokens)


def _starts(token: Token) -> int:
    return token.start


def _ends(token: Token) -> int:
    return token.end


def has_phrase(tokens: Iterable[Token], phrases: Iterable[str]) -> bool:
    """Whether the tokens, in lower case, have one of the phrases word for word (``in total``)."""
    said = f" {' '.join(token.lower for token in tokens)} "
    return any(f" {phrase} " in said for phrase in phrases)


def join_touching(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words that the tokens make, those that touch each other joined."""
    return tuple("".join(token.text for token in word) for word in group_touching(tokens))


def group_touching(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """The tokens, given in order or backwards, those of one word together: no blank stands between them."""
    word: list[Token] = []
    for token in tokens:
        if word and token.start != word[-1].end and token.end != word[-1].start:
            yield word
            word = []
        word.append(token)
    if word:
        yield word
