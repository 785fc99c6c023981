"""Cuts a passage into the smallest pieces that number grammar needs: digits, words, signs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crossread.extract.figures.pulled_apart import is_one_number
from crossread.text.lexicon import load_pattern

# Pieces that hold digits and are no number: web and mail addresses, handles, dates in digits, telephone
# numbers, times of day. Every repetition is bounded or cannot fail after it, so the time stays linear.
_WEB = r"""
    https?://\S+ | www\.\S+ | [@\#]\w+ | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+
  | \b[\w-]{1,64}\.(?:com|org|net|gov|edu|co\.uk)\b\S*
"""
_NO_NUMBER = r"""
    \d{1,4}([-/.])\d{1,2}\2\d{2,4}(?!\d)(?:T[\d:.]+Z?)?
  | \(\d{3}\)\ ?\d{3}-\d{4}
  | (?:\d{1,2}[-.])?\d{3}([-.])\d{3}\3(?:\d{4}(?!\d)|[A-Z]{4}\b)
  | \d{1,2}(?:[:.]\ ?\d{2}){0,2}\ ?(?:[ap]\.\ ?m\b\.? | [ap]m\b | [AP]\.?M\b\.? | o['’]clock\b)
  | \d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?
"""
# A clock that a copy has pulled apart: ``8: 00``.
_NO_NUMBER = f"{_NO_NUMBER} | {load_pattern('times', 'pulled_apart').pattern}"
_DIGITS = r"""
    \d{1,3}(?:[\ \u00a0\u202f\u2009]\d{3})+(?![\d,.:/]?\d)
  | \d{1,3}(?:,\ \d{3}){0,3},\ 000(?!\d)
  | (?<![.,\d]\ )[1-9]\d{0,2},\ \d{3}(?!\d|,\ ?\d)(?=\ [a-z(]|[.,;:!?]?(?:\s|$))
  | (?<!\d)(?:[1-9]\d*(?:\.\d+)?|0\.\d+)\ ?[×x]\ ?10[-−^]{0,2}\d{1,2}(?!\d)
  | \d+(?:[.,'’٫٬]\d+)*
  | \.\d+(?![\d.])
  | [½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]
"""
_WORD = r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w) | [^\W\d_]+(?:['’][^\W\d_]+)*"
# The look ahead spares words the alternatives that begin with digits.
_REST = rf"(?=[\d(])(?:{_NO_NUMBER}))|(?P<n>{_DIGITS})|(?P<w>{_WORD})|(?P<p>\S)"
_LEXEME = re.compile(rf"(?P<x>{_REST}", re.VERBOSE)
_LEXEME_OR_ADDRESS = re.compile(rf"(?P<x>{_WEB}|{_REST}", re.VERBOSE)
_ADDRESS_SIGNS = load_pattern("figure_reading", "lexemes.address_signs")
# Passages whose lexemes are kept: more than nearly every report has.
KEPT = 256
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "’": "'", "º": "°"})


class Lexeme(NamedTuple):
    """One piece of a passage. ``kind``: n digits, w word, p sign, x a piece with digits that is no number.

    ``lower`` has hyphens and apostrophes made plain. ``spaced`` says that white space, or the
    beginning, stands before it.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int
    spaced: bool

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital in it: ``Denver``, ``iPhone``."""
        return self.kind == "w" and not self.text.islower()


class Lexemes(tuple[Lexeme, ...]):
    """The lexemes of a passage, in order; places outside it are empty words."""

    __slots__ = ()

    def word(self, index: int) -> str:
        """The lowered piece at a place; empty where there is none."""
        return self[index].lower if 0 <= index < len(self) else ""

    def words(self, first: int, end: int) -> tuple[str, ...]:
        """The lowered pieces of a stretch."""
        return tuple(lexeme.lower for lexeme in self[max(first, 0) : max(end, 0)])

    def touches(self, index: int) -> bool:
        """Whether the piece at a place stands there and follows the one before without a blank."""
        return 0 < index < len(self) and not self[index].spaced

    def is_number(self, index: int) -> bool:
        """Whether digits stand at a place."""
        return 0 <= index < len(self) and self[index].kind == "n"


@lru_cache(maxsize=KEPT)
def split_lexemes(text: str) -> Lexemes:
    """The lexemes of a text in order; white space belongs to none.

    Kept, since a passage is read once for its quantities and once for every number as it is written.
    """
    found: list[Lexeme] = []
    before = -1
    pattern = _LEXEME_OR_ADDRESS if _ADDRESS_SIGNS.search(text) else _LEXEME
    for match in pattern.finditer(text):
        start, end = match.span()
        piece = match.group()
        lower = piece.lower()
        if not piece.isascii():
            lower = lower.translate(_HYPHENS)
        if "," in piece and match.lastgroup == "n" and ", " in piece and not is_one_number(text, start, end):
            found.extend(_split_row(piece, start, start != before))
        else:
            found.append(Lexeme(match.lastgroup or "p", piece, lower, start, end, start != before))
        before = end
    return Lexemes(found)


def _split_row(piece: str, start: int, spaced: bool) -> list[Lexeme]:
    """The two numbers of ``101, 327`` and the comma between them."""
    comma = piece.index(",")
    first, other = piece[:comma], piece[comma + 2 :]
    return [
        Lexeme("n", first, first, start, start + comma, spaced),
        Lexeme("p", ",", ",", start + comma, start + comma + 1, False),
        Lexeme("n", other, other, start + comma + 2, start + len(piece), True),
    ]


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The lowered lexemes of a phrase, by which lexicons are looked up."""
    return tuple(lexeme.lower for lexeme in split_lexemes(phrase))
