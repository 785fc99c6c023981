"""The grammar of time expressions, over the letters that ``words`` gives to words.

The division into expressions found by rule and values normalised against the publication date
follows HeidelTime (Strötgen and Gertz 2010) and the TIMEX3 guidelines: determiners and
modifiers belong to an expression, prepositions do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from crossread.extract.times.words import CodedWord


class Match(NamedTuple):
    """A stretch of words that a rule took: ``first`` to ``last`` half-open."""

    kind: str
    first: int
    last: int


# A weekday with its date, a date with or without its year.
_MONTH_DAY = r"(?:M(?:[-/]?d?1|[-/,]?d?O)(?!-?[uU])(?:(?:o|[,/-]*)Y(?![uU]))?|d?[1O](?:o|[-/])?M(?:(?:o|[,/-]*)Y)?)"
_DAY = rf"(?:W,?{_MONTH_DAY}|{_MONTH_DAY}|W)"
_NUMBER = r"(?:[12V]|a(?=m?[uU]))"

# Order matters: at one place the first rule that fits wins.
RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I"),
    ("clock_range", r"1(?:-|&|i)(?=T)"),
    ("clock_part", r"(?:T|1)Z?idD"),
    ("part_clock", r"idD[ix](?:T|1)Z?(?![uU12])"),
    ("days_range", r"d?[1O](?:-|&|i)(?=d?[1O]o?M)"),
    ("slashed", r"G"),
    ("clock_day", rf"TZ?,?Z?\(?(?:{_DAY}|R)"),
    ("day_clock", rf"{_DAY},?TZ?"),
    ("day_range", r"Md?[1O](?:-|&|i)(?=[1O](?![uU]))"),
    ("day_part", rf"(?:e-?)?{_DAY}s?D"),
    ("week_day", r"W(?:D)?,?(?:io)?o?[lntj]{1,2}u|[lntj]{1,2}u,?iW(?:D)?"),
    ("weeks_ago_day", r"(?:[12]|a)-?[uU]g,?i?W"),
    ("weekday_date", r"W,?d?O(?![uUM])|W1(?![uUM12Y%x.:/-])"),
    ("near_day", r"[lnt]{1,2}W(?:D)?"),
    ("day", rf"(?:(?:e|c)-?)?{_DAY}"),
    ("part_of_deictic", r"e?(?:R)s?D"),
    ("part_of_year", r"d?B(?:o?dX?u|o?[lnt]X?u|o|[-/,])?(?:XY|Xu?Y|Y)?|Y[-/]?B"),
    ("years", r"J(?![uU12])"),
    ("ordinal_of_month", r"(?<=i)dO(?:u?o)(?:d|[lnt])u"),
    ("year_month", r"Y[-/,]?M(?![1O])"),
    ("ordinal_day", r"(?<=[ix])dO(?![uUMoWxDlnt%-])"),
    ("month_of", r"(?:e-?)?M(?:(?:o|[,/-]*)Y|,?i(?=Y)Y|,?o?[lntj]u)"),
    ("near_month_day", r"d?[lnt]M[1O](?!-?[uU])(?:,?Y(?![uU]))?"),
    ("near_month", r"d?[lntj]{1,2}-?M"),
    ("month", r"(?:e-?)?M"),
    ("weeks_ago", r"q{0,2}(?:[12V]f?|a)-?(?:m)?[uU]f?g"),
    ("weeks_later", r"q?(?:[12V]f?|a)-?[uU]c(?!o)"),
    ("every", r"E(?:[12O])?-?(?:[uUWSDMK]|H)"),
    ("same_unit", r"c?(?:d?jj?|d?t?j)(?:[uDKS])"),
    ("near_span", r"d?(?:q)?[lnt](?:[12V]f?)-?[uU]"),
    ("near_unit", r"(?:e|c)?d?(?:e)?[lnt](?:-)?[uSKH]"),
    ("near_part", r"(?:e|c)?d?[lnt]D"),
    ("near_plural", r"d?[lnt]U"),
    ("quarter", r"d?(?:O|[lnt])-?(?:X)?u(?:o?dX?u?|o|i)?(?:XY|Xu?Y|Y|[lnt]u)?"),
    ("fiscal", r"Xu?Y"),
    ("week_of", rf"du(?:o){_DAY}"),
    ("tens", r"dC"),
    ("decade", r"(?:(?:e|e?d?e)-?)?C"),
    ("season", r"(?:e?d|e|i)?S(?:o?,?Y|o[lntj]u)?"),
    ("weekend", r"(?<![a])d?K"),
    ("holiday", r"(?:e)?H(?:[o,]?Y)?(?:D|u|K)?"),
    ("duration", rf"q{{0,2}}{_NUMBER}f?-?m?-?[uU]f?(?:-?L)?(?!-?b)"),
    ("long", r"[uU]-L(?!b)"),
    ("end_of_unit", r"e(?:d|t)?u"),
    ("early_year", r"e-?Y"),
    ("deictic", r"(?:c|e)?R"),
    ("reference", r"d?P"),
    ("frequency", r"A"),
    ("clock", r"TZ?"),
    ("hour", r"1Z"),
    ("dotted", r"(?<=[ix])[12](?![12uUYMVbfg%-])"),
    ("year", r"Y|(?<=[ie(])y"),
    ("vague", r"(?<=i)U(?!L)"),
)
# Letters that no rule begins with: most words of a text have one of these.
NEVER_FIRST = "x,.&os(mLgfb/Z-"
_RULES = "|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES)
_GRAMMAR = re.compile(f"(?=[^{NEVER_FIRST}])(?:{_RULES})")


def scan(words: Sequence[CodedWord], take: Callable[[Match], bool]) -> None:
    """Offer every match to ``take``, in order; where it declines one, the search goes on inside it."""
    codes = "".join(word.code for word in words)
    position = 0
    while found := _GRAMMAR.search(codes, position):
        match = Match(str(found.lastgroup), found.start(), found.end())
        position = found.end() if take(match) else found.start() + 1
