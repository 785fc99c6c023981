"""Makes strangers' text harmless where it is shown."""

from __future__ import annotations

import unicodedata

# Marks that turn the direction of text round, and so can make a line read as what it is not
# (Unicode Technical Report 36, section 2.3).
BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """The text on one line, with control and direction characters shown as ``\\u{…}`` instead of obeyed."""
    return "".join(_show(character) for character in text)


def _show(character: str) -> str:
    if character in "\n\r\t":
        return " "
    if character in BIDIRECTIONAL or unicodedata.category(character) in ("Cc", "Cs"):
        return f"\\u{{{ord(character):x}}}"
    return character
