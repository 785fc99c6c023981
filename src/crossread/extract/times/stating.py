"""Which parts of a date or time the words of an expression name themselves."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.times.words import CodedWord
from crossread.model.mentions import TimePart

# Letters of ``words``, and the part that a word with such a letter names.
_PARTS: dict[str, tuple[TimePart, ...]] = {
    "I": ("year", "month", "day"),
    "G": ("year", "month", "day"),
    "T": ("clock",),
    "Z": ("clock",),
    "D": ("daypart",),
    "W": ("weekday",),
    "M": ("month",),
    "S": ("season",),
    "H": ("holiday",),
    "K": ("unit",),
    "Y": ("year",),
    "y": ("year",),
    "C": ("year",),
    "u": ("unit",),
    "U": ("unit",),
    "n": ("relative",),
    "t": ("deictic",),
    "j": ("relative",),
    "c": ("relative",),
    "g": ("relative",),
    "R": ("deictic",),
}
# Words of "last" that look back from another time than the day of writing.
_BACK = frozenset({"previous", "preceding"})


def find_stated(words: Sequence[CodedWord]) -> tuple[TimePart, ...]:
    """The parts in the order of the words; a number beside a month is its day."""
    dated = any(word.code == "M" for word in words)
    found = [part for word in words for part in _parts(word, dated)]
    return tuple(dict.fromkeys(found))


def _parts(word: CodedWord, dated: bool) -> tuple[TimePart, ...]:
    if word.code in "1O" and dated:
        return ("day",)
    if word.code == "l":
        return ("relative",) if word.lower in _BACK else ("deictic",)
    return _PARTS.get(word.code, ())
