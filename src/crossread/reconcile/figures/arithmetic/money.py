"""Sums of money against their parts: ``$45, $30 of it in cash and $15 in stock``, ``about $8 billion in all``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Token, has_phrase
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take, total_of
from crossread.reconcile.figures.arithmetic.rounding import bounds, judge_value
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# How many sentences from a total its parts may stand.
REACH = 8
# Parts over several sentences, before they can be told from chance.
FEWEST = 3
# Tokens that may stand between two sums of one list, and before one that is said to be added.
BESIDE = 16
ADDING = 6
# So many digits has a number that sums elsewhere come to.
DIGITS = 3
_LISTS = load_words("arithmetic", "money.lists")
_INCLUDING = load_words("arithmetic", "money.including")
_TOTALS = load_words("arithmetic", "money.totals")
_ADDED = load_words("arithmetic", "money.added")
_COMPARED = load_words("arithmetic", "money.compared")

# The sums that the words of one sentence join, by their unit and what they come to.
_Joined = dict[tuple[str | None, float], list[Sequence[Item]]]


def check_money(aligned: Aligned) -> Iterator[Check]:
    """Lists under a sum in one sentence, then totals of sums over several; it only ever confirms."""
    for reading in aligned.items.readings:
        sums = [item for item in aligned.items.of_report(reading.report.id) if _is_sum(item)]
        rows = {sentence: list(row) for sentence, row in groupby(sums, key=lambda item: item.figure.sentence)}
        joined = _join_rows(rows.values())
        for whole in sums:
            own = rows[whole.figure.sentence]
            parts = _listed(whole, own) or (_gathered(whole, sums) if _is_total(whole) else _joined(whole, joined))
            if parts:
                low, high = (
                    sum(side) for side in zip(*((bounds(item).low, bounds(item).high) for item in parts), strict=True)
                )
                taken = [take("part", item) for item in parts]
                total = replace(total_of(taken), unit=whole.figure.quantity.unit)
                reckoning = Reckoning("sum", (*taken, total, take("stated", whole)), judge_value(whole, low, high))
                yield make_check("sum", True, reckoning, [whole, *parts])
            else:
                yield from _included(whole, own)


def _is_sum(item: Item) -> bool:
    quantity = item.figure.quantity
    return quantity.kind == "money" and bool(item.value) and item.figure.span.part == "text" and not quantity.direction


def _listed(whole: Item, sums: Sequence[Item]) -> list[Item]:
    """The sums that its own sentence lists under it."""
    after = [item for item in sums if item.near(whole) and item.number > whole.number]
    if len(after) < 2 or not exact(whole):
        return []
    between = whole.tokens_until(after[0].figure.span) or ()
    opened = has_phrase(between, _LISTS) or any(token.text in (":", "–", "—", "--") for token in between)
    joined = all(_is_joined(one, other) for one, other in pairwise(after))
    return after if opened and joined and _comes_to(whole, after) else []


def _join_rows(rows: Iterable[Sequence[Item]]) -> _Joined:
    found: _Joined = {}
    for row in rows:
        units = {item.figure.quantity.unit for item in row}
        plain = len(row) > 1 and len(units) == 1 and all(exact(item) for item in row)
        if plain and all(_is_joined(one, other) for one, other in pairwise(row)):
            found.setdefault((row[0].figure.quantity.unit, sum(item.value or 0.0 for item in row)), []).append(row)
    return found


def _joined(whole: Item, joined: _Joined) -> Sequence[Item]:
    """All sums that another sentence joins, ``$250,000 from the till and $162,000 from a fund``, if they come to it.

    Only numbers of three digits and more come to each other hardly ever by chance.
    """
    if not exact(whole) or _count_digits(whole) < DIGITS:
        return []
    rows = joined.get((whole.figure.quantity.unit, whole.value or 0.0), ())
    return next((row for row in rows if not row[0].near(whole)), [])


def _count_digits(item: Item) -> int:
    """How many digits its number has, zeros at the end aside."""
    return len(f"{abs(item.value or 0.0):.10g}".replace(".", "").rstrip("0"))


def _included(whole: Item, sums: Sequence[Item]) -> Iterator[Check]:
    """``$1 billion for roads, including $563 million for bridges``: one part that must be less than its whole."""
    after = [item for item in sums if item.near(whole) and item.number > whole.number]
    between = whole.tokens_until(after[0].figure.span) if len(after) == 1 else None
    if (
        not between
        or between[-1].lower not in _INCLUDING
        or not exact(whole)
        or not exact(after[0])
        or not whole.sentence
    ):
        return
    if whole.figure.quantity.unit == after[0].figure.quantity.unit:
        said = whole.sentence.cut(between[-1], between[-1])
        share = (after[0].value or 0.0) / (whole.value or 1.0)
        operands = (take("part", after[0]), take("whole", whole), Operand("result", 100 * share, "percent"))
        reckoning = Reckoning("claim", (*operands, Operand("claim", None, mention=said)))
        yield make_check("share", share < 1, reckoning, [after[0], whole], [said])


def _is_joined(one: Item, other: Item) -> bool:
    between = one.tokens_until(other.figure.span) or ()
    return len(between) <= BESIDE and any(token.lower in (",", "and", ";") for token in between)


def _is_total(item: Item) -> bool:
    """``a total of $8 million``, ``$8 million in all``, ``the total bill comes to about $8 million``."""
    after = [token for token in item.tokens if token.start >= item.figure.span.end][:3]
    return has_phrase((*item.tokens_before[-8:], *after), _TOTALS)


def _gathered(whole: Item, sums: Sequence[Item]) -> list[Item]:
    """The longest run of the sums around a total that comes to it, one of them said to be added to another."""
    near = [
        item
        for item in sums
        if item.figure.quantity.unit == whole.figure.quantity.unit
        and item is not whole
        and (item.value or 0.0) < (whole.value or 0.0)
        and abs(item.figure.sentence - whole.figure.sentence) <= REACH
        and not has_phrase(_before(item), _COMPARED)
    ]
    near = [item for at, item in enumerate(near) if item.value not in [other.value for other in near[:at]]]
    for size in range(len(near), FEWEST - 1, -1):
        for start in range(len(near) - size + 1):
            run = near[start : start + size]
            if _comes_to(whole, run) and any(has_phrase(_before(item), _ADDED) for item in run):
                return run
    return []


def _before(item: Item) -> tuple[Token, ...]:
    return item.tokens_before[-ADDING:]


def _comes_to(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts' values, as they stand, make the whole in the digits that it has."""
    total = sum(item.value or 0.0 for item in parts)
    return abs(total - (whole.value or 0.0)) <= whole.figure.quantity.step / 2
