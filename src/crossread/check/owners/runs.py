"""Runs of capitalised words in a sentence: whoever and whatever may own a number, known as a name or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossread.meaning.calendar.names import weekday_names
from crossread.meaning.words.folding import fold
from crossread.meaning.words.stems import is_stop_word
from crossread.model.sentences import Token
from crossread.text.lexicon import load_lexicon, load_words


@dataclass(frozen=True, slots=True)
class CapitalRun:
    """One run: the indices of its first token and of the one behind its last, and its words, folded."""

    first: int
    last: int
    words: frozenset[str]


def read_runs(tokens: Sequence[Token]) -> list[CapitalRun]:
    """The runs of a sentence, in order; small words, days and months are no names."""
    found: list[CapitalRun] = []
    at = 0
    while at < len(tokens):
        if not _is_named(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and (_is_named(tokens, end) or _joins(tokens, end)):
            end += 1
        words = frozenset(fold(token.text).removesuffix(".") for token in tokens[at:end] if not token.is_mark)
        telling = words - load_words("checking", "owners.titles")
        found.append(CapitalRun(at, end, (telling - load_words("checking", "owners.kinds")) or telling))
        at = end
    return [run for run in found if run.words]


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.text[:1].isupper() or fold(token.text).removesuffix(".") in _dated():
        return False
    if is_stop_word(fold(token.text)) or token.lower in load_words("checking", "owners.openers"):
        return False
    return (at > 0 and tokens[at - 1].text not in _OPENING) or token.tag == "PROPN" or token.text.isupper()


_OPENING = frozenset("“\"‘'")


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands between two parts of one name."""
    return (
        tokens[at].text in ("-", "’", "'")
        and at + 1 < len(tokens)
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].text[:1].isupper()
    )


@cache
def _dated() -> frozenset[str]:
    """The names of days and months, whole and short."""
    short = load_lexicon("dates")["months"]
    return frozenset([*short, *(fold(name) for name in weekday_names())])
