"""Places of the world, and what a gazetteer must answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry. ``kind``: city, county, state, region, country, continent, water, mountain, building, other.

    ``within`` names what contains it, nearest first (``California``, ``United States``);
    ``within_ids`` their identifiers. Latitude and longitude are decimal degrees (WGS 84).
    """

    id: str
    name: str
    kind: str
    latitude: float | None
    longitude: float | None
    country: str | None = None
    population: int = 0
    within: tuple[str, ...] = ()
    within_ids: tuple[str, ...] = ()


class Gazetteer(Protocol):
    """Looks names up; every candidate comes back, the most populous first."""

    def find_places(self, name: str) -> tuple[Place, ...]:
        """All places that bear this name (exact, or an alternative name), or an empty tuple."""
        ...
