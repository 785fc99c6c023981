"""The majority, most, half, a third: words for a share against the numbers that any report gives for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, make_check, take
from crossread.reconcile.figures.arithmetic.rounding import bounds
from crossread.reconcile.figures.items import ClaimItem, Item, Items
from crossread.reconcile.figures.tables import Aligned
from crossread.reconcile.figures.words import WordWeights, weigh_words
from crossread.text.lexicon import load_words

_NEGATIONS = load_words("arithmetic", "claims.negations")

# How much of the claim's narrowing words a count's must share to be the count of the claim.
ALIKE = 0.6
HALF = 0.5
# Tokens that may stand between a number and "which is a third of".
APPOSED = 16
# "Half" or "a third" in words is loose: a tenth either way still bears it out, a quarter off does not.
CLOSE = 0.1
FAR = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class TestedClaim:
    """A claim, the part and whole whose numbers test it, and whether they bear it out."""

    claim: ClaimItem
    part: Item
    whole: Item
    holds: bool

    @property
    def share(self) -> float:
        """The part as a share of the whole."""
        return (self.part.value or 0.0) / (self.whole.value or 1.0)

    @property
    def operands(self) -> tuple[Operand, ...]:
        """The part, the whole, what share it is in percent, and the words that claim one."""
        claimed = Operand("claim", self.claim.claim.factor, mention=self.claim.claim.span)
        return (
            take("part", self.part),
            take("whole", self.whole),
            Operand("result", 100 * self.share, "percent"),
            claimed,
        )


def check_claims(aligned: Aligned) -> Iterator[Check]:
    """A check for every claim of a share that some numbers test."""
    for tested in test_claims(aligned):
        reckoning = Reckoning("claim", tested.operands)
        yield make_check("share", tested.holds, reckoning, [tested.part, tested.whole], [tested.claim.claim.span])


def test_claims(aligned: Aligned) -> Iterator[TestedClaim]:
    """Every claim of a majority, minority or share with the numbers that test it."""
    for claim in aligned.items.claims:
        part = _find_part(aligned, claim)
        if part is None:
            yield from _test_beside(aligned, claim)
            continue
        whole = _find_whole(aligned, claim, part)
        if whole is None or not whole.value or not 0 <= (part.value or 0.0) <= whole.value:
            continue
        holds = judge_claim(claim, part, whole)
        if holds is not None:
            yield TestedClaim(claim, part, whole, holds)


def _test_beside(aligned: Aligned, claim: ClaimItem) -> Iterator[TestedClaim]:
    """``£800,000, a quarter of the cost``: the number right before the words, of a greater one in its sentence."""
    span = claim.claim.span
    near = [
        item
        for item in aligned.items.of_report(claim.report.id)
        if item.figure.sentence == claim.claim.sentence
        and item.figure.span.part == span.part
        and item.figure.quantity.kind in ("money", "count")
        and item.value
    ]
    parts = [item for item in near if _is_apposed(item, span)]
    for part in parts[-1:]:
        unit = part.figure.quantity.unit
        wholes = [item for item in near if item.figure.quantity.unit == unit and (item.value or 0) > (part.value or 0)]
        holds = judge_claim(claim, part, wholes[0]) if len(wholes) == 1 else None
        if holds is not None:
            yield TestedClaim(claim, part, wholes[0], holds)


def _is_apposed(item: Item, span: Span) -> bool:
    """Whether the words stand right behind the number and say it once more: ``50, or about half``."""
    between = item.tokens_until(span)
    if between is None:
        return False
    words = [token.lower for token in between]
    while words and words[-1] in load_words("arithmetic", "claims.nearly"):
        words.pop()
    if " ".join(words[-2:]) in load_words("arithmetic", "claims.relative") and len(words) <= APPOSED:
        return True
    return " ".join(words[words[:1] == [","] :]) in load_words("arithmetic", "claims.apposed")


def judge_claim(claim: ClaimItem, part: Item, whole: Item) -> bool | None:
    """Whether the numbers bear the claim out; None where their own looseness leaves it open."""
    a, b = bounds(part), bounds(whole)
    low, high = a.low / max(b.high, 1e-9), a.high / max(b.low, 1e-9)
    if claim.claim.kind == "majority":
        return True if low > HALF else False if high <= HALF else None
    if claim.claim.kind == "minority":
        return True if high < HALF else False if low >= HALF else None
    factor = claim.claim.factor
    if claim.claim.kind != "share" or factor is None or not 0 < factor < 1:
        return None
    if low <= factor * (1 + CLOSE) and high >= factor * (1 - CLOSE):
        return True
    return False if high < factor * (1 - FAR) or low > factor * (1 + FAR) else None


# How rare each word is among the figures of a story, kept for as long as they are.
_weighed: WeakKeyDictionary[Items, WordWeights] = WeakKeyDictionary()


def _weigh(items: Items) -> WordWeights:
    if items not in _weighed:
        _weighed[items] = weigh_words(items.figures)
    return _weighed[items]


def _find_part(aligned: Aligned, claim: ClaimItem) -> Item | None:
    """The count that the claim is about: one it names, else the one narrowed by the same words."""
    named = [item for item in claim.figures if item.figure.quantity.kind == "count" and item is not claim.whole]
    if named and claim.whole is not None:
        return named[0]
    words = frozenset((claim.claim.measure.condition or "").lower().split()) - load_words("figures", "function_words")
    if not words:
        return None
    weights, scored = _weigh(aligned.items), []
    for item in aligned.items.figures:
        if item.figure.quantity.kind == "count" and item.value is not None and item.condition:
            shared = weights.total(item.condition & words)
            alike = 2 * shared / (weights.total(item.condition) + weights.total(words))
            if alike >= ALIKE and _negated(item) == _negated_words(claim.claim.measure.terms):
                scored.append((-alike, item.report.id != claim.report.id, item.number, item))
    return min(scored)[3] if scored else None


def _negated(item: Item) -> bool:
    return _negated_words((*item.measure.terms, *(item.measure.condition or "").lower().split()))


def _negated_words(words: Iterable[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)


def _find_whole(aligned: Aligned, claim: ClaimItem, part: Item) -> Item | None:
    """What the words say it is a part of; a loosely stated whole tests nothing."""
    whole = aligned.items.figures[part.whole] if part.whole is not None else claim.whole
    return whole if whole is not None and whole.figure.quantity.approx in ("exact", "below", "above") else None
