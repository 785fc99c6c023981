"""How strings are made comparable: case, accents, apostrophes, ligatures and characters that do not show."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Soft hyphen, zero-width space and joiners, word joiner, byte order mark: they stand in a text and are not seen.
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Every apostrophe and single mark that stands inside words.
APOSTROPHES = "’‘ʼ＇"
_DOUBLE = "“”„″"
_TABLE = {
    **dict.fromkeys(map(ord, UNSEEN)),
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
}
# Letters that Unicode does not take apart.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}
_TABLE |= {ord(letter): plain for letter, plain in _LETTERS.items()}


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text as strings are compared: lower case, no accents, straight marks, ligatures apart, nothing unseen.

    ``Zoë’s`` and ``ZOE'S`` fold alike, and so does ``Rosa\\u00adlind`` with ``Rosalind``. Blanks stay as they are.
    """
    if text.isascii():
        return text.lower()
    taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(_TABLE))
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter)).translate(_TABLE)


def fold_blanks(text: str) -> str:
    """The folded text with single blanks between its words: for looking a phrase up in another text."""
    return " ".join(fold(text).split())


def squeeze(text: str) -> str:
    """The folded letters and digits alone: names that differ by blanks, points and hyphens are one."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
