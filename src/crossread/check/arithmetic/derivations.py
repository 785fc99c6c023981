"""Numbers that a writer worked out: sums, differences, shares, and the days between two dates.

A figure that no source has may be the writer's own arithmetic. It is borne out where numbers that
stand beside it in the draft, or figures of the sources that read like the same thing, give it.
"""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, islice, takewhile

from crossread.check.arithmetic.companions import is_of_companions, is_quotient
from crossread.check.arithmetic.intervals import is_length_between
from crossread.check.arithmetic.relations import read_relation
from crossread.check.arithmetic.shares import iter_shares
from crossread.check.arithmetic.worked import close_by, is_listed, work_out
from crossread.check.copies import Copy
from crossread.check.figures.values import bears_out, draft_amounts
from crossread.check.owners.runs import read_runs
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, compare, worked_out
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_pattern, load_words

# Terms beyond which nearly every number can be made.
MOST_TERMS = 10
# Below this a sum of two counts of the sources is as often there by chance.
SMALLEST_SUM = 12
# Characters between a share and the number that it makes: "two-thirds of that, or some $4 million".
APPOSED = 30

# Sentences before its own that a sum or a difference may be of: "the gap between these three figures".
FAR = 2

_INVITES = load_pattern("checking", "derivations.invites", re.IGNORECASE)
_COMPARES = load_pattern("checking", "derivations.compares", re.IGNORECASE)
_PART_OF = load_pattern("checking", "derivations.part_of", re.IGNORECASE)


def is_derived(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether arithmetic over neighbouring or related numbers gives the amount.

    Sums and differences need words that present the number as worked out, since among ten
    numbers two nearly always give a third.
    """
    relation = read_relation(copy, figure.span)
    if relation is not None and work_out(copy, figure.span, amount, relation, sources).outcome == "right":
        return True
    if amount.family == "duration" and is_length_between(copy, figure, amount, sources):
        return True
    if amount.family == "count" and is_listed(copy, figure.span.start, figure.span.end):
        return True
    if amount.family == "count" and (_is_rest(copy, figure, amount, sources) or _is_by_names(copy, figure, amount)):
        return True
    if _is_end_of_change(copy, figure, amount):
        return True
    if amount.family == "count" and ("count", amount.low) in sources.counted.sums:
        before = copy.draft.readable[max(0, figure.span.start - 20) : figure.span.start]
        if amount.number > SMALLEST_SUM or _PART_OF.search(before):
            return True
    if amount.family == "share":
        near = _near_terms(copy, figure)
        changed = figure.quantity.kind == "change" or invites_comparison(copy, figure)
        made = _changes(near) if changed else iter_shares(copy, figure.span.start, figure.span.end, None, sources)
    elif amount.family == "points":
        made = _differences(_near_terms(copy, figure))
    else:
        invited = invites_arithmetic(copy, figure) or invites_comparison(copy, figure)
        made = _sums(amount, _near_terms(copy, figure, FAR)) if invited else _sums_behind(copy, figure, amount)
        made = itertools.chain(made, _products(copy, figure, amount))
    wanted = close_by(amount)
    given = any(bears_out(wanted, one) == "same" and not compare(amount, one).disputes for one in made)
    return given or _is_of_a_source(copy, figure, amount, sources)


def _is_of_a_source(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether a source gives the other number that it was worked out with, where the words say that it was."""
    worked = read_relation(copy, figure.span) is not None or amount.family == "duration"
    if amount.family == "share" or not (worked or invites_arithmetic(copy, figure)):
        return False
    return is_of_companions(copy, figure.span, amount, sources) or is_quotient(copy, figure.span, amount)


def _is_rest(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether it is what a part that the sentence names leaves of the whole that a source gives beside that part."""
    first, last = copy.bounds(figure.span.start, figure.span.end)
    beside = {n.numeral.value for n in copy.numbers_in(first, last) if n.numeral.value != amount.low}
    wholes = (one for one in sources.counted.wholes if one[0] == "count")
    return any(whole - part == amount.low for _, whole, parts in wholes for part in beside & parts)


def _is_by_names(copy: Copy, figure: Figure, amount: Stated) -> bool:
    """Whether the names before it leave it of a number, or the one beside others makes it.

    "Of the 22, Tarn, Velm and Orland stay; the remaining 19", "41 other towns, 42 in all".
    """
    first = copy.bounds(figure.span.start, figure.span.end)[0]
    before = copy.numbers_in(copy.begins_before(first), figure.span.start)
    near = {token.lower for token in copy.reading.tokens_before(figure.span)[-2:]}
    if near & load_words("checking", "derivations.rest"):
        runs = read_runs(copy.tokens(first, figure.span.start))
        return len(runs) > 1 and amount.number + len(runs) in {number.numeral.value for number in before}
    behind = [copy.reading.tokens_after(number.numeral.span)[:1] for number in before[-1:]]
    others = any(token.lower == "other" for tokens in behind for token in tokens)
    relation = read_relation(copy, figure.span)
    return others and relation is not None and relation.kind == "sum" and before[-1].numeral.value + 1 == amount.number


def _is_end_of_change(copy: Copy, figure: Figure, amount: Stated) -> bool:
    """Whether it is where a change began or ended that the sentence gives with its other end: "by 4, to 11 from 7"."""
    if figure.context.before not in ("from", "to"):
        return False
    here = copy.figures_near(figure, 0)
    written = [(o.quantity.kind == "change", one.number) for o in here for one in draft_amounts(o)]
    changes = [number for changed, number in written if changed]
    ends = [number for changed, number in written if not changed]
    return any(
        abs(abs(end - change) - amount.number) < 1e-9 or end + change == amount.number
        for change in changes
        for end in ends
    )


def gives_number(copy: Copy, value: float, start: int, end: int) -> bool:
    """Whether two or more numbers of the draft's sentence and the one before add up to the value, or differ by it."""
    first, last = copy.bounds(start, end)
    before = copy.begins_before(first)
    numerals = copy.reading.numerals
    near = takewhile(lambda n: n.end <= last, numerals[bisect_left(numerals, before, key=lambda n: n.start) :])
    terms = [n.value for n in islice((n for n in near if not (n.start < end and start < n.end)), MOST_TERMS)]
    pairs = combinations(terms, 2)
    return any(value in (one + other, abs(one - other)) for one, other in pairs) or value == math.fsum(terms)


def invites_arithmetic(copy: Copy, figure: Figure) -> bool:
    """Whether the words around the figure present it as worked out."""
    text = copy.draft.readable
    first, last = copy.bounds(figure.span.start, figure.span.end)
    return bool(_INVITES.search(text, first, last))


def invites_comparison(copy: Copy, figure: Figure) -> bool:
    """Whether the words right after the figure set one number against another."""
    text = copy.draft.readable
    return bool(_COMPARES.search(text, figure.span.end, min(len(text), figure.span.end + 30)))


def _sums_behind(copy: Copy, figure: Figure, wanted: Stated) -> Iterator[Stated]:
    """What the numbers behind a colon make: "38 patients: 31 by ambulance and seven on foot"."""
    text = copy.draft.readable
    last = copy.bounds(figure.span.start, figure.span.end)[1]
    colon = text.find(":", figure.span.end, min(last, figure.span.end + APPOSED))
    if colon < 0:
        return
    parts = [n.numeral.value for n in copy.numbers_in(colon, last) if n.numeral.shape == "plain"]
    if len(parts) > 1:
        yield _made(math.fsum(parts), wanted, 1)


def _near_terms(copy: Copy, figure: Figure, reach: int = 1) -> list[Stated]:
    """The numbers of the figure's own sentence and of ``reach`` before it, nearest first, without repeats."""
    found: dict[tuple[float, float, str], Stated] = {}
    for amount in (amount for other in copy.figures_near(figure, reach) for amount in draft_amounts(other)):
        found.setdefault((amount.low, amount.high, amount.family), amount)
        if len(found) == MOST_TERMS:
            break
    return list(found.values())


def _sums(wanted: Stated, terms: Iterable[Stated]) -> Iterator[Stated]:
    """Sums and differences of two of the numbers, and the sums of the nearest three, four, … of them."""
    family = [term for term in terms if term.family == wanted.family]
    for one, other in combinations(family, 2):
        yield _made(one.low + other.low, wanted, max(one.step, other.step))
        yield _made(abs(one.low - other.low), wanted, max(one.step, other.step))
    for count in range(3, len(family) + 1):
        first = family[:count]
        yield _made(math.fsum(term.low for term in first), wanted, max(term.step for term in first))


def is_product(copy: Copy, figure: Figure, amount: Stated) -> bool:
    """Whether it is what the share right before it makes of a number near by."""
    return any(bears_out(close_by(amount), one) == "same" for one in _products(copy, figure, amount))


def _products(copy: Copy, figure: Figure, wanted: Stated) -> Iterator[Stated]:
    """Shares of the amounts near by: "two-thirds of the $6 million, or $4 million"."""
    shares = [
        number.numeral.value / (100 if number.numeral.shape == "share" else 1)
        for number in copy.numbers_in(figure.span.start - 4 * APPOSED, figure.span.start)
        if number.numeral.shape in ("share", "part") and 0 <= figure.span.start - number.numeral.end <= APPOSED
    ]
    for term in _near_terms(copy, figure, FAR):
        if term.family == wanted.family:
            for share in shares:
                yield _made(term.low * share, replace(wanted, step=term.step), wanted.step)


def _differences(near: list[Stated]) -> Iterator[Stated]:
    """What lies between two percentages, in points."""
    shares = [amount for amount in near if amount.family == "share"]
    for one, other in combinations(shares, 2):
        points = abs(one.low - other.low)
        yield worked_out(points, "points", step=max(one.step, other.step))


def _changes(near: list[Stated]) -> Iterator[Stated]:
    """The percentage by which one number is more or less than another."""
    for one, other in combinations(near, 2):
        small, large = sorted((one.low, other.low))
        if one.family == other.family and 0 < small < large:
            for base in (small, large):
                yield worked_out(100 * (large - small) / base, "share", step=0.001)


def _made(value: float, like: Stated, step: float) -> Stated:
    return worked_out(value, like.family, dimension=like.dimension, step=step)
