"""Thousands that a copy has pulled apart: ``101, 327 people`` is one number, ``rooms 101, 327 and 5`` are three."""

from __future__ import annotations

import re

from crossread.text.lexicon import load_lexicon, load_pattern, load_words

_LISTED_AFTER = load_pattern("figure_reading", "pulled_apart.listed_after")
_DONE_AFTER = load_pattern("figure_reading", "pulled_apart.done_after")
_NUMBERED = load_words("figure_reading", "pulled_apart.numbered")
_SHARED = re.compile(r"\b[Oo]f (?:the |those |these )?$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.? $")
# So far back a word before the number is looked for.
_REACH = 24


def is_one_number(text: str, start: int, end: int) -> bool:
    """Whether digits, a comma, a blank and three digits are one number, where nothing else can be meant.

    >>> is_one_number("Some 101, 327 people", 5, 13)
    True
    >>> is_one_number("On June 12, 327 people", 8, 15)
    False
    """
    if text.startswith("000", end - 3):
        return True
    if _LISTED_AFTER.match(text, end):
        return False
    before = text[max(0, start - _REACH) : start]
    if _SHARED.search(before):
        return not _DONE_AFTER.match(text, end)
    word = _WORD_BEFORE.search(before)
    return word is None or not _is_numbered(word[1].lower())


def _is_numbered(word: str) -> bool:
    """Whether the word before gives its number as a name, or as a date: ``room``, ``rooms``, ``June``, ``day``."""
    names = load_lexicon("number_names")
    single = word.removesuffix("s")
    return word in _NUMBERED or single in names["labels"] or word in names["labels"] or word in names["months"]
