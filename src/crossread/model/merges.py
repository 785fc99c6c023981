"""What a user has settled about names: which are one, which are not, and what to call them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Merges:
    """A user's word on entities, above any rule.

    ``same``: names of one person or thing, each group of two or more. ``different``: names
    that are never one, each group of two or more. ``names``: pairs of a name in the reports
    and the name to show for it. Names match without regard to capitals.
    """

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    names: tuple[tuple[str, str], ...] = ()


NO_MERGES = Merges()
