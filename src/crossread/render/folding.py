"""How much of each list a page shows before anything is opened; the rest folds beneath a line that counts it."""

from __future__ import annotations

from typing import NamedTuple

_ALL = 1_000_000


class Folds(NamedTuple):
    """So many entries of each kind are shown at once, and of the sentences on one side of a difference.

    ``whole``: lists that are looked up rather than read fold whole.
    """

    differences: int = _ALL
    sentences: int = _ALL
    figures: int = _ALL
    quotations: int = _ALL
    said: int = _ALL
    people: int = _ALL
    others: int = _ALL
    events: int = _ALL
    points: int = _ALL
    copies: int = _ALL
    whole: bool = False


UNFOLDED = Folds()
# The one page on which everything stands: five reports in 8,000 pixels.
FOLDED = Folds(
    differences=3,
    sentences=2,
    figures=6,
    quotations=1,
    said=1,
    people=4,
    others=2,
    events=3,
    points=1,
    copies=1,
    whole=True,
)
