"""Arithmetic that the reports' own words invite, one family of sums to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from crossread.model.accounts import Check
from crossread.reconcile.figures.arithmetic.across import check_told_sums
from crossread.reconcile.figures.arithmetic.aged import check_aged
from crossread.reconcile.figures.arithmetic.changes import check_changes
from crossread.reconcile.figures.arithmetic.claims import check_claims
from crossread.reconcile.figures.arithmetic.conversions import check_conversions
from crossread.reconcile.figures.arithmetic.facts import essence
from crossread.reconcile.figures.arithmetic.implied import check_implied
from crossread.reconcile.figures.arithmetic.injuries import check_injuries
from crossread.reconcile.figures.arithmetic.multiples import check_multiples
from crossread.reconcile.figures.arithmetic.shares import check_shares
from crossread.reconcile.figures.arithmetic.superlatives import check_superlatives
from crossread.reconcile.figures.arithmetic.tables import check_tables
from crossread.reconcile.figures.tables import Aligned

FAMILIES: tuple[Callable[[Aligned], Iterator[Check]], ...] = (
    check_tables,
    check_told_sums,
    check_implied,
    check_aged,
    check_injuries,
    check_shares,
    check_claims,
    check_superlatives,
    check_changes,
    check_multiples,
    check_conversions,
)


def check_arithmetic(aligned: Aligned) -> tuple[Check, ...]:
    """Every check of every family, those that do not hold first; the same sum in one report only once."""
    found: list[Check] = []
    for check in chain.from_iterable(family(aligned) for family in FAMILIES):
        if not any(_says_again(check, earlier) for earlier in found):
            found.append(check)
    return tuple(sorted(found, key=lambda check: check.holds))


def _says_again(check: Check, earlier: Check) -> bool:
    """Whether the check states the same sum of nearly the same mentions, perhaps under another kind."""
    if check.holds != earlier.holds or essence(check) != essence(earlier):
        return False
    shared = set(check.mentions) & set(earlier.mentions)
    return len(shared) >= 2 / 3 * min(len(check.mentions), len(earlier.mentions))
