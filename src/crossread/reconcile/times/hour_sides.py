"""Hours of the event that cannot both be right, as the discrepancy that they are, in the words of the reports."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Discrepancy
from crossread.model.spans import Span
from crossread.reconcile.sides import compose_discrepancy, compose_side


def rank_sides(sides: Sequence[Sequence[Span]]) -> list[Sequence[Span]]:
    """The sides, that of most reports first; of equals as they came."""
    return sorted(sides, key=lambda side: -len({span.report for span in side}))


def compose_hours(ranked: Sequence[Sequence[Span]], confidence: float, about: str) -> Discrepancy:
    """The discrepancy of kind ``date``; each side says the words of its first span."""
    return compose_discrepancy(
        kind="date",
        severity="medium",
        confidence=confidence,
        sides=tuple(compose_side(side, print_words(side[0])) for side in ranked),
        case="hour of the event",
        about=about,
    )


def print_words(span: Span) -> str:
    """The span's words with one space between them."""
    return " ".join(span.text.split())
