"""Whether a bare number is somebody's age: ``NAME, 22,`` and ``aged 22`` and ``turned 80``."""

from __future__ import annotations

from crossread.extract.figures.lines import Line

_WORDS = {"aged", "age", "ages", "turned", "turning", "turns"}
_CLOSERS = {",", ".", ";", ")", "-", "—", "and", "of", "who", "was", "from", "is", ""}
_OLDER = {"older", "younger"}
_GENERATIONS = {"jr", "sr", "ii", "iii", "iv"}
_OLDEST = 115


def is_age(line: Line, first: int, end: int) -> bool:
    """Whether the digits between ``first`` and ``end``, with no unit, are years of age."""
    lexemes = line.lexemes
    text = lexemes[first].text
    if not lexemes.is_number(first) or not text.isdecimal() or not 0 < int(text[:4]) <= _OLDEST:
        return False
    before = lexemes.word(first - 1)
    if _is_listed(line, first):
        return True
    if before == "both" and lexemes.word(end) in (",", "."):
        return True
    limits = line.tag(first - 2) == "NNS" or lexemes.word(first - 2) in ("is", "was", "are", "were")
    if before in ("over", "under") and limits and line.tag(end) not in ("NN", "NNS", "JJ"):
        return int(text) >= 10 or lexemes.word(first - 2) in ("children", "kids", "boys", "girls")
    if (
        before in _WORDS
        or lexemes.words(first - 2, first) == ("age", ",")
        or lexemes.word(end + 1) in _OLDER
        or (before == "of" and lexemes.word(first - 2) in ("age", "ages"))
    ):
        return True
    if (
        before == "was"
        and lexemes.word(first - 2) in ("who", "he", "she")
        and lexemes.word(end) in (".", ",", "when", "at")
    ):
        return True
    if before == "at" and any(word in ("died", "dead", "dies", "die") for word in lexemes.words(first - 7, first - 1)):
        return lexemes.word(end) in _CLOSERS
    if before == "then":
        before, first = lexemes.word(first - 2), first - 1
    return before == "," and lexemes.word(end) in _CLOSERS and _is_person(line, first - 2)


def _is_listed(line: Line, first: int) -> bool:
    """``ages 19 and 41``: a number in a row of ages."""
    lexemes, index = line.lexemes, first - 1
    while index > 0 and first - index < 8 and (lexemes.is_number(index) or lexemes.word(index) in (",", "and", "or")):
        index -= 1
    return index < first - 1 and lexemes.word(index) in ("ages", "aged")


def _is_person(line: Line, index: int) -> bool:
    """Whether a name, by its capital alone, ends here; the parser's entity labels are not asked."""
    lexemes = line.lexemes
    if lexemes.word(index) == "." and index > 0:
        index -= 1
    if index < 0 or not lexemes[index].is_capital:
        return False
    if lexemes[index].lower in _GENERATIONS:
        return True
    return line.tag(index) in ("NNP", "NNPS") or not line.opens_sentence(index)
