"""What reports say of one person, slot by slot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from crossread.model.constraints import Moment, Some, Words
from crossread.model.spans import Span

PersonSlot = Literal["age", "home", "happened", "condition", "charge", "status"]


@dataclass(frozen=True, slots=True)
class FactMention:
    """Where a report says it, and on whose word."""

    span: Span
    published: Moment | None = None
    """When that report was published."""
    attributed_to: str | None = field(default=None, metadata={"required": True})
    """On whose word the report gives it; null is the report's own voice."""


@dataclass(frozen=True, slots=True)
class PersonFact:
    """One value of one slot, with everywhere it is given, the earliest first."""

    slot: PersonSlot
    value: Words
    """The number or the town in the reports' words, else a word of a closed set: died, critical, arrested."""
    mentions: Some[FactMention]
    discrepancies: tuple[str, ...] = ()
    """Ids of the discrepancies that another value makes of it."""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What is said of one person apart from names and titles. Only clauses that name the person count."""

    person: Words
    """Id of an entry in people."""
    facts: Some[PersonFact]
    """By slot; those of one slot by the time at which they were first said."""
