"""What the mentions of one figure say it measures, put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.meaning import deeds
from crossread.model.accounts import AccountMeasure
from crossread.reconcile.figures.items import Item

FAIR_SHARE = 0.25


def merge_measure(items: Sequence[Item]) -> AccountMeasure:
    """The part of the measure that most mentions give, the earlier of equals; None where none gives it.

    Where it happened, under what condition and of what whole must stand in a fair share of the
    mentions: what a single one of many adds may not be meant of all.
    """
    return AccountMeasure(
        unit=_merge_units(items),
        action=_merge_actions(items),
        condition=_fullest_name(items) or commonest([item.measure.condition for item in items], FAIR_SHARE),
        place=commonest([item.measure.place for item in items], FAIR_SHARE),
        time=commonest([item.measure.time for item in items]),
        whole=commonest([item.measure.whole for item in items], FAIR_SHARE),
    )


def _fullest_name(items: Sequence[Item]) -> str | None:
    """Of the names by which several ages are told of one person the one of most words, the earlier of equals."""
    names = [item.measure.condition for item in items if item.age_of and item.measure.condition]
    return max(names, key=lambda name: len(name.split()), default=None) if len(names) == len(items) else None


def commonest(values: Sequence[str | None], share: float = 0.0) -> str | None:
    """The value that most give, the earlier of equals; None where fewer than ``share`` give any."""
    counts = Counter(value for value in values if value)
    best = max(counts, key=counts.__getitem__) if counts else None
    return best if best is not None and counts.total() >= share * len(values) else None


def _merge_units(items: Sequence[Item]) -> str | None:
    """The commonest noun; for people called by several nouns the plainest, for rows one for people before any other."""
    people = [item for item in items if item.people is not None]
    if people and any(item.dimension == "place" for item in items):
        items = people
    plain = [item.measure.unit for item in people if item.people and item.people.generic and item.unit == "person"]
    units = {item.unit for item in items if item.unit}
    return "person" if plain and len(units) > 1 else commonest([item.measure.unit for item in items])


def _merge_actions(items: Sequence[Item]) -> str | None:
    """The commonest deed; of several by which the same people are told, the plainest, but in rows what was done after.

    Where they were taken says more of a row than that they were hurt.
    """
    actions = [item.measure.action for item in items]
    if any(item.dimension == "place" for item in items):
        return deeds.first_aftermath(actions) or commonest(actions)
    return deeds.plainest({item.action for item in items}) or commonest(actions)
