"""What a result rests on, as data: numbers, and the part that each has. ``crossread.wording`` says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.spans import Span

# What a check reckons. ``direction``: which way it went between two numbers; ``majority``: a share against one half;
# ``age``: an age that somebody had in a year against a later one.
# ``most`` and ``least``: a row against the next; ``exceeds``: a number against those beside it.
Operation = Literal[
    "sum",
    "share",
    "claim",
    "change",
    "direction",
    "years",
    "days",
    "age",
    "clock",
    "majority",
    "most",
    "least",
    "exceeds",
    "multiple",
    "product",
    "conversion",
]
# ``stated``: the number as the reports give it, ``result`` as it is reckoned, ``claim``: the words that it tests.
Role = Literal[
    "part", "whole", "from", "to", "named", "rival", "greater", "smaller", "factor", "stated", "result", "claim"
]
# How the stated number stands to the result; ``both counted``: of years, the first and the last count.
Verdict = Literal["exact", "rounded", "cut short", "allowed", "wrong", "both counted"]


@dataclass(frozen=True, slots=True)
class Operand:
    """One number of a reckoning, and the part that it has in it.

    ``figure`` is the id of the account's figure, ``mention`` the words that give the number; a
    ``result`` has neither, and people counted without a number have no figure.
    """

    role: Role
    """stated: as the reports give it; result: as it is reckoned."""
    value: float | int | None
    unit: str | None = None
    place: str | None = None
    figure: str | None = None
    """Id of a figure, or null."""
    mention: Span | None = None
    what: str | None = None
    """What the number counts, in a few of the report's own words, or null."""

    @property
    def words(self) -> str:
        """The number as printed."""
        return self.mention.text if self.mention else ""


def by_role(operands: tuple[Operand, ...], role: Role) -> list[Operand]:
    """The operands that have this part, in their order."""
    return [operand for operand in operands if operand.role == role]
