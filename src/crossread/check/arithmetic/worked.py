"""Whether a number that its words present as worked out follows from the numbers it is worked out of.

"£5 million, £1.8 million more than the fine": the number right before it, the *lead*, is what is compared, and the
other is sought in the draft first and in the sources then. Where the draft has both, a wrong sign is told.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, combinations
from typing import Literal

from crossread.check.arithmetic.relations import WorkedOut
from crossread.check.arithmetic.shares import ShareTerm, terms_in
from crossread.check.copies import Copy
from crossread.check.figures.values import bears_out
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, compare, worked_out
from crossread.model.spans import Span

# Sentences before its own in which the numbers may stand that a number comes of.
FAR = 2
# Terms beyond which nearly every number can be made.
MOST_TERMS = 10
# Of more numbers in a row one is the sum of some by chance.
LONGEST_ROW = 30
# Equal parts of a whole at most: "four instalments of £800,000 each".
MOST_PARTS = 60
_TWO_DIGITS = 12.0

# right: it follows. turned: it is the difference, but the other number is the larger. wrong: it follows from nothing.
Outcome = Literal["right", "turned", "wrong"]


@dataclass(frozen=True, slots=True)
class Working:
    """What came of working a number out again, and the value that the two terms of its sentence give, if it has two.

    ``sure``: the words leave no doubt which numbers it is of.
    """

    outcome: Outcome
    terms: tuple[Stated, ...] = ()
    value: float | None = None
    sure: bool = False


def work_out(copy: Copy, span: Span, amount: Stated, relation: WorkedOut, sources: Sources) -> Working:
    """The number worked out again from those near it and those of the sources."""
    terms = _Terms(copy, span, amount)
    if relation.kind == "difference":
        return _work_out_difference(terms, relation, sources)
    if relation.kind == "each":
        return Working("right" if _is_equal_part(terms, sources) else "wrong")
    if relation.kind == "average":
        return Working("right" if terms.match(_averages(terms)) else "wrong")
    here = [term.amount for term in terms.here]
    value = math.fsum(term.low for term in here) if len(here) == 2 else None
    right = terms.match(_sums(terms)) or (amount.family, amount.number) in sources.counted.sums
    return Working("right" if right else "wrong", tuple(here), value)


class _Terms:
    """The numbers near one that was worked out, in one space with it: base terms, or as written for a bare one."""

    def __init__(self, copy: Copy, span: Span, amount: Stated) -> None:
        first, last = copy.bounds(span.start, span.end)
        opening = copy.begins_before(first, FAR)
        every = [
            term
            for term in terms_in(copy, opening, last, left_out=())
            if term.end <= last and not _overlaps(term, span)
        ]
        alike = [term for term in every if _is_alike(term.amount, amount)]
        bare = not alike and amount.family in ("age", "count")
        self.amount = amount
        self.bare = bare
        self.near = [_as_written(term) for term in every] if bare else alike
        self.here = [term for term in self.near if term.start >= first]
        before = [term for term in self.near if term.end <= span.start]
        self.lead = before[-1] if before else None
        self.lead_is_here = self.lead is not None and self.lead.start >= first
        self.apposed = self.lead is not None and copy.stand_apposed(self.lead.end, span.start)
        self.each = any(token.lower == "each" for token in copy.tokens(first, last))
        self.people = [
            name.span.start for name in copy.reading.names if name.kind == "person" and first <= name.span.start < last
        ]

    def match(self, made: Iterable[Stated]) -> bool:
        """Whether the number is one of those, rounded as its words allow."""
        return any(self.is_number(one) for one in made)

    def is_number(self, one: Stated) -> bool:
        """Whether the number is this one."""
        wanted = close_by(self.amount)
        like = replace(one, family=wanted.family, dimension=wanted.dimension)
        return bears_out(wanted, like) == "same" and not compare(self.amount, like).disputes

    def made(self, value: float, *terms: Stated) -> Stated:
        """What arithmetic over the terms gives, as rough as the roughest of them."""
        step = max((term.step for term in terms), default=1.0)
        return worked_out(value, self.amount.family, dimension=self.amount.dimension, step=min(step, self.amount.step))


def _work_out_difference(terms: _Terms, relation: WorkedOut, sources: Sources) -> Working:
    lead, here = terms.lead, tuple(term.amount for term in terms.here[:2])
    value = abs(here[0].low - here[1].low) if len(terms.here) == 2 else None
    if lead is not None:
        others = [term.amount for term in terms.near if term is not lead]
        signs = {_sign(lead.amount.low - one.low) for one in others if terms.is_number(_gap(terms, lead.amount, one))}
        if relation.sign and signs == {-relation.sign} and relation.closed and terms.lead_is_here:
            return Working("turned", here, value)
        if signs:
            return Working("right")
        for one in _given(terms, sources):
            agrees = not relation.sign or _sign(lead.amount.low - one.low) == relation.sign
            if agrees and terms.is_number(_gap(terms, lead.amount, one)):
                return Working("right")
    pairs = combinations([term.amount for term in terms.near[-MOST_TERMS:]], 2)
    right = (
        terms.match(_gap(terms, *pair) for pair in pairs)
        or (terms.amount.family, terms.amount.number) in sources.counted.differences
    )
    if not right and terms.apposed and relation.closed and terms.lead_is_here and len(terms.here) > 1:
        return _differ_from_lead(terms)
    return Working("right" if right else "wrong", here, value)


def _differ_from_lead(terms: _Terms) -> Working:
    """What lies between the number that is said again, "31, or 13 more", and the one before it: there is no other."""
    before = [term.amount for term in terms.here if terms.lead is not None and term.end <= terms.lead.start]
    if terms.lead is None or not before:
        return Working("wrong")
    pair = before[-1], terms.lead.amount
    return Working("wrong", pair, abs(pair[1].low - pair[0].low), sure=True)


def _gap(terms: _Terms, one: Stated, other: Stated) -> Stated:
    return terms.made(abs(one.low - other.low), one, other)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _given(terms: _Terms, sources: Sources) -> Iterator[Stated]:
    """The numbers of the sources that may be the other one: of the same kind, or of a bare number all plain ones."""
    if terms.bare:
        yield from (worked_out(n.numeral.value) for n in sources.numbers if n.numeral.shape in ("plain", "money"))
        return
    yield from (
        s.amount for s in sources.figures if _is_alike(s.amount, terms.amount) and s.amount.low == s.amount.high
    )


def _is_equal_part(terms: _Terms, sources: Sources) -> bool:
    """Whether so many times the number is a whole that the draft or a source has: four times £800,000."""
    wholes = [*(term.amount for term in terms.near), *(s.amount for s in sources.figures)]
    ratios = (whole.low / terms.amount.low for whole in wholes if _is_alike(whole, terms.amount) and terms.amount.low)
    return any(1 < ratio <= MOST_PARTS and abs(ratio - round(ratio)) < 0.001 * ratio for ratio in ratios)


def _averages(terms: _Terms) -> Iterator[Stated]:
    amounts = [term.amount for term in terms.here]
    if len(amounts) > 1:
        yield terms.made(math.fsum(one.low for one in amounts) / len(amounts))


def _sums(terms: _Terms) -> Iterator[Stated]:
    """Sums of two terms, of terms in a row, of one and the people named beside it, and of equal parts."""
    amounts = [term.amount for term in terms.near[-MOST_TERMS:]]
    for one, other in combinations(amounts, 2):
        yield terms.made(one.low + other.low, one, other)
    for first in range(len(amounts)):
        row = amounts[first:]
        yield from (terms.made(value, *row) for value in list(accumulate(one.low for one in row))[2:])
    for term in terms.here:
        named = sum(1 for start in terms.people if start > term.end)
        if terms.amount.family == "count" and 0 < named < 4:
            yield terms.made(term.amount.low + named, term.amount)
    for one in amounts:
        ratio = terms.amount.low / one.low if one.low else 0.0
        if 1 < ratio <= 12 and abs(ratio - round(ratio)) < 1e-9 and terms.each:
            yield terms.made(terms.amount.low)


def _overlaps(term: ShareTerm, span: Span) -> bool:
    return term.start < span.end and span.start < term.end


def _is_alike(one: Stated, other: Stated) -> bool:
    return one.family == other.family and one.dimension == other.dimension


def _as_written(term: ShareTerm) -> ShareTerm:
    """The number as its words have it, whatever it counts: 28 of "28 years"."""
    return replace(term, amount=worked_out(term.amount.number, step=1.0))


def close_by(amount: Stated) -> Stated:
    """About the number, where words make it rough or bound it: what was worked out is known rather well."""
    if amount.approx not in ("about", "above", "below"):
        return amount
    stated = amount.approx == "about" and amount.number != amount.step
    return replace(amount, approx="about", limit=None, number=amount.number if stated else _TWO_DIGITS)


def is_listed(copy: Copy, start: int, end: int) -> bool:
    """Whether it is the whole of the numbers in a row beside it, or what the others leave of their whole.

    "Five, two in the north and three in the south"; "nine fired: five from Tarn, three from Orrin and one from Velm".
    """
    first, last = copy.bounds(start, end)
    if copy.mark_before(first) == ":":
        first = copy.begins_before(first)
    here = [n for n in copy.numbers_in(first, last) if n.numeral.shape == "plain"]
    if len(here) > LONGEST_ROW:
        return False
    at = next((i for i, n in enumerate(here) if n.span[0] < end and start < n.span[1]), None)
    values = [number.numeral.value for number in here]
    ones = [token.start for token in copy.tokens(first, last) if token.lower == "one"]
    values += [1.0 for start in ones if here and start > here[-1].span[1]]  # "and one from Velm" counts as well
    if at is None or len(values) < 3:
        return False
    if values[at] in (*list(accumulate(values[at + 1 :]))[1:], *list(accumulate(reversed(values[:at])))[1:]):
        return True
    return any(values[one] in list(accumulate(values[one + 1 :]))[max(1, at - one - 1) :] for one in range(at))
