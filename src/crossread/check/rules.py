"""Every rule of the check, in one visible list. Adding one means a file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.model.drafts import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for: one line for lists, and the function that finds its offences.

    ``find`` is pure; it may yield findings of several codes where one look decides between them.
    """

    codes: dict[str, str]
    find: Callable[[Copy, Sources], Iterator[Finding]]


def all_rules() -> tuple[Rule, ...]:
    """The rules in the order of their codes."""
    from crossread.check.ages import AGES
    from crossread.check.dates import DATES, WEEKDAYS
    from crossread.check.days import DAYS
    from crossread.check.figures import FIGURES
    from crossread.check.loose import LOOSE_NUMBERS
    from crossread.check.measured import MISPLACED
    from crossread.check.moved import SWAPS
    from crossread.check.names import NAMES, TITLES
    from crossread.check.opposites import OPPOSITES
    from crossread.check.places import PLACES
    from crossread.check.quotations import QUOTATIONS
    from crossread.check.remainders import REMAINDERS
    from crossread.check.shares import MULTIPLES, SHARES
    from crossread.check.standing import STANDING
    from crossread.check.sums import SUMS, SUPERLATIVES
    from crossread.check.voices import VOICES

    figures = (FIGURES, AGES, LOOSE_NUMBERS, MISPLACED, SWAPS, VOICES, STANDING)
    arithmetic = (SHARES, MULTIPLES, SUMS, REMAINDERS, SUPERLATIVES, OPPOSITES)
    return (*figures, *arithmetic, QUOTATIONS, NAMES, TITLES, WEEKDAYS, DATES, DAYS, PLACES)


def describe_codes(rules: Iterable[Rule]) -> dict[str, str]:
    """Code to one-line description."""
    return {code: text for rule in rules for code, text in sorted(rule.codes.items())}
