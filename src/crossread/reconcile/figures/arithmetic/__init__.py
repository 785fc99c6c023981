"""Arithmetic that the reports' own words invite, one family of sums to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from crossread.model.accounts import Check
from crossread.model.operands import Role, by_role
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.across import check_told_sums
from crossread.reconcile.figures.arithmetic.aged import check_aged
from crossread.reconcile.figures.arithmetic.apposed import check_apposed
from crossread.reconcile.figures.arithmetic.brought import check_brought
from crossread.reconcile.figures.arithmetic.changes import check_changes
from crossread.reconcile.figures.arithmetic.claims import check_claims
from crossread.reconcile.figures.arithmetic.compared import check_compared
from crossread.reconcile.figures.arithmetic.conversions import check_conversions
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
    found: list[Check] = []
    for check in chain.from_iterable(family(aligned) for family in FAMILIES):
        if not any(_says_again(check, earlier) or _is_rival(check, earlier) for earlier in found):
            found.append(check)
    return tuple(sorted(found, key=lambda check: check.holds))


def _says_again(check: Check, earlier: Check) -> bool:
    """Whether the check states the same sum of nearly the same mentions, perhaps under another kind."""
    if check.holds != earlier.holds or essence(check) != essence(earlier):
        return False
    fewer, more = sorted((check.mentions, earlier.mentions), key=len)
    shared = [span for span in fewer if any(span.overlaps(other) for other in more)]
    return len(shared) >= 2 / 3 * len(fewer)


def _is_rival(check: Check, earlier: Check) -> bool:
    """Whether it makes the same number of some of the same parts and others, or takes some parts of a sum for all."""
    if not check.holds or not earlier.holds or check.operation != "sum" or earlier.operation != "sum":
        return False
    ours, theirs = _cited(check, "part"), _cited(earlier, "part")
    same_whole = not _cited(check, "stated").isdisjoint(_cited(earlier, "stated"))
    return ours < theirs or (same_whole and ours != theirs and not ours.isdisjoint(theirs))


def _cited(check: Check, role: Role) -> set[Span]:
    return {operand.mention for operand in by_role(check.operands, role) if operand.mention is not None}
