"""Every quoted run of every report as an utterance with its words, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.meaning.words.tokens import iter_spoken
from crossread.model.mentions import Quotation, QuotationKind, Reading
from crossread.model.spans import Span
from crossread.model.summaries import ComparedInPart
from crossread.text.lexicon import load_listed

_NUMBERS = load_listed("matching", "utterances.numbers")
# Spellings between which a desk's style chooses.
_STYLED = {"&": "and", "%": "percent", "okay": "ok", **{word: str(value) for value, word in enumerate(_NUMBERS)}}
_MARKED = re.compile(r"\[[^\]\n]{0,200}\]|\([^)\n]{0,200}\)|\.\s?\.\s?\.(?:\s?\.)?|…")
# Longer runs are compared by their first words, and the account says so: a speech of twenty minutes has as many.
MOST_WORDS = 3000


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """One quoted run. ``words`` are lower-cased without marks; ``starts`` and ``ends`` count the span's characters.

    ``marked`` are the characters of the span that an editor's brackets or an ellipsis take up.
    """

    order: tuple[int, int]
    reading: int
    quotation: Quotation
    span: Span
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marked: tuple[tuple[int, int], ...]

    @property
    def kind(self) -> QuotationKind:
        """How the report prints it; a fragment is judged run by run."""
        return self.quotation.kind

    @property
    def speaker(self) -> str | None:
        """The speaker's name in this report."""
        return self.quotation.speaker.name if self.quotation.speaker else None

    def is_sentence(self) -> bool:
        """Whether the run begins as a sentence does, rather than being words picked from one."""
        return len(self.words) >= 5 and self.span.text[self.starts[0]].isupper()

    def part(self, first: int, last: int) -> Span:
        """The span of words ``first`` to ``last`` (half-open)."""
        span = self.span
        start, end = self.starts[first], self.ends[last - 1]
        return Span(span.report, span.part, span.start + start, span.start + end, span.text[start:end])

    def is_account(self, index: int) -> bool:
        """Whether the word is the name of an account on a network: ``@harbour``."""
        start = self.starts[index]
        return start > 0 and self.span.text[start - 1] == "@"

    def is_marked(self, first: int, last: int) -> bool:
        """Whether brackets or an ellipsis stand in, or touch, words ``first`` to ``last`` or the gap there."""
        return bool(self.marks(first, last))

    def marks(self, first: int, last: int) -> list[str]:
        """The brackets and ellipses in, or touching, words ``first`` to ``last`` or the gap there."""
        start = self.ends[first - 1] if first else 0
        end = self.starts[last] if last < len(self.starts) else len(self.span.text)
        return [self.span.text[a:b] for a, b in self.marked if a < end and start < b]


def split_words(text: str) -> list[tuple[str, int, int]]:
    """Words of a quotation as compared, with their characters.

    Folded; numbers to twelve, ``&`` and ``%`` as a desk's style has them either way.
    """
    return [(_STYLED.get(word.folded, word.folded), word.start, word.end) for word in iter_spoken(text)]


def collect_utterances(readings: Sequence[Reading]) -> list[Utterance]:
    """All quoted runs in the order of the reports and of their texts."""
    found: list[Utterance] = []
    for number, reading in enumerate(readings):
        for quotation in reading.quotations:
            for span in quotation.quoted:
                utterance = read_utterance((number, len(found)), number, quotation, span)
                if utterance.words:
                    found.append(utterance)
    return found


def list_cut(utterances: Sequence[Utterance]) -> tuple[ComparedInPart, ...]:
    """How many runs have more words than are compared."""
    longest = (utterance for utterance in utterances if len(utterance.words) == MOST_WORDS)
    cut = sum(len(split_words(utterance.span.text)) > MOST_WORDS for utterance in longest)
    return (ComparedInPart("quotations", cut, MOST_WORDS),) if cut else ()


def read_utterance(order: tuple[int, int], reading: int, quotation: Quotation, span: Span) -> Utterance:
    """The span with its words, as they are compared."""
    words = split_words(span.text)[:MOST_WORDS]
    return Utterance(
        order,
        reading,
        quotation,
        span,
        tuple(word for word, _, _ in words),
        tuple(start for _, start, _ in words),
        tuple(end for _, _, end in words),
        tuple(match.span() for match in _MARKED.finditer(span.text)),
    )
