"""Decides which numbers count nothing, from the calendar, from names and from pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.figures.bounds import find_bound_before
from crossread.extract.figures.calendar import is_day, is_hour, is_year
from crossread.extract.figures.identifiers import (
    is_address,
    is_calibre,
    is_citation,
    is_contact,
    is_counter,
    is_fixed,
    is_joined,
    is_labelled,
    is_rank,
    is_shirt,
)
from crossread.extract.figures.lines import Line
from crossread.extract.figures.pronouns import is_pronoun, is_someday
from crossread.extract.figures.ranges import Amount
from crossread.text.lexicon import load_words

_DIGIT_COUNTS = load_words("figure_reading", "screening.digit_counts")

_TIMELESS = ("money", "percent", "duration")


def is_no_quantity(line: Line, first: Amount, last: Amount, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the numbers from ``first`` to ``last`` (the same, or the ends of a pair) count nothing.

    ``taken`` are the characters of the passage that time expressions cover.
    """
    lexemes = line.lexemes
    start = first.first
    if is_calibre(lexemes, start, first.number.end) or is_counter(lexemes, start, first.number.end):
        return True
    if first.number.form not in ("digits", "words"):
        return first.number.form == "ratio" and line.tag(start).startswith("VB")
    unit = last.unit or first.unit
    if first.unit is None or first.unit.kind not in _TIMELESS:
        if any(is_day(line, amount.first) for amount in (first, last)) and (unit is None or unit.kind != "percent"):
            return True
        if is_address(line, start, first.number.end):
            return True
    if unit is not None:
        if unit.name == "hour" and is_hour(lexemes, start, first.number.end):
            return True
        if is_someday(line, start, last.end):
            return True
        return (
            unit.kind != "money"
            and unit.name != "magnitude"
            and lexemes.is_number(start)
            and is_joined(lexemes, start, start)
        )
    return _is_bare_name(line, first, last) or _is_taken(line, first, last, taken)


def _is_bare_name(line: Line, first: Amount, last: Amount) -> bool:
    """The tests that only a number without a unit has to pass."""
    lexemes = line.lexemes
    start, end = first.first, last.number.end
    if _is_hyphen_word(line, end) or is_joined(lexemes, start, end) or is_hour(lexemes, start, end):
        return True
    plural = line.tag(end) == "NNS" or lexemes.word(end) in load_words("number_names", "counted_people")
    loose = lexemes.word(start - 1) in load_words("number_names", "loose_bounds")
    counted = find_bound_before(lexemes, start) is not None and not loose
    if first.number.end == start + 1 and is_year(line, start, counted if last is first else plural):
        return True
    if last is not first and is_year(line, last.first, plural):
        return True
    return (
        is_labelled(line, start, end)
        or is_rank(lexemes, start, end)
        or is_fixed(line, start, end)
        or is_shirt(line, start, end)
        or is_citation(lexemes, start, end)
        or is_contact(line, start)
        or is_pronoun(line, start, end)
    )


def _is_hyphen_word(line: Line, end: int) -> bool:
    """``one-way``, ``two-time``, ``three-piece``: a word of its own."""
    lexemes = line.lexemes
    if lexemes.word(end) in ("figures", "digits") and lexemes.word(end - 1) in _DIGIT_COUNTS:
        return True
    if lexemes.word(end) != "-" or not lexemes.touches(end) or not lexemes.touches(end + 1):
        return False
    return lexemes.word(end + 1) in load_words("number_names", "hyphenated")


def _is_taken(line: Line, first: Amount, last: Amount, taken: Sequence[tuple[int, int]]) -> bool:
    start, end = line.lexemes[first.first].start, line.lexemes[last.number.end - 1].end
    # Whether four digits alone are a year has been judged on the words round them.
    if not any(low <= start and end <= high and high - low > 4 for low, high in taken):
        return False
    return not line.tag(last.number.end).startswith("NNS")
