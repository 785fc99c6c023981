"""Parts and multiples in words: ``half``, ``two-thirds``, ``one in five``, ``twice as many``, ``fivefold``."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.numerals import Number, small_words
from crossread.text.lexicon import load_lexicon, load_words

_HALVED_SCALES = load_words("figure_reading", "portions.halved_scales")
_PART_NAMES = load_words("figure_reading", "portions.part_names")
_AFTER_HALF = load_words("figure_reading", "portions.after_half")
_AFTER_ARTICLE_PART = load_words("figure_reading", "portions.after_article_part")
_AFTER_SLASH = load_words("figure_reading", "portions.after_slash")

_HUNDREDTH = Decimal("0.01")
# What stands between the two numbers of a ratio, by its first word, longer before shorter.
_JOINERS = {
    "out": (("out", "of", "every"), ("out", "of")),
    "of": (("of", "every"),),
    "in": (("in", "every"), ("in",)),
    "-": (("-", "in", "-"),),
}


def read_portion(lexemes: Lexemes, first: int) -> Number | None:
    """The part or multiple that begins at this lexeme; None where there is none."""
    lexeme = lexemes[first]
    word = lexeme.lower
    if lexeme.kind == "w" and word in ("half", "quarter"):
        return _read_half(lexemes, first)
    if word in ("a", "an") and lexemes.word(first + 1) in _PART_NAMES:
        return _read_article_part(lexemes, first)
    if lexeme.kind == "n" or word in small_words():
        return _read_ratio(lexemes, first) or _read_part(lexemes, first) or _read_slashed(lexemes, first)
    if lexeme.kind == "w":
        return _read_multiple(lexemes, first)
    return None


def _read_half(lexemes: Lexemes, first: int) -> Number | None:
    word, before, after = lexemes[first].lower, lexemes.word(first - 1), lexemes.word(first + 1)
    if before == "-" or before in load_words("number_words", "other_half"):
        return None
    value = Decimal(1) / load_lexicon("number_words")["parts"][word]
    hyphen = after == "-"
    noun = lexemes.word(first + 2) if hyphen else after
    if noun in _HALVED_SCALES:
        scale = Decimal((load_lexicon("number_words")["scales"] | {"dozen": 12})[noun])
        return Number(value * scale, value * scale, first + (3 if hyphen else 2), "words", scaled=True)
    if word == "half" and after in ("a", "an"):
        noun = lexemes.word(first + 2)
        scales = load_lexicon("number_words")["scales"] | {"dozen": 12}
        if noun in scales:
            scale = Decimal(scales[noun])
            return Number(value * scale, value * scale, first + 3, "words", scaled=True)
        return Number(value, value, first + 2, "part") if noun in _measurable() else None
    if noun in _measurable() and noun not in _AFTER_HALF:
        return Number(value, value, first + 1, "part")
    if word == "half" and not hyphen:
        return Number(value, _HUNDREDTH, first + 1, "part")
    return None


@cache
def _measurable() -> frozenset[str]:
    """One-word units in the singular, of which there are halves."""
    units = load_lexicon("units")
    return frozenset(
        form
        for table in ("duration", "length", "weight", "volume", "area")
        for forms in units[table].values()
        for form in forms[:1]
    )


def _read_article_part(lexemes: Lexemes, first: int) -> Number | None:
    part, after = lexemes.word(first + 1), lexemes.word(first + 2)
    value = Decimal(1) / load_lexicon("number_words")["parts"][part]
    if after == "of" and lexemes.word(first + 3) in ("a", "an") and lexemes.word(first + 4) in ("million", "billion"):
        scale = Decimal(load_lexicon("number_words")["scales"][lexemes.word(first + 4)])
        return Number(value * scale, value * scale, first + 5, "words", scaled=True)
    if (part == "half" and after == "-") or after in _AFTER_ARTICLE_PART:
        return _read_half(lexemes, first + 1)
    return Number(value, _HUNDREDTH, first + 2, "part") if after in ("of", "the") else None


def _read_part(lexemes: Lexemes, first: int) -> Number | None:
    """``two-thirds``, ``three quarters``, ``one-fifth``; ``one third`` needs no hyphen."""
    parts = load_lexicon("number_words")["parts"]
    at = first + 2 if lexemes.word(first + 1) == "-" else first + 1
    part = lexemes.word(at)
    count = small_words().get(lexemes[first].lower)
    if count is None and lexemes[first].text.isdecimal() and len(lexemes[first].text) < 3:
        count = Decimal(lexemes[first].text)
    if part not in parts or not count or count >= parts[part]:
        return None
    if (count == 1) == part.endswith("s") and part not in ("half", "halves"):
        return None
    if count > 1 and part in ("quarters",) and at == first + 1 and lexemes.word(at + 1) not in ("of", "the"):
        return None
    return Number(count / Decimal(parts[part]), _HUNDREDTH, at + 1, "part")


def _read_slashed(lexemes: Lexemes, first: int) -> Number | None:
    """``3/4 of``, ``2/3 majority``; other slashes divide no part."""
    if first + 3 >= len(lexemes) or lexemes.word(first + 1) != "/":
        return None
    above, below = lexemes[first].text, lexemes[first + 2].text
    if not (above.isdecimal() and below in ("2", "3", "4", "5", "6", "8", "10")) or len(above) > 2:
        return None
    if not 0 < int(above) < int(below) or lexemes.word(first + 3) not in _AFTER_SLASH:
        return None
    return Number(Decimal(int(above)) / Decimal(int(below)), _HUNDREDTH, first + 3, "part")


def _count(lexemes: Lexemes, index: int) -> Decimal | None:
    if not 0 <= index < len(lexemes):
        return None
    lexeme = lexemes[index]
    if lexeme.kind == "n" and len(lexeme.text) < 10 and lexeme.text.replace(",", "").isdecimal():
        return Decimal(lexeme.text.replace(",", ""))
    scales = load_lexicon("number_words")["scales"]
    return small_words().get(lexeme.lower) or (Decimal(scales[lexeme.lower]) if lexeme.lower in scales else None)


def _read_ratio(lexemes: Lexemes, first: int) -> Number | None:
    """``one in five``, ``two out of three``, ``nine of every 10``."""
    at = first + 1
    joiners = _JOINERS.get(lexemes.word(at), ())
    joiner = next((joiner for joiner in joiners if lexemes.words(at, at + len(joiner)) == joiner), None)
    if joiner is None:
        return None
    count, after = _count(lexemes, first), at + len(joiner)
    if lexemes.word(after + 1) in load_lexicon("number_words")["scales"]:
        return None  # "two out of five hundred": too small a share to be called one
    whole = _count(lexemes, after)
    if count is None or whole is None or not 0 < count < whole:
        return None
    if joiner in (("in",), ("-", "in", "-")) and not _is_plain_in(lexemes, after, count, whole):
        return None
    if joiner == ("out", "of") and (count > 9 or whole > 100):
        return None
    return Number(count / whole, _HUNDREDTH, after + 1, "ratio")


def _is_plain_in(lexemes: Lexemes, after: int, count: Decimal, whole: Decimal) -> bool:
    """Whether ``X in Y`` is a chance, not a count within a time or a place."""
    following = lexemes.word(after + 1)
    if following in _durations() or (
        1500 < whole < 2100 and lexemes[after].kind == "n" and "," not in lexemes[after].text
    ):
        return False
    return count == 1 or (count < 10 and whole in (3, 4, 5, 10, 100))


@cache
def _durations() -> frozenset[str]:
    return frozenset(form for forms in load_lexicon("units")["duration"].values() for form in forms)


def _read_multiple(lexemes: Lexemes, first: int) -> Number | None:
    words = load_lexicon("number_words")
    word, after = lexemes[first].lower, lexemes.word(first + 1)
    if word in words["folds"]:
        return Number(Decimal(words["folds"][word]), Decimal(1), first + 1, "ratio")
    compared = after == "as" and (
        lexemes.word(first + 2) in load_words("number_words", "compared") or lexemes.word(first + 3) == "as"
    )
    if word in words["multiples"] and (after == "the" or (compared and word in ("twice", "thrice"))):
        return Number(Decimal(words["multiples"][word]), Decimal(1), first + 1, "ratio")
    return None


def closes_multiple(lexemes: Lexemes, after: int) -> bool:
    """Whether ``times`` at this lexeme multiplies (``three times as many``), and does not count occasions."""
    return lexemes.word(after) == "times" and lexemes.word(after + 1) in load_words("number_words", "after_times")
