"""Numbers that tell a day, a year or an hour and so count nothing."""

from __future__ import annotations

from functools import cache

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.text.lexicon import load_words

_BESIDE_YEAR = load_words("figure_reading", "calendar.beside_year")
_AFTER_YEARS = load_words("figure_reading", "calendar.after_years")
_BEFORE_YEAR = load_words("figure_reading", "calendar.before_year")

_CLOCK_ENDS = (".m", ".m.", "am", "pm", "clock")
_JOINERS = load_words("figure_reading", "calendar.joiners")
_PLURAL_TAGS = ("NNS", "NNPS")


@cache
def _words(table: str) -> frozenset[str]:
    return load_words("number_names", table)


def _is_month(lexemes: Lexemes, index: int) -> bool:
    return lexemes.word(index) in _words("months") and lexemes[index].text[0].isupper()


def _is_weekday(lexemes: Lexemes, index: int) -> bool:
    return lexemes.word(index) in _words("weekdays") and lexemes[index].text[0].isupper()


def _before(lexemes: Lexemes, first: int) -> int:
    """The place of the word before, the full stop of a month's short form passed over."""
    short = lexemes.word(first - 1) == "." and lexemes.word(first - 2) in _words("short_months")
    return first - 2 if short else first - 1


def is_day(line: LexemeLine, first: int) -> bool:
    """Whether a month or weekday stands beside a day: ``May 5``, ``5 May``, ``Sept. 20-24``, ``Oct. 3 and 4``."""
    lexemes = line.lexemes
    text = lexemes[first].text
    if lexemes[first].kind != "n" or not text.isdecimal() or len(text) not in (1, 2, 4):
        return False
    if len(text) < 3 and not 0 < int(text) <= 31:
        return False
    before, end = _before(lexemes, first), first + 1
    if _is_month(lexemes, before) or (_is_weekday(lexemes, before) and len(text) < 3):
        return True
    if _is_month(lexemes, end) and not (lexemes.word(end) == "may" and lexemes.word(end + 1) in ("have", "be")):
        return True
    if lexemes.word(end) == "of" and _is_month(lexemes, end + 1):
        return True
    if lexemes.word(end) in _JOINERS and lexemes.is_number(end + 1) and _is_month(lexemes, end + 2):
        return True
    if line.tag(end) == "NNS" or lexemes.word(end) in _words("counted_people"):
        return False
    if lexemes.word(before) in _JOINERS and lexemes.is_number(before - 1):
        earlier = lexemes[before - 1].text
        spelled = earlier.isdecimal() and 0 < int(earlier[:4]) <= 31
        return spelled and (_is_month(lexemes, _before(lexemes, before - 1)))
    return lexemes.word(before) == "," and len(text) == 4 and _is_month(lexemes, before - 1)


def is_hour(lexemes: Lexemes, first: int, end: int) -> bool:
    """Whether a number is an hour: ``7 GMT``, the 5 of ``5 to 7 p.m.`` and of ``five to 1 a.m.``"""
    text = lexemes[first].text
    if lexemes.word(end) == "hours" and len(text) == 4 and text.isdecimal() and int(text[:2]) < 24:
        return int(text[2:]) < 60
    if lexemes.word(end) in _words("clock_after") or _is_log_entry(lexemes, first, end):
        return True
    if lexemes.word(end) in _JOINERS or lexemes.word(end) in ("past", "after", "before"):
        beyond = end + 1
        if beyond < len(lexemes) and lexemes[beyond].kind == "x":
            return lexemes[beyond].lower.endswith(_CLOCK_ENDS)
    before = first - 1
    return lexemes.word(before) == "-" and before > 0 and lexemes[before - 1].lower.endswith(_CLOCK_ENDS[:2])


def _is_log_entry(lexemes: Lexemes, first: int, end: int) -> bool:
    """``1426 The mayor says …``: the hour at the head of an entry of a running report."""
    text = lexemes[first].text
    if first or end >= len(lexemes) or len(text) != 4 or not text.isdecimal() or not lexemes[end].is_capital:
        return False
    return int(text[:2]) < 24 and int(text[2:]) < 60


# So many years of a row are looked at: in any news the one that tells stands nearer.
LONGEST_ROW = 20


def is_year(line: LexemeLine, first: int, counted: bool) -> bool:
    """Whether four plain digits are a year. ``counted``: a bound or another amount speaks against it."""
    row = [first]
    while len(row) < LONGEST_ROW and _is_joined(line.lexemes, row[-1]):
        row.append(row[-1] - 2)
    # A row of years is one where any of them is a year by itself.
    return any(_is_year_alone(line, index, counted) for index in row)


def _is_joined(lexemes: Lexemes, first: int) -> bool:
    """Whether another year stands before it in a row: the 2008 of ``2004 and 2008``."""
    return (
        first > 1
        and _may_be_year(lexemes, first)
        and lexemes.word(_before(lexemes, first)) in ("and", "-", "to")
        and len(lexemes[first - 2].text) == len("2004")
        and lexemes[first - 2].text.isdecimal()
    )


def _may_be_year(lexemes: Lexemes, first: int) -> bool:
    text = lexemes[first].text
    return lexemes[first].kind == "n" and text.isdecimal() and len(text) == 4 and 1000 <= int(text) <= 2199


def _is_year_alone(line: LexemeLine, first: int, counted: bool) -> bool:
    lexemes = line.lexemes
    text = lexemes[first].text
    if len(text) == 2 and lexemes[first].kind == "n" and text.isdecimal():
        return lexemes.word(first - 1) in ("'", "‘") and lexemes.touches(first)
    if not _may_be_year(lexemes, first):
        return False
    year, before = int(text), lexemes.word(_before(lexemes, first))
    if before in _BESIDE_YEAR:
        return True
    if counted:
        return False
    if _counts_noun(line, first):
        return False
    if year < 1600:
        return before in _BEFORE_YEAR and line.tag(first + 1) not in ("NN", "NNS", "JJ")
    return year >= 1700 or before in _words("before_year")


def _counts_noun(line: LexemeLine, first: int) -> bool:
    """Whether a plural follows that can hardly be of a year: ``2000 people``, not ``the 2010 elections``."""
    lexemes = line.lexemes
    year, before, after = int(lexemes[first].text), lexemes.word(first - 1), lexemes.word(first + 1)
    if before in _AFTER_YEARS or _is_month(lexemes, first - 1):
        return False
    if before == "of":
        return after in _words("counted_people")
    plain = after in _words("counted_people") or (not 1900 <= year <= 2060 and line.tag(first + 1) in _PLURAL_TAGS)
    if plain:
        return True
    attached = line.tag(first - 1) in ("DT", "PRP$", "POS", "NNP", "JJ", "NN", "NNS") or line.opens_sentence(first)
    return year % 50 == 0 and line.tag(first + 1) in _PLURAL_TAGS and not attached
