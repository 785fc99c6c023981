"""Numbers near each other that two reports give for what is almost one thing by its words, each alone there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from crossread.model.accounts import AccountFigure, Discrepancy
from crossread.reconcile.figures.discrepancies.alike import are_told_alike
from crossread.reconcile.figures.discrepancies.sides import make_side
from crossread.reconcile.figures.discrepancies.slipped import slipped_pairs
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.pairs import Likenesses
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.sentences import SentenceIndex
from crossread.reconcile.sides import compose_discrepancy
from crossread.text.listing import lower_number

# The greater number is at most so many times the smaller one.
MOST_APART = 1.43
# The log-odds that two sums of money are told of one thing, and two counts of things, from which they are compared.
# Both lie below those that join figures: what stands against an exact sum of the same order seldom is another.
LIKE_MONEY, LIKE_COUNTS, LIKE_LENGTHS = -1.3, -0.3, -2.3
# Two counts of things nearer to each other than this are compared from less.
CLOSE, LIKE_CLOSE_COUNTS = 1.1, -1.6
# Where like sentences give them in one place, the greater may be so many times the smaller, whatever their likeness.
MOST_APART_ALIKE = 2.6
SURE = 0.6


def find_unjoined_values(aligned: Aligned, figures: dict[int, AccountFigure]) -> Iterator[Discrepancy]:
    """A discrepancy for every two figures, the likeliest pairs first, each figure in one of them at most."""
    likenesses, index = Likenesses(aligned.items), aligned.items.sentences
    found = []
    for one, other in _near_pairs([item for item in aligned.items.figures if _is_exact(item)]):
        if _are_apart(aligned, one, other):
            likeness = likenesses.compare(one.number, other.number)
            score = likeness.score if likeness is not None else None
            near = _ratio(one, other) <= MOST_APART and score is not None and score >= _least(one, _ratio(one, other))
            if near or (_is_of_things(one) and are_told_alike(index, one, other)):
                found.append((-(score or 0.0), one.number, other.number, one, other))
    found += _slips(aligned, index)
    told: set[int] = set()
    for *_, one, other in sorted(found, key=lambda pair: pair[:3]):
        groups = {aligned.group(one).first, aligned.group(other).first}
        if not groups & told:
            told |= groups
            yield _describe(aligned, figures, one, other)


def _slips(aligned: Aligned, index: SentenceIndex) -> Iterator[tuple[float, int, int, Item, Item]]:
    """Numbers that differ by a slip of the hand, in sentences that are alike as far as that takes."""
    for one, other, like in slipped_pairs(aligned.items):
        keys = [(item.report.id, item.figure.sentence) for item in (one, other)]
        years = _years(one), _years(other)
        of_one_time = not all(years) or years[0] == years[1]
        if of_one_time and one.disputes(other) and _are_alone(aligned, one, other):
            likeness = index.likeness(*keys)
            if likeness >= like:
                yield -likeness, one.number, other.number, one, other


def _near_pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Two items of one unit whose numbers are near each other and not equal, the earlier first."""
    by_unit: dict[str | None, list[Item]] = {}
    for item in sorted(items, key=lambda item: abs(item.value or 0.0)):
        by_unit.setdefault(item.unit, []).append(item)
    for same in by_unit.values():
        for at, small in enumerate(same):
            for great in islice(same, at + 1, None):
                if _ratio(small, great) > MOST_APART_ALIKE:
                    break
                if abs(great.value or 0.0) > abs(small.value or 0.0):
                    yield (small, great) if small.number < great.number else (great, small)


def _is_exact(item: Item) -> bool:
    """Whether it is money, a length or a count of things; that two counts of people are near says nothing."""
    sort = item.figure.quantity.kind == "money" or _is_of_things(item)
    return bool(item.value) and item.stated.approx in ("exact", "about") and sort and not item.age_of


def _is_of_things(item: Item) -> bool:
    """A count of things, or how long it was or lasted."""
    kind = item.figure.quantity.kind
    things = kind == "count" and item.people is None and item.unit is not None
    return things or kind == "duration" or (kind == "measure" and item.measure.action != "age")


def _least(item: Item, ratio: float) -> float:
    kind = item.figure.quantity.kind
    if kind == "count" and ratio <= CLOSE:
        return LIKE_CLOSE_COUNTS
    return LIKE_MONEY if kind == "money" else LIKE_LENGTHS if kind == "duration" else LIKE_COUNTS


def _ratio(one: Item, other: Item) -> float:
    small, great = sorted((abs(one.value or 0.0), abs(other.value or 0.0)))
    return great / small if small else MOST_APART_ALIKE + 1


def _are_apart(aligned: Aligned, one: Item, other: Item) -> bool:
    """Whether two reports give near numbers for them, and neither has the other's."""
    if one.report.id == other.report.id or one.unit != other.unit or not 1 < _ratio(one, other) <= MOST_APART_ALIKE:
        return False
    return one.disputes(other) and _years(one) == _years(other) and _are_alone(aligned, one, other)


def _are_alone(aligned: Aligned, one: Item, other: Item) -> bool:
    """Whether no report has both figures, and neither has the other's number."""
    groups = aligned.group(one), aligned.group(other)
    reports = [{item.report.id for item in group.items} for group in groups]
    if reports[0] & reports[1]:
        return False
    return not any(_has(aligned, report, other) for report in reports[0]) and not any(
        _has(aligned, report, one) for report in reports[1]
    )


def _has(aligned: Aligned, report: str, item: Item) -> bool:
    """Whether a report has the number of the same thing, or of one that it leaves unnamed."""
    same = (other for other in aligned.items.of_report(report) if other.same_number(item))
    return any(not _is_of_things(item) or None in (other.unit, item.unit) or other.unit == item.unit for other in same)


def _years(item: Item) -> frozenset[str]:
    """The years that its sentence names, besides the one in which the report was published."""
    tokens = item.sentence.tokens if item.sentence else ()
    years = (token.text for token in tokens if len(token.text) == 4 and token.text.isdecimal())
    return frozenset(year for year in years if year[:2] in ("19", "20") and year != (item.report.published or "")[:4])


def _describe(aligned: Aligned, figures: dict[int, AccountFigure], one: Item, other: Item) -> Discrepancy:
    sides = [[item for item in aligned.group(side).items if item.same_number(side)] for side in (one, other)]
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=SURE,
        sides=tuple(make_side(items, lower_number(items[0].figure.span.text), value=items[0].value) for items in sides),
        case="values",
        figure=figures[aligned.group(one).first].id,
    )
