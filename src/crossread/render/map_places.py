"""Which places a map shows, with which figures, and which of them set its extent."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Account, AccountFigure, AccountPlace, Breakdown
from crossread.render.figures import FigureRow
from crossread.render.map_outlines import Point
from crossread.render.visible import one_line

# Kinds whose point is only the middle of something large: they get a name on the map, and no dot.
AREAS = ("continent", "country", "state", "region", "water")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with coordinates. ``low`` and ``high`` are the least and greatest number that reports count there."""

    place: AccountPlace
    point: Point
    reports: int
    figure: str | None = None
    words: str = ""
    low: float = 0.0
    high: float = 0.0
    disputed: bool = False

    @property
    def name(self) -> str:
        """The place's name on one line."""
        return one_line(self.place.name)

    @property
    def area(self) -> bool:
        """Whether it is shown by its name alone."""
        return self.place.kind in AREAS and self.figure is None


def find_spots(account: Account, rows: Sequence[FigureRow]) -> list[Spot]:
    """Every place that has coordinates, in the account's order."""
    known = {row.figure.id: row for row in rows}
    family = _family(account, known)
    contested = _contested(account)
    spots = []
    for place in account.places:
        if place.latitude is None or place.longitude is None or not _on_globe(place.latitude, place.longitude):
            continue
        point = (place.longitude, place.latitude)
        reports = len({span.report for span in place.mentions})
        here = [known[figure] for figure in family if _counts(known[figure].figure, place)]
        spots.append(_spot(place, point, reports, here, contested) if here else Spot(place, point, reports))
    return spots


def main_spots(spots: Sequence[Spot]) -> list[Spot]:
    """The spots that set the extent: those with figures, and those that two reports name.

    Where those are fewer than two, the group of spots that reports name most; large areas count only where
    nothing smaller does.
    """
    sharp = [spot for spot in spots if not spot.area]
    chosen = [spot for spot in sharp if spot.reports > 1 or spot.figure] or sharp
    if len(chosen) < 2:
        chosen = find_cluster(sharp, near=8.0) or sharp
    if len(chosen) < 2:
        chosen = [spot for spot in spots if spot.place.kind != "continent"]
    return chosen


def are_apart(spots: Iterable[Spot], degrees: float = 0.05) -> bool:
    """Whether a map has anything to show: two spots at least about five kilometres from each other."""
    points = [spot.point for spot in spots]
    return any(
        abs(a[0] - b[0]) * math.cos(math.radians(a[1])) > degrees or abs(a[1] - b[1]) > degrees
        for a in points
        for b in points
    )


def find_cluster(spots: Sequence[Spot], near: float) -> list[Spot]:
    """Of the groups of spots each within ``near`` degrees of another, the largest, then the most named, or none."""
    groups: list[list[Spot]] = []
    for spot in spots:
        touching = [group for group in groups if any(_away(spot, other) <= near for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([spot, *(other for group in touching for other in group)])
    several = [group for group in groups if len(group) > 1 and are_apart(group)]
    return max(several, key=_weight, default=[])


def _weight(group: Sequence[Spot]) -> tuple[int, int]:
    return len(group), sum(len(spot.place.mentions) for spot in group)


def _away(one: Spot, other: Spot) -> float:
    turn = abs(one.point[0] - other.point[0]) % 360
    across = min(turn, 360 - turn) * math.cos(math.radians((one.point[1] + other.point[1]) / 2))
    return math.hypot(across, one.point[1] - other.point[1])


def _spot(place: AccountPlace, point: Point, reports: int, here: list[FigureRow], contested: set[str]) -> Spot:
    """Where lists that go together have several figures for one place, all of them are named."""
    values = [float(value.value) for row in here for value in row.figure.values if value.value is not None]
    disputed = any(row.figure.status == "disputed" or row.figure.id in contested for row in here)
    words = "; ".join(dict.fromkeys(row.big for row in here))
    return Spot(place, point, reports, here[0].figure.id, words, min(values), max(values), disputed)


def _family(account: Account, known: dict[str, FigureRow]) -> list[str]:
    """The figures of the lists by place that go together, those most often listed first.

    Lists go together where they share a figure. Sizes on one map can be compared only within such a family;
    the one that counts at most places is taken.
    """
    families: list[list[Breakdown]] = []
    for listed in account.breakdowns:
        if listed.dimension == "place":
            sharing = [family for family in families if any(set(listed.parts) & set(b.parts) for b in family)]
            families = [family for family in families if family not in sharing]
            families.append([*(b for family in sharing for b in family), listed])
    best: list[str] = []
    for family in families:
        parts = Counter(part for listed in family for part in listed.parts if part in known)
        counted = [part for part, _ in parts.most_common() if _sized(known[part].figure)]
        best = counted if len(counted) > len(best) else best
    return best


def _sized(figure: AccountFigure) -> bool:
    values = [value.value for value in figure.values]
    return figure.kind in ("count", "money", "measure") and any(value is not None and value > 0 for value in values)


def _counts(figure: AccountFigure, place: AccountPlace) -> bool:
    return figure.id in place.figures or (figure.measure.place or "").casefold() == place.name.casefold()


def _contested(account: Account) -> set[str]:
    """Figures whose place reports dispute."""
    spans = {
        span for found in account.discrepancies if found.kind == "place" for s in found.sides for span in s.mentions
    }
    return {
        figure.id
        for figure in account.figures
        if any(mention.span in spans for value in figure.values for mention in value.mentions)
    }


def _on_globe(latitude: float, longitude: float) -> bool:
    return -90 <= latitude <= 90 and -360 <= longitude <= 360
