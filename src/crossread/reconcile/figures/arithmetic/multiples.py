"""Twice as many; and so many at so much each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations
from math import isclose

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import ClaimItem, Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

# "Twice as many" bears a twentieth either way; a quarter off refutes it.
CLOSE = 0.07
FAR = 0.25
# A ratio this many times off is of other numbers.
APART = 2
# How many of something there may be at a price; at so much each.
FEW, MANY = 1000, 10_000_000
_EACH = load_words("arithmetic", "multiples.each")
_AT = load_words("arithmetic", "multiples.at")
_TOTALS = load_words("arithmetic", "ties.total_phrases")


def check_multiples(aligned: Aligned) -> Iterator[Check]:
    """Claims of a multiple that name both numbers, and products of a count and a price in one sentence."""
    for claim in aligned.items.claims:
        factor = claim.claim.factor
        if claim.claim.kind == "multiple" and factor and len(claim.figures) == 2 and not _is_adverb(claim):
            high, low = sorted(claim.figures, key=lambda item: -(item.value or 0.0))
            if not high.value or not low.value:
                continue
            ratio = high.value / low.value
            off = abs(ratio / factor - 1)
            if off <= CLOSE or (off > FAR and 1 / APART <= ratio / factor <= APART and _counted(high, low)):
                claimed = Operand("claim", factor, mention=claim.claim.span)
                operands = (take("greater", high), take("smaller", low), Operand("result", ratio), claimed)
                yield make_check(
                    "multiple", off <= CLOSE, Reckoning("multiple", operands), [high, low], [claim.claim.span]
                )
    yield from _check_told_multiples(aligned)
    yield from _check_products(aligned)
    yield from _check_counts(aligned)


def _counted(high: Item, low: Item) -> bool:
    """Whether both are numbers of one kind that may be multiplied, and no lengths of time or sizes of a scale."""
    kinds = {item.figure.quantity.kind for item in (high, low)}
    return len(kinds) == 1 and kinds <= {"count", "money"} and high.unit == low.unit and exact(high) and exact(low)


def _is_adverb(claim: ClaimItem) -> bool:
    """``shot twice in the leg``, not ``twice as many``, ``twice the number``, ``twice over``."""
    words = [token.lower for token in claim.tokens if token.start >= claim.claim.span.start][:2]
    compared = load_words("arithmetic", "multiples.compared") | {"over"}
    return len(words) == 2 and words[0] in load_words("arithmetic", "multiples.adverbs") and words[1] not in compared


def _check_told_multiples(aligned: Aligned) -> Iterator[Check]:
    """``The last fire hurt 32. This one hurt twice as many``: only ever confirms."""
    for index, item in enumerate(aligned.items.figures):
        factor = item.value
        words = item.figure.span.text.lower().split()
        if item.figure.quantity.kind != "ratio" or not factor or factor <= 1 or not set(words) & load_factors():
            continue
        if item.figure.context.after not in load_words("arithmetic", "multiples.compared"):
            continue
        before = [
            base
            for base in aligned.items.figures[max(0, index - 3) : index]
            if base.report.id == item.report.id
            and 0 <= item.figure.sentence - base.figure.sentence <= 1
            and base.deed is not None
            and base.deed == item.deed
            and base.value
            and exact(base)
        ]
        for base in before[-1:]:
            wanted = factor * (base.value or 0.0)
            same = [other for other in aligned.items.of_report(base.report.id) if _is_multiple(other, base, wanted)]
            if same:
                operands = (
                    take("greater", same[0]),
                    take("smaller", base),
                    Operand("result", factor),
                    take("stated", item),
                )
                yield make_check("multiple", True, Reckoning("multiple", operands), [same[0], base, item])


def _is_multiple(item: Item, base: Item, wanted: float) -> bool:
    return item.report.id == base.report.id and item.deed == base.deed and exact(item) and item.value == wanted


def load_factors() -> set[str]:
    """Words that stand for a multiple: ``twice``, ``double``."""
    return set(load_lexicon("comparisons")["factors"])


def _check_products(aligned: Aligned) -> Iterator[Check]:
    """``three talks at $200 each … $600``: only ever confirms."""
    money = [item for item in aligned.items.figures if item.figure.quantity.kind == "money" and exact(item)]
    of_report, counts = _by_report(money), _by_report(_exact_counts(aligned))
    seen: set[tuple[int, int]] = set()
    for total, price in (pair for same in of_report.values() for pair in permutations(same, 2)):
        if not _close(total, price) or not price.value or not total.value or total.value <= price.value:
            continue
        for count in counts.get(total.report.id, ()):
            if (
                count.value
                and 2 <= count.value <= (MANY if _is_each(total) or _is_price(price) else FEW)
                and count.near(total)
                and isclose(count.value * price.value, total.value)
                and (total.number, count.number) not in seen
            ):
                seen.add((total.number, count.number))
                operands = (take("part", count), take("factor", price), take("whole", total))
                yield make_check("multiple", True, Reckoning("product", operands), [total, count, price])


def _exact_counts(aligned: Aligned) -> list[Item]:
    return [item for item in aligned.items.figures if item.figure.quantity.kind == "count" and exact(item)]


def _by_report(items: Iterable[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.report.id, []).append(item)
    return found


def _is_each(item: Item) -> bool:
    """Whether its sentence says that something is of each: ``$25 to each of 2,000 customers``."""
    return not _EACH.isdisjoint(token.lower for token in item.tokens)


def _is_price(item: Item) -> bool:
    """``18,000 tickets at $85``."""
    return any(token.lower in _AT for token in item.tokens_before[-1:])


def _check_counts(aligned: Aligned) -> Iterator[Check]:
    """``each of the four teams has 11 players, 44 in all``: only ever confirms."""
    counts = _exact_counts(aligned)
    of_report = _by_report(counts)
    for total in counts:
        if not _is_each(total) or not has_phrase(total.tokens, _TOTALS):
            continue
        own = [
            item
            for item in of_report[total.report.id]
            if item.near(total) and item is not total and (item.value or 0.0) > 1
        ]
        if len(own) != 2:
            continue
        one, other = own
        if total.unit in (None, one.unit, other.unit) and isclose(
            (one.value or 0.0) * (other.value or 0.0), total.value or 0.0
        ):
            operands = (take("part", one), take("factor", other), take("whole", total))
            yield make_check("multiple", True, Reckoning("product", operands), [total, one, other])


def _close(one: Item, other: Item) -> bool:
    return one.report.id == other.report.id and abs(one.figure.sentence - other.figure.sentence) <= 1
