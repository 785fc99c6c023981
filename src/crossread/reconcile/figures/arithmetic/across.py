"""A sum that one report leads to and another's total bears out: passengers and crew there, all aboard here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.reconcile.figures.arithmetic.equations import Equation, find_equations, state_equations
from crossread.reconcile.figures.arithmetic.facts import add_up, exact, make_check
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

# Sums of smaller numbers say little when put together from two reports.
SMALLEST = 20


def check_told_sums(aligned: Aligned) -> Iterator[Check]:
    """Every sum that a report's words put together, then those that two reports do between them."""
    equations = find_equations(aligned)
    yield from state_equations(equations)
    yield from _check_across(aligned, equations)


def _check_across(aligned: Aligned, equations: Sequence[Equation]) -> Iterator[Check]:
    """For each sum that holds in one report: a report with the parts alone against one with the whole alone."""
    for equation in equations:
        if equation.whole.value >= SMALLEST:
            whole = _stated_alone(aligned, equation)
            parts = _parts_alone(aligned, equation)
            if whole is not None and parts:
                yield make_check("sum", True, add_up(parts, whole), [whole, *parts])


def _stated_alone(aligned: Aligned, equation: Equation) -> Item | None:
    """The whole, in the first report that gives none of the parts."""
    for item in aligned.group(equation.whole.item).items:
        parts = [aligned.stated_in(aligned.group(part.item), item.report) for part in equation.parts]
        if exact(item) and not any(parts):
            return item
    return None


def _parts_alone(aligned: Aligned, equation: Equation) -> list[Item]:
    """The parts, in the first report that gives them all and not the whole."""
    for reading in aligned.items.readings:
        parts = [aligned.stated_in(aligned.group(part.item), reading.report) for part in equation.parts]
        if all(parts) and not aligned.stated_in(aligned.group(equation.whole.item), reading.report):
            return [same[0] for same in parts]
    return []
