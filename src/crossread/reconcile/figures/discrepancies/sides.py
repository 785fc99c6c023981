"""Sides of a discrepancy, and how reports are named in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Side
from crossread.model.spans import Span
from crossread.reconcile.figures.items import Item
from crossread.text.listing import join_words

# Beyond this many outlets a sentence counts them instead of naming all.
NAMED = 3


def name_reports(items: Iterable[Item], beside: Iterable[Item] = ()) -> str:
    """``The Harbour Post``, ``A and B``, ``A, B and C``, ``A, B, C and 3 others``: in story order, each once.

    ``beside`` are the items of other sides: a report of an outlet that speaks there too is
    told apart by its id, and a headline from its own text.
    """
    items = list(items)
    reports = {item.report.id: item.report for item in items}
    others = {item.report.name for item in beside if item.report.id not in reports}
    elsewhere = {item.report.id for item in beside if item not in items}
    names = []
    for report in reports.values():
        name = f"{report.name} ({report.id})" if report.name in others else report.name
        in_headline = all(item.figure.span.part == "title" for item in items if item.report.id == report.id)
        names.append(f"{name}’s headline" if in_headline and report.id in elsewhere else name)
    names = list(dict.fromkeys(names))
    if len(names) > NAMED + 1:
        names = [*names[:NAMED], f"{len(names) - NAMED} others"]
    return join_words(names)


def verb(items: Iterable[Item], one: str, many: str) -> str:
    """The verb form that agrees with the number of outlets named."""
    return one if len({item.report.name for item in items}) == 1 else many


def lower_number(text: str) -> str:
    """A number that opened its sentence as it stands within one: ``seventeen``."""
    return text[:1].lower() + text[1:] if text[:1].isalpha() and text[1:2].islower() else text


def make_side(says: str, items: Sequence[Item], extra: Iterable[Span] = ()) -> Side:
    """One side: what it says, with every span that says it."""
    return Side(says, tuple(dict.fromkeys([*(item.figure.span for item in items), *extra])))
