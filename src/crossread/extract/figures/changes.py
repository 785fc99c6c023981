"""Whether a number is a change, and which way: ``rose 37 percent``, ``a 5 percent drop``, ``up $3``."""

from __future__ import annotations

from functools import cache
from typing import Literal

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.text.lexicon import load_lexicon, load_words

_MOVING = load_words("figure_reading", "changes.moving")

ChangeDirection = Literal["up", "down"]
_REACH = 5


@cache
def _words(table: str) -> dict[str, ChangeDirection]:
    return {word: direction for direction, words in load_lexicon("changes")[table].items() for word in words}


def find_direction(line: LexemeLine, first: int, end: int, share: bool) -> ChangeDirection | None:
    """The direction of the change that the number is the size of; None where it is no change.

    ``first`` and ``end`` enclose the number with bound and unit; ``share`` says that it is a
    percentage. A number after ``to`` is where a change led, not its size.
    """
    lexemes = line.lexemes
    signed = _read_sign(lexemes, first) if share else None
    return signed or _read_verb(line, first, share) or _read_noun(lexemes, end, share)


def _read_sign(lexemes: Lexemes, first: int) -> ChangeDirection | None:
    if lexemes.word(first - 1) == "+" and lexemes.touches(first):
        return "up"
    return None


def _read_verb(line: LexemeLine, first: int, share: bool) -> ChangeDirection | None:
    lexemes, skipped = line.lexemes, load_words("changes", "skipped")
    index, by, of = first - 1, False, False
    while index >= 0 and first - index < _REACH and lexemes[index].lower in skipped:
        by, of = by or lexemes[index].lower == "by", of or lexemes[index].lower == "of"
        index -= 1
    word = lexemes.word(index)
    if of and share and (direction := _words("nouns").get(word)):
        return direction
    if word in ("up", "down"):
        return _words("verbs")[word] if _is_free(line, index) else None
    direction = _words("verbs").get(word)
    if direction is None and (share or by):
        direction = _words("transitive").get(word)
    if direction is None and by:
        direction = _words("verbs").get(lexemes.word(index - 1)) or _words("transitive").get(lexemes.word(index - 1))
    return direction


def _is_free(line: LexemeLine, index: int) -> bool:
    """Whether ``up`` or ``down`` is no part of a verb such as ``picked up``."""
    token = line.token(index - 1)
    return token is None or token.pos_ != "VERB" or token.lemma_ in _MOVING


def _read_noun(lexemes: Lexemes, end: int, share: bool) -> ChangeDirection | None:
    between, index = load_words("changes", "between"), end
    while index - end < 3 and lexemes.word(index) in between:
        index += 1
    word = lexemes.word(index)
    if direction := _words("nouns").get(word):
        return direction if share or word not in load_words("changes", "shares_only") else None
    return _words("comparatives").get(word) if share and index == end else None
