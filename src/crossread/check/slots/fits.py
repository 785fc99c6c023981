"""How well each name or number of the sources fits a place in the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossread.check.slots.surroundings import Likeness, Surroundings, read_surroundings
from crossread.model.mentions import Reading
from crossread.model.spans import Span

# Of fewer words around it, nobody can tell what belongs in a place.
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Filler:
    """One mention of a source: what it stands for, where, and among which words."""

    key: str
    span: Span
    around: Surroundings


@dataclass(frozen=True, slots=True)
class Fit:
    """The mention of one name or number that stands most like the draft's place, from 0 to 1."""

    likeness: float
    span: Span


Compare = Callable[[Surroundings], Likeness]


def fit_known(reading: Reading, span: Span, known: Iterable[Filler], compare: Compare) -> dict[str, Fit]:
    """For each name or number, its mention that stands most like ``span``; none where too little stands around it.

    ``compare`` is ``Rarity.share``, for which near words count most on both sides, or ``Rarity.cover``, which asks
    whether the words are in the source's sentence at all: a writer's own words stand in an order of their own.
    """
    ours = read_surroundings(reading, span)
    found: dict[str, Fit] = {}
    if len(ours) < FEWEST_WORDS:
        return found
    measure = compare(ours)
    for mention in known:
        like = measure(mention.around)
        best = found.get(mention.key)
        if best is None or like > best.likeness:
            found[mention.key] = Fit(like, mention.span)
    return found
