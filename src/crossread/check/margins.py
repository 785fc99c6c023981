"""How clearly another must fit a place than what the draft has there, before the draft is remarked on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

Rival = TypeVar("Rival")
# Of what a weighed thing is one: what the draft has, or what it might be meant for.
Stand = Literal["own", "rival"]


@dataclass(frozen=True, slots=True)
class Margin:
    """A rival fits at least ``alike``, by ``gap`` better than the draft's own, which fits at most ``part`` as well."""

    alike: float
    part: float = 0.5
    gap: float = 0.0

    def is_met(self, own: float, rival: float) -> bool:
        """Whether the rival wins: ``Margin(0.4, gap=0.25).is_met(0.1, 0.4)``."""
        return rival >= self.alike and rival - own >= self.gap and own <= self.part * rival

    def pick(self, weighed: Iterable[tuple[float, Stand, Rival]]) -> Rival | None:
        """The first of the likest rivals, where it wins over the likest of the draft's own; None where none does."""
        own, best, likest = 0.0, 0.0, None
        for like, stand, one in weighed:
            if stand == "own":
                own = max(own, like)
            elif like > best:
                best, likest = like, one
        return likest if self.is_met(own, best) else None
