"""The order in which an editor sees what the reports disagree on."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Discrepancy

SEVERITIES = ("high", "medium", "low")


def rank_discrepancies(discrepancies: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Gravest first, then surest; ties by kind and wording, so that the order never depends on the input's."""
    return tuple(
        sorted(
            discrepancies,
            key=lambda found: (SEVERITIES.index(found.severity), -found.confidence, found.kind, found.summary),
        )
    )
