"""Figures that stand in the same position of two lists, two pairs or two rows over places."""

from __future__ import annotations

from crossread.meaning import deeds
from crossread.reconcile.figures.items import Item


def twin_rows(one: Item, other: Item) -> bool:
    """Whether the two stand in one position of two lists that give the same numbers in the same order."""
    return one.row is not None and one.row == other.row and one.report.id != other.report.id


def twin_pairs(one: Item, other: Item) -> bool:
    """Whether two sentences divide people into the same two numbers: ``10 guests and two pilots``.

    What is told of both pairs must be alike, but that all aboard may all be dead.
    """
    if one.pairing is None or one.pairing != other.pairing or one.near(other):
        return False
    told = {one.deed, other.deed} - {None}
    return len(told) < 2 or deeds.ends_presence(one.deed, other.deed)


def same_place(one: Item, other: Item) -> bool:
    """The same entry of the gazetteer, or one name that begins with the other (``Derry``, ``Derry County``)."""
    a, b = one.measure, other.measure
    if a.place_id and a.place_id == b.place_id:
        return True
    names = sorted(((a.place or "").lower().split(), (b.place or "").lower().split()), key=len)
    return names[1][: len(names[0])] == names[0] and (one.same_number(other) or names[0] == names[1])
