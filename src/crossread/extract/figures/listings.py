"""Counts that stand together, on their way to a breakdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.extract.figures.drafts import MeasureDraft
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True, eq=False)
class CountList:
    """Counts that stand together over one dimension, with the total that their words name."""

    dimension: str
    parts: tuple[MeasureDraft, ...]
    whole: int | None
    closed: bool
    overlapping: bool = False
    implied: tuple[Span, ...] = ()


def introduce(listing: CountList, drafts: Sequence[MeasureDraft]) -> CountList:
    """``41 people were aboard: 36 passengers and five crew``; ``the 12 victims were seven men and five women``."""
    first = listing.parts[0]
    before = drafts[first.index - 1] if first.index else None
    if before is None or before.doc is not first.doc or before.sentence != first.sentence or not before.is_count:
        return listing
    largest = max(part.size for part in listing.parts)
    between = first.doc[before.after : first.first]
    opened = any(token.text in {":", "—", "–", "-", "("} for token in between)
    attribute = first.role == "complement" and any(token.lemma_ == "be" for token in between)
    if before.size <= largest or before.action == "age" or not (opened or attribute):
        return listing
    return replace(listing, whole=before.index)
