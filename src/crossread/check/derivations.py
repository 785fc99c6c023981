"""Numbers that a writer worked out: sums, differences, shares, and the days between two dates.

A figure that no source has may be the writer's own arithmetic. It is borne out where numbers that
stand beside it in the draft, or figures of the sources that read like the same thing, give it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from crossread.check.contexts import likeness, read_context, sentence_bounds
from crossread.check.rules import Copy
from crossread.check.sources import Sources
from crossread.check.values import Amount, compare, draft_amounts
from crossread.model.mentions import Figure

# A source's figure may be a term of a share where it stands this much like the draft's.
RELATED = 0.2
# Terms beyond which nearly every number can be made.
MOST_TERMS = 10

_INVITES = re.compile(
    r"\b(?:combined|together|in all|altogether|total(?:l?ing|s|led)?|making|sum|the pair|the two|both|"
    r"more than|less than|fewer than|higher|lower|difference|of the|of that|share|times|"
    r"after|before|since|later|earlier|ago|in the)\b",
    re.IGNORECASE,
)
_SECONDS_A_DAY = 86_400.0


def is_derived(copy: Copy, figure: Figure, amount: Amount, sources: Sources) -> bool:
    """Whether arithmetic over neighbouring or related numbers gives the amount.

    Sums and differences need words that present the number as worked out, since among ten
    numbers two nearly always give a third.
    """
    if amount.family == "duration":
        return any(compare(amount, candidate) == "same" for candidate in _day_spans(copy, figure))
    near = _near_terms(copy, figure)
    if amount.family == "share":
        made = _shares([*near, *_related_terms(copy, figure, sources)])
    else:
        made = _sums(amount, near) if invites_arithmetic(copy, figure) else iter(())
    return any(compare(amount, candidate) == "same" for candidate in made)


def invites_arithmetic(copy: Copy, figure: Figure) -> bool:
    """Whether the words around the figure present it as worked out."""
    text = copy.draft.readable
    first, last = sentence_bounds(text, figure.span.start, figure.span.end)
    return bool(_INVITES.search(text, first, last))


def _near_terms(copy: Copy, figure: Figure) -> list[Amount]:
    """The numbers of the figure's own sentence and of the one before, nearest first, without repeats."""
    others = [other for other in copy.reading.figures if other is not figure]
    near = [other for other in others if 0 <= figure.sentence - other.sentence <= 1]
    near.sort(key=lambda other: (figure.sentence - other.sentence, abs(other.span.start - figure.span.start)))
    return _unique(amount for other in near for amount in draft_amounts(other))[:MOST_TERMS]


def _related_terms(copy: Copy, figure: Figure, sources: Sources) -> list[Amount]:
    """Figures of the sources that stand like the draft's, and the one that most reports give."""
    context = read_context(copy.draft.readable, figure.span.start, figure.span.end)
    related = [
        (-like, number, source.amount)
        for number, source in enumerate(sources.figures)
        if (like := likeness(context, source.context, sources.rarity, sources.unknown)) >= RELATED
    ]
    leading = [source.amount for source in sources.figures[:1]]
    return _unique([*leading, *(amount for *_, amount in sorted(related, key=lambda item: item[:2]))])[:MOST_TERMS]


def _unique(amounts: Iterable[Amount]) -> list[Amount]:
    return list({(amount.low, amount.high, amount.family): amount for amount in amounts}.values())


def _sums(wanted: Amount, terms: Iterable[Amount]) -> Iterator[Amount]:
    """Sums and differences of two of the numbers, and the sums of the nearest three, four, … of them."""
    family = [term for term in terms if term.family == wanted.family]
    for one, other in combinations(family, 2):
        yield _made(one.low + other.low, wanted, max(one.step, other.step))
        yield _made(abs(one.low - other.low), wanted, max(one.step, other.step))
    for count in range(3, len(family) + 1):
        first = family[:count]
        yield _made(math.fsum(term.low for term in first), wanted, max(term.step for term in first))


def _shares(terms: list[Amount]) -> Iterator[Amount]:
    """Percentages of one count or sum in another, and differences of two percentages."""
    for one, other in combinations(terms, 2):
        if one.family != other.family:
            continue
        if one.family == "share":
            yield Amount(abs(one.low - other.low), abs(one.low - other.low), "exact", one.step, "share", one.unit)
            continue
        small, large = sorted((one.low, other.low))
        if 0 < small <= large:
            yield Amount(100 * small / large, 100 * small / large, "exact", 0.001, "share", None)
            yield Amount(100 * (large - small) / small, 100 * (large - small) / small, "exact", 0.001, "share", None)


def _made(value: float, like: Amount, step: float) -> Amount:
    return Amount(value, value, "exact", step, like.family, like.unit)


def _day_spans(copy: Copy, figure: Figure) -> Iterator[Amount]:
    """The time between every two dates near the figure, whole days and years."""
    days: set[date] = set()
    text = copy.draft.readable
    first, last = sentence_bounds(text, figure.span.start, figure.span.end)
    for time in copy.reading.times:
        near = first - 400 <= time.span.start and time.span.end <= last + 400
        if near and time.first and time.type in ("DATE", "TIME"):
            days.add(date.fromisoformat(time.first[:10]))
    published = copy.reading.report.published
    if published:
        days.add(
            date.fromisoformat(published[:10].ljust(10, "0"))
            if len(published) >= 10
            else date(int(published[:4]), 7, 1)
        )
    for one, other in combinations(sorted(days), 2):
        seconds = (other - one).days * _SECONDS_A_DAY
        yield Amount(seconds, seconds, "about" if seconds > 60 * _SECONDS_A_DAY else "exact", 0, "duration", "second")
        years = (other.year - one.year) * 31_556_952.0
        yield Amount(years, years, "exact", 0, "duration", "second")
