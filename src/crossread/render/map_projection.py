"""From the globe to a picture: the projection that suits a map's extent, and the window on it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.render.map_outlines import Box, Point

# A map of less than this many degrees either way, or round the globe, is drawn with straight meridians.
NARROWEST, WIDEST = 5.0, 110.0


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to a plane and back. ``cone`` is 0 for equirectangular, else Albers' equal-area conic constant."""

    middle: Point
    stretch: float
    cone: float = 0.0
    constant: float = 0.0
    radius: float = 0.0

    def place(self, point: Point) -> Point:
        """The plane's coordinates, in degrees' size at the middle, up being positive."""
        turned = (point[0] - self.middle[0] + 540.0) % 360.0 - 180.0
        return self.unturned((self.middle[0] + turned, point[1]))

    def unturned(self, point: Point) -> Point:
        """Like ``place``, for a point that is already on the middle's side of the globe."""
        if not self.cone:
            return (point[0] - self.middle[0]) * self.stretch, point[1] - self.middle[1]
        radius = math.sqrt(max(self.constant - 2 * self.cone * math.sin(math.radians(point[1])), 0.0)) / self.cone
        angle = self.cone * math.radians(point[0] - self.middle[0])
        return math.degrees(radius * math.sin(angle)), math.degrees(self.radius - radius * math.cos(angle))

    def unplace(self, spot: Point) -> Point:
        """The point that a place of the plane stands for; off the globe, the nearest pole."""
        if not self.cone:
            return spot[0] / self.stretch + self.middle[0], max(-90.0, min(90.0, spot[1] + self.middle[1]))
        sign = math.copysign(1.0, self.cone)
        x, y = math.radians(spot[0]), self.radius - math.radians(spot[1])
        angle = math.atan2(sign * x, sign * y)
        sine = (self.constant - (x * x + y * y) * self.cone**2) / (2 * self.cone)
        latitude = math.degrees(math.asin(max(-1.0, min(1.0, sine))))
        return self.middle[0] + math.degrees(angle / self.cone), latitude


def find_projection(points: Sequence[Point]) -> Projection:
    """Albers' for an extent like a country's or a continent's (Snyder 1987, section 14), else equirectangular."""
    middle, across = _middle_longitude([point[0] for point in points])
    south, north = min(point[1] for point in points), max(point[1] for point in points)
    latitude = (south + north) / 2
    wide = max(across, north - south)
    if not NARROWEST < wide < WIDEST or not 12 < abs(latitude) < 70:
        return Projection((middle, latitude), math.cos(math.radians(min(abs(latitude), 65.0))))
    first, second = (math.sin(math.radians(latitude + side * max((north - south) / 3, 2))) for side in (-1, 1))
    cone = (first + second) / 2
    constant = 1 - first**2 + 2 * cone * first
    radius = math.sqrt(max(constant - 2 * cone * math.sin(math.radians(latitude)), 0.0)) / cone
    return Projection((middle, latitude), 1.0, cone, constant, radius)


def _middle_longitude(longitudes: Sequence[float]) -> tuple[float, float]:
    """The middle of the shortest stretch round the globe that holds all, and its width."""
    ordered = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in pairwise(ordered)]
    gap, start = max([*gaps, (ordered[0] + 360 - ordered[-1], ordered[0])])
    across = 360 - gap
    return (start + across / 2 + 540) % 360 - 180, across


@dataclass(frozen=True, slots=True)
class Window:
    """A picture of ``width`` by ``height`` units, over part of a projection's plane."""

    projection: Projection
    left: float
    top: float
    scale: float
    width: float
    height: float

    def spot(self, point: Point) -> Point:
        """Where in the picture a point of the globe is; down is positive."""
        return self._drawn(self.projection.place(point))

    def drawn(self, point: Point) -> Point:
        """Like ``spot``, for a point of an outline already turned to this side of the globe."""
        return self._drawn(self.projection.unturned(point))

    def shows(self, spot: Point, margin: float = 0.0) -> bool:
        """Whether a spot is inside, ``margin`` from the edge."""
        return margin <= spot[0] <= self.width - margin and margin <= spot[1] <= self.height - margin

    def extent(self) -> Box:
        """The degrees that the picture covers, and some more."""
        steps = [number / 8 for number in range(-1, 10)]
        edges = [
            (self.left + self.width * a / self.scale, self.top - self.height * b / self.scale)
            for a in steps
            for b in steps
        ]
        corners = [self.projection.unplace(edge) for edge in edges]
        west, south, east, north = (
            pick(corner[axis] for corner in corners) for pick, axis in ((min, 0), (min, 1), (max, 0), (max, 1))
        )
        # Beyond half a turn from the middle the globe would be drawn a second time.
        middle = self.projection.middle[0]
        return Box(max(west, middle - 180.0), south, min(east, middle + 180.0), north)

    @property
    def degrees(self) -> float:
        """How many degrees of latitude the picture is wide."""
        return self.width / self.scale

    def _drawn(self, spot: Point) -> Point:
        return (spot[0] - self.left) * self.scale, (self.top - spot[1]) * self.scale


def find_window(points: Sequence[Point], width: float, shape: tuple[float, float], least: float) -> Window:
    """A window that holds all points with a margin.

    ``shape`` is the least and the greatest height, as shares of the width; ``least`` the fewest degrees across.
    """
    projection = find_projection(points)
    placed = [projection.place(point) for point in points]
    west, east = min(x for x, _ in placed), max(x for x, _ in placed)
    south, north = min(y for _, y in placed), max(y for _, y in placed)
    across, up = max((east - west) * 1.24, least), max((north - south) * 1.3, least * shape[0])
    across = max(across, up / shape[1])
    if not projection.cone:
        across = min(across, 360.0 * projection.stretch)
    up = max(up, across * shape[0])
    left, top = (west + east - across) / 2, (south + north + up) / 2
    return Window(projection, left, top, width / across, width, width * up / across)
