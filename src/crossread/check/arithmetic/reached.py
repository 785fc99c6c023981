"""Ages worked out from ages: "six years older", "would run until she was 70", "three too many"."""

from __future__ import annotations

from itertools import combinations

from crossread.check.arithmetic.verdicts import (
    WorkingVerdict,
    numbers_before,
    plain_values,
    settle,
    words_after,
    words_before,
)
from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Ages lie between these.
YOUNGEST, OLDEST = 1, 120
# Words before an age that is reached: "until she was".
LEAD = 4


def judge_reached_age(copy: Copy, span: Span, amount: Stated, sources: Sources) -> WorkingVerdict | None:
    """How an age, or years between two, come out by the ages before them; None where the words compare none."""
    for judge in (_judge_gap, _judge_reached):
        verdict = judge(copy, span, amount)
        if verdict is not None:
            return verdict
    return _judge_excess(copy, span, amount, sources)


def _judge_gap(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """Years between the two ages that the sentence gives before them."""
    after = words_after(copy, span, 2)
    if amount.family != "duration" or not any(t.lower in load_words("checking", "relations.ages") for t in after):
        return None
    ages = [value for value in plain_values(numbers_before(copy, span)) if YOUNGEST < value < OLDEST]
    if len(ages) < 2:
        return None
    if any(abs(one - two) == amount.number for one, two in combinations(ages, 2)):
        return WorkingVerdict(True)
    return settle(amount, abs(ages[-1] - ages[-2])) if len(ages) == 2 else None


def _judge_reached(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """The age at the end of years that begin at another: "a lease of 20 years would run until she was 70"."""
    before = [token.lower for token in words_before(copy, span, LEAD)]
    told = len(before) > 1 and before[-1] in load_words("checking", "workings.reached")
    if not told or not set(before) & load_words("checking", "workings.until"):
        return None
    first = copy.begins_before(copy.bounds(span.start, span.end)[0])
    figures = [f for f in copy.reading.figures if first <= f.span.start < span.start and f.quantity.unit == "year"]
    years = [float(f.quantity.value) for f in figures if f.quantity.kind == "duration" and f.quantity.value]
    lengths = [f.span for f in figures if f.quantity.kind == "duration"]
    numbers = [n for n in numbers_before(copy, span, 1) if not any(n.numeral.span.overlaps(one) for one in lengths)]
    ages = [value for value in plain_values(numbers) if YOUNGEST < value < OLDEST]
    sums = [age + length for age in ages for length in years]
    if amount.number in sums:
        return WorkingVerdict(True)
    return settle(amount, sums[0]) if len(sums) == 1 else None


def _judge_excess(copy: Copy, span: Span, amount: Stated, sources: Sources) -> WorkingVerdict | None:
    """How far a number right before is from one of the draft or the sources: "counted 12, three too many"."""
    after = [token.lower for token in words_after(copy, span, 2)]
    before = plain_values(numbers_before(copy, span))
    if after[:1] != ["too"] or not before:
        return None
    sign = 1 if after[1:] and after[1] in load_words("checking", "workings.excess") else -1
    wanted = before[-1] - sign * amount.number
    known = {*(n.numeral.value for n in copy.numbers), *(n.numeral.value for n in sources.numbers)}
    return WorkingVerdict(True) if wanted in known else None
