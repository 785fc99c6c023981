"""Build the outlines that maps are drawn from, out of two npm packages.

    npm pack world-atlas@2.0.2 us-atlas@3.0.1     (and unpack each)
    python tools/build_outlines.py --world DIR --states DIR

``DIR`` is the ``package`` folder of each. The world's outlines are Natural Earth's (public domain), those of
states and counties the United States Census Bureau's (public domain); the packages are Mike Bostock's (ISC).

Each file is gzipped JSON: ``source``, ``scale`` (units in a degree), and layers. A layer is a list of lines, each
a flat list of whole numbers: longitude, latitude, then the steps to the next points. ``land`` holds closed
rings, an island's or a lake's alike; every other layer holds open lines, each boundary once.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src" / "crossread" / "render" / "data"
NATURAL_EARTH = "Natural Earth 4.1 (naturalearthdata.com), public domain, by way of world-atlas 2.0.2"
CENSUS = "United States Census Bureau, cartographic boundaries of 2017, public domain, by way of us-atlas 3.0.1"

Point = tuple[float, float]


class Topology:
    """A TopoJSON file: arcs in degrees, simplified once, so that neighbours keep a common boundary."""

    def __init__(self, path: Path, tolerance: float) -> None:
        plain = json.loads(path.read_text("utf-8"))
        self.objects: dict[str, Any] = plain["objects"]
        scale, shift = plain["transform"]["scale"], plain["transform"]["translate"]
        self.arcs = [simplify(_degrees(arc, scale, shift), tolerance) for arc in plain["arcs"]]

    def rings(self, name: str, least: float) -> Iterator[list[Point]]:
        """The closed rings of an object, but those whose box is narrower and lower than ``least`` degrees."""
        for ring in _rings(self.objects[name]):
            points: list[Point] = []
            for number in ring:
                arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
                points.extend(arc[1:] if points else arc)
            spans = [max(axis) - min(axis) for axis in zip(*points, strict=True)]
            if len(points) > 3 and max(spans) >= least:
                yield points

    def boundaries(self, name: str, *, within: int = 0) -> Iterator[list[Point]]:
        """Lines between two areas of an object; with ``within``, only where the areas' ids begin with the same
        so many characters."""
        owners: dict[int, set[str]] = defaultdict(set)
        for number, area in enumerate(self.objects[name]["geometries"]):
            for ring in _rings(area):
                for arc in ring:
                    owners[arc if arc >= 0 else ~arc].add(f"{str(area.get('id', ''))[:within]}|{number}")
        for number, sharing in sorted(owners.items()):
            if len(sharing) > 1 and len({owner.split("|")[0] for owner in sharing}) == 1:
                yield self.arcs[number]


def simplify(line: list[Point], tolerance: float) -> list[Point]:
    """The line without points nearer than ``tolerance`` to what is left (Douglas and Peucker 1973)."""
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        farthest, where = 0.0, -1
        for number in range(first + 1, last):
            away = _distance(line[number], line[first], line[last])
            if away > farthest:
                farthest, where = away, number
        if farthest > tolerance:
            kept.add(where)
            waiting += [(first, where), (where, last)]
    return [line[number] for number in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (a, b), (c, d) = point, start, end
    length = (c - a) ** 2 + (d - b) ** 2
    along = 0.0 if not length else max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / length))
    return float(((x - a - along * (c - a)) ** 2 + (y - b - along * (d - b)) ** 2) ** 0.5)


def _degrees(arc: list[list[int]], scale: list[float], shift: list[float]) -> list[Point]:
    points, x, y = [], 0, 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def _rings(area: dict[str, Any]) -> Iterator[list[int]]:
    if area["type"] == "GeometryCollection":
        for part in area["geometries"]:
            yield from _rings(part)
    elif area["type"] == "Polygon":
        yield from area["arcs"]
    elif area["type"] == "MultiPolygon":
        for polygon in area["arcs"]:
            yield from polygon


def pack(lines: Iterable[list[Point]], scale: int) -> list[list[int]]:
    """The lines as whole numbers; points that fall together are one."""
    packed = []
    for line in lines:
        whole = [(round(x * scale), round(y * scale)) for x, y in line]
        points = [point for number, point in enumerate(whole) if not number or point != whole[number - 1]]
        if len(points) < 2:
            continue
        flat, before = [], (0, 0)
        for point in points:
            flat += [point[0] - before[0], point[1] - before[1]]
            before = point
        packed.append(flat)
    return packed


def write(name: str, source: str, scale: int, **layers: Iterable[list[Point]]) -> None:
    """One file of outlines; the same input gives the same bytes."""
    plain = {"source": source, "scale": scale, **{layer: pack(lines, scale) for layer, lines in layers.items()}}
    data = gzip.compress(json.dumps(plain, separators=(",", ":")).encode(), 9, mtime=0)
    (OUT / f"{name}.json.gz").write_bytes(data)
    print(name, len(data), {layer: len(plain[layer]) for layer in layers})


def build(world: Path, states: Path) -> None:
    """Write all files."""
    OUT.mkdir(exist_ok=True)
    levels = [
        ("coarse", "50m", 0.08, 0.4, 100),
        ("middle", "50m", 0.012, 0.06, 500),
        ("fine", "10m", 0.004, 0.02, 1000),
    ]
    for name, detail, tolerance, least, scale in levels:
        topology = Topology(world / f"countries-{detail}.json", tolerance)
        land, borders = topology.rings("land", least), topology.boundaries("countries")
        write(f"world-{name}", NATURAL_EARTH, scale, land=land, borders=borders)
    wide = Topology(states / "states-10m.json", 0.006)
    write("states", CENSUS, 500, land=wide.rings("nation", 0.02), borders=wide.boundaries("states"))
    near = Topology(states / "counties-10m.json", 0.003)
    counties = near.boundaries("counties", within=2)
    layers = {"land": near.rings("nation", 0.01), "borders": near.boundaries("states"), "counties": counties}
    write("counties", CENSUS, 1000, **layers)


def main() -> None:
    """Read the two folders named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", type=Path, required=True, help="the package folder of world-atlas")
    parser.add_argument("--states", type=Path, required=True, help="the package folder of us-atlas")
    options = parser.parse_args()
    build(options.world, options.states)


if __name__ == "__main__":
    main()
