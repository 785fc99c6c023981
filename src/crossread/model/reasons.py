"""Why a discrepancy may be one, and in what words two versions differ, as data. ``crossread.wording`` says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.operands import Operand

# Which sentence a discrepancy is told in.
DiscrepancyCase = Literal[
    "values",
    "kinds",
    "moved row",
    "claim",
    "reckoning",
    "altered words",
    "run together",
    "two speakers",
    "unsaid words",
    "hedge left out",
    "dates",
    "hour of the event",
    "order of hours",
    "opposites",
    "weekday",
    "site",
    "home",
    "name",
    "title",
    "condition",
    "charge",
    "status",
]
# ``sum``: numbers beside the smaller one make the greater. ``same lists``: they match row for row otherwise.
# The last seven are of quotations: what all their changes amount to.
ReasonKind = Literal[
    "sum",
    "cut short",
    "counts the dead",
    "counts the attacker",
    "rounded",
    "earlier",
    "on one word",
    "same lists",
    "slip",
    "contraction",
    "repeated",
    "small",
    "moved",
    "stops",
    "handle",
    "several",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """What would explain a discrepancy: a kind, with the numbers, reports and words that it rests on."""

    kind: ReasonKind
    operands: tuple[Operand, ...] = ()
    reports: tuple[str, ...] = ()
    """Ids of the reports that it rests on."""
    words: str | None = None
    """Words of a report that it rests on."""


# How two versions of a quotation part; ``paraphrased``: one report tells it in its own words.
DifferenceKind = Literal["dropped", "added", "changed", "moved", "joined", "speaker", "paraphrased", "occasion"]
# What owns up to a change of words, or what it amounts to.
ChangeNote = Literal["brackets", "ellipsis", "spelling", "contraction", "repeated"]


@dataclass(frozen=True, slots=True)
class Alteration:
    """Words of one version, ``left``, that stand otherwise in another, ``right``; empty where it has none."""

    kind: Literal["dropped", "added", "changed", "moved"]
    left: str
    """The words of the one; empty where it has none."""
    right: str
    """The words of the other; empty where it has none."""
