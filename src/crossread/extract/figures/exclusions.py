"""Numbers that count nothing: dates, years, times of day, names, addresses, laws, ranks, ``one`` as a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crossread.extract.figures.lexemes import Lexeme
from crossread.text.lexicon import load_words


@cache
def _words(table: str) -> frozenset[str]:
    return load_words("number_names", table)


def _at(lexemes: Sequence[Lexeme], index: int) -> str:
    return lexemes[index].lower if 0 <= index < len(lexemes) else ""


def _bare(lexemes: Sequence[Lexeme], index: int) -> str:
    """The word at a place, with the full stop of an abbreviation passed over."""
    word = _at(lexemes, index)
    return _at(lexemes, index - 1) if word == "." else word


def is_part_of_token(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether letters or signs make the digits part of an identifier: ``COVID-19``, ``F16``, ``10th``, ``1990s``."""
    before = lexemes[first - 1] if first else None
    if before and not lexemes[first].spaced:
        if before.kind in "wxn":
            return True
        joined = before.lower in "-/.:_'&@#*" and not before.spaced and first > 1 and lexemes[first - 2].kind in "wnx"
        if joined and not (before.lower == "-" and lexemes[first - 2].lower in ("minus", "mid", "then")):
            return True
        if before.lower in "#_@&§№":
            return True
    after = lexemes[end] if end < len(lexemes) else None
    if after and not after.spaced and lexemes[end - 1].kind == "n":
        if after.kind in "wxn":
            return True
        beyond = lexemes[end + 1] if end + 1 < len(lexemes) else None
        if after.lower in "/:_=." and beyond and not beyond.spaced and beyond.kind in "wnx":
            return True
    return False


def is_date(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether a month or weekday stands beside a day or year."""
    value = lexemes[first].text
    if lexemes[first].kind != "n" or not value.isdecimal() or len(value) not in (1, 2, 4):
        return False
    if len(value) < 3 and not 0 < int(value) <= 31:
        return False
    near = [first - 1, end]
    if _at(lexemes, first - 1) in ("-", ",", "and", "&", "/", "to"):
        near += [first - 3, first - 4] if lexemes[first - 2].kind == "n" else [first - 2]
    if (
        _at(lexemes, end) in ("-", "and", "&", "/", "to", "or")
        and end + 1 < len(lexemes)
        and lexemes[end + 1].kind == "n"
    ):
        near.append(end + 2)
    if _at(lexemes, end) == "of":
        near.append(end + 1)
    for index in near:
        index -= _at(lexemes, index) == "." and index < first
        word = _at(lexemes, index)
        if word in _words("months") and lexemes[index].text[0].isupper():
            return True
        if word in _words("weekdays") and lexemes[index].text[0].isupper() and index < first and len(value) < 3:
            return True
    return False


def is_clock(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether a number is an hour: ``5 a.m.``, ``10.45pm``, ``7 o'clock``."""
    return _at(lexemes, end) in _words("clock_after") and _at(lexemes, end) != "est"


def is_name(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether the number belongs to a name that begins before it: ``Flight 370``, ``Section 8``, ``No. 4``."""
    before = lexemes[first - 1] if first else None
    if before is None:
        return False
    word = _bare(lexemes, first - 1)
    at = first - 2 if before.text == "." else first - 1
    if before.lower in ("#", "§", "№", "©"):
        return True
    label = word in _words("labels")
    if word in ("no", "nos", "nr", "number"):
        return lexemes[at].text[0].isupper() or before.text == "." or word == "number"
    if label and (
        lexemes[at].text[0].isupper()
        or word
        in (
            "page",
            "section",
            "article",
            "channel",
            "route",
            "chapter",
            "category",
            "level",
            "paragraph",
            "phase",
            "grade",
            "ages",
        )
    ):
        return True
    return _is_capital_name(lexemes, first, end)


def _is_capital_name(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """``Boeing 737``, ``Euro 2020``, ``Apollo 11``: a capital mid-sentence right before, nothing counted after."""
    before, number = lexemes[first - 1], lexemes[first]
    if before.kind != "w" or not before.text[0].isupper() or first < 2:
        return False
    if number.kind != "n" and not number.text[0].isupper():
        return False
    if lexemes[first - 2].text in '.!?:"“”‘|—' or "," in number.text or "." in number.text:
        return False
    if before.lower in _words("not_names"):
        return False
    after = lexemes[end] if end < len(lexemes) else None
    if after is None or after.kind != "w":
        return True
    return after.text[0].isupper() or after.lower in _words("after_name")


def is_address(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """``49 Ridge Road``, ``1200 block of Elm Street``."""
    if lexemes[first].kind != "n":
        return False
    if _at(lexemes, end) in ("block", "hundred block") and (len(lexemes[first].text) > 2):
        return True
    for index in range(end, min(end + 5, len(lexemes))):
        lexeme = lexemes[index]
        if lexeme.kind == "n" or lexeme.text == ".":
            continue
        if lexeme.kind != "w" or not (lexeme.text[0].isupper() or (lexemes[index - 1].kind == "n" and not lexeme.spaced)):
            return False
        if lexeme.lower in _words("street") and index > end:
            return True
    return False


def is_year(lexemes: Sequence[Lexeme], first: int, end: int, counted: bool) -> bool:
    """Whether four plain digits are a year. ``counted``: a unit, a bound or a plural noun speaks for an amount."""
    text = lexemes[first].text
    if lexemes[first].kind != "n" or len(text) != 4 or not text.isdecimal() or end != first + 1:
        return False
    year = int(text)
    if not 1000 <= year <= 2100:
        return False
    before = _bare(lexemes, first - 1)
    if before in ("a.d", "a.d.", "ad", "bc", "b.c", "circa", "since"):
        return True
    if year < 1500:
        return not counted and before in ("in", "between", "and", "from")
    return not counted


def is_rank(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """``1.`` or ``2)`` at the head of a passage."""
    return first == 0 and lexemes[0].kind == "n" and _at(lexemes, end) in (".", ")") and lexemes[0].text.isdecimal()


def is_pronoun_one(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether ``one`` stands for a thing or a person and counts none."""
    if lexemes[first].lower != "one" or end != first + 1:
        return False
    before, after = _at(lexemes, first - 1), _at(lexemes, end)
    if before in _words("one_pronoun_before") and not (
        before in ("the", "another", "only", "this", "that", "his", "her", "their", "last", "old")
        and _is_noun_like(after)
    ):
        return True
    if after in (
        "another",
        "'s",
        "thing",
        "by",
        "day",
        "that",
        "who",
        "where",
        "can",
        "could",
        "should",
        "would",
        "may",
        "might",
        "must",
        "-",
        "which",
        "time",
        "side",
        "hand",
        "such",
        "way",
    ):
        return True
    if after == "of":
        return _is_singled_out(lexemes, end + 1)
    return after in ("", ".", ",", "?", "!", ";", ":", ")") and before not in (
        "killed",
        "killing",
        "injured",
        "wounded",
        "and",
        "least",
    )


def _is_noun_like(word: str) -> bool:
    return word.isalpha() and word not in (
        "of",
        "in",
        "to",
        "that",
        "who",
        "and",
        "or",
        "at",
        "for",
        "on",
        "is",
        "was",
        "by",
        "with",
        "from",
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "it",
        "the",
    )


def _is_singled_out(lexemes: Sequence[Lexeme], index: int) -> bool:
    """``one of the most …``, ``one of the world's oldest …``: praise, no count; ``one of the men`` counts."""
    words = [_at(lexemes, at) for at in range(index, index + 6)]
    return any(
        word
        in (
            "most",
            "least",
            "best",
            "worst",
            "few",
            "only",
            "top",
            "key",
            "main",
            "biggest",
            "reasons",
            "things",
            "ways",
        )
        or (
            word.endswith("est")
            and len(word) > 4
            and word
            not in (
                "arrest",
                "protest",
                "guest",
                "forest",
                "west",
                "request",
                "interest",
                "northwest",
                "southwest",
                "test",
                "priest",
            )
        )
        for word in words
    )
