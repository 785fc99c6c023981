"""The discrepancy of clauses that tell the contrary of one another."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Discrepancy
from crossread.model.frames import Frame
from crossread.reconcile.sides import compose_discrepancy, compose_side


def compose_contrary(frames: Iterable[Frame], about: str) -> Discrepancy:
    """Kind ``value``: each side is a clause, in its report's words; ``about`` is what the clauses are of."""
    sides = tuple(compose_side([frame.span], frame.span.text) for frame in frames)
    return compose_discrepancy("value", "medium", 0.7, sides, case="opposites", about=about)
