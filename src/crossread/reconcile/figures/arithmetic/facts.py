"""What sums are made of, and how a check is put together, so that every family states its result alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.model.accounts import Check, CheckKind
from crossread.model.spans import Span
from crossread.reconcile.figures.items import Item


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One measured thing as a report counts it: the mention that says most, and all mentions."""

    item: Item
    mentions: tuple[Item, ...]

    @property
    def value(self) -> float:
        """The number."""
        return self.item.value or 0.0

    def distance(self, other: Fact) -> int:
        """Sentences between the nearest mentions."""
        return min(abs(a.figure.sentence - b.figure.sentence) for a in self.mentions for b in other.mentions)


def make_check(
    kind: CheckKind,
    holds: bool,
    statement: str,
    items: Iterable[Item],
    extra: Iterable[Span] = (),
    note: str | None = None,
) -> Check:
    """A check without its identifier (the account gives it), its mentions in the order given, each once."""
    spans = dict.fromkeys([*(item.figure.span for item in items), *extra])
    return Check("", kind, holds, statement, tuple(spans), note)


def number_in_place(item: Item) -> str:
    """``33 in Port Orrin``: the number as printed, with the place that it is counted in."""
    place = f" in {item.measure.place}" if item.measure.place else ""
    return f"{item.figure.span.text}{place}"


def exact(item: Item) -> bool:
    """Whether the item is one number with no words that loosen it."""
    return item.value is not None and item.figure.quantity.approx == "exact"
