"""Whether two counts can be of one body of people, by the nouns that name them."""

from __future__ import annotations

from crossread.meaning import deeds
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_lexicon


def different_people(one: Item, other: Item) -> bool:
    """Women against men, children against adults."""
    return bool(one.people and other.people and one.people.clashes(other.people))


def some_of_a_sex(one: Item, other: Item) -> bool:
    """``two men and two women were hurt`` against ``four hurt``: the women are some of them."""
    if one.people is None or other.people is None or one.agrees(other) or narrowed_alike(one, other):
        return False
    sexed = [item for item in (one, other) if item.people is not None and item.people.sex]
    if len(sexed) != 1 or sexed[0].people is None:
        return False
    people = load_lexicon("figures")["people"]
    rest = people["female" if sexed[0].people.sex == "male" else "male"]
    return not sexed[0].context.isdisjoint(rest)


def narrowed_alike(one: Item, other: Item) -> bool:
    """Whether both count how many of one body of people are hurt how badly."""
    if not deeds.is_grave(one.severity) or one.severity != other.severity or one.deed != other.deed:
        return False
    return not one.beside and not other.beside and bool(one.people and other.people)
