"""Who is counted: men or women, and people of which role."""

from __future__ import annotations

from crossread.reconcile.figures.counted import some_of_a_sex
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.background import Background, sex_of


def has_one_sex(one: Item, other: Item, _: Background) -> float:
    """Men in both, or women in both."""
    return float(sex_of(one) is not None and sex_of(one) == sex_of(other))


def is_some_of_a_sex(one: Item, other: Item, _: Background) -> float:
    """``two men and two women were hurt`` against ``four hurt``: the women are some of them."""
    return float(some_of_a_sex(one, other))


def has_one_role(one: Item, other: Item, _: Background) -> float:
    """People of one role: officers in both."""
    return float(bool(one.people and other.people and one.people.role and one.people.role == other.people.role))


def has_other_role(one: Item, other: Item, _: Background) -> float:
    """People of a role against others: officers against pupils, or against people of any kind."""
    if not one.people or not other.people:
        return 0.0
    return float(one.people.role != other.people.role)
