"""What a pair of figures is asked: only that of which it has what is needed for an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from crossread.reconcile.figures.items import Item, Items
from crossread.reconcile.figures.likeness.background import Background
from crossread.reconcile.figures.likeness.needs import Need

Asked = TypeVar("Asked")


class MetNeeds:
    """What each figure of a story has of what is needed, a bit a need."""

    def __init__(self, items: Items, background: Background, needs: Iterable[Need | None]) -> None:
        self._items, self._background = items, background
        self._bits = {need: 1 << number for number, need in enumerate(dict.fromkeys(filter(None, needs)))}

    @cached_property
    def _by_number(self) -> dict[int, tuple[int, int]]:
        """By a figure's number what it has of what both must have, and of what one must have."""
        return {item.number: (self._find(item, "both"), self._find(item, "one")) for item in self._items.figures}

    def _find(self, item: Item, of: str) -> int:
        return sum(bit for need, bit in self._bits.items() if need.of == of and need.met_by(item, self._background))

    def of_pair(self, one: Item, other: Item) -> int:
        """The bits of all that the two have together."""
        (ours, our_own), (theirs, their_own) = self._by_number[one.number], self._by_number[other.number]
        return ours & theirs | our_own | their_own

    def holds(self, met: int, need: Need | None) -> bool:
        """Whether a need is among those met; where nothing is needed it always is."""
        return need is None or bool(met & self._bits[need])


class Questions(Generic[Asked]):
    """Questions in their order, each with its need; fewer of them for a pair that meets few."""

    def __init__(self, questions: Iterable[tuple[Need | None, Asked]], needs: MetNeeds) -> None:
        self._questions, self._needs = tuple(questions), needs
        self._chosen: dict[int, Sequence[Asked]] = {}

    def choose(self, met: int) -> Sequence[Asked]:
        """Those that may have an answer for a pair that has so much."""
        chosen = self._chosen.get(met)
        if chosen is None:
            chosen = [asked for need, asked in self._questions if self._needs.holds(met, need)]
            self._chosen[met] = chosen
        return chosen
