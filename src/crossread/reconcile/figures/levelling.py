"""What the pairs of a story teach of its words: who those aboard were, and that all of them died.

Where one report has ``10 foreigners and two crew aboard`` and another ``10 guests and two pilots killed``,
the foreigners are the guests, the crew are the pilots, and everybody aboard is dead. What holds of
the pairs then holds of the story's other counts in these words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crossread.meaning import deeds
from crossread.reconcile.figures.items import Item, Items, Listing
from crossread.reconcile.figures.pairs import Pairing
from crossread.reconcile.figures.people import PeopleClass


def level_items(items: Items) -> Items:
    """The items with deeds and roles told alike where the story's pairs show that they are."""
    paired = [item for item in items.figures if item.pairing is not None]
    if len(paired) < 2:
        return items
    roles = _find_roles(paired)
    died = _all_died(paired)

    def level(item: Item) -> Item:
        if died and deeds.is_present(item.deed) and item.people is not None:
            item = replace(item, deed=deeds.last_of_all())
        role = item.people.role if item.people is not None else None
        if role is not None and role in roles and item.people is not None:
            item = replace(item, people=replace(item.people, role=roles[role]))
        return item

    return _apply(items, level)


def _all_died(paired: Sequence[Item]) -> bool:
    """Whether two numbers of people aboard are elsewhere two numbers of people killed."""
    aboard, dead = (
        {item.pairing for item in paired if holds(item.deed)} for holds in (deeds.is_present, deeds.is_last)
    )
    return not aboard.isdisjoint(dead)


def _find_roles(paired: Sequence[Item]) -> dict[str, str]:
    """For each role that is another's in some pair: one name for both, the first in alphabetical order."""
    by_pairing: dict[Pairing, set[str]] = {}
    for item in paired:
        if item.pairing is not None and _role(item.people) is not None:
            by_pairing.setdefault(item.pairing, set()).add(_role(item.people) or "")
    names: dict[str, str] = {}
    for _, roles in sorted(by_pairing.items()):
        joined = {name for name in names if names[name] in {names.get(role) for role in roles}} | roles
        if len(joined) > 1:
            names.update(dict.fromkeys(joined, min(joined)))
    # A role that would stand on both sides of one pair tells nothing.
    apart = {frozenset((high, low)) for high, low in _sides(by_pairing)}
    return {role: name for role, name in names.items() if not any(side <= {role, name} for side in apart)}


def _sides(by_pairing: dict[Pairing, set[str]]) -> list[tuple[str, str]]:
    return [
        (high, low)
        for pairing, roles in sorted(by_pairing.items())
        if pairing[0]
        for high in sorted(roles)
        for low in sorted(by_pairing.get((False, *pairing[1:]), set()))
    ]


def _role(people: PeopleClass | None) -> str | None:
    return people.role if people is not None else None


def _apply(items: Items, level: Callable[[Item], Item]) -> Items:
    """All items replaced, wherever lists and claims point at them."""
    figures = {item.number: level(item) for item in items.figures}

    def again(listing: Listing) -> Listing:
        parts = tuple(figures[part.number] for part in listing.parts)
        return replace(listing, parts=parts, whole=None if listing.whole is None else figures[listing.whole.number])

    claims = tuple(
        replace(
            claim,
            figures=tuple(figures[item.number] for item in claim.figures),
            whole=None if claim.whole is None else figures[claim.whole.number],
        )
        for claim in items.claims
    )
    return replace(
        items,
        figures=tuple(figures.values()),
        listings=tuple(again(listing) for listing in items.listings),
        implied=tuple(again(listing) for listing in items.implied),
        claims=claims,
    )
