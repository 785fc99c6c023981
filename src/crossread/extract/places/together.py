"""Which readings of several names go together: near one another, or one inside the other.

The sum over names of the nearest reading of each is the spatial minimality of Leidner (2007),
without choosing the readings first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from crossread.model.places import Place

# Bounds on the work for one report: names, and readings of each.
_NAMES = 60
_READINGS = 20
_EARTH = 6371.0  # kilometres
# Kilometres within which nearness fades to a third.
_REACH = 60.0
_INSIDE = 0.7
_WIDE = frozenset({"country", "continent"})


def find_support(names: Sequence[Sequence[Place]]) -> dict[str, float]:
    """For every place that a name could mean: how many other names could mean something near or inside it.

    ``names`` holds the readings of each name. A name counts by its best reading, at most 1; one
    with many readings counts for less, since some reading of it is near anything.
    """
    kept = [list(readings[:_READINGS]) for readings in names[:_NAMES]]
    places = [(number, place) for number, readings in enumerate(kept) for place in readings if place.kind not in _WIDE]
    if len({number for number, _ in places}) < 2:
        return {}
    vectors = np.array([_vector(place) for _, place in places])
    angles = np.arccos(np.clip(vectors @ vectors.T, -1.0, 1.0))
    ties = np.exp(-angles * _EARTH / _REACH)
    broad = np.array([place.kind in ("state", "region") for _, place in places])
    ties[broad, :] = 0.0
    ties[:, broad] = 0.0
    _add_containment(ties, [place for _, place in places])
    owners = np.array([number for number, _ in places])
    support = np.zeros(len(places))
    for number in sorted({number for number, _ in places}):
        mine = owners == number
        best = ties[:, mine].max(axis=1) / math.sqrt(1 + 0.3 * (int(mine.sum()) - 1))
        best[mine] = 0.0
        support += best
    found: dict[str, float] = {}
    for (_, place), value in zip(places, support.tolist(), strict=True):
        found[place.id] = max(found.get(place.id, 0.0), value)
    return found


def _vector(place: Place) -> tuple[float, float, float]:
    latitude, longitude = math.radians(place.latitude or 0.0), math.radians(place.longitude or 0.0)
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)


def _add_containment(ties: np.ndarray[tuple[int, int], np.dtype[np.float64]], places: Sequence[Place]) -> None:
    rows: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        rows.setdefault(place.id, []).append(number)
    for number, place in enumerate(places):
        for identifier in place.within_ids[:-1]:
            for row in rows.get(identifier, ()):
                ties[number, row] = max(ties[number, row], _INSIDE)
                ties[row, number] = max(ties[row, number], _INSIDE)
