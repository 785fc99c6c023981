"""Whether two places are one, or one lies in the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crossread.meaning.places.kinds import DISJOINT
from crossread.meaning.words.folding import fold_blanks
from crossread.model.places import Place

PlaceRelation = Literal["same", "contains", "within", "apart", "unknown"]


def compare_places(one: Place, other: Place) -> PlaceRelation:
    """How the one stands to the other: ``contains`` where the other lies in it, ``apart`` where they share no ground.

    Two towns, counties, states or countries are apart; what the gazetteer does not tell is ``unknown``: a lake and the
    town on its shore.
    """
    if one.id == other.id:
        return "same"
    if one.id in other.within_ids:
        return "contains"
    if other.id in one.within_ids:
        return "within"
    if one.kind == other.kind and one.kind in DISJOINT:
        return "apart"
    return "apart" if _under_rivals(one, other) else "unknown"


def _under_rivals(one: Place, other: Place) -> bool:
    """Whether the two lie in different countries."""
    return one.country is not None and other.country is not None and one.country != other.country


def lies_within(names: Sequence[str], container: str) -> bool:
    """Whether a place with these containers (their names, nearest first) lies in the one named."""
    wanted = fold_blanks(container)
    return any(fold_blanks(name) == wanted for name in names)
