"""Characters that are no letters of a text: soft hyphens, joiners of no width, two letters in one sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Typesetters' signs for letters that touch (Unicode, Alphabetic Presentation Forms).
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
# Soft hyphen, space and non-joiner of no width, word joiner, and a byte order mark within a text. The joiner of
# no width stays: it holds signs of emotion together. Marks of writing direction stay: they order what is shown.
_UNSEEN = "\u00ad\u200b\u200c\u2060\ufeff"
_PATTERN = re.compile(f"[{_UNSEEN}]|[{''.join(_LIGATURES)}]")


def iter_plain_letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what has to be put for characters that are no letters: their start, their end, the letters meant.

    A soft hyphen within a word gives nothing, the sign ``ﬁ`` gives ``fi``.
    """
    for match in _PATTERN.finditer(text):
        yield match.start(), match.end(), _LIGATURES.get(match[0], "")


def spell_out(text: str) -> str:
    """The text in plain letters."""
    return _PATTERN.sub(lambda match: _LIGATURES.get(match[0], ""), text)
