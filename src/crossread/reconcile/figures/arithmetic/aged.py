"""People told only by their ages: ``two 12-year-olds, a 14-year-old and a 17-year-old`` of four hurt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Two people told by their ages are as likely somebody's children.
FEWEST = 3
# How many sentences the number of them all may stand before their ages; the number that heads the report may further.
REACH = 3


def check_aged(aligned: Aligned) -> Iterator[Check]:
    """Add up every such list, each age with an article as one; it only ever confirms."""
    yield from _check_bare(aligned)
    for ages in _lists(aligned):
        counts = [_count(aligned, item) for item in ages]
        if None in counts:
            continue
        values = [value for value, _ in filter(None, counts)]
        whole = _find_whole(aligned, ages[0], sum(values)) if sum(values) >= FEWEST else None
        if whole is not None:
            counted = [other for _, other in filter(None, counts) if other is not None]
            parts = [
                Operand("part", value, mention=(age if other is None else other).figure.span)
                for age, (value, other) in zip(ages, filter(None, counts), strict=True)
            ]
            reckoning = Reckoning("sum", (*parts, total_of(parts), take("stated", whole)), "exact")
            yield make_check("sum", True, reckoning, [whole, *counted, *ages])


def _check_bare(aligned: Aligned) -> Iterator[Check]:
    """``The victims, ages 22, 26 and 37, are well``: bare ages, one for each of those counted in a sentence before."""
    for ages in _bare_lists(aligned):
        whole = _find_whole(aligned, ages[0], len(ages))
        if whole is not None and not whole.near(ages[0]):
            parts = [Operand("part", 1, mention=age.figure.span, what=f"(aged {age.figure.span.text})") for age in ages]
            reckoning = Reckoning("sum", (*parts, total_of(parts), take("stated", whole)), "exact")
            yield make_check("sum", True, reckoning, [whole, *ages])


def _bare_lists(aligned: Aligned) -> Iterator[list[Item]]:
    """Ages side by side behind ``ages``, with nothing but commas and ``and`` between them."""
    run: list[Item] = []
    for item in aligned.items.figures:
        joined = bool(run) and item.age_of is not None and item.near(run[-1]) and _joins(run[-1], item)
        if not joined:
            if len(run) >= FEWEST:
                yield run
            opens = item.age_of is not None and item.figure.context.before in load_words("arithmetic", "aged.several")
            run = [item] if opens else []
        else:
            run.append(item)
    if len(run) >= FEWEST:
        yield run


def _joins(one: Item, other: Item) -> bool:
    between = one.tokens_until(other.figure.span)
    return bool(between) and all(token.text in (",", "and", "&") for token in between or ())


def _lists(aligned: Aligned) -> Iterator[list[Item]]:
    """The ages of nobody named in one sentence, where there are several."""
    sentences: dict[tuple[str, int], list[Item]] = {}
    for item in aligned.items.figures:
        named = (item.measure.condition or "")[:1].isupper()
        if item.age_of is not None and not named and _words(item)[-2:-1] == ["year"]:
            sentences.setdefault((item.report.id, item.figure.sentence), []).append(item)
    yield from (ages for ages in sentences.values() if len(ages) > 1)


def _count(aligned: Aligned, age: Item) -> tuple[float, Item | None] | None:
    """How many are so old: one behind an article, else the number right before; None where the words leave it open."""
    span = age.figure.span
    for other in aligned.items.of_report(age.report.id):
        near = other.near(age) and other.figure.span.part == span.part and other.people is not None
        if near and 0 < span.start - other.figure.span.end <= 1 and exact(other):
            return other.value or 0.0, other
    alone = age.figure.context.before in load_words("arithmetic", "aged.one_person")
    return (1.0, None) if alone and _words(age)[-1] == "old" else None


def _words(age: Item) -> list[str]:
    """``14``, ``year``, ``olds``."""
    return age.figure.span.text.lower().replace("-", " ").split()


def _find_whole(aligned: Aligned, age: Item, total: float) -> Item | None:
    """A number of people near the list, or at the head of the report, that comes to the same."""
    near: Sequence[Item] = [
        item
        for item in aligned.items.of_report(age.report.id)
        if item.people is not None
        and exact(item)
        and item.value == total
        and item.figure.quantity.kind == "count"
        and (item.lead or 0 <= age.figure.sentence - item.figure.sentence <= REACH)
    ]
    harmed = [item for item in near if deeds.is_toll(item.deed)]
    return min(harmed, key=lambda item: (abs(item.figure.sentence - age.figure.sentence), item.number), default=None)
