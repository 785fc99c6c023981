"""Numbers that belong to a work and count nothing: a critic's stars, a number in the title of a song."""

from __future__ import annotations

from crossread.extract.figures.lexemes import Lexemes
from crossread.text.lexicon import load_words

# How far from the number the marks of a title may stand, and how many of its words a title has at least.
REACH = 7
LEAST_WORDS = 2
_OPENING, _CLOSING = frozenset("“‘\"'"), frozenset("”’\"'")


def is_rating(lexemes: Lexemes, first: int, end: int) -> bool:
    """``3/5 stars``, ``3 out of 5 stars``: a critic's marks."""
    ahead = lexemes.words(end, end + 4)
    if ahead[:1] == ("/",) and ahead[2:3] in (("stars",), ("star",)):
        return True
    if ahead[:2] == ("out", "of") and ahead[3:4] in (("stars",), ("star",)):
        return True
    most = lexemes.word(first - 1) == "/" or lexemes.words(first - 2, first) == ("out", "of")
    return most and ahead[:1] in (("stars",), ("star",))


def is_in_work_title(lexemes: Lexemes, first: int, end: int) -> bool:
    """``“I Would Wait 4 You”``: inside marks whose words all have capitals, small ones left out."""
    before, behind = range(first - 1, max(first - REACH, 0) - 1, -1), range(end, min(end + REACH, len(lexemes)))
    start = next((at for at in before if lexemes[at].text in _OPENING), None)
    stop = next((at for at in behind if lexemes[at].text in _CLOSING), None)
    if start is None or stop is None:
        return False
    inside = [lexeme for at, lexeme in enumerate(lexemes[start + 1 : stop], start + 1) if not first <= at < end]
    small = load_words("number_names", "small_in_titles")
    words = [lexeme for lexeme in inside if lexeme.kind == "w" and lexeme.lower not in small]
    signs = all(lexeme.kind == "w" or lexeme.text in "&'’-," for lexeme in inside)
    return len(words) >= LEAST_WORDS and signs and all(lexeme.is_capital for lexeme in words)
