"""Arithmetic that the reports' own words invite, one family of sums to a file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from itertools import chain

from crossread.model.accounts import Check
from crossread.model.operands import Role, by_role
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.across import check_told_sums
from crossread.reconcile.figures.arithmetic.aged import check_aged
from crossread.reconcile.figures.arithmetic.apposed import check_apposed
from crossread.reconcile.figures.arithmetic.brought import check_brought
from crossread.reconcile.figures.arithmetic.changes import check_changes
from crossread.reconcile.figures.arithmetic.charged import check_charged
from crossread.reconcile.figures.arithmetic.claims import check_claims
from crossread.reconcile.figures.arithmetic.compared import check_compared
from crossread.reconcile.figures.arithmetic.conversions import check_conversions
from crossread.reconcile.figures.arithmetic.culprits import check_culprits
from crossread.reconcile.figures.arithmetic.directions import check_directions
from crossread.reconcile.figures.arithmetic.facts import essence
from crossread.reconcile.figures.arithmetic.groups import check_groups
from crossread.reconcile.figures.arithmetic.growing import check_growing
from crossread.reconcile.figures.arithmetic.grown import check_grown
from crossread.reconcile.figures.arithmetic.implied import check_implied
from crossread.reconcile.figures.arithmetic.injuries import check_injuries
from crossread.reconcile.figures.arithmetic.leads import check_leads
from crossread.reconcile.figures.arithmetic.lengths import check_lengths
from crossread.reconcile.figures.arithmetic.listed import check_listed
from crossread.reconcile.figures.arithmetic.listed_years import check_listed_years
from crossread.reconcile.figures.arithmetic.money import check_money
from crossread.reconcile.figures.arithmetic.multiples import check_multiples
from crossread.reconcile.figures.arithmetic.named import check_named
from crossread.reconcile.figures.arithmetic.occasions import check_occasions
from crossread.reconcile.figures.arithmetic.opinions import check_opinions
from crossread.reconcile.figures.arithmetic.ranked import check_ranked
from crossread.reconcile.figures.arithmetic.scores import check_scores
from crossread.reconcile.figures.arithmetic.shares import check_shares
from crossread.reconcile.figures.arithmetic.spans_of_years import check_years
from crossread.reconcile.figures.arithmetic.superlatives import check_superlatives
from crossread.reconcile.figures.arithmetic.tables import check_tables
from crossread.reconcile.figures.tables import Aligned

FAMILIES: tuple[Callable[[Aligned], Iterator[Check]], ...] = (
    check_tables,
    check_groups,
    check_told_sums,
    check_implied,
    check_aged,
    check_injuries,
    check_occasions,
    check_named,
    check_listed,
    check_listed_years,
    check_charged,
    check_culprits,
    check_money,
    check_shares,
    check_claims,
    check_apposed,
    check_opinions,
    check_superlatives,
    check_scores,
    check_leads,
    check_compared,
    check_ranked,
    check_brought,
    check_changes,
    check_grown,
    check_directions,
    check_lengths,
    check_years,
    check_growing,
    check_multiples,
    check_conversions,
)


def check_arithmetic(aligned: Aligned) -> tuple[Check, ...]:
    """Every check of every family, those that do not hold first; the same sum in one report only once."""
    found = _Found()
    for check in chain.from_iterable(family(aligned) for family in FAMILIES):
        if not found.has(check):
            found.add(check)
    return tuple(sorted(found.checks, key=lambda check: check.holds))


class _Found:
    """Checks that are found, by what another must share with one to say it again or to be its rival."""

    def __init__(self) -> None:
        self.checks: list[Check] = []
        self._alike: dict[Hashable, list[Check]] = {}
        self._adding: dict[Span, list[Check]] = {}

    def add(self, check: Check) -> None:
        """Take one more."""
        self.checks.append(check)
        self._alike.setdefault((check.holds, essence(check)), []).append(check)
        if _is_true_sum(check):
            for part in _cited(check, "part"):
                self._adding.setdefault(part, []).append(check)

    def has(self, check: Check) -> bool:
        """Whether one of them states the same sum, or is a rival."""
        if any(_says_again(check, earlier) for earlier in self._alike.get((check.holds, essence(check)), ())):
            return True
        return _is_true_sum(check) and any(_is_rival(check, earlier) for earlier in self._sharing(check))

    def _sharing(self, check: Check) -> Iterator[Check]:
        """The sums that have a part of it; all that have any, where it cites no part."""
        parts = _cited(check, "part") or self._adding
        return chain.from_iterable(self._adding.get(part, ()) for part in parts)


def _is_true_sum(check: Check) -> bool:
    return check.holds and check.operation == "sum"


def _says_again(check: Check, earlier: Check) -> bool:
    """Whether the check is of nearly the same mentions as one that states the same sum, perhaps of another kind."""
    fewer, more = sorted((check.mentions, earlier.mentions), key=len)
    shared = [span for span in fewer if any(span.overlaps(other) for other in more)]
    return len(shared) >= 2 / 3 * len(fewer)


def _is_rival(check: Check, earlier: Check) -> bool:
    """Whether it makes the same number of some of the same parts and others, or takes some parts of a sum for all."""
    ours, theirs = _cited(check, "part"), _cited(earlier, "part")
    same_whole = not _cited(check, "stated").isdisjoint(_cited(earlier, "stated"))
    return ours < theirs or (same_whole and ours != theirs and not ours.isdisjoint(theirs))


def _cited(check: Check, role: Role) -> set[Span]:
    return {operand.mention for operand in by_role(check.operands, role) if operand.mention is not None}
