"""What is new in an account against an earlier one of the same story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AccountChangeKind = Literal[
    "report added",
    "report revised",
    "report withdrawn",
    "value added",
    "difference added",
    "difference gone",
    "story closed",
]


@dataclass(frozen=True, slots=True)
class AccountChange:
    """One thing that is new: ``about`` is the id of the report, figure or discrepancy, ``said`` one plain sentence."""

    kind: AccountChangeKind
    about: str
    said: str
