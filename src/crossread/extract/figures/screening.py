"""Decides which numbers count nothing: one ordered table of reasons from the calendar, from names, from pronouns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from crossread.extract.figures.bounds import find_bound_before
from crossread.extract.figures.calendar import is_day, is_hour, is_year
from crossread.extract.figures.identifiers import (
    is_address,
    is_after_loose_comma,
    is_by_itself,
    is_calibre,
    is_capital_name,
    is_citation,
    is_contact,
    is_counter,
    is_dialled,
    is_emergency_number,
    is_formula,
    is_group_name,
    is_in_foreign_date,
    is_joined,
    is_labelled,
    is_lettered_call,
    is_rank,
    is_rate_base,
    is_shirt,
    is_zip_code,
)
from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.lines import LexemeLine
from crossread.extract.figures.pronouns import is_pronoun, is_someday, is_wholly
from crossread.extract.figures.ranges import UnitNumber
from crossread.extract.figures.units import Unit
from crossread.extract.figures.works import is_in_work_title, is_rating
from crossread.text.lexicon import load_words

_DIGIT_COUNTS = load_words("figure_reading", "screening.digit_counts")
_TIMELESS = ("money", "percent", "duration")


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """The numbers from ``first`` to ``last`` (the same, or the ends of a pair), of which nothing is decided yet.

    ``taken`` are the characters of the passage that time expressions cover.
    """

    line: LexemeLine
    first: UnitNumber
    last: UnitNumber
    taken: Sequence[tuple[int, int]]

    @property
    def lexemes(self) -> Lexemes:
        """Those of its line."""
        return self.line.lexemes

    @property
    def start(self) -> int:
        """The lexeme where its first number begins."""
        return self.first.first

    @property
    def end(self) -> int:
        """The lexeme after its last number."""
        return self.last.number.end

    @property
    def first_end(self) -> int:
        """The lexeme after its first number."""
        return self.first.number.end

    @property
    def unit(self) -> Unit | None:
        """The unit of the pair."""
        return self.last.unit or self.first.unit

    @property
    def is_plain(self) -> bool:
        """Whether it is written in digits or number words, and is no half, dozen or several."""
        return self.first.number.form in ("digits", "words")


# To which candidates a reason applies: any, those in other forms ("double"), those without a unit that tells no time,
# those with a unit, those without.
Among = Literal["any", "other forms", "timed", "with unit", "bare"]


@dataclass(frozen=True, slots=True)
class Screen:
    """A reason why a number counts nothing; ``example`` has such a number, ``counter`` one like it that counts."""

    name: str
    among: Among
    applies: Callable[[Candidate], bool]
    example: str
    counter: str


def _is_verb(one: Candidate) -> bool:
    return one.first.number.form == "ratio" and one.line.tag(one.start).startswith("VB")


def _is_day(one: Candidate) -> bool:
    days = any(is_day(one.line, amount.first) for amount in (one.first, one.last))
    return days and (one.unit is None or one.unit.kind != "percent")


def _is_hour_with_unit(one: Candidate) -> bool:
    return one.unit is not None and one.unit.name == "hour" and is_hour(one.lexemes, one.start, one.first_end)


def _is_wholly(one: Candidate) -> bool:
    percent = one.unit is not None and one.unit.name == "percent"
    return percent and is_wholly(one.line, one.start, one.last.end)


def _is_joined_with_unit(one: Candidate) -> bool:
    unit = one.unit
    measured = unit is not None and unit.kind != "money" and unit.name != "magnitude"
    return measured and one.lexemes.is_number(one.start) and is_joined(one.lexemes, one.start, one.start)


def _is_hyphen_word(one: Candidate) -> bool:
    """``one-way``, ``two-time``, ``three-piece``: a word of its own."""
    lexemes, end = one.lexemes, one.end
    if lexemes.word(end) != "-" or not lexemes.touches(end) or not lexemes.touches(end + 1):
        return False
    return lexemes.word(end + 1) in load_words("number_names", "hyphenated")


def _counts_digits(one: Candidate) -> bool:
    """``six figures``, ``seven digits``: how long a number is."""
    return one.lexemes.word(one.end) in ("figures", "digits") and one.lexemes.word(one.end - 1) in _DIGIT_COUNTS


def _is_year(one: Candidate) -> bool:
    """A bound, or a plural behind the second number, speaks against a year."""
    line, lexemes, start, end = one.line, one.lexemes, one.start, one.end
    plural = line.tag(end) == "NNS" or lexemes.word(end) in load_words("number_names", "counted_people")
    loose = lexemes.word(start - 1) in load_words("number_names", "loose_bounds")
    counted = find_bound_before(lexemes, start) is not None and not loose
    alone = one.last is one.first
    if one.first_end == start + 1 and is_year(line, start, counted if alone else plural):
        return True
    return not alone and is_year(line, one.last.first, plural)


def _is_taken(one: Candidate) -> bool:
    """Inside a time expression; whether four digits alone are a year has been judged on the words round them."""
    start, end = one.lexemes[one.start].start, one.lexemes[one.end - 1].end
    if not any(low <= start and end <= high and high - low > 4 for low, high in one.taken):
        return False
    return not one.line.tag(one.end).startswith("NNS")


# The first reason that applies is the one told. The words of each example are of no report.
SCREENS: tuple[Screen, ...] = (
    Screen(
        "calibre",
        "any",
        lambda one: is_calibre(one.lexemes, one.start, one.first_end),
        "He carried a 9 mm handgun.",
        "The gap was 9 mm wide.",
    ),
    Screen(
        "counter",
        "any",
        lambda one: is_counter(one.lexemes, one.start, one.first_end),
        "Comments: 0",
        "There were 12 comments on the plan for the pier.",
    ),
    Screen(
        "rating",
        "any",
        lambda one: is_rating(one.lexemes, one.start, one.first_end),
        "Our critic gives 3 / 5 stars.",
        "The sky shows 3 stars.",
    ),
    Screen(
        "work title",
        "any",
        lambda one: is_in_work_title(one.lexemes, one.start, one.first_end),
        "They sang “I Would Wait 4 You” again.",
        "The mayor said “we need 40 boats” again.",
    ),
    Screen(
        "formula",
        "any",
        lambda one: is_formula(one.lexemes, one.start, one.first_end),
        "Ministers of the P5+1 met.",
        "They sold 5 boats and 1 pier.",
    ),
    Screen(
        "loose comma",
        "any",
        lambda one: is_after_loose_comma(one.lexemes, one.start),
        "A litre costs ,89 euros now.",
        "In all, 89 boats sank.",
    ),
    Screen(
        "capital name",
        "any",
        lambda one: is_capital_name(one.line, one.start, one.first_end),
        "The match at Three Rivers Stadium was called off.",
        "Three Dunmere boats sank.",
    ),
    Screen(
        "group name",
        "any",
        lambda one: is_group_name(one.line, one.start, one.first_end),
        "Ministers of the Group of 20 met.",
        "A group of 20 boats sank.",
    ),
    Screen("verb", "other forms", _is_verb, "They hope to double the fleet.", "They need double the fleet."),
    Screen("day", "timed", _is_day, "The pier opened on May 5.", "In May, 5 boats sank."),
    Screen(
        "address",
        "timed",
        lambda one: is_address(one.line, one.start, one.first_end),
        "She lives at 49 Ridge Road.",
        "The town has 49 roads.",
    ),
    Screen("hour", "with unit", _is_hour_with_unit, "It left at 1800 hours.", "It left after 5 hours."),
    Screen(
        "some day",
        "with unit",
        lambda one: is_someday(one.line, one.start, one.last.end),
        "He hopes to one day sail.",
        "The trip took one day.",
    ),
    Screen("wholly", "with unit", _is_wholly, "He is 100 percent sure of it.", "It rose 100 percent."),
    Screen("joined unit", "with unit", _is_joined_with_unit, "The 2014-15 year began.", "The 15-year plan began."),
    Screen(
        "rate base",
        "bare",
        lambda one: is_rate_base(one.lexemes, one.start),
        "The rate fell by half per 100,000 people.",
        "The rate fell by half for 100,000 people.",
    ),
    Screen("digits", "bare", _counts_digits, "Her pay runs to six figures.", "He drew six boats."),
    Screen("hyphenated word", "bare", _is_hyphen_word, "It is a one-way street.", "It is a two-lane street."),
    Screen(
        "joined",
        "bare",
        lambda one: is_joined(one.lexemes, one.start, one.end),
        "The F16 landed.",
        "All 16 landed.",
    ),
    Screen(
        "bare hour",
        "bare",
        lambda one: is_hour(one.lexemes, one.start, one.end),
        "It left at five to 1 a.m.",
        "It left with 7 guests.",
    ),
    Screen("year", "bare", _is_year, "The pier opened in 1987.", "More than 1987 boats sank."),
    Screen(
        "label",
        "bare",
        lambda one: is_labelled(one.line, one.start, one.end),
        "He cited Section 8 of the act.",
        "He cited 8 sections of the act.",
    ),
    Screen(
        "rank",
        "bare",
        lambda one: is_rank(one.lexemes, one.start, one.end),
        "2) The pier is closed.",
        "He sold 2 piers.",
    ),
    Screen(
        "long or padded",
        "bare",
        lambda one: is_by_itself(one.lexemes, one.start),
        "The code is 0042.",
        "They sold 4200 boats.",
    ),
    Screen(
        "emergency number",
        "bare",
        lambda one: is_emergency_number(one.line, one.start, one.end),
        "Someone dialled 911.",
        "They counted 912 boats.",
    ),
    Screen(
        "dialled",
        "bare",
        lambda one: is_dialled(one.lexemes, one.start, one.end),
        "Call 555-TIPS (8477).",
        "Most boats (8477) sank.",
    ),
    Screen(
        "lettered call",
        "any",
        lambda one: is_lettered_call(one.lexemes, one.start),
        "Call the tip line, 555-TIPS.",
        "They call it the 500-MILE race.",
    ),
    Screen(
        "zip code",
        "bare",
        lambda one: is_zip_code(one.lexemes, one.start),
        "Write to Dunmere, OH 45011.",
        "The town has 45011 trees.",
    ),
    Screen(
        "foreign date",
        "bare",
        lambda one: is_in_foreign_date(one.lexemes, one.end),
        "The notice read 12 апреля.",
        "The notice listed 12 boats.",
    ),
    Screen(
        "shirt",
        "bare",
        lambda one: is_shirt(one.line, one.start, one.end),
        "Dana Reeve (4) celebrates a goal.",
        "Most of the boats (4) were sold.",
    ),
    Screen(
        "citation",
        "bare",
        lambda one: is_citation(one.lexemes, one.start, one.end),
        "The pier burned.[7]",
        "The pier lost [7] boats.",
    ),
    Screen(
        "contact",
        "bare",
        lambda one: is_contact(one.line, one.start),
        "Readers can send a text to 51515.",
        "The fund grew to 51515 members.",
    ),
    Screen(
        "pronoun",
        "bare",
        lambda one: is_pronoun(one.line, one.start, one.end),
        "It is one of the best.",
        "One of the boats sank.",
    ),
    Screen(
        "time expression",
        "bare",
        _is_taken,
        "It sank shortly after eight in the morning.",
        "It sank after eight hits.",
    ),
)


def is_no_quantity(line: LexemeLine, first: UnitNumber, last: UnitNumber, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the numbers count nothing; ``taken`` are the characters of the passage that time expressions cover."""
    return find_screen(Candidate(line, first, last, taken)) is not None


def find_screen(one: Candidate) -> Screen | None:
    """The first reason why the candidate counts nothing; None where there is none."""
    groups = _groups_of(one)
    return next((screen for screen in SCREENS if screen.among in groups and screen.applies(one)), None)


def _groups_of(one: Candidate) -> tuple[Among, ...]:
    if not one.is_plain:
        return ("any", "other forms")
    rest: Among = "bare" if one.unit is None else "with unit"
    timeless = one.first.unit is not None and one.first.unit.kind in _TIMELESS
    return ("any", rest) if timeless else ("any", "timed", rest)
