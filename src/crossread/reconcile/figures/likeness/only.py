"""Which numbers are the only ones that their report gives of a noun or a unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.reconcile.figures.conflicts import kind_of
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# What is told of one thing, or of the first, is no count that a report would give otherwise.
ONE = 1


def find_only(figures: Sequence[Item]) -> Iterator[int]:
    """The numbers of the figures of things whose report gives no other number of their noun."""
    values: dict[tuple[str, str], set[float]] = {}
    for item in figures:
        if (noun := describe_noun(item)) and item.value is not None:
            values.setdefault((item.report.id, noun), set()).add(item.value)
    for item in figures:
        noun = describe_noun(item)
        several = item.value is not None and item.value > ONE
        if noun and several and item.people is None and len(values[item.report.id, noun]) == 1:
            yield item.number


def describe_noun(item: Item) -> str:
    """The kind of number with its noun or unit; "" for ages, changes, people and nouns that say too little."""
    noun = item.unit if item.figure.quantity.kind == "count" else item.figure.quantity.unit
    told = item.age_of is not None or kind_of(item) == "change"
    if not noun or told or noun in load_words("figure_matching", "counterparts.pale"):
        return ""
    return f"{kind_of(item)} {noun}"
