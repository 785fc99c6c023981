"""Mentions, and what it is for two of them to be of one place or one kind."""

from __future__ import annotations

from typing import Any

Mention = dict[str, Any]
Pair = tuple[int, int]

# Kinds that count as one; a kind may belong to two families, as a product is a sum of equal parts and a rate.
FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"sum", "total", "complement", "product"}),
    frozenset({"product", "rate", "average", "multiple"}),
    frozenset({"share", "percent", "ratio", "multiple", "majority", "fraction"}),
    frozenset({"superlative", "rank"}),
    frozenset({"change", "growth", "difference"}),
    frozenset({"event", "polarity", "direction"}),
    frozenset({"value", "count", "figure", "number"}),
    frozenset({"date", "time", "weekday"}),
    frozenset({"title", "role"}),
    frozenset({"quote", "quotation", "wording"}),
    frozenset({"speaker", "attribution"}),
    frozenset({"name", "spelling"}),
    frozenset({"place", "location"}),
)


def is_same_family(one: str, other: str) -> bool:
    """Whether two kinds count as one: ``sum`` and ``complement`` do."""
    return one == other or any({one, other} <= family for family in FAMILIES)


def overlap(one: Mention, other: Mention) -> int:
    """Characters that two mentions share; those of a headline share none with those of the text."""
    if one["report"] != other["report"] or one.get("part", "text") != other.get("part", "text"):
        return 0
    shared: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared)


def touch_any(some: list[Mention], others: list[Mention]) -> bool:
    """Whether a mention of the one list overlaps a mention of the other."""
    return any(overlap(one, other) for one in some for other in others)


def list_mentions(node: Any) -> list[Mention]:
    """Every mention in an entry, however deep it lies."""
    if isinstance(node, dict):
        if node.keys() >= {"report", "start", "end"}:
            return [node]
        return [mention for value in node.values() for mention in list_mentions(value)]
    return [mention for value in node for mention in list_mentions(value)] if isinstance(node, list | tuple) else []
