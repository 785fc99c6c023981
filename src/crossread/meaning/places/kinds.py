"""What kinds of place there are, and which of them hold others."""

from __future__ import annotations

from typing import Literal, get_args

PlaceKind = Literal[
    "city", "county", "state", "region", "country", "continent", "water", "mountain", "building", "other"
]
BroadKind = Literal["country", "continent", "state"]
DisjointKind = Literal["city", "county", "state", "country", "continent"]
# Kinds that a reader takes a bare name to mean before any town of that name.
BROAD: frozenset[str] = frozenset(get_args(BroadKind))
# Kinds of which one is never found inside another of the same kind.
DISJOINT: frozenset[str] = frozenset(get_args(DisjointKind))
