"""Percentages against the counts or sums behind them."""

from __future__ import annotations

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
    for percent in aligned.items.figures:
        quantity = percent.figure.quantity
        if quantity.kind == "percent" and quantity.direction is None and quantity.value is not None:
            shares = list(_find_shares(aligned, percent, weights))
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


def _find_shares(aligned: Aligned, percent: Item, weights: WordWeights) -> Iterator[Share]:
    for part in aligned.items.figures:
        if part.figure.quantity.kind not in ("count", "money", "measure") or not part.value or part.value <= 0:
            continue
        if is_of_a_score(part):
            continue
        likeness = _likeness(percent, part, weights)
        if likeness < ALIKE:
            continue
        for whole in _wholes(aligned, percent, part):
            if (whole.value or 0.0) > (part.value or 0.0) and (whole.value or 0.0) >= SMALLEST_WHOLE:
                yield Share(percent, part, whole, likeness)


def _likeness(percent: Item, part: Item, weights: WordWeights) -> float:
    """Agreement of the narrowing words; a number of the same sentence counts as alike where it has none."""
    a, b = percent.condition or percent.words, part.condition or part.words
    shared = weights.total(a & b)
    alike = shared / max(min(weights.total(a), weights.total(b)), 1e-9) if shared else 0.0
    if percent.near(part):
        return max(alike, ALIKE)
    return alike if percent.condition and part.condition else 0.0


def _wholes(aligned: Aligned, percent: Item, part: Item) -> list[Item]:
    """Totals that the part or the percentage is said to be of; else larger numbers of the percentage's report."""
    figures = aligned.items.figures
    named = [figures[item.whole] for item in (part, percent) if item.whole is not None]
    named = [item for item in named if item.figure.quantity.kind == part.figure.quantity.kind and item is not part]
    if named:
        return named
    return [
        item
        for item in figures
        if item.report.id == percent.report.id
        and item.figure.quantity.kind == part.figure.quantity.kind
        and item.measure.relation != "part"
        and not is_of_a_score(item)
        and (item.figure.quantity.unit == part.figure.quantity.unit or item.people is not None is not part.people)
        and (_precise(percent) or abs(item.figure.sentence - percent.figure.sentence) <= NEAR)
    ]


def _precise(percent: Item) -> bool:
    """Whether the percentage has so many digits that hardly any other pair of numbers gives it."""
    return percent.figure.quantity.step <= 0.1 and (percent.value or 0.0) >= 10
