"""Figures across reports: which are one measured thing, whether they agree, whether they add up.

``items`` gathers mentions; ``conflicts``, ``features`` and ``align`` group them; ``tables`` puts
lists side by side; ``values`` and ``labels`` describe each group; ``arithmetic`` does the sums
that the words invite; ``discrepancies`` says where reports cannot both be right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.findings import FigureFindings
from crossread.model.mentions import Reading
from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.arithmetic import check_arithmetic
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.compose import compose_breakdowns, compose_figures
from crossread.reconcile.figures.discrepancies import find_discrepancies
from crossread.reconcile.figures.tables import compose_aligned
from crossread.reconcile.grammar.persons import Persons
from crossread.reconcile.pronouns.meant import MeantPeople


def reconcile_figures(
    readings: Sequence[Reading], strangers: frozenset[str] = frozenset(), meant: MeantPeople | None = None
) -> FigureFindings:
    """Align the figures of all readings, check the arithmetic they invite, and say where they differ.

    Figures and checks come numbered, since other entries point at them; the account gives them their identifiers.
    ``strangers`` are the ids of reports that do not belong to the story: their figures join nothing of the others.
    ``meant`` is whom the pronouns of the readings mean, where that is known already.
    """
    items = collect_items(readings, strangers)
    aligned = compose_aligned(items, align_items(items))
    figures = compose_figures(aligned, Persons(readings, meant))
    checks = tuple(replace(check, id=f"c{number}") for number, check in enumerate(check_arithmetic(aligned), 1))
    return FigureFindings(
        figures=tuple(figures.values()),
        breakdowns=compose_breakdowns(aligned),
        checks=checks,
        discrepancies=find_discrepancies(aligned, figures, checks),
    )
