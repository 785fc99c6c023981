"""What a comparison of two names says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sameness = Literal["same", "may be", "differs"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether two names are of one, and why.

    ``may be``: nothing speaks against it, and one of them says too little (``Lund`` beside ``Ada Lund``).
    ``told``: an editor should hear of it, for one of the two is misspelt or lacks a part that tells people apart.
    ``across``: it holds between two reports only; one report does not misspell what it also spells right.
    """

    verdict: Sameness
    why: str
    told: bool = False
    across: bool = False


def differ(why: str) -> Likeness:
    """Two names that cannot be of one."""
    return Likeness("differs", why)
