"""Two numbers that belong together: ranges, votes, scores; and the scale that they share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.numerals import Number
from crossread.extract.figures.units import Unit
from crossread.text.lexicon import load_listed, load_words

_AGES_BETWEEN = load_listed("figure_reading", "ranges.ages_between")

PairKind = Literal["range", "move", "vote", "score", "odds"]
_VOTE_REACH = 8
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class UnitNumber:
    """One number with its unit.

    ``first`` is the number's first lexeme, ``start`` that of the sign or currency before it,
    ``end`` is after the number and the unit that follows.
    """

    number: Number
    unit: Unit | None
    start: int
    first: int
    end: int

    @property
    def value(self) -> Decimal | None:
        """The number's own value."""
        return self.number.value


def find_joiner(lexemes: Lexemes, low: UnitNumber, opener: str) -> int | None:
    """Where the second number of a pair begins; ``opener`` is the word before the first, with its bound."""
    at = low.end
    word = lexemes.word(at)
    if word == "-" and lexemes.word(at + 1) == "to" and lexemes.word(at + 2) == "-":
        return at + 3
    if lexemes.words(at, at + 2) in (("-", "to"), ("-", "or")) and lexemes.touches(at):
        return at + 2 if at + 2 < len(lexemes) else None
    if word in ("to", "or", "-", "/") or (word == "and" and (opener == "between" or _opens_ages(lexemes, low))):
        if word in "-/" and lexemes[at].spaced != (at + 1 < len(lexemes) and lexemes[at + 1].spaced):
            return None
        begin = at + 1
    elif lexemes.words(at, at + 2) == ("up", "to") and opener == "from":
        begin = at + 2
    else:
        return None
    while lexemes.word(begin) in ("us", "$", "€", "£", "¥", "₹", "rm") and begin < at + 5:
        begin += 1
    return begin if begin < len(lexemes) else None


def _opens_ages(lexemes: Lexemes, low: UnitNumber) -> bool:
    """``between the ages of 35 and 40``."""
    return lexemes.words(low.start - 4, low.start) == _AGES_BETWEEN


def judge_pair(lexemes: Lexemes, low: UnitNumber, high: UnitNumber, opener: str) -> PairKind | None:
    """What two joined numbers are together; None where each stands by itself."""
    joiner = lexemes.word(low.end)
    if low.value is None or high.value is None or not _units_agree(low, high, joiner):
        return None
    if opener == "in" and joiner == "to" and low.value in _YEARS and high.value not in _YEARS:
        return None  # "from 300 in 2019 to 400 now"
    if high.value == 1 and low.value > 1 and lexemes.words(low.end, low.end + 3) == ("-", "to", "-"):
        return "odds"
    shared = share_scale(low, high, joined=joiner == "-")
    bare = low.unit is None and high.unit is None and low.number.form == high.number.form == "digits"
    if joiner == "/":
        return "range" if low.unit and low.unit.kind == "money" and shared < high.value else None
    if bare and joiner in ("-", "to") and _is_vote(lexemes, low.start, high.end):
        return "vote"
    if (
        joiner == "-"
        and bare
        and not lexemes[low.end].spaced
        and (shared >= high.value or _is_match(lexemes, low, high))
    ):
        return "score"
    if opener == "from" and _is_change(lexemes, low.start):
        return "move"
    if joiner == "to" and high.value > 3 * shared and (opener == "by" or opener in load_words("number_names", "moves")):
        return None
    return "range" if shared < high.value else None


def _units_agree(low: UnitNumber, high: UnitNumber, joiner: str) -> bool:
    if low.unit is None or high.unit is None:
        return not (low.unit and low.unit.kind != "money" and joiner == "to")
    first, second = low.unit.name, high.unit.name
    return first == second or first.endswith(f" {second}") or second.endswith(f" {first}")


def _is_vote(lexemes: Lexemes, first: int, end: int) -> bool:
    near = lexemes.words(first - _VOTE_REACH, first) + lexemes.words(end, end + 4)
    return any(word in load_words("number_names", "votes") for word in near)


def _is_match(lexemes: Lexemes, low: UnitNumber, high: UnitNumber) -> bool:
    near = lexemes.words(low.start - 5, low.start) + lexemes.words(high.end, high.end + 3)
    return any(word in load_words("number_names", "matches") for word in near)


def _is_change(lexemes: Lexemes, first: int) -> bool:
    """Whether ``from`` before the first number tells where a change began: ``rose from 20 to 29``."""
    origin = next((index for index in range(first - 1, max(first - 5, -1), -1) if lexemes.word(index) == "from"), first)
    # "rose by a tenth, from 20 to 22": how much it changed may stand between.
    near = lexemes.words(origin - (6 if lexemes.word(origin - 1) == "," else 4), origin)
    return any(word in load_words("number_names", "moves") for word in near)


def _shares_hundreds(low: UnitNumber, high: UnitNumber) -> bool:
    """``five or six hundred``."""
    words = low.number.form == high.number.form == "words"
    if not words or low.value is None or high.value is None or high.number.step != 100:
        return False
    return 0 < low.value < 10 and low.value * 100 < high.value < 1000


def share_scale(low: UnitNumber, high: UnitNumber, *, joined: bool = False) -> Decimal:
    """The lower value, multiplied where it leaves its scale to the upper (``$14 to $17 million``).

    ``joined`` by a hyphen, thousands are shared too (``9-10,000``).
    """
    assert low.value is not None and high.value is not None
    if _shares_hundreds(low, high):
        return low.value * 100
    if joined and high.number.step == 1 and low.value < 1000 <= high.value and low.value * 1000 < high.value:
        return low.value * 1000
    if not high.number.scaled or low.number.scaled or low.value >= 1000 or high.value < 1000:
        return low.value
    mantissa, factor = high.value, Decimal(1)
    while mantissa >= 1000:
        mantissa, factor = mantissa / 1000, factor * 1000
    return low.value * factor if low.value < mantissa else low.value
