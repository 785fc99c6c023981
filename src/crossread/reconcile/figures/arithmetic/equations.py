"""Counts of people or things in one report that its words put together: killed + others hurt = shot.

A sum of small numbers comes out right by chance all too easily; so an equation counts only
where the words invite it. Every part earns points for what ties it to the whole and to the
other parts; their mean must reach ``INVITED``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from crossread.meaning import deeds
from crossread.model.accounts import Check, CheckKind
from crossread.model.mentions import Reading
from crossread.reconcile.figures.arithmetic.facts import Fact, Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.arithmetic.fitting import disjoint, may_be_part
from crossread.reconcile.figures.arithmetic.groups.background import find_background
from crossread.reconcile.figures.arithmetic.groups.reading import is_bare
from crossread.reconcile.figures.arithmetic.ties import is_total, score_parts
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned

INVITED = 1.65
MOST_PARTS = 4
# The parts nearest to the whole that are tried together.
NEAREST = 12


@dataclass(frozen=True, slots=True, eq=False)
class Equation:
    """A whole, parts that come to it, and how strongly the words put them together."""

    whole: Fact
    parts: tuple[Fact, ...]
    score: float

    @property
    def cited(self) -> list[Item]:
        """Every mention of the whole, then of the parts."""
        return [item for fact in (self.whole, *self.parts) for item in fact.mentions]


def state_equations(equations: Sequence[Equation]) -> Iterator[Check]:
    """A check for every equation."""
    for equation in equations:
        beside = any(fact.item.measure.relation in ("others", "part") for fact in equation.parts)
        kind: CheckKind = "complement" if len(equation.parts) == 2 and beside else "sum"
        parts = [tell("part", fact.item) for fact in equation.parts]
        reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", equation.whole.item)), "exact")
        yield make_check(kind, True, reckoning, equation.cited)


def find_equations(aligned: Aligned) -> list[Equation]:
    """For every report and measured thing, the most strongly invited equation, in story order."""
    found: list[Equation] = []
    for reading in aligned.items.readings:
        facts = report_facts(aligned, reading)
        found.extend(equation for whole in facts if (equation := _best_equation(aligned, whole, facts)))
    return found


def report_facts(aligned: Aligned, reading: Reading) -> list[Fact]:
    """The exact counts of a report, one for each measured thing, in the order of its text.

    Rows of lists over places are left to ``tables``; people counted without a number come in.
    """
    mentions: dict[int, list[Item]] = {}
    earlier, figures = find_background(reading), aligned.items.of_report(reading.report.id)
    for item in (*figures, *aligned.items.singles_of(reading.report.id)):
        count = item.figure.quantity.kind == "count" and item.age_of is None and item.figure.sentence not in earlier
        if (
            count
            and exact(item)
            and (item.value or 0.0).is_integer()
            and item.dimension != "place"
            and not is_bare(item)
        ):
            mentions.setdefault(aligned.group(item).first, []).append(item)
    for item in figures:
        if item.whole is not None:
            _add_stated_elsewhere(aligned, aligned.items.figures[item.whole], mentions)
    # Where the words set a number beside others they say more of it than a bare repetition does.
    facts = [Fact(next((item for item in same if item.beside), same[0]), tuple(same)) for same in mentions.values()]
    return sorted(facts, key=lambda fact: (fact.item.figure.sentence, fact.item.figure.span.start))


def _add_stated_elsewhere(aligned: Aligned, whole: Item, mentions: dict[int, list[Item]]) -> None:
    """Add a whole that the report only gives loosely (``nearly 500``), by another report's number for the deed."""
    group = aligned.group(whole)
    known = mentions.get(group.first, [])
    if exact(whole) or any(item.deed == whole.deed for item in known):
        return
    stated = [item for item in group.items if exact(item) and (not known or item.deed == whole.deed)]
    if stated:
        mentions[group.first] = [stated[0], whole, *known]


def _best_equation(aligned: Aligned, whole: Fact, facts: Sequence[Fact]) -> Equation | None:
    if whole.value < 2 or whole.item.measure.relation == "another":
        return None
    if whole.item.action is None and whole.value > 2 and not is_total(whole.item):
        return None  # nothing befell them by which their parts could be known
    smaller = [fact for fact in facts if fact is not whole and 0 < fact.value < whole.value]
    smaller.sort(key=lambda fact: (fact.distance(whole), fact.item.number))
    parts = list(islice((fact for fact in smaller if may_be_part(aligned, fact, whole)), NEAREST))
    best: Equation | None = None
    for size in range(2, MOST_PARTS + 1):
        for chosen in combinations(sorted(parts, key=lambda fact: fact.item.figure.sentence), size):
            if sum(fact.value for fact in chosen) != whole.value or not disjoint(aligned, whole, chosen):
                continue
            if deeds.is_toll(whole.item.deed) and all(fact.item.action is None for fact in chosen):
                continue  # nothing says that it befell them
            score = score_parts(aligned, whole, chosen)
            if score >= INVITED and (best is None or score > best.score):
                best = Equation(whole, chosen, score)
    return best
