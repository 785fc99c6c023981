"""Cuts a passage into the smallest pieces that number grammar needs: digits, words, signs."""

from __future__ import annotations

import re
from typing import NamedTuple

_LEXEME = re.compile(
    r"""
    (?P<x> https?://\S+ | www\.\S+ | [@\#]\w+ | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+ | \b[\w-]{1,64}\.(?:com|org|net|gov|edu|co\.uk)\b\S*
         | \d{1,4}([-/.])\d{1,2}\2\d{2,4}(?![\d])(?:T[\d:.]+Z?)?      # 2019-09-01, 12/25/2016
         | \(\d{3}\)\ ?\d{3}-\d{4} | (?:\d{1,2}[-.])?\d{3}([-.])\d{3}\3\d{4}(?!\d)            # telephone numbers
         | \d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)? )                          # 5:30, 1:36.6
  | (?P<n> \d{1,3}(?:[\ \u00a0\u202f\u2009]\d{3})+(?![\d,.:/]?\d) | \d+(?:[.,'’٫٬]\d+)* | \.\d+(?![\d.]) | [½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚] )
  | (?P<w> (?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w) | [^\W\d_]+(?:['’][^\W\d_]+)* )
  | (?P<p> \S )
    """,
    re.VERBOSE,
)
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "’": "'", "º": "°"})


class Lexeme(NamedTuple):
    """One piece of a passage. ``kind``: n digits, w word, p sign, x a piece that is no number
    (address on the web, date in digits, time of day). ``lower`` has hyphens and apostrophes made plain.
    ``spaced`` says that white space, or the beginning, stands before it.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int
    spaced: bool


def split_lexemes(text: str) -> list[Lexeme]:
    """The lexemes of a text in order; white space belongs to none."""
    lexemes: list[Lexeme] = []
    before = -1
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        piece = match.group()
        lexemes.append(
            Lexeme(match.lastgroup or "p", piece, piece.lower().translate(_HYPHENS), start, end, start != before)
        )
        before = end
    return lexemes


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The lowered lexemes of a phrase, by which lexicons are looked up."""
    return tuple(lexeme.lower for lexeme in split_lexemes(phrase))
