"""Outlines cut to a map's window and written as the data of SVG paths, in tenths of a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from crossread.render.map_outlines import Box, Outline, Point, iter_shifted
from crossread.render.map_projection import Window

# Tenths of a unit that a step has at least: finer ones do not show.
STEP = 7
# What is smaller than this, in units either way, is left out.
SPECK = 1.2
# Degrees of an edge that are drawn as a straight line.
BEND = 2.0


def land_path(lines: Sequence[Outline], window: Window) -> str:
    """Closed shapes: rings cut at the edges of a box somewhat larger than the window."""
    view = window.extent()
    shapes = []
    for ring in iter_shifted(lines, view):
        drawn = [window.drawn(point) for point in bend_edges(cut_ring(ring, view))]
        if len(drawn) > 2 and _shows(drawn, window) and _extent(drawn) > SPECK:
            shapes.append(_write(drawn) + "z")
    return "".join(shapes)


def line_path(lines: Sequence[Outline], window: Window) -> str:
    """Open lines, those runs of them that come near the window."""
    view = window.extent()
    runs = (run for line in iter_shifted(lines, view) for run in _runs(line, view))
    drawn = ([window.drawn(point) for point in run] for run in runs)
    return "".join(_write(run) for run in drawn if _shows(run, window) and _extent(run) > SPECK)


def cut_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a closed ring inside a box (Sutherland and Hodgman 1974); may be empty."""
    points = list(ring[:-1]) if ring[0] == ring[-1] else list(ring)
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        if not points:
            break
        points = list(_cut_side(points, axis, limit, sign))
    return points


def bend_edges(ring: Sequence[Point]) -> list[Point]:
    """The ring with points along its long edges, at most ``BEND`` degrees apart.

    Outlines have short steps; long edges are those that cutting has made, along a meridian or a parallel. On a cone
    a parallel is an arc, and its chord would run through the picture.
    """
    bent: list[Point] = []
    for start, end in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        pieces = max(1, ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / BEND))
        bent += [
            (start[0] + (end[0] - start[0]) * step / pieces, start[1] + (end[1] - start[1]) * step / pieces)
            for step in range(pieces)
        ]
    return bent


def _cut_side(points: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    before = points[-1]
    for point in points:
        inside, was_inside = (point[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            across = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            yield (limit, across) if axis == 0 else (across, limit)
        if inside:
            yield point
        before = point


def _runs(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    run: list[Point] = []
    for start, end in pairwise(line):
        if Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])).meets(box):
            run = run or [start]
            run.append(end)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _shows(drawn: Sequence[Point], window: Window) -> bool:
    across, down = [x for x, _ in drawn], [y for _, y in drawn]
    return Box(min(across), min(down), max(across), max(down)).meets(Box(0, 0, window.width, window.height))


def _extent(drawn: Sequence[Point]) -> float:
    across, down = [x for x, _ in drawn], [y for _, y in drawn]
    return max(max(across) - min(across), max(down) - min(down))


def _write(drawn: Iterable[Point]) -> str:
    """Absolute start, relative steps: ``M120 45l7-3 12 9``. Points nearer than a step are passed over."""
    spots = [(round(x * 10), round(y * 10)) for x, y in drawn]
    kept = spots[:1]
    for spot in spots[1:-1]:
        if abs(spot[0] - kept[-1][0]) + abs(spot[1] - kept[-1][1]) >= STEP:
            kept.append(spot)
    kept.append(spots[-1])
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(kept)]
    written = " ".join(f"{dx} {dy}" for dx, dy in steps).replace(" -", "-")
    return f"M{kept[0][0]} {kept[0][1]}l{written}"
