"""The order in which an editor sees what the reports disagree on."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.meaning.anchors import Anchors
from crossread.model.accounts import Discrepancy

SEVERITIES = ("high", "medium", "low")


def rank_discrepancies(discrepancies: Iterable[Discrepancy], anchors: Anchors) -> tuple[Discrepancy, ...]:
    """Gravest first, then surest; ties by kind and by where they stand in the story, never by the input's order."""
    return tuple(
        sorted(
            discrepancies,
            key=lambda found: (SEVERITIES.index(found.severity), -found.confidence, found.kind, anchors.places(found)),
        )
    )
