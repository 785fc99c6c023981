"""The outlet's own name at the head of a text: a line by itself beside a byline or a date line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from crossread.read.page_text import PageLine
from crossread.text.lexicon import load_lexicon

LONGEST_NAME = 60
MOST_WORDS = 6
_SMALL = frozenset({"of", "the", "and", "&", "for", "on", "in"})


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(load_lexicon("furniture")["words"]["outlets"])


@cache
def _agencies() -> frozenset[str]:
    table = load_lexicon("furniture")["words"]
    return frozenset(table["picture_agencies"])


def find_outlet_line(lines: Sequence[PageLine], head: Sequence[int], is_data: Callable[[PageLine], bool]) -> int | None:
    """The number of the line that names the outlet; None where none does for certain.

    ``is_data`` says whether a line is a byline or a date line: one of them must stand right above or
    below. A news agency's name is kept in the text: it says whose words these are.
    """
    for number in head:
        beside = [other for other in (number - 1, number + 1) if other in head]
        if names_outlet(lines[number].words) and any(is_data(lines[other]) for other in beside):
            return number
    return None


def names_outlet(words: str) -> bool:
    """``The Harrow Courier``, ``Coast Radio 96``: capitalised throughout, with a word that outlets are called by."""
    parts = words.split()
    if not 2 <= len(parts) <= MOST_WORDS or len(words) > LONGEST_NAME or words.lower() in _agencies():
        return False
    if not re.fullmatch(r"[\w&'. -]+", words) or words.endswith("."):
        return False
    raised = all(part[0].isupper() or part[0].isdecimal() or part in _SMALL for part in parts)
    return raised and not _outlet_words().isdisjoint(part.lower() for part in parts)
