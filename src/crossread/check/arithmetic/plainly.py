"""Numbers that the words around them fully give: "from 2002 to 2009, or seven years", "12 percent for neither of them".

What is left of a hundred percent, the years from one to another, a rate by the count of its days, a mean of a row.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.arithmetic.verdicts import (
    WorkingVerdict,
    fits,
    numbers_before,
    plain_values,
    settle,
    words_after,
    words_before,
)
from crossread.check.copies import Copy
from crossread.meaning.quantities import Stated
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words behind a share or a rate among which it says of whom it is, or for how long.
REACH = 4
# Sentences before its own in which a mean's row may stand, and what of its row's numbers at least.
FAR, FEWEST = 2, 2
# A rate is so near a quotient at most that it is meant for it, and so near one that it is right.
MEANT, RIGHT = 0.3, 0.02
# All of a whole, in percent.
WHOLE = 100.0


def judge_plainly(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """How a number comes out that its own words give; None where they give none."""
    if amount.family == "duration":
        return _judge_years(copy, span, amount)
    if amount.family == "share":
        return _judge_rest(copy, span, amount)
    return _judge_rate(copy, span, amount) or _judge_mean_of_row(copy, span, amount)


def _judge_years(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """Years by the two between which they lie, named right before: "from 1990 to 1994, or four years"."""
    unit = {token.lower for token in copy.reading.tokens_in(span)}
    if not unit & load_words("checking", "plainly.years"):
        return None
    before = list(copy.reading.tokens_before(span))
    light = load_words("checking", "relations.again") | load_words("checking", "lengths.light")
    while before and (before[-1].is_mark or before[-1].lower in light):
        before.pop()
    if len(before) < REACH or not _is_year(before[-1]) or not _is_year(before[-3]):
        return None
    if before[-2].lower not in load_words("checking", "plainly.until"):
        return None
    both = before[-2].lower in load_words("checking", "plainly.both")
    if not both and before[-4].lower not in load_words("checking", "plainly.since"):
        return None
    years = int(before[-1].text) - int(before[-3].text)
    if years <= 0:
        return None
    counted = (years + 1,) if both else (years, years + 1)
    return WorkingVerdict(any(fits(amount, float(one)) for one in counted), float(counted[0]))


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20")


def _judge_rest(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """A share by those that leave it of the whole: "44 percent for one and 39 for the other, 17 for neither"."""
    after = {token.lower for token in words_after(copy, span, REACH)}
    if not after & load_words("checking", "plainly.rest"):
        return None
    shares = [n.numeral.value for n in numbers_before(copy, span) if n.numeral.shape in ("share", "plain")]
    rests = [WHOLE - one - other for at, one in enumerate(shares) for other in shares[at + 1 :]]
    if not rests:
        return None
    return WorkingVerdict(any(fits(amount, rest) for rest in rests), rests[0])


def _judge_rate(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """A rate by the number that it is of and the days that the draft counts: "800 in four days, 200 a day"."""
    after = [token.lower for token in words_after(copy, span, REACH + 1)]
    each = [at for at, word in enumerate(after[:-1]) if word in load_words("checking", "plainly.each")]
    unit = after[each[0] + 1] if each else ""
    if unit not in load_words("checking", "plainly.units"):
        return None
    quotients = list(_quotients(copy, span, unit))
    near = [value for value in quotients if abs(value - amount.number) <= MEANT * amount.number]
    likest = min(near, key=lambda value: abs(value - amount.number), default=None)
    if likest is None:
        return None
    is_near = amount.approx == "exact" and abs(likest - amount.number) <= RIGHT * amount.number
    return WorkingVerdict(True) if is_near else settle(amount, round(likest, 1))


def _quotients(copy: Copy, span: Span, unit: str) -> Iterator[float]:
    """What each number before comes to by the count of each number of the unit that the draft has before."""
    last = copy.bounds(span.start, span.end)[1]
    before = [n for n in copy.reading.numerals if n.end <= last and not n.span.overlaps(span)]
    first = copy.begins_before(copy.bounds(span.start, span.end)[0], 1)
    for count in before:
        behind = [token.lower for token in copy.reading.tokens_after(count.span)[:1]]
        if count.value >= FEWEST and behind and behind[0].startswith(unit):
            yield from (n.value / count.value for n in before if n.start >= first and n.value > count.value)


def _judge_mean_of_row(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """A mean by the numbers of the sentences right before it: "they are 20, 24 and 28 and average 24"."""
    before = [token.lower for token in words_before(copy, span, REACH)]
    if not any(word.startswith("averag") or word == "mean" for word in before):
        return None
    values = plain_values(numbers_before(copy, span, FAR))
    means = [sum(values[at:]) / (len(values) - at) for at in range(len(values) - FEWEST + 1)]
    right = any(fits(amount, mean) or round(mean) == amount.number for mean in means)
    return WorkingVerdict(True) if right else None
