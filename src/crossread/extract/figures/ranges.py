"""Two numbers that belong together: ranges, votes, scores; and the scale that they share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossread.extract.figures.lexemes import Lexemes
from crossread.extract.figures.numerals import Number
from crossread.extract.figures.units import Unit
from crossread.extract.rulings import Ruling, decide
from crossread.text.lexicon import load_listed, load_words

_AGES_BETWEEN = load_listed("figure_reading", "ranges.ages_between")

PairKind = Literal["range", "move", "vote", "score", "odds"]
Together = PairKind | Literal["apart"]
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


@dataclass(frozen=True, slots=True, eq=False)
class JoinedPair:
    """Two numbers with a joining word or mark between; ``shared`` is the lower with the scale that it leaves out."""

    lexemes: Lexemes
    low: UnitNumber
    high: UnitNumber
    first: Decimal
    last: Decimal
    opener: str
    joiner: str
    shared: Decimal

    @property
    def bare(self) -> bool:
        """Whether both are digits without a unit."""
        units = self.low.unit is None and self.high.unit is None
        return units and self.low.number.form == self.high.number.form == "digits"

    @property
    def rises(self) -> bool:
        """Whether the second is the larger."""
        return self.shared < self.last


def judge_pair(lexemes: Lexemes, low: UnitNumber, high: UnitNumber, opener: str) -> PairKind | None:
    """What two joined numbers are together; None where each stands by itself."""
    joiner = lexemes.word(low.end)
    if low.value is None or high.value is None or not _units_agree(low, high, joiner):
        return None
    shared = share_scale(low, high, joined=joiner == "-")
    kind = decide(PAIRS, JoinedPair(lexemes, low, high, low.value, high.value, opener, joiner, shared))
    return kind if kind != "apart" else None


def _year_and_count(pair: JoinedPair) -> Together | None:
    """``from 300 in 2019 to 400 now``."""
    dated = pair.opener == "in" and pair.joiner == "to"
    return "apart" if dated and pair.first in _YEARS and pair.last not in _YEARS else None


def _odds(pair: JoinedPair) -> Together | None:
    words = pair.lexemes.words(pair.low.end, pair.low.end + 3)
    return "odds" if pair.last == 1 and pair.first > 1 and words == ("-", "to", "-") else None


def _slashed(pair: JoinedPair) -> Together | None:
    if pair.joiner != "/":
        return None
    money = pair.low.unit is not None and pair.low.unit.kind == "money"
    return "range" if money and pair.rises else "apart"


def _vote(pair: JoinedPair) -> Together | None:
    told = pair.bare and pair.joiner in ("-", "to")
    return "vote" if told and _is_vote(pair.lexemes, pair.low.start, pair.high.end) else None


def _score(pair: JoinedPair) -> Together | None:
    close = pair.joiner == "-" and pair.bare and not pair.lexemes[pair.low.end].spaced
    return "score" if close and (not pair.rises or _is_match(pair.lexemes, pair.low, pair.high)) else None


def _move(pair: JoinedPair) -> Together | None:
    return "move" if pair.opener == "from" and _is_change(pair.lexemes, pair.low.start) else None


def _moved_to(pair: JoinedPair) -> Together | None:
    """``rose by 20 to 400``: by how much, and to what."""
    moved = pair.opener == "by" or pair.opener in load_words("number_names", "moves")
    return "apart" if pair.joiner == "to" and pair.last > 3 * pair.shared and moved else None


def _range(pair: JoinedPair) -> Together | None:
    return "range" if pair.rises else None


# In this order; numbers that no rule joins stand apart.
PAIRS: tuple[Ruling[JoinedPair, Together], ...] = (
    Ruling(
        "year and count",
        _year_and_count,
        "Arrests went from 300 in 2019 to 400 now.",
        "Arrests went from 300 to 400 now.",
    ),
    Ruling("odds", _odds, "It was sold at 20-to-1 odds.", "It was sold at 20 to 30 dollars."),
    Ruling("slash", _slashed, "It costs $20/$30 a night.", "It costs $20-$30 a night."),
    Ruling("vote", _vote, "The council voted 7-2 for it.", "The council met for 7-9 days."),
    Ruling("score", _score, "Alder won 3-1 at home.", "Alder held 13-18 boats at home."),
    Ruling("move", _move, "Arrests rose from 20 to 29.", "Between 20 and 29 boats sank."),
    Ruling("moved to", _moved_to, "Arrests rose by 20 to 400.", "Some 20 to 40 boats sank."),
    Ruling(
        "range", lambda pair: "range" if pair.rises else None, "Some 20 to 40 boats sank.", "The 20 or 4 boats sank."
    ),
)


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
