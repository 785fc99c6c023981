"""The one way in which plain text is cut into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from crossread.meaning.words.folding import APOSTROPHES, UNSEEN, fold
from crossread.meaning.words.stems import stem

# Letters and digits, with what does not show or only marks them: soft hyphens, combining accents.
_LETTERS = rf"[^\W_](?:[^\W_]|[{UNSEEN}\u0300-\u036f])*"
# ``U.S.``, ``p.m.``: the last full stop is the word's own.
_DOTTED = r"(?:[^\W\d_]\.){2,}(?!\w)"
_PART = rf"{_DOTTED}|{_LETTERS}(?:['{APOSTROPHES}.]{_LETTERS})*"
_PARTS = re.compile(_PART)
_SPOKEN = re.compile(rf"{_PART}|[&%]")
_WHOLE = re.compile(rf"{_DOTTED}|{_LETTERS}(?:['{APOSTROPHES}.\-]{_LETTERS})*")


class Word(NamedTuple):
    """A word of a text: its characters (half-open) and its folded form, without full stops (``U.S.``: ``us``)."""

    folded: str
    start: int
    end: int


class StemmedWord(NamedTuple):
    """A word of a text: its stem and its characters (half-open)."""

    stem: str
    start: int
    end: int


def iter_parts(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words between two offsets in order, those with hyphens in parts: ``door-to-door`` is three."""
    return _cut(_PARTS, text, start, end)


def iter_spoken(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The same, with the signs that are read aloud as words: ``&`` and ``%``."""
    return _cut(_SPOKEN, text, start, end)


def iter_words(text: str, start: int = 0, end: int | None = None) -> Iterator[StemmedWord]:
    """The words between two offsets in order, those with hyphens whole, each with its stem."""
    for match in _WHOLE.finditer(text, start, len(text) if end is None else end):
        yield StemmedWord(stem(match.group()), match.start(), match.end())


def split_words(text: str) -> tuple[str, ...]:
    """The folded forms of the words, those with hyphens in parts."""
    return tuple(word.folded for word in iter_parts(text))


def _cut(pattern: re.Pattern[str], text: str, start: int, end: int | None) -> Iterator[Word]:
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        yield Word(fold_word(word), match.start(), match.end())


def fold_word(word: str) -> str:
    """The word as words are compared: folded, an abbreviation without its full stops, a decimal with its point."""
    plain = fold(word)
    return plain if "." not in plain or plain[0].isdecimal() else plain.replace(".", "")
