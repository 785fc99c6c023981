"""Counts of people or things in one report that its words put together: killed + others hurt = shot.

A sum of small numbers comes out right by chance all too easily; so an equation counts only
where the words invite it. Every part earns points for what ties it to the whole, and the mean
must reach ``INVITED``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import Check, CheckKind
from crossread.reconcile.figures.arithmetic.facts import exact, make_check
from crossread.reconcile.figures.arithmetic.rounding import show_number
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

INVITED = 1.8
MOST_PARTS = 4
# The parts nearest to the whole that are tried together.
NEAREST = 12
# How far apart, in sentences, parts of one reckoning stand.
REACH = 12


@dataclass(frozen=True, slots=True, eq=False)
class Equation:
    """A whole, parts that come to it, and how strongly the words put them together."""

    whole: Item
    parts: tuple[Item, ...]
    score: float


def check_equations(aligned: Aligned) -> Iterator[Check]:
    """The best equation for every stated whole of every report."""
    for equation in find_equations(aligned):
        report = equation.whole.report
        members = [equation.whole, *equation.parts]
        cited = [item for member in members for item in aligned.stated_in(aligned.group(member), report)]
        kind: CheckKind = "complement" if _is_complement(aligned, equation) else "sum"
        yield make_check(kind, True, state_equation(equation), dict.fromkeys(cited))


def state_equation(equation: Equation) -> str:
    """``1 + 4 = 5``."""
    sums = " + ".join(show_number(item.value or 0.0) for item in equation.parts)
    return f"{sums} = {show_number(equation.whole.value or 0.0)}"


def find_equations(aligned: Aligned) -> list[Equation]:
    """For every report and measured thing, the most strongly invited equation, in story order."""
    found = []
    for reading in aligned.items.readings:
        facts = _report_facts(aligned, reading.report.id)
        for whole in facts:
            best = _best_equation(aligned, whole, facts)
            if best is not None:
                found.append(best)
    return found


def _report_facts(aligned: Aligned, report: str) -> list[Item]:
    """One exact item for each measured thing that the report counts, rows of long lists left to ``tables``."""
    facts: dict[int, Item] = {}
    for item in aligned.items.figures:
        if item.report.id == report and item.figure.quantity.kind == "count" and exact(item):
            group = aligned.group(item).first
            # Where the words set it beside others they say more of it than a bare repetition does.
            if group not in facts or (facts[group].measure.relation == "plain" != item.measure.relation):
                facts[group] = item
    return sorted(facts.values(), key=lambda item: item.number)


def _best_equation(aligned: Aligned, whole: Item, facts: Sequence[Item]) -> Equation | None:
    total = whole.value or 0.0
    if total < 2 or whole.measure.relation == "another":
        return None
    parts = [item for item in facts if _may_be_part(aligned, item, whole)]
    parts = sorted(parts, key=lambda item: (abs(item.number - whole.number), item.number))[:NEAREST]
    best: Equation | None = None
    for size in range(2, MOST_PARTS + 1):
        for chosen in combinations(sorted(parts, key=lambda item: item.number), size):
            if sum(item.value or 0.0 for item in chosen) != total:
                continue
            score = _score(aligned, whole, chosen)
            if score >= INVITED and (best is None or score > best.score):
                best = Equation(whole, chosen, score)
    return best


def _may_be_part(aligned: Aligned, item: Item, whole: Item) -> bool:
    if item is whole or not 0 < (item.value or 0.0) < (whole.value or 0.0):
        return False
    if abs(item.figure.sentence - whole.figure.sentence) > REACH:
        return False
    if (item.people is None) != (whole.people is None):
        return False
    if item.people is None and item.unit != whole.unit:
        return False
    return _is_part_of(aligned, item, whole) if item.whole is not None else _deeds_fit(item, whole)


def _deeds_fit(item: Item, whole: Item) -> bool:
    part, total = item.action, whole.action
    if part is None or total is None or part == total:
        return True
    casualties = load_words("figures", "casualties")
    return total in casualties and (part in casualties or (part == "kill" and total != "injure"))


def _is_part_of(aligned: Aligned, item: Item, whole: Item) -> bool:
    figures = aligned.items.figures
    return item.whole is not None and aligned.group(figures[item.whole]) is aligned.group(whole)


def _is_complement(aligned: Aligned, equation: Equation) -> bool:
    """Whether the equation sets a part of the whole against all the rest of it."""
    return len(equation.parts) == 2 and any(
        _is_part_of(aligned, item, equation.whole) or item.measure.relation == "others" for item in equation.parts
    )


def _score(aligned: Aligned, whole: Item, parts: Sequence[Item]) -> float:
    return sum(_tie(aligned, item, whole, parts) for item in parts) / len(parts) - 0.2 * (len(parts) - 2)


def _tie(aligned: Aligned, item: Item, whole: Item, parts: Sequence[Item]) -> float:
    """How strongly the words make this a part of that whole, beside these other parts."""
    score = 0.0
    if _is_part_of(aligned, item, whole):
        score += 2.0
    if item.beside:
        score += 1.5
    if item.action and item.action == whole.action:
        score += 0.8
    elif item.action == "kill":
        score += 1.0
    if item.people and whole.people and whole.people.generic and not item.people.generic:
        score += 0.8
    if item.condition and not whole.condition:
        score += 0.3
    others = [other for other in parts if other is not item]
    if any(item.near(other) for other in others):
        score += 1.0
    elif any(abs(item.figure.sentence - other.figure.sentence) == 1 for other in others):
        score += 0.4
    return score
