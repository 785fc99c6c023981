"""Two names that a word or mark ties to each other: "Lund of Velm", "Lund (Velm)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossread.check.owners.runs import CapitalRun, read_runs
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.text.lexicon import load_words


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names that a word or mark ties: whose, and of what. ``place``: the tie tells where."""

    one: frozenset[str]
    other: frozenset[str]
    span: Span
    sentence: Span


def read_pairs(reading: Reading) -> Iterator[NamePair]:
    """Every two names of a reading with nothing but a tie between them."""
    for sentence in reading.sentences:
        runs = read_runs(sentence.tokens)
        for one, other in pairwise(runs):
            if _is_tied(sentence, one, other):
                first, last = sentence.tokens[other.first], sentence.tokens[other.last - 1]
                yield NamePair(one.words, other.words, sentence.cut(first, last), sentence.span)


def _is_tied(sentence: Sentence, one: CapitalRun, other: CapitalRun) -> bool:
    between = [token.lower for token in sentence.tokens[one.last : other.first]]
    words = [word for word in between if word != "the"]
    if words == ["("]:
        return sentence.tokens[other.last : other.last + 1][:1] != () and sentence.tokens[other.last].text == ")"
    return len(words) == 1 and words[0] in load_words("checking", "owners.pairs")
