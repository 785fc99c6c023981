"""Every rule of the check, in one visible list. Adding one means a file and a line here."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.check.arithmetic.opposites import OPPOSITES
from crossread.check.arithmetic.remainders import REMAINDERS
from crossread.check.arithmetic.shares import MULTIPLES, SHARES
from crossread.check.arithmetic.sums import SUMS, SUPERLATIVES
from crossread.check.figures.ages import AGES
from crossread.check.figures.loose import LOOSE_NUMBERS
from crossread.check.figures.measured import MISPLACED
from crossread.check.figures.moved import SWAPS
from crossread.check.figures.standing import STANDING
from crossread.check.figures.stated import FIGURES
from crossread.check.figures.voices import VOICES
from crossread.check.names.named import NAMES, TITLES
from crossread.check.places.placed import PLACES
from crossread.check.quotations.wording import QUOTATIONS
from crossread.check.rule import Rule
from crossread.check.times.dates import DATES, WEEKDAYS
from crossread.check.times.days import DAYS


def all_rules() -> tuple[Rule, ...]:
    """The rules in the order of their codes."""
    figures = (FIGURES, AGES, LOOSE_NUMBERS, MISPLACED, SWAPS, VOICES, STANDING)
    arithmetic = (SHARES, MULTIPLES, SUMS, REMAINDERS, SUPERLATIVES, OPPOSITES)
    return (*figures, *arithmetic, QUOTATIONS, NAMES, TITLES, WEEKDAYS, DATES, DAYS, PLACES)


def describe_codes(rules: Iterable[Rule]) -> dict[str, str]:
    """Code to one-line description."""
    return {code: text for rule in rules for code, text in sorted(rule.codes.items())}
