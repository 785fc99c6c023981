"""A rise or fall told with both its ends and no size: ``fell to 400 from 1,600``, ``up from 50 to 60``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import isclose

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.arithmetic.rounding import bounds, judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

# How many tokens may stand between the two ends, and between the word of change and the first of them.
REACH = 14
# How many tokens may stand between a preposition and its number: "from a peak of about 50".
STEPS = 5
# A word of change this near the first end surely tells of it.
BESIDE = 3
# How many sentences after the size of a change its two numbers may stand.
NEXT = 2
# How far off a multiple in words may be, and from where on it is wrong.
CLOSE = 0.07
WRONG = 0.15
_KINDS = frozenset({"money", "count", "percent", "measure"})
_PASSED = load_words("arithmetic", "directions.passed")


def check_directions(aligned: Aligned) -> Iterator[Check]:
    """Every such change of two numbers of one kind that stand beside each other in a sentence, once in a story."""
    seen: set[tuple[float | None, float | None]] = set()
    for items in _sentences(aligned):
        if any(item.figure.quantity.direction or item.figure.quantity.kind == "change" for item in items):
            continue
        for one, other in pairwise(items):
            ends = _find_ends(one, other)
            if ends is not None and (ends[0].value, ends[1].value) not in seen:
                seen.add((ends[0].value, ends[1].value))
                yield from _judge(one, *ends)
    for item in aligned.items.figures:
        yield from _sized_elsewhere(aligned, item)
        yield from _more_than_before(aligned, item)


def _sized_elsewhere(aligned: Aligned, size: Item) -> Iterator[Check]:
    """``Burglaries fell 25 percent. May saw 48 burglaries, June 36``: only ever confirms."""
    quantity = size.figure.quantity
    if quantity.direction is None or quantity.unit != "percent" or not exact(size):
        return
    after = [
        item
        for item in aligned.items.of_report(size.report.id)
        if 0 <= item.figure.sentence - size.figure.sentence <= NEXT
        and item.figure.quantity.kind in ("money", "count")
        and exact(item)
        and item.value
    ]
    for one, other in pairwise(after):
        if one.near(other) and not one.near(size) and one.unit == other.unit and one.unit in _content(size):
            for before, now in ((one, other), (other, one)):
                result = 100 * ((now.value or 0.0) / (before.value or 1.0) - 1)
                low = 100 * (bounds(now).low / bounds(before).high - 1)
                high = 100 * (bounds(now).high / bounds(before).low - 1)
                fall = quantity.direction == "down"
                verdict = judge_value(size, -high if fall else low, -low if fall else high)
                if (result < 0) == fall and verdict in ("exact", "rounded"):
                    operands = (take("from", before), take("to", now), Operand("result", abs(result), "percent"))
                    reckoning = Reckoning("change", (*operands, take("stated", size)), verdict)
                    yield make_check("change", True, reckoning, [size, before, now])
                    return


def _content(item: Item) -> frozenset[str]:
    """The nouns of its sentence, singular as far as their ending tells."""
    return frozenset(token.lemma.lower() for token in item.tokens)


def _more_than_before(aligned: Aligned, size: Item) -> Iterator[Check]:
    """``raised it to 87.4 million, 3.4 million more than before``, where another report has 84 million."""
    follows = [token.lower for token in size.tokens if token.start >= size.figure.span.end][:2]
    if not size.value or follows not in (["more", "than"], ["fewer", "than"], ["less", "than"]) or not exact(size):
        return
    sign = 1 if follows[0] == "more" else -1
    kind = (size.figure.quantity.kind, size.unit)
    alike = [
        item
        for item in aligned.items.figures
        if item is not size and (item.figure.quantity.kind, item.unit) == kind and exact(item)
    ]
    for now in alike:
        if now.near(size) and now.value and now.value > size.value:
            base = now.value - sign * size.value
            before = [item for item in alike if isclose(item.value or 0.0, base, rel_tol=1e-9) and not item.near(size)]
            if before:
                result = Operand("result", size.value, size.figure.quantity.unit)
                operands = (take("from", before[0]), take("to", now), result, take("stated", size))
                yield make_check("change", True, Reckoning("change", operands, "exact"), [size, before[0], now])
                return


def _sentences(aligned: Aligned) -> Iterator[list[Item]]:
    found: dict[tuple[str, int], list[Item]] = {}
    for item in aligned.items.figures:
        found.setdefault((item.report.id, item.figure.sentence), []).append(item)
    yield from found.values()


def _find_ends(one: Item, other: Item) -> tuple[Item, Item] | None:
    """The number that it goes from and the one that it goes to."""
    a, b = one.figure.quantity, other.figure.quantity
    between = one.tokens_until(other.figure.span)
    if a.kind not in _KINDS or (a.kind, a.unit) != (b.kind, b.unit) or not one.value or not other.value:
        return None
    if between is None or len(between) > REACH or one.value == other.value or one.unit != other.unit:
        return None
    if any(not set(token.text).isdisjoint(".;:") for token in between):
        return None
    links = _preposition(one), _preposition(other)
    return {("to", "from"): (other, one), ("from", "to"): (one, other)}.get(links)


def _preposition(item: Item) -> str:
    """``from`` or ``to`` before the number, past what belongs to it; "" where neither stands there."""
    for token in reversed(item.tokens_before[-STEPS:]):
        if token.lower in ("from", "to"):
            return token.lower
        if token.lower not in _PASSED and token.tag not in ("DET", "SYM"):
            return ""
    return ""


def _judge(one: Item, before: Item, after: Item) -> Iterator[Check]:
    found = _find_direction(one.tokens_before[-REACH:])
    if found is None:
        yield from _multiplied(one, before, after)
        return
    word, direction, distance = found
    holds = ((after.value or 0.0) > (before.value or 0.0)) == (direction == "up")
    # "Climbed from 10 to 3" may be a table's places, "fell from 20 to 50 feet" a range.
    sure = distance <= BESIDE and before.figure.quantity.kind in ("money", "percent")
    if not holds and (not sure or any(item.figure.quantity.approx != "exact" for item in (before, after))):
        return
    said = one.sentence.cut(word, word) if one.sentence else None
    size = abs((after.value or 0.0) - (before.value or 0.0))
    operands = (
        take("from", before),
        take("to", after),
        Operand("result", size, before.figure.quantity.unit),
        Operand("claim", None, direction, mention=said),
    )
    extra = [said] if said else []
    yield make_check("change", holds, Reckoning("direction", operands), [before, after], extra)


def _multiplied(one: Item, before: Item, after: Item) -> Iterator[Check]:
    """``doubled from 25 to 50``: the verb right before the two ends says how many times it became."""
    factors: dict[str, float] = load_lexicon("comparisons")["multiplying_verbs"]
    verbs = [token for token in one.tokens_before[-BESIDE:] if token.lower in factors]
    ratio = (after.value or 0.0) / (before.value or 1.0)
    off = abs(ratio / factors[verbs[-1].lower] - 1) if verbs else 0.0
    if verbs and one.sentence and not CLOSE < off <= WRONG:
        said = one.sentence.cut(verbs[-1], verbs[-1])
        claimed = Operand("claim", factors[verbs[-1].lower], mention=said)
        operands = (take("greater", after), take("smaller", before), Operand("result", ratio), claimed)
        yield make_check("multiple", off <= CLOSE, Reckoning("multiple", operands), [after, before], [said])


def _find_direction(tokens: Sequence[Token]) -> tuple[Token, str, int] | None:
    """The nearest word of change before the numbers, which way it goes, and how far off it is."""
    for distance, token in enumerate(reversed(tokens), 1):
        direction = _directions().get(token.lower)
        if direction:
            return token, direction, distance
    return None


@cache
def _directions() -> dict[str, str]:
    tables = load_lexicon("changes")
    return {
        word: way for name in ("verbs", "transitive", "nouns") for way, words in tables[name].items() for word in words
    }
