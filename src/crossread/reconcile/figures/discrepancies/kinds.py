"""One body of people, told by kinds: one woman among the seven hurt here, two women among the seven there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from crossread.model.accounts import AccountFigure, Discrepancy, Side
from crossread.model.spans import Span
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.arithmetic.facts import exact, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import classify_people
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sides import compose_discrepancy

SURE = 0.6
SEXES = ("female", "male")
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
    """How many of one kind a report has among a body of people, with the words that say so and their figures."""

    whole: Item
    number: float
    spans: tuple[Span, ...]
    items: tuple[Item, ...] = ()


def find_differing_kinds(aligned: Aligned, figures: dict[int, AccountFigure]) -> Iterator[Discrepancy]:
    """For every body of people that two reports count alike: the first kind of which they count different numbers.

    One woman more is one man less, so that the first tells it all.
    """
    for group in aligned.groups:
        if len({item.report.id for item in group.items}) > 1 and group.items[0].people:
            found = (found for kind in NAMES if (found := _find_kind(aligned, figures, group, kind)))
            yield from islice(found, 1)


def _find_kind(aligned: Aligned, figures: dict[int, AccountFigure], group: Group, kind: Kind) -> Discrepancy | None:
    told = [found for report in _reports(group) if (found := _tell(aligned, group, report, kind))]
    for one, other in combinations(told, 2):
        joined = {aligned.group(item).first for item in one.items} & {aligned.group(item).first for item in other.items}
        if one.number != other.number and one.whole.value == other.whole.value and not joined:
            return _describe(NAMES[kind], figures[group.first], one, other)
    return None


def _reports(group: Group) -> list[str]:
    return list(dict.fromkeys(item.report.id for item in group.items))


def _tell(aligned: Aligned, group: Group, report: str, kind: Kind) -> Told | None:
    """The report's one number for the kind; None where it has none, or several."""
    wholes = [item for item in group.items if item.report.id == report and exact(item)]
    found: list[Told] = []
    for listing in aligned.items.implied:
        listed = listing.whole is not None and aligned.group(listing.whole) is group
        spans = tuple(span for span in listing.source.implied if _kind_of(_noun(span)) == kind)
        if listing.whole and listed and listing.report.id == report and spans:
            found.append(Told(listing.whole, float(len(spans)), spans))
    told = [item for item in aligned.items.of_report(report) if exact(item)]
    for item in (item for item in told if _kind_of(item.unit) == kind):
        whole = _among(aligned, item, wholes) or _divided(item, told, wholes)
        if whole is not None:
            found.append(Told(whole, item.value or 0.0, (item.figure.span,), (item,)))
    if len({one.number for one in found}) != 1:
        return None
    spans = tuple(span for one in found for span in one.spans)
    return Told(found[0].whole, found[0].number, spans, tuple(item for one in found for item in one.items))


def _among(aligned: Aligned, item: Item, wholes: list[Item]) -> Item | None:
    """The whole of some of which the number is told, in its own sentence or as a part of it."""
    if not wholes or (item.deed is not None and item.deed != wholes[0].deed):
        return None
    if item.whole is not None:
        part = next((whole for whole in wholes if aligned.items.figures[item.whole] is whole), None)
        if part is not None:
            return part
    beside = [whole for whole in wholes if item.near(whole) and item.number > whole.number and not item.beside]
    return next((whole for whole in beside if (item.value or 0.0) < (whole.value or 0.0)), None)


def _divided(item: Item, told: list[Item], wholes: list[Item]) -> Item | None:
    """The whole that the number makes with the report's one number for the other sex, told of the same deed."""
    sexed = [one for one in told if one.people and one.people.sex and one.people.role is None]
    rows = [one for one in sexed if item.deed is not None and one.deed == item.deed]
    if len(rows) != len({one.people.sex for one in rows if one.people}) or len(rows) != len(SEXES):
        return None
    total = sum(one.value or 0.0 for one in rows)
    return next((whole for whole in wholes if whole.value == total and whole.deed == item.deed), None)


def _noun(span: Span) -> str:
    words = span.text.lower().split()
    return words[-1] if words else ""


def _kind_of(noun: str | None) -> Kind | None:
    people = classify_people(noun)
    return (people.sex, people.young) if people and people.sex and people.role is None else None


def _describe(name: str, figure: AccountFigure, one: Told, other: Told) -> Discrepancy:
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=SURE,
        sides=(_side(one), _side(other)),
        case="kinds",
        about=name,
        figure=figure.id,
        operands=(take("whole", one.whole),),
    )


def _side(told: Told) -> Side:
    words = tuple(span.text for span in told.spans[:2])
    return Side("", told.spans, words, told.number, reports=(told.whole.report.id,))
