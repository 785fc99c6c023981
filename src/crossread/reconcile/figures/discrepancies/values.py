"""One measured thing, numbers that cannot both be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crossread.meaning import deeds
from crossread.model.accounts import AccountFigure, Discrepancy, Severity
from crossread.reconcile.figures.align import Group
from crossread.reconcile.figures.discrepancies.explanations import Explanation, explain_difference, split_values
from crossread.reconcile.figures.discrepancies.reasons import find_cut_short, find_reason
from crossread.reconcile.figures.discrepancies.scopes import of_one_scope
from crossread.reconcile.figures.discrepancies.sides import make_side
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sides import compose_discrepancy
from crossread.text.listing import lower_number


def find_disputed_values(aligned: Aligned, figures: Mapping[int, AccountFigure]) -> Iterator[Discrepancy]:
    """A discrepancy for every disputed figure whose mentions give different numbers.

    ``figures`` are the account's figures by the first item's number of their group.
    """
    for group in aligned.groups:
        figure = figures[group.first]
        if figure.status == "disputed":
            sides = of_one_scope(_clashing(split_values(group)))
            if len(sides) > 1:
                yield _describe(aligned, group, figure, sides)


def _clashing(values: Sequence[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """Values that clash with another one; those that only round or bound one of them are put with it.

    A loose number (``at least five``) goes with its own report's plain one before any other,
    then with the same number.
    """
    plain = [value for value in values if value[0].figure.quantity.approx == "exact"]
    sides: list[list[Item]] = []
    for value in plain:
        home = next((side for side in sides if _all_compatible(side, value)), None)
        if home is None:
            sides.append(list(value))
        else:
            home.extend(value)
    for item in (item for value in values if value not in plain for item in value):
        own = [side for side in sides if any(_same_report_and_number(item, other) for other in side)]
        fits = [side for side in sides if _all_compatible(side, [item])]
        fitting = own or [side for side in fits if any(item.same_number(other) for other in side)] or fits
        if fitting:
            fitting[0].append(item)
        else:
            sides.append([item])
    ranked = sorted(sides, key=lambda side: (-len({item.report.id for item in side}), side[0].number))
    return [tuple(side) for side in ranked]


def _same_report_and_number(one: Item, other: Item) -> bool:
    return one.report.id == other.report.id and one.value == other.value


def _all_compatible(one: Sequence[Item], other: Sequence[Item]) -> bool:
    return not any(a.disputes(b) for a in one for b in other)


def _describe(aligned: Aligned, group: Group, figure: AccountFigure, sides: Sequence[tuple[Item, ...]]) -> Discrepancy:
    explanation = _explain(aligned, sides)
    added = [] if explanation is None else list(explanation.added)
    return compose_discrepancy(
        kind="value",
        severity=_severity(group, sides),
        confidence=_confidence(group, explanation),
        sides=tuple(
            make_side(
                items,
                *_wordings(items),
                extra=[item.figure.span for item in added if _with_smaller(explanation, items)],
                value=items[0].value,
            )
            for items in sides
        ),
        case="values",
        figure=figure.id,
        reason=find_reason(aligned, explanation, sides),
    )


def _explain(aligned: Aligned, sides: Sequence[tuple[Item, ...]]) -> Explanation | None:
    valued = [[(item, item.value or 0.0) for item in side] for side in sides]
    pairs = ((smaller, greater) for one in valued for other in valued for smaller in one for greater in other)
    for (smaller, low), (greater, high) in pairs:
        if low < high and smaller.report.id != greater.report.id:
            found = explain_difference(aligned, smaller, greater)
            if found is not None:
                return found
    return None


def _with_smaller(explanation: Explanation | None, items: Sequence[Item]) -> bool:
    return explanation is not None and any(item is explanation.smaller for item in items)


def _severity(group: Group, sides: Sequence[tuple[Item, ...]]) -> Severity:
    if any(find_cut_short([a, b]) for a in sides for b in sides if a is not b):
        return "low"
    if any(deeds.rises(item.action) for item in group.items):
        return "high"
    return "medium"


def _confidence(group: Group, explanation: Explanation | None) -> float:
    """Surer with an explanation, with more reports, and with larger numbers, which few other things share."""
    confidence = 0.55 + (0.25 if explanation else 0.0)
    confidence += 0.1 if len({item.report.id for item in group.items}) > 2 else 0.0
    confidence += 0.1 if max((item.value or 0.0) for item in group.items) >= 10 else 0.0
    return round(min(confidence, 0.95), 2)


def _wordings(items: Sequence[Item]) -> list[str]:
    """The number as the side words it most often; looser or closer wordings after it."""
    worded: dict[tuple[float | None, str], Counter[str]] = {}
    for item in items:
        key = (item.value, item.figure.quantity.approx)
        worded.setdefault(key, Counter())[lower_number(item.figure.span.text)] += 1
    return [max(forms, key=forms.__getitem__) for forms in worded.values()]
