"""Finds comparisons made in words, with what they compare and the figures that they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.extract.figures.drafts import Draft
from crossread.extract.passages import Passage
from crossread.model.mentions import Claim


def find_claims(
    passages: Sequence[Passage], drafts: Sequence[Draft], locate: Callable[[str, int], int]
) -> tuple[Claim, ...]:
    """The claims of a report in the order of the text; ``locate`` finds the sentence of a character."""
    return ()
