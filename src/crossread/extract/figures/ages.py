"""Whether a bare number is somebody's age: ``NAME, 22,`` and ``aged 22`` and ``turned 80``."""

from __future__ import annotations

from crossread.extract.figures.gapping import find_lead
from crossread.extract.figures.lines import LexemeLine
from crossread.text.lexicon import load_words

_BE_FORMS = load_words("figure_reading", "ages.be_forms")
_CHILDREN = load_words("figure_reading", "ages.children")
_DYING = load_words("figure_reading", "ages.dying")

_WORDS = load_words("figure_reading", "ages.words")
_CLOSERS = load_words("figure_reading", "ages.closers")
_ALIASES = {"aka", "a.k.a", "alias", "nicknamed"}
# What closes an age on the other side; before "and" a list may go on.
_SHUT = {",", ".", ";", ")"}
_ONE = load_words("figure_reading", "ages.one")
_OLDER = {"older", "younger"}
_GENERATIONS = load_words("figure_reading", "ages.generations")
_OLDEST = 115
_PLACING = load_words("figure_reading", "ages.placing")
# How many lexemes a place takes, with what it lies in.
_DWELLING = 8


def is_age(line: LexemeLine, first: int, end: int) -> bool:
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
    limits = line.tag(first - 2) == "NNS" or lexemes.word(first - 2) in _BE_FORMS
    if before in ("over", "under") and limits and line.tag(end) not in ("NN", "NNS", "JJ"):
        return int(text) >= 10 or lexemes.word(first - 2) in _CHILDREN
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
    if before == "at" and any(word in _DYING for word in lexemes.words(first - 7, first - 1)):
        return lexemes.word(end) in _CLOSERS
    if before == "then":
        before, first = lexemes.word(first - 2), first - 1
    if before == "(":
        # "in Corran (31), Dunmere (18)": ages in brackets stand behind full names, numbers of a list behind places.
        full = first > 2 and lexemes[first - 3].is_capital
        return full and lexemes.word(end) == ")" and lexemes[first - 2].end in line.named.people
    if before != "," or lexemes.word(end) not in _CLOSERS:
        return False
    return _is_person(line, first - 2, end) or (lexemes.word(end) in _SHUT and _is_somebody(line, first - 2))


def _is_somebody(line: LexemeLine, index: int) -> bool:
    """Whether one person without a name ends here: ``a woman``, ``one victim``, ``another``."""
    lexemes = line.lexemes
    if lexemes.word(index) == "another":
        return True
    return lexemes.word(index) in load_words("counting", "somebody") and any(
        word in _ONE for word in lexemes.words(index - 3, index)
    )


def _is_listed(line: LexemeLine, first: int) -> bool:
    """``ages 19 and 41``: a number in a row of ages."""
    lexemes, index = line.lexemes, first - 1
    while index > 0 and first - index < 8 and (lexemes.is_number(index) or lexemes.word(index) in (",", "and", "or")):
        index -= 1
    return index < first - 1 and lexemes.word(index) in ("ages", "aged")


def _is_person(line: LexemeLine, index: int, end: int) -> bool:
    """Whether a person's name ends here: one by its capital alone, unless it is known to be a place's."""
    lexemes, ends = line.lexemes, {line.lexemes[index].end} if index >= 0 else set()
    if lexemes.word(index) == "." and index > 0:
        index -= 1
        ends.add(lexemes[index].end)
    if index < 0 or not lexemes[index].is_capital:
        return False
    if ends & line.named.people or lexemes.word(index - 1) in _ALIASES:
        return True
    if ends & line.named.places:
        return _has_dweller(line, index) or not _is_place_listed(line, index, end)
    if lexemes[index].lower in _GENERATIONS:
        return True
    return line.tag(index) in ("NNP", "NNPS") or not line.opens_sentence(index)


def _is_place_listed(line: LexemeLine, index: int, end: int) -> bool:
    """``in Alder, 30``, ``made 83 arrests; Alder, 20``: else what looks like a place may be a person's one name."""
    lexemes, start = line.lexemes, index
    while start > 0 and index - start < _DWELLING and lexemes.word(start - 1) not in _PLACING:
        if not lexemes[start - 1].is_capital and lexemes.word(start - 1) != ",":
            break
        start -= 1
    if lexemes.word(start) == ",":
        start += 1
    before = lexemes.word(start - 1)
    return ";" in (before, lexemes.word(end)) or before in _PLACING or find_lead(line, start) is not None


def _has_dweller(line: LexemeLine, index: int) -> bool:
    """``Ann Lee of Alder, Iowa, 45,``: the place before the number is where the person named lives."""
    lexemes = line.lexemes
    for at in range(index - 1, max(0, index - _DWELLING), -1):
        if lexemes.word(at) in ("of", "from"):
            before = at - 2 if lexemes.word(at - 1) == "," else at - 1
            return before >= 0 and lexemes[before].end in line.named.people
    return False
