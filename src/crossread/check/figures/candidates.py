"""The figures of the sources that a figure of the draft may be, and what each of them says of its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.check.contexts import compare_with
from crossread.check.copies import Copy
from crossread.check.figures.known import SourceFigure
from crossread.check.figures.values import ValueVerdict, bears_out
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, is_vague
from crossread.model.mentions import Figure

# From this likeness on a source's figure is taken to be of the same thing.
SAME_THING = 0.45
# The same number with another unit or bound needs less: the number itself speaks for it.
RELATED = 0.15
# A number so large is hardly in a source by chance, whatever the words around it.
TELLING = 1000
# Below this nothing speaks for two numbers being of one thing.
UNRELATED = 0.05
# One figure fits a place clearly better than another by so much.
CLEARLY_BETTER = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source's figure beside the draft's."""

    source: SourceFigure
    verdict: ValueVerdict
    likeness: float


def find_candidates(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> list[Candidate]:
    """Every figure of the sources that may be of the same thing, with how alike they stand; several rules ask."""
    return copy.recall(
        (find_candidates, figure.span, amount, id(sources)), lambda: _find(copy, figure, amount, sources)
    )


def _find(copy: Copy, figure: Figure, amount: Stated, sources: Sources) -> list[Candidate]:
    context = copy.context(figure.span)
    found = []
    measure = compare_with(context, sources.rarity, sources.unknown)
    for source in sources.figures:
        if source.amount.family == amount.family:
            like = measure(source.context)
            found.append(Candidate(source, bears_out(amount, source.amount), like))
    return found


def speaks_of(amount: Stated, candidate: Candidate) -> bool:
    """Whether the source speaks of the number; where it only might (a range, a rounding), its words must be alike."""
    theirs = candidate.source.amount
    if is_vague(amount):
        return candidate.likeness >= SAME_THING or is_vague(theirs)
    rounded = theirs.low == theirs.high and abs(theirs.low - amount.low) <= max(amount.step, theirs.step) / 2
    return rounded or candidate.likeness >= UNRELATED


def find_turned(amount: Stated, candidates: list[Candidate], own: Candidate) -> Candidate | None:
    """The same number with "up to" for "more than", where the one that bears the draft out is only near by."""
    turned = [c for c in candidates if c.verdict == "direction" and c.source.amount.number == amount.number]
    best = find_likest(turned)
    likest = find_likest([c for c in candidates if c.verdict == "direction"])
    if likest is not None and likest.likeness >= max(SAME_THING, own.likeness + CLEARLY_BETTER):
        return likest
    if best is None:
        return None
    if own.source.amount.approx == "about":  # "around 40" bears no bound out that another source turns round
        return best if best.likeness >= own.likeness / 2 else None
    return best if own.source.amount.number != amount.number and best.likeness > own.likeness else None


def find_slip(amount: Stated, candidates: Sequence[Candidate]) -> Candidate | None:
    """The likest source that has the number with a bound turned round, in another unit, or bounded where it was not.

    A bound that is turned round with the very same number goes before one that was only put there or dropped.
    """
    slips = [c for c in candidates if c.verdict in ("direction", "unit", "bound") and c.likeness >= RELATED]
    least = 0.0 if abs(amount.low) >= TELLING or abs(amount.number) >= TELLING else RELATED
    turned = [c for c in candidates if c.verdict == "direction" and c.source.amount.number == amount.number]
    turned = [c for c in turned if c.likeness >= least]
    return find_likest(turned) or find_likest(slips)


def find_likest(candidates: Sequence[Candidate]) -> Candidate | None:
    """The one that stands most like the draft's figure."""
    return max(candidates, key=lambda candidate: candidate.likeness, default=None)
