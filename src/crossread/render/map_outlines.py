"""Outlines of land, countries, states and counties, from the data that ships with Crossread.

Natural Earth's for the world, the United States Census Bureau's for the states and counties;
``tools/build_outlines.py`` writes the files and says what is in them.
"""

from __future__ import annotations

import gzip
import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import accumulate, pairwise

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, of degrees (west, south, east, north) or of any plane."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


@dataclass(frozen=True, slots=True)
class Outline:
    """A ring or a boundary: its first point and the steps from each to the next, in ``scale`` units a degree.

    Only what a map shows is turned into points; as points, the finest outlines would fill 60 MB.
    """

    steps: array[int]
    scale: int
    box: Box

    @property
    def points(self) -> list[Point]:
        """Longitude and latitude of every point."""
        across, up = (accumulate(self.steps[axis::2]) for axis in (0, 1))
        return [(x / self.scale, y / self.scale) for x, y in zip(across, up, strict=True)]


@lru_cache(maxsize=2)
def load_outlines(name: str) -> dict[str, tuple[Outline, ...]]:
    """The layers of one file (``world-fine``, ``states`` …): name of the layer to its lines, in degrees."""
    data = resources.files("crossread.render").joinpath("data", f"{name}.json.gz").read_bytes()
    plain = json.loads(gzip.decompress(data))
    layers = {layer: lines for layer, lines in plain.items() if isinstance(lines, list)}
    return {layer: tuple(_line(flat, plain["scale"]) for flat in lines) for layer, lines in layers.items()}


def iter_shifted(lines: Sequence[Outline], view: Box) -> Iterator[Sequence[Point]]:
    """The lines that the view meets; those across the date line are shifted by a turn of the globe."""
    for line in lines:
        for turn in (0.0, -360.0, 360.0):
            box = line.box
            if view.meets(Box(box.west + turn, box.south, box.east + turn, box.north)):
                yield [(x + turn, y) for x, y in line.points]


def _line(flat: list[int], scale: int) -> Outline:
    across, up, steps = list(accumulate(flat[::2])), list(accumulate(flat[1::2])), array("i", flat)
    if max(across) - min(across) > 180 * scale:  # no other line can jump over the date line
        across, up = unroll(across, up, scale)
        steps = array("i", _steps(across, up))
    box = Box(min(across) / scale, min(up) / scale, max(across) / scale, max(up) / scale)
    return Outline(steps, scale, box)


def unroll(across: list[int], up: list[int], scale: int) -> tuple[list[int], list[int]]:
    """The line in one piece: where it crosses the date line it goes on beyond 180 degrees instead of jumping back.

    A ring that goes all the way round is closed over the nearer pole.
    """
    turn, half = 360 * scale, 180 * scale
    rolled, offset = [], 0
    for before, here in zip([across[0], *across], across, strict=False):
        if abs(here - before) > half:
            offset += turn if here < before else -turn
        rolled.append(here + offset)
    closed = (across[0], up[0]) == (across[-1], up[-1])
    if closed and rolled[0] != rolled[-1]:
        pole = 90 * scale if up[0] > 0 else -90 * scale
        return [*rolled, rolled[-1], rolled[0], rolled[0]], [*up, pole, pole, up[0]]
    return rolled, up


def _steps(across: list[int], up: list[int]) -> Iterator[int]:
    """From each point to the next, the first from 0, as they lie in the files."""
    for before, here in pairwise([(0, 0), *zip(across, up, strict=True)]):
        yield from (here[0] - before[0], here[1] - before[1])
