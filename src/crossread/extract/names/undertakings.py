"""Operations whose names stand in quotation marks: ``an operation called “quiet harbor”``."""

from __future__ import annotations

from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.runs import QUOTES_CLOSE, QUOTES_OPEN
from crossread.extract.names.words import Lists, Words

# The farthest that the noun stands before the name, and the longest such name, in tokens.
REACH, LONGEST = 8, 5


def find_undertakings(words: Words, lists: Lists) -> list[NameCandidate]:
    """Names in quotation marks behind ``operation called``, or before ``operation``."""
    found = []
    opening = None
    for index, text in enumerate(words.text):
        if opening is not None and text in QUOTES_CLOSE and index > opening + 1:
            if index - opening <= LONGEST + 1 and _is_named(words, lists, opening, index):
                found.append(NameCandidate(words, opening + 1, index, kind="event"))
            opening = None
        elif text in QUOTES_OPEN:
            opening = index
    return found


def _is_named(words: Words, lists: Lists, opening: int, closing: int) -> bool:
    if not all(words.text[index].isalpha() for index in range(opening + 1, closing)):
        return False
    if closing + 1 < len(words) and words.key[closing + 1] in lists.undertakings:
        return True
    given = opening > 0 and words.key[opening - 1] in lists.naming
    return given and not lists.undertakings.isdisjoint(words.key[max(0, opening - REACH) : opening])
