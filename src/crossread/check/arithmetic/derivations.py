"""Numbers that a writer worked out: sums, differences, shares, and the days between two dates.

A figure that no source has may be the writer's own arithmetic. It is borne out where numbers that
stand beside it in the draft, or figures of the sources that read like the same thing, give it.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from crossread.check.arithmetic.shares import iter_shares
from crossread.check.copies import Copy
from crossread.check.figures.values import bears_out, draft_amounts
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, compare, worked_out
from crossread.model.mentions import Approximation, Figure
from crossread.text.lexicon import load_pattern

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
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNTS_ON = load_pattern("checking", "derivations.counts_on")
_DAYS_A_WEEK = 7
_TWO_DIGITS = 12.0
_SECONDS_A_DAY, _SECONDS_A_YEAR = 86_400.0, 31_556_952.0


def is_derived(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> bool:
    """Whether arithmetic over neighbouring or related numbers gives the amount.

    Sums and differences need words that present the number as worked out, since among ten
    numbers two nearly always give a third.
    """
    if amount.family == "duration":
        first, last = copy.bounds(figure.span.start, figure.span.end)
        lasted = re.search(r"\bfor (?:about |some )?$", copy.draft.readable[first : figure.span.start])
        loose = lasted is not None and not _YEAR.search(copy.draft.readable, first, last)
        spans = itertools.chain(
            _day_spans(copy, figure),
            _short_spans(copy, figure, sources),
            _weeks(copy, figure, sources),
            map(_years, sorted(sources.years)),
        )
        if any(bears_out(amount, span) == "same" or (loose and _is_year_off(amount, span)) for span in spans):
            return True
    if amount.family == "count" and amount.low in sources.sums:
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
    wanted = _close_by(amount)
    return any(bears_out(wanted, one) == "same" and not compare(amount, one).disputes for one in made)


def _close_by(amount: Stated) -> Stated:
    """About the number, where words make it rough or bound it: what was worked out is known rather well."""
    if amount.approx not in ("about", "above", "below"):
        return amount
    stated = amount.approx == "about" and amount.number != amount.step
    return replace(amount, approx="about", limit=None, number=amount.number if stated else _TWO_DIGITS)


def gives_number(copy: Copy, value: float, start: int, end: int) -> bool:
    """Whether two or more numbers of the draft's sentence and the one before add up to the value, or differ by it."""
    first, last = copy.bounds(start, end)
    before = copy.begins_before(first)
    near = [n for n in copy.reading.numerals if before <= n.start and n.end <= last]
    terms = [n.value for n in near if not (n.start < end and start < n.end)][:MOST_TERMS]
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


def _is_year_off(amount: Stated, span: Stated) -> bool:
    """Whether a number of years is one less than two years of the sources are apart: the last may not be full."""
    return amount.low >= 5 * _SECONDS_A_YEAR and 0 <= span.low - amount.low <= 1.01 * _SECONDS_A_YEAR


def _sums_behind(copy: Copy, figure: Figure, wanted: Stated) -> Iterator[Stated]:
    """What the numbers behind a colon make: "38 patients: 31 by ambulance and seven on foot"."""
    text = copy.draft.readable
    last = copy.bounds(figure.span.start, figure.span.end)[1]
    colon = text.find(":", figure.span.end, min(last, figure.span.end + APPOSED))
    parts = [n.numeral.value for n in copy.numbers if colon < n.span[0] < last and n.numeral.shape == "plain"]
    if colon >= 0 and len(parts) > 1:
        yield _made(math.fsum(parts), wanted, 1)


def _near_terms(copy: Copy, figure: Figure, reach: int = 1) -> list[Stated]:
    """The numbers of the figure's own sentence and of ``reach`` before it, nearest first, without repeats."""
    others = [other for other in copy.reading.figures if other is not figure]
    near = [other for other in others if 0 <= figure.sentence - other.sentence <= reach]
    near.sort(key=lambda other: (figure.sentence - other.sentence, abs(other.span.start - figure.span.start)))
    return _unique(amount for other in near for amount in draft_amounts(other))[:MOST_TERMS]


def _unique(amounts: Iterable[Stated]) -> list[Stated]:
    return list({(amount.low, amount.high, amount.family): amount for amount in amounts}.values())


def _sums(wanted: Stated, terms: Iterable[Stated]) -> Iterator[Stated]:
    """Sums and differences of two of the numbers, and the sums of the nearest three, four, … of them."""
    family = [term for term in terms if term.family == wanted.family]
    for one, other in combinations(family, 2):
        yield _made(one.low + other.low, wanted, max(one.step, other.step))
        yield _made(abs(one.low - other.low), wanted, max(one.step, other.step))
    for count in range(3, len(family) + 1):
        first = family[:count]
        yield _made(math.fsum(term.low for term in first), wanted, max(term.step for term in first))


def _products(copy: Copy, figure: Figure, wanted: Stated) -> Iterator[Stated]:
    """Shares of the amounts near by: "two-thirds of the $6 million, or $4 million"."""
    shares = [
        number.numeral.value / (100 if number.numeral.shape == "share" else 1)
        for number in copy.numbers
        if number.numeral.shape in ("share", "part") and 0 <= figure.span.start - number.numeral.end <= APPOSED
    ]
    for term in _near_terms(copy, figure):
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


def _day_spans(copy: Copy, figure: Figure) -> Iterator[Stated]:
    """The time from every date of the figure's sentence to every other of the draft, in days and in years."""
    first, last = copy.bounds(figure.span.start, figure.span.end)
    dated = [
        (time.span, date.fromisoformat(time.first[:10]))
        for time in copy.reading.times
        if time.first and time.type in ("DATE", "TIME") and not time.span.overlaps(figure.span)
    ]
    here = {day for span, day in dated if first <= span.start and span.end <= last}
    everywhere = {day for _, day in dated} | _published(copy)
    for one in sorted(here):
        for other in sorted(everywhere):
            days = abs((other - one).days) * _SECONDS_A_DAY
            approx: Approximation = "about" if days > 60 * _SECONDS_A_DAY else "exact"
            yield replace(worked_out(days, "duration", approx=approx), number=1.0)
            yield _years(abs(other.year - one.year))


def _short_spans(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The days between two days of the sources in one week, where the words count on from one: "two days before"."""
    text = copy.draft.readable
    if not _COUNTS_ON.match(text[figure.span.end : figure.span.end + 12]):
        return
    days = {date.fromisoformat(t.start[:10]) for t in sources.account.times if t.start and t.start == t.end}
    gaps = {abs((one - other).days) for one, other in combinations(sorted(days), 2)}
    for gap in sorted(gap for gap in gaps if 0 < gap <= _DAYS_A_WEEK):
        yield worked_out(gap * _SECONDS_A_DAY, "duration")


def _weeks(copy: Copy, figure: Figure, sources: Sources) -> Iterator[Stated]:
    """The whole weeks, nearest, between a day of the sentence and a day of the sources: "six weeks after the fire"."""
    text = copy.draft.readable
    if "week" not in figure.span.text or not _COUNTS_ON.match(text[figure.span.end : figure.span.end + 12]):
        return
    first, last = copy.bounds(figure.span.start, figure.span.end)
    here = {t.first for t in copy.reading.times if t.first and t.first == t.last and first <= t.span.start < last}
    there = {t.start for t in sources.account.times if t.start and t.start == t.end}
    for one, other in itertools.product(sorted(here), sorted(there)):
        days = abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
        weeks = round(days / _DAYS_A_WEEK) * _DAYS_A_WEEK * _SECONDS_A_DAY
        yield worked_out(weeks, "duration")


def _years(count: int) -> Stated:
    return worked_out(count * _SECONDS_A_YEAR, "duration")


def _published(copy: Copy) -> set[date]:
    published = copy.reading.report.published or ""
    return {date.fromisoformat(published[:10])} if len(published) >= 10 else set()
