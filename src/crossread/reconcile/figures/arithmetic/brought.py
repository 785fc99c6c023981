"""A count that others are added to, and how many more one is: ``two more, which brings the total to four``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# How many sentences before the total its parts may stand.
REACH = 2
# Tokens from the verb to the total: "brought to four", "brings the total to eight".
VERB = 9
# How many figures before the total are tried.
MOST = 4
_BRING = load_words("arithmetic", "brought.bring")
_ADDED = load_words("arithmetic", "brought.added")


def check_brought(aligned: Aligned) -> Iterator[Check]:
    """Totals that something is brought to, then how many more one number is than another; it only confirms."""
    for reading in aligned.items.readings:
        counts = [item for item in aligned.items.of_report(reading.report.id) if _is_counted(item)]
        for at, whole in enumerate(counts):
            if _is_brought_to(whole):
                yield from _added(whole, [item for item in counts[:at] if _is_before(item, whole)][-MOST:])
        for size in counts:
            yield from _more_than(size, counts)


def _is_counted(item: Item) -> bool:
    quantity = item.figure.quantity
    return (
        quantity.kind in ("count", "money", "measure", "percent")
        and exact(item)
        and bool(item.value)
        and not item.age_of
    )


def _is_before(item: Item, whole: Item) -> bool:
    return (
        0 <= whole.figure.sentence - item.figure.sentence <= REACH and item.figure.span.part == whole.figure.span.part
    )


def _is_brought_to(item: Item) -> bool:
    """``brought to four the number of``, ``brings the total to eight``."""
    before = [token.lower for token in item.tokens_before[-VERB:]]
    return before[-1:] == ["to"] and bool(_BRING.intersection(before))


def _added(whole: Item, before: Sequence[Item]) -> Iterator[Check]:
    """The number that it was and the number that is added, one of them told as more."""
    for more in before:
        for base in before:
            told = _is_more(more) and base is not more and base.same_number(whole) is False
            if told and (more.value or 0.0) + (base.value or 0.0) == whole.value and _of_one_kind(base, more):
                parts = [tell("part", item) for item in sorted((base, more), key=lambda item: item.number)]
                reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), "exact")
                yield make_check("sum", True, reckoning, [whole, base, more])
                return


def _is_more(item: Item) -> bool:
    """``two additional suspects``, ``three more schools``, ``another five``."""
    behind = item.sentence.tokens_after(item.figure.span)[:1] if item.sentence else ()
    near = {token.lower for token in (*item.tokens_before[-1:], *behind)}
    return item.beside or bool(near & _ADDED)


def _of_one_kind(base: Item, more: Item) -> bool:
    a, b = base.figure.quantity, more.figure.quantity
    if (a.kind, a.unit) != (b.kind, b.unit):
        return False
    return (
        a.kind != "count"
        or base.unit == more.unit
        or None in (base.unit, more.unit)
        or "other" in (base.unit, more.unit)
    )


def _more_than(size: Item, counts: Sequence[Item]) -> Iterator[Check]:
    """``61 to 39, one vote more than the 60 that it needed``."""
    base = next((item for item in counts if item.number == size.number + 1 and item.near(size)), None)
    between = size.tokens_until(base.figure.span) if base is not None else None
    words = [token.lower for token in between or ()]
    if base is None or "than" not in words or words[max(0, words.index("than") - 1)] not in ("more", "fewer", "less"):
        return
    sign = 1 if "more" in words else -1
    if len(words) > VERB or any(token.is_mark for token in between or ()):
        return
    wanted = (base.value or 0.0) + sign * (size.value or 0.0)
    told = [item for item in counts if _is_before(item, size) and item.value == wanted and item not in (size, base)]
    if told:
        now = told[-1]
        result = Operand("result", size.value, size.figure.quantity.unit)
        operands = (take("from", base), take("to", now), result, take("stated", size))
        yield make_check("change", True, Reckoning("change", operands, "exact"), [size, base, now])
