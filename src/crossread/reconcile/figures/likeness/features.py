"""What one feature of the alignment is: a comparison of two figures with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.needs import Need

# Which of the two questions a feature is asked for: whether two figures measure one thing, whether two that give one
# number do.
Asked = Literal["both", "likeness", "agreement"]


@dataclass(frozen=True, slots=True)
class Feature:
    """One comparison of two figures; 0 where it has nothing to say, else how much of the feature there is.

    ``name`` says what the two share or differ in; what it counts for stands under that name in ``weights.json``, and
    for figures of one number in ``agreement.json``. ``example`` are texts of reports of whose figures it says
    something, ``counter`` texts of which it is silent. Without what it ``needs`` it is not asked: it would give 0.
    """

    name: str
    compare: Callable[[Item, Item, Background], float]
    example: tuple[str, ...]
    counter: tuple[str, ...]
    asked: Asked = "both"
    needs: Need | None = None
