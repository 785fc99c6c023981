"""How well each name or number of the sources fits a place in the draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.check.slots.surroundings import Rarity, Surroundings, read_surroundings
from crossread.model.mentions import Reading
from crossread.model.spans import Span

# Of fewer words around it, nobody can tell what belongs in a place.
FEWEST_WORDS = 4
# The draft's own fits at most so large a part as well as one that fits clearly better.
PART = 0.5


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

    def is_clearly_better(self, own: Fit, gap: float) -> bool:
        """Whether it fits by so much better than the draft's own, which is at most half as like."""
        return self.likeness - own.likeness >= gap and own.likeness <= PART * self.likeness


def fit_known(reading: Reading, span: Span, known: Iterable[Filler], rarity: Rarity) -> dict[str, Fit]:
    """For each name or number, its mention that stands most like ``span``; none where too little stands around it."""
    ours = read_surroundings(reading, span)
    found: dict[str, Fit] = {}
    if len(ours) < FEWEST_WORDS:
        return found
    for mention in known:
        like = rarity.share(ours, mention.around)
        best = found.get(mention.key)
        if best is None or like > best.likeness:
            found[mention.key] = Fit(like, mention.span)
    return found
