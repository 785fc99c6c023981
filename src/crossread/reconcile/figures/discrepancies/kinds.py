"""One body of people, told by kinds: one woman among the seven hurt here, two women among the seven there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import AccountFigure, Discrepancy, Side
from crossread.model.spans import Span
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.arithmetic.facts import exact, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import classify_people
from crossread.reconcile.figures.tables import Aligned

SURE = 0.6
# Sex, and whether they are young.
Kind = tuple[str, bool]
NAMES: dict[Kind, str] = {
    ("female", False): "women",
    ("male", False): "men",
    ("female", True): "girls",
    ("male", True): "boys",
}


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """How many of one kind a report has among a body of people, with the words that say so."""

    whole: Item
    number: float
    spans: tuple[Span, ...]


def find_differing_kinds(aligned: Aligned, figures: dict[int, AccountFigure]) -> Iterator[Discrepancy]:
    """For every body of people that two reports count alike: the kinds of which they count different numbers."""
    for group in aligned.groups:
        if len({item.report.id for item in group.items}) < 2 or not group.items[0].people:
            continue
        for kind, name in NAMES.items():
            told = [found for report in _reports(group) if (found := _tell(aligned, group, report, kind))]
            for one, other in combinations(told, 2):
                if one.number != other.number and one.whole.value == other.whole.value:
                    yield _describe(name, figures[group.first], one, other)
                    break


def _reports(group: Group) -> list[str]:
    return list(dict.fromkeys(item.report.id for item in group.items))


def _tell(aligned: Aligned, group: Group, report: str, kind: Kind) -> Told | None:
    """The report's one number for the kind; None where it has none, or several."""
    wholes = [item for item in group.items if item.report.id == report and exact(item)]
    if not wholes:
        return None
    found: list[tuple[float, tuple[Span, ...]]] = []
    for listing in aligned.items.implied:
        listed = listing.whole is not None and aligned.group(listing.whole) is group
        spans = tuple(span for span in listing.source.implied if _kind_of(_noun(span)) == kind)
        if listed and listing.report.id == report and spans:
            found.append((float(len(spans)), spans))
    found.extend(
        (item.value or 0.0, (item.figure.span,))
        for item in aligned.items.figures
        if item.report.id == report and exact(item) and _kind_of(item.unit) == kind and _among(aligned, item, wholes)
    )
    if len({number for number, _ in found}) != 1:
        return None
    return Told(wholes[0], found[0][0], tuple(span for _, spans in found for span in spans))


def _among(aligned: Aligned, item: Item, wholes: list[Item]) -> bool:
    """Whether the number is told of some of the whole, in its own sentence or as a part of it."""
    if item.deed is not None and item.deed != wholes[0].deed:
        return False
    part = item.whole is not None and any(aligned.items.figures[item.whole] is whole for whole in wholes)
    beside = any(item.near(whole) and item.number > whole.number and not item.beside for whole in wholes)
    return part or (beside and (item.value or 0.0) < (wholes[0].value or 0.0))


def _noun(span: Span) -> str:
    words = span.text.lower().split()
    return words[-1] if words else ""


def _kind_of(noun: str | None) -> Kind | None:
    people = classify_people(noun)
    return (people.sex, people.young) if people and people.sex and people.role is None else None


def _describe(name: str, figure: AccountFigure, one: Told, other: Told) -> Discrepancy:
    return Discrepancy(
        id="",
        kind="value",
        severity="medium",
        confidence=SURE,
        summary="",
        explanation=None,
        sides=(_side(one), _side(other)),
        case="kinds",
        about=name,
        figure=figure.id,
        operands=(take("whole", one.whole),),
    )


def _side(told: Told) -> Side:
    words = tuple(span.text for span in told.spans[:2])
    return Side("", told.spans, words, told.number, reports=(told.whole.report.id,))
