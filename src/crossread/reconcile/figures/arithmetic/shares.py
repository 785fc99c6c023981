"""Percentages against the counts or sums behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Check
from crossread.model.operands import Operand, Verdict
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, is_of_a_score, make_check, take
from crossread.reconcile.figures.arithmetic.rounding import bounds, judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.figures.words import WordWeights, weigh_words

# How much of the percentage's and the count's narrowing words must agree before the two are put together.
ALIKE = 0.5
SURE = 0.75
# A share of fewer than this many says too little of the percentage to be told from chance.
SMALLEST_WHOLE = 20
# A share this many times off the percentage is no slip.
APART = 3
# How many sentences off an unnamed whole may stand.
NEAR = 4


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """A percentage, the part and the whole it may be the share of, and how well their words agree."""

    percent: Item
    part: Item
    whole: Item
    likeness: float

    @property
    def is_near(self) -> bool:
        """Whether the two come anywhere near the percentage; else they are of other things."""
        result = 100 * (self.part.value or 0.0) / (self.whole.value or 1.0)
        return (self.percent.value or 0.0) / APART <= result <= (self.percent.value or 0.0) * APART

    def range(self) -> tuple[float, float]:
        """The least and greatest percentage that the two numbers' own wording allows."""
        part, whole = bounds(self.part), bounds(self.whole)
        return 100 * part.low / whole.high, 100 * part.high / max(whole.low, 1e-9)


def check_shares(aligned: Aligned) -> Iterator[Check]:
    """For every percentage the best pair of numbers that its words or its own sentence put behind it."""
    weights = weigh_words(aligned.items.figures)
    counted = _Counted(aligned)
    for percent in aligned.items.figures:
        quantity = percent.figure.quantity
        if quantity.kind == "percent" and quantity.direction is None and quantity.value is not None:
            shares = list(_find_shares(counted, percent, weights))
            check = _best_check(shares)
            if check is not None:
                yield check


def _best_check(shares: Sequence[Share]) -> Check | None:
    judged = [(share, judge_value(share.percent, *share.range())) for share in shares]
    order = sorted(judged, key=lambda pair: (-pair[0].likeness, pair[0].part.number, pair[0].whole.number))
    for share, verdict in order:
        if verdict != "wrong":
            return _state(share, verdict)
    for share, verdict in order:
        sure = share.likeness >= SURE and exact(share.percent) and exact(share.part) and exact(share.whole)
        if sure and share.is_near:
            return _state(share, verdict)
    return None


def _state(share: Share, verdict: Verdict) -> Check:
    percent, part, whole = share.percent, share.part, share.whole
    result = Operand("result", 100 * (part.value or 0.0) / (whole.value or 1.0), "percent")
    operands = (take("part", part), take("whole", whole), result, take("stated", percent))
    reckoning = Reckoning("share", operands, verdict)
    return make_check("share", verdict != "wrong", reckoning, [percent, part, whole])


class _Counted:
    """The figures that may be a part or a whole, the latter by report and kind in the order of their values."""

    def __init__(self, aligned: Aligned) -> None:
        self.figures = aligned.items.figures
        told = [item for item in self.figures if item.value and item.value > 0 and not is_of_a_score(item)]
        self.parts = [item for item in told if item.figure.quantity.kind in ("count", "money", "measure")]
        self._wholes: dict[tuple[str, str], list[Item]] = {}
        for item in sorted(told, key=_value):
            if item.measure.relation != "part" and _value(item) >= SMALLEST_WHOLE:
                self._wholes.setdefault((item.report.id, item.figure.quantity.kind), []).append(item)

    def above(self, percent: Item, part: Item) -> list[Item]:
        """Numbers of the percentage's report and the part's kind that are greater than the part."""
        wholes = self._wholes.get((percent.report.id, part.figure.quantity.kind), [])
        return wholes[bisect_right(wholes, _value(part), key=_value) :]


def _value(item: Item) -> float:
    return item.value or 0.0


def _find_shares(counted: _Counted, percent: Item, weights: WordWeights) -> Iterator[Share]:
    for part in counted.parts:
        likeness = _likeness(percent, part, weights)
        if likeness < ALIKE:
            continue
        for whole in _wholes(counted, percent, part):
            if _value(whole) > _value(part) and _value(whole) >= SMALLEST_WHOLE:
                yield Share(percent, part, whole, likeness)


def _likeness(percent: Item, part: Item, weights: WordWeights) -> float:
    """Agreement of the narrowing words; a number of the same sentence counts as alike where it has none."""
    a, b = percent.condition or percent.words, part.condition or part.words
    shared = weights.total(a & b)
    alike = shared / max(min(weights.total(a), weights.total(b)), 1e-9) if shared else 0.0
    if percent.near(part):
        return max(alike, ALIKE)
    return alike if percent.condition and part.condition else 0.0


def _wholes(counted: _Counted, percent: Item, part: Item) -> list[Item]:
    """Totals that the part or the percentage is said to be of; else larger numbers of the percentage's report."""
    figures = counted.figures
    named = [figures[item.whole] for item in (part, percent) if item.whole is not None]
    named = [item for item in named if item.figure.quantity.kind == part.figure.quantity.kind and item is not part]
    if named:
        return named
    return [
        item
        for item in counted.above(percent, part)
        if (item.figure.quantity.unit == part.figure.quantity.unit or item.people is not None is not part.people)
        and (_precise(percent) or abs(item.figure.sentence - percent.figure.sentence) <= NEAR)
    ]


def _precise(percent: Item) -> bool:
    """Whether the percentage has so many digits that hardly any other pair of numbers gives it."""
    return percent.figure.quantity.step <= 0.1 and (percent.value or 0.0) >= 10
