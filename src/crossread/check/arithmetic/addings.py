"""Sums, means and products of what the draft has just told: "their ages add up to 90", "30 by 20, or 600 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from crossread.check.arithmetic.verdicts import (
    WorkingVerdict,
    fits,
    numbers_before,
    plain_values,
    settle,
    words_after,
    words_before,
)
from crossread.check.copies import Copy, DraftNumber
from crossread.meaning.quantities import Stated
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Sentences before its own in which the terms of a sum may stand.
FAR = 4
# Ages that are added up lie between these, so that "one of 30" gives its 30.
YOUNGEST, OLDEST = 12, 110
# A mean lies so near to a quotient that it is meant for it.
NEAR = 0.2
# Words before a number that say what it is: "add up to", "an average of".
REACH = 5


def judge_adding(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """How a sum, mean or product comes out by the numbers that it is of; None where the words tell of none."""
    before = [token.lower for token in words_before(copy, span, REACH)]
    phrase = f" {' '.join(before)} "
    if any(f" {words} " in phrase for words in load_words("checking", "workings.adds")):
        return _judge_total(copy, span, amount)
    beyond = _judge_beyond(copy, span, amount)
    if beyond is not None:
        return beyond
    if any(word.startswith("averag") for word in before):
        return _judge_mean(copy, span, amount)
    return _judge_product(copy, span, amount)


def _judge_total(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict:
    """A total of ages, or of so many things as the sentence says; one of which the terms are open is let be."""
    first = copy.bounds(span.start, span.end)[0]
    said = {token.lower for token in copy.tokens(first, span.start)}
    if said & load_words("checking", "workings.ages"):
        ages = [v for v in plain_values(numbers_before(copy, span, FAR)) if YOUNGEST < v < OLDEST]
        sums = list(_run_sums(ages))
        if amount.number in sums or len(ages) < 2:
            return WorkingVerdict(True)
        return WorkingVerdict(False, min(sums, key=lambda value: abs(value - amount.number)))
    counted = [n.numeral.value for n in numbers_before(copy, span) if n.numeral.shape == "plain"]
    for terms in _rows(copy, span):
        if counted and len(terms) == counted[-1]:
            return settle(_plain(amount), sum(terms))
    return WorkingVerdict(True)


def _plain(amount: Stated) -> Stated:
    """The number without the bound that "add up to" seems to put on it."""
    return replace(amount, approx="exact", limit=None) if amount.approx == "below" else amount


def _run_sums(values: Sequence[float]) -> Iterator[float]:
    """What two or more of them in a row make."""
    for first in range(len(values)):
        yield from list(accumulate(values[first:]))[1:]


def _rows(copy: Copy, span: Span) -> Iterator[list[float]]:
    """The lengths of time and bare numbers of the sentence before, then of two, of three: terms that may be summed."""
    last = copy.bounds(span.start, span.end)[0]
    for reach in range(1, FAR):
        first = copy.begins_before(last, reach)
        inside = copy.numbers_in(first, last)
        yield [value for number in inside for value in _expand(copy, number)]


def _expand(copy: Copy, number: DraftNumber) -> list[float]:
    """A length or a bare number, as often as it is given: "40 for each of two boats" is twice 40."""
    figure = next((f for f in copy.reading.figures if f.span.overlaps(number.numeral.span)), None)
    if figure is None or number.numeral.value <= 1:
        return []
    bare = figure.quantity.kind == "count" and (
        figure.quantity.unit is None or (figure.context.after or "") in load_words("checking", "workings.bare")
    )
    if figure.quantity.kind not in ("duration", "money") and not bare:
        return []
    after = copy.reading.tokens_after(figure.span)[:REACH]
    each = next((i for i, token in enumerate(after) if token.lower == "each"), None)
    if each is not None and not any(token.is_mark for token in after[:each]):
        behind = after[each].end
        times = [n.numeral.value for n in copy.numbers_in(behind, behind + len(" of ") + 1)]
        return [number.numeral.value] * int(times[0]) if times and times[0] < OLDEST else []
    return [number.numeral.value]


def _judge_beyond(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """How far the number before is beyond the one behind: "four, one more than the three of the other paper"."""
    after = words_after(copy, span, REACH)
    words = [token.lower for token in after]
    if words[1:2] != ["than"]:
        return None
    sign = 1 if words[0] in load_words("checking", "relations.larger") else -1
    behind = [n.numeral.value for n in copy.numbers_in(after[1].end, after[-1].end + 1)]
    leads = plain_values(numbers_before(copy, span))
    return WorkingVerdict(True) if behind and behind[0] + sign * amount.number in leads else None


def _judge_mean(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """A mean by the ages that the sentences before give, or by the sum and the count that its own gives."""
    first, last = copy.begins_before(copy.bounds(span.start, span.end)[0], FAR), span.start
    if {token.lower for token in words_before(copy, span, REACH)} & load_words("checking", "workings.ages"):
        return _judge_mean_age(copy, (first, last), amount)
    values = plain_values(numbers_before(copy, span))
    quotients = [one / other for one in values for other in values if other > 1 and one > other]
    near = [value for value in quotients if abs(value - amount.number) <= NEAR * amount.number]
    if any(fits(amount, value) or round(value) == amount.number for value in near if amount.approx == "exact"):
        return WorkingVerdict(True)
    likest = min(near, key=lambda value: abs(value - amount.number), default=None)
    return settle(amount, round(likest, 1)) if likest is not None else None


def _judge_mean_age(copy: Copy, within: tuple[int, int], amount: Stated) -> WorkingVerdict | None:
    """A mean of the last two ages or more of those that the draft gives behind names and before "years"."""
    figures = (f for f in copy.reading.figures if within[0] <= f.span.start < within[1])
    ages = [float(f.quantity.value) for f in figures if f.measure.action == "age" and f.quantity.value is not None]
    means = [sum(ages[at:]) / (len(ages) - at) for at in range(len(ages) - 1)]
    if not means or any(fits(amount, mean) or round(mean) == amount.number for mean in means):
        return WorkingVerdict(True) if means else None
    nearest = min(means, key=lambda mean: abs(mean - amount.number))
    return WorkingVerdict(False, round(nearest, 1))


def _judge_product(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """What two numbers with "by" between them make: "30 by 20 tiles, or 600 in all"."""
    after = " ".join(token.lower for token in words_after(copy, span, 3))
    if not any(words in f"{after} " for words in load_words("checking", "relations.sums_behind")):
        return None
    near = [number for number in numbers_before(copy, span) if number.numeral.shape == "plain"][-2:]
    if len(near) < 2:
        return None
    between = [token.lower for token in copy.tokens(near[0].span[1], near[1].span[0])]
    times = load_words("checking", "workings.times")
    return settle(amount, near[0].numeral.value * near[1].numeral.value) if between and between[0] in times else None
