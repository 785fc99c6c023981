"""Films, books and programmes in quotation marks beside a role: ``“Salt Road” director``, ``author of “Salt Road”``."""

from __future__ import annotations

from crossread.extract.names.runs import QUOTES_CLOSE, QUOTES_OPEN
from crossread.extract.names.words import Words

# The longest name of a work, in tokens, its marks counted.
LONGEST_WORK = 12
# Words of so few letters may be small in a work's name.
_SMALL = 4


def find_shut(words: Words, opening: int) -> int | None:
    """Where the quotation marks close that open at ``opening``, round a work's name; None round anything else."""
    behind = range(opening + 1, min(opening + LONGEST_WORK, len(words)))
    shut = next((at for at in behind if words.text[at] in QUOTES_CLOSE), None)
    return shut if shut is not None and _is_name(words, opening + 1, shut) else None


def find_open(words: Words, shut: int, floor: int) -> int | None:
    """Where the quotation marks open that close at ``shut``, round a work's name; None round anything else."""
    before = range(shut - 1, max(floor, shut - LONGEST_WORK) - 1, -1)
    opening = next((at for at in before if words.text[at] in QUOTES_OPEN), None)
    return opening if opening is not None and _is_name(words, opening + 1, shut) else None


def _is_name(words: Words, first: int, last: int) -> bool:
    """Whether the words are capitalised as a title is: ``The Road to Salt``."""
    told = [text for text in words.text[first:last] if text[0].isalpha()]
    return bool(told) and told[0][0].isupper() and all(text[0].isupper() or len(text) <= _SMALL for text in told)
