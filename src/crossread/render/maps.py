"""Maps of a story's places, drawn into the page: nothing is fetched, and nothing runs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account, AccountPlace
from crossread.render.figures import FigureRow
from crossread.render.map_labels import Label, Wish, set_labels, shorten
from crossread.render.map_outlines import Outline, Point, load_outlines
from crossread.render.map_paths import land_path, line_path
from crossread.render.map_places import Spot, are_apart, find_cluster, find_spots, main_spots
from crossread.render.map_projection import Window, find_window

# Fewest degrees across: what lies around a place tells where it is.
LEAST_DEGREES = 2.0
# Below so many degrees across, counties are drawn, too.
COUNTY_DEGREES = 9.0


@dataclass(frozen=True, slots=True)
class MapFormat:
    """A picture's measures in units: for wide pages and for narrow ones, so that type is as large in both."""

    name: str
    width: float
    shape: tuple[float, float]
    type_size: float
    largest: float
    dot: float


FORMATS = (MapFormat("wide", 960, (0.5, 0.62), 13.5, 30, 3.6), MapFormat("narrow", 358, (0.72, 1.15), 12, 19, 3))


@dataclass(frozen=True, slots=True)
class Circle:
    """A place in the picture; ``outer`` is larger than ``radius`` where reports give two numbers."""

    spot: Spot
    x: float
    y: float
    radius: float
    outer: float
    label: Label | None
    says: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing of a map, in one of ``FORMATS``; paths are in tenths of a unit."""

    format: MapFormat
    height: float
    land: str
    borders: str
    counties: str
    circles: tuple[Circle, ...]

    @property
    def unlabelled(self) -> tuple[Spot, ...]:
        """Places whose names found no room."""
        return tuple(circle.spot for circle in self.circles if circle.label is None and not circle.spot.area)


@dataclass(frozen=True, slots=True)
class StoryMap:
    """A map with what is said beneath it; ``closer``: it shows part of another one, larger."""

    closer: bool
    pictures: tuple[Picture, ...]
    sized: bool
    disputed: bool
    outside: tuple[Spot, ...]


def draw_maps(account: Account, rows: Sequence[FigureRow]) -> tuple[StoryMap, ...]:
    """The story's map, and a second one of a close group where the first is too wide to part its places.

    None where fewer than two places have coordinates, or all are one spot.
    """
    spots = find_spots(account, rows)
    main = main_spots(spots)
    if not are_apart(main):
        return ()
    whole = _draw(spots, main)
    window = find_window([spot.point for spot in main], FORMATS[0].width, FORMATS[0].shape, LEAST_DEGREES)
    cluster = find_cluster([spot for spot in spots if not spot.area], near=window.degrees / 22)
    if not cluster or window.degrees < 12:
        return (whole,)
    close = find_window([spot.point for spot in cluster], FORMATS[0].width, FORMATS[0].shape, LEAST_DEGREES)
    if close.degrees > window.degrees / 5:
        return (whole,)
    return whole, _draw(spots, cluster, closer=True)


def unmapped(account: Account) -> tuple[AccountPlace, ...]:
    """Places without coordinates."""
    return tuple(place for place in account.places if place.latitude is None or place.longitude is None)


def _draw(spots: Sequence[Spot], main: Sequence[Spot], *, closer: bool = False) -> StoryMap:
    pictures = tuple(_picture(form, spots, main) for form in FORMATS)
    shown = {circle.spot.place.id for picture in pictures for circle in picture.circles}
    sized = [circle.spot for circle in pictures[0].circles if circle.spot.figure]
    outside = tuple(spot for spot in spots if spot.place.id not in shown and not spot.area)
    return StoryMap(closer, pictures, bool(sized), any(spot.disputed for spot in sized), outside)


def _picture(form: MapFormat, spots: Sequence[Spot], main: Sequence[Spot]) -> Picture:
    window = find_window([spot.point for spot in main], form.width, form.shape, LEAST_DEGREES)
    placed = [(spot, window.spot(spot.point)) for spot in spots]
    seen = [(spot, at) for spot, at in placed if window.shows(at, 4)]
    home = _is_home([spot for spot, _ in seen])
    outlines = _outlines(window, home)
    seen = [(spot, at) for spot, at in seen if not (home and spot.area and spot.place.kind == "country")]
    return Picture(
        form,
        round(window.height),
        land_path(outlines["land"], window),
        line_path(outlines["borders"], window),
        line_path(outlines.get("counties", ()), window),
        _circles(form, window, seen),
    )


def _is_home(spots: Sequence[Spot]) -> bool:
    """Whether every place is in the United States, for which there are outlines of states and counties."""
    placed = [spot.place for spot in spots if spot.place.within or spot.place.kind == "country"]
    return bool(placed) and all("United States" in (*place.within, place.name) for place in placed)


def _outlines(window: Window, home: bool) -> dict[str, tuple[Outline, ...]]:
    """The outlines that suit the window: no finer than it can show."""
    if home:
        return load_outlines("counties" if window.degrees < COUNTY_DEGREES else "states")
    unit = window.degrees / window.width
    return load_outlines("world-coarse" if unit > 0.12 else "world-middle" if unit > 0.02 else "world-fine")


def _circles(form: MapFormat, window: Window, seen: Sequence[tuple[Spot, Point]]) -> tuple[Circle, ...]:
    greatest = max((spot.high for spot, _ in seen), default=0.0) or 1.0
    ordered = sorted(seen, key=lambda pair: (pair[0].area, -pair[0].high, -len(pair[0].place.mentions)))
    radii = [(_radius(form, spot, spot.low, greatest), _radius(form, spot, spot.high, greatest)) for spot, _ in ordered]
    wishes = [
        Wish(_text(spot), at[0], at[1], radius[1], spot.area) for (spot, at), radius in zip(ordered, radii, strict=True)
    ]
    labels = set_labels(wishes, window.width, window.height, form.type_size)
    return tuple(
        Circle(spot, round(at[0], 1), round(at[1], 1), inner, outer, label, _says(spot))
        for (spot, at), (inner, outer), label in zip(ordered, radii, labels, strict=True)
    )


def _radius(form: MapFormat, spot: Spot, value: float, greatest: float) -> float:
    """Areas go by the values, so that twice the number is twice the ink."""
    if spot.figure is None:
        return 0.0 if spot.area else form.dot
    return round(max(form.largest * math.sqrt(max(value, 0.0) / greatest), form.dot), 1)


def _text(spot: Spot) -> str:
    return shorten(f"{spot.name} {spot.words}".strip())


def _says(spot: Spot) -> str:
    """The circle in words, for those who hear the page."""
    reports = f"{spot.reports} report" + ("" if spot.reports == 1 else "s")
    said = f"{spot.name}: {spot.words}" + (", disputed" if spot.disputed else "") if spot.figure else spot.name
    return f"{said}; in {reports}"
