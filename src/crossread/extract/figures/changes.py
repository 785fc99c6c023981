"""Whether a number is a change, and which way: ``rose 37 percent``, ``a 5 percent drop``, ``up $3``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from crossread.extract.figures.lexemes import Lexeme
from crossread.text.lexicon import load_lexicon

Direction = Literal["up", "down"]
_SKIPPED = {"by", "sharply", "nearly", "about", "another", "a", "an", "further", "some", "roughly", "almost", "only", "just", "as", "much", "more", "than", "at", "least", "the", "around", "over", "back", "slightly", "fully", "or", ",", "estimated", "approximately", "steeply", "respectively"}  # fmt: skip
_ADJECTIVES = {"-", "point", "percentage", "price", "pay", "tax", "sharp", "overall", "year", "on", "annual", "share", "salary", "wage", "net"}  # fmt: skip


@cache
def _words(table: str) -> dict[str, Direction]:
    return {word: direction for direction, words in load_lexicon("changes")[table].items() for word in words}


def find_direction(lexemes: Sequence[Lexeme], first: int, end: int) -> Direction | None:
    """The direction of the change that the number is the size of; None where it is no change.

    A number after ``to`` is where the change led, not its size.
    """
    before = lexemes[first - 1] if first else None
    if before is not None and before.text in "+-−" and not lexemes[first].spaced:
        return "up" if before.text == "+" else None
    index = first - 1
    while index >= 0 and first - index < 5 and lexemes[index].lower in _SKIPPED:
        index -= 1
    if index >= 0:
        word = lexemes[index].lower
        if direction := _words("verbs").get(word):
            return direction
        if word == "of" and index and (direction := _words("nouns").get(lexemes[index - 1].lower)):
            return direction
    index = end
    while index < len(lexemes) and index - end < 3 and lexemes[index].lower in _ADJECTIVES:
        index += 1
    if index < len(lexemes):
        word = lexemes[index].lower
        return _words("nouns").get(word) or (_words("comparatives").get(word) if index == end else None)
    return None
