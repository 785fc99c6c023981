"""The discrepancy that two spellings make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.meaning.words.folding import fold
from crossread.model.accounts import Discrepancy
from crossread.model.reasons import Reason
from crossread.model.spans import Span
from crossread.reconcile.entities.naming import CITED, make_side
from crossread.reconcile.sides import compose_discrepancy


def remark(sides: Iterable[Sequence[Span]], *, reason: Reason | None = None) -> Discrepancy:
    """Kind ``name``: each side by its first words, the one of most reports first.

    Of a side with many mentions those are cited first that stand in a report of another side.
    """
    ordered = sorted((sorted(set(side)) for side in sides), key=_prominence)
    return compose_discrepancy(
        kind="name",
        severity="low",
        confidence=0.6,
        sides=tuple(make_side(_wording(side), _cited(side, ordered), side) for side in ordered),
        case="name",
        reason=reason,
    )


def same_remark(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether two remarks cite overlapping words on two of their sides, or show the same two words."""
    shown = [{fold(side.words[0]) for side in remark.sides} for remark in (one, other)]
    return len(_shared_sides(one, other)) > 1 or len(shown[0] & shown[1]) > 1


def join_remarks(found: Sequence[Discrepancy]) -> list[Discrepancy]:
    """The remarks, those that have one side in common as one: three spellings of one name."""
    joined: list[Discrepancy] = []
    for one in found:
        if any(same_remark(one, other) for other in joined):
            continue
        at = next((at for at, other in enumerate(joined) if len(_equal_sides(one, other)) == 1), None)
        if at is None:
            joined.append(one)
            continue
        shared = _equal_sides(one, joined[at])
        new = tuple(side for number, side in enumerate(one.sides) if number not in shared)
        joined[at] = replace(joined[at], sides=(*joined[at].sides, *new))
    return joined


def _shared_sides(one: Discrepancy, other: Discrepancy) -> list[int]:
    """The sides of the one that cite words which the other cites too."""
    theirs = [span for side in other.sides for span in side.mentions]
    return [
        number
        for number, side in enumerate(one.sides)
        if any(span.overlaps(cited) for span in side.mentions for cited in theirs)
    ]


def _equal_sides(one: Discrepancy, other: Discrepancy) -> list[int]:
    """The sides of the one that cite the very characters which a side of the other cites, no name inside another."""
    theirs = {span for side in other.sides for span in side.mentions}
    return [number for number, side in enumerate(one.sides) if not theirs.isdisjoint(side.mentions)]


def _prominence(side: Sequence[Span]) -> tuple[int, int, Span]:
    return (-len({span.report for span in side}), -len(side), side[0])


def _wording(side: Sequence[Span]) -> str:
    """The most usual form, the first where two are."""
    counts = Counter(span.text for span in side)
    return min(counts, key=lambda text: (-counts[text], text))


def _cited(side: Sequence[Span], sides: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    beside = {span.report for other in sides if other is not side for span in other}
    first = sorted(side, key=lambda span: (span.report not in beside, span))[:CITED]
    return tuple(sorted(first))


def are_apart(one: Iterable[Span], other: Iterable[Span]) -> bool:
    """Whether no report prints both."""
    return {span.report for span in one}.isdisjoint(span.report for span in other)
