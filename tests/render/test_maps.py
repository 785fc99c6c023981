"""Maps: what is shown, where, how large, and that names do not cover each other."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.made import spot, value
from tests.render.placed import HULL, LEEDS, SPANS, YORK, place, placed

from crossread.model.accounts import Account
from crossread.render.figures import FigureRow, figure_row
from crossread.render.html import render_html
from crossread.render.map_labels import Wish, set_labels, text_width
from crossread.render.map_outlines import Box, iter_shifted, load_outlines, unroll
from crossread.render.map_paths import bend_edges, cut_ring
from crossread.render.map_projection import find_projection, find_window
from crossread.render.maps import StoryMap, draw_maps, unmapped
from crossread.render.sources import name_sources


def rows(account: Account) -> list[FigureRow]:
    return [figure_row(figure, name_sources(account.reports)) for figure in account.figures]


def maps(account: Account) -> tuple[StoryMap, ...]:
    return draw_maps(account, rows(account))


def test_one_place_is_no_map() -> None:
    assert maps(placed()) == maps(placed(YORK)) == maps(placed(YORK, place("Tolland Mill", None))) == ()
    assert maps(placed(YORK, replace(YORK, id="l-again"))) == ()
    assert 'class="map"' not in render_html(placed(YORK))


def test_areas_of_circles_go_by_the_figures_of_the_list() -> None:
    [drawn] = maps(placed(LEEDS, YORK, HULL))
    circles = {circle.spot.name: circle for circle in drawn.pictures[0].circles}
    assert circles["Leeds"].outer ** 2 / circles["York"].outer ** 2 == pytest.approx(7 / 5, rel=0.01)
    assert circles["Hull"].spot.figure is None
    assert circles["York"].label and circles["York"].label.text == "York 5"
    assert drawn.sized and drawn.disputed and circles["Leeds"].spot.disputed and not circles["York"].spot.disputed


def test_two_numbers_are_two_rings_and_both_are_named() -> None:
    account = placed(LEEDS, YORK)
    figure = account.figures[1]
    both = replace(figure, values=(*figure.values, value(9, spot("echo", "seven"))))
    account = replace(account, figures=(account.figures[0], both, *account.figures[2:]))
    circle = next(c for c in maps(account)[0].pictures[0].circles if c.spot.name == "Leeds")
    assert circle.outer > circle.radius and "7 or 9" in circle.says and "disputed" in circle.says


def test_two_figures_of_lists_that_go_together_are_both_named() -> None:
    account = placed(replace(LEEDS, figures=("f2", "f3")), YORK)
    circle = next(c for c in maps(account)[0].pictures[0].circles if c.spot.name == "Leeds")
    assert circle.spot.words == "7; 5" and circle.outer > circle.radius


def test_without_a_list_by_place_no_circle_is_sized() -> None:
    [drawn] = maps(replace(placed(LEEDS, YORK), breakdowns=()))
    assert not drawn.sized
    assert len({circle.outer for circle in drawn.pictures[0].circles}) == 1


def test_places_far_off_that_one_report_names_do_not_widen_the_map() -> None:
    far = replace(place("Wellington", (-41.3, 174.8)), mentions=SPANS[:1])
    [drawn] = maps(placed(LEEDS, YORK, far))
    assert [spot.name for spot in drawn.outside] == ["Wellington"]


def test_places_across_the_date_line_are_near_each_other() -> None:
    window = find_window([(179.0, -17.0), (-179.0, -18.0)], 900, (0.4, 0.6), 1.5)
    assert window.degrees < 6
    assert window.shows(window.spot((179.9, -17.5))) and window.shows(window.spot((-179.9, -17.5)))


def test_areas_have_a_name_and_no_circle() -> None:
    page = render_html(placed(LEEDS, HULL, place("Yorkshire", (53.9, -0.9), (), "region")))
    assert page.count('class="area"') == 2
    assert page.count("<circle") == 4  # two cities in each of two drawings


def test_what_has_no_coordinates_is_said() -> None:
    account = placed(LEEDS, YORK, place("Tolland Mill", None), replace(HULL, latitude=float("nan")))
    assert [found.name for found in unmapped(account)] == ["Tolland Mill"]
    assert "Not in the gazetteer" in render_html(account)


def test_hostile_names_are_text_on_the_map() -> None:
    hostile = replace(YORK, name='<script>alert(1)</script>\u202e" onload="x', within=("</svg><img src=x>",))
    page = render_html(placed(LEEDS, hostile))
    assert "<script" not in page and "<img" not in page and "\u202e" not in page and 'onload="' not in page
    assert page.count("</svg>") == page.count("<svg")


@pytest.mark.parametrize("name", ["world-coarse", "world-middle", "world-fine", "states", "counties"])
def test_outlines_are_on_the_globe(name: str) -> None:
    layers = load_outlines(name)
    assert {"land", "borders"} <= layers.keys()
    for lines in layers.values():
        assert lines and all(line.box.west >= -541 and line.box.east <= 541 for line in lines)
        assert all(line.box.east - line.box.west <= 361 for line in lines)
        assert all(line.box.south >= -91 and line.box.north <= 91 for line in lines)


def test_no_outline_jumps_over_the_date_line() -> None:
    for lines in load_outlines("world-coarse").values():
        for line in lines:
            around = [abs(here[0] - before[0]) for before, here in pairwise(line.points)]
            poles = [abs(before[1]) == abs(here[1]) == 90 for before, here in pairwise(line.points)]
            assert all(step < 180 or pole for step, pole in zip(around, poles, strict=True))


def test_a_line_goes_on_beyond_the_date_line_and_a_ring_round_the_globe_is_closed_over_the_pole() -> None:
    assert unroll([1700, 1790, -1790, -1700], [0, 0, 0, 0], 10) == ([1700, 1790, 1810, 1900], [0, 0, 0, 0])
    across, up = unroll([-1790, -900, 0, 900, 1790, -1790], [-700, -650, -700, -650, -700, -700], 10)
    assert across == [-1790, -900, 0, 900, 1790, 1810, 1810, -1790, -1790]
    assert up[-4:] == [-700, -900, -900, -700]


def test_long_edges_that_cutting_has_made_are_bent() -> None:
    ring = bend_edges([(0.0, 0.0), (5.0, 0.0), (5.0, 1.0)])
    assert len(ring) == 3 + 1 + 3 and ring[1][1] == 0.0
    assert all(abs(here[0] - before[0]) <= 2 for before, here in pairwise([*ring, ring[0]]))


@pytest.mark.parametrize(
    "points",
    [
        [(-149.9, 61.2), (-70.6, -33.5), (-80.2, 25.8)],
        [(-0.1, 51.5), (139.7, 35.7), (-74.0, 40.7)],
        [(178.4, -18.1), (-171.8, -13.8)],
    ],
)
def test_no_land_lies_across_a_map_that_meets_the_date_line(points: list[tuple[float, float]]) -> None:
    window = find_window(points, 960.0, (0.42, 1.15), 1.5)
    view = window.extent()
    assert view.east - view.west <= 360.001
    for ring in iter_shifted(load_outlines("world-coarse")["land"], view):
        drawn = [window.drawn(point) for point in bend_edges(cut_ring(ring, view))]
        inside = [(a, b) for a, b in pairwise(drawn) if window.shows(a) and window.shows(b)]
        assert all(abs(a[0] - b[0]) < 200 and abs(a[1] - b[1]) < 200 for a, b in inside)


@given(
    points=st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=6),
    width=st.sampled_from([358.0, 960.0]),
)
def test_every_point_of_the_extent_is_in_the_window(points: list[tuple[float, float]], width: float) -> None:
    window = find_window(points, width, (0.42, 1.15), 1.5)
    assert 0.4 * width < window.height < 40 * width
    assert all(window.shows(window.spot(point), -0.01) for point in points)


@given(longitude=st.floats(-40, 40), latitude=st.floats(20, 65))
def test_projections_turn_back(longitude: float, latitude: float) -> None:
    for points in ([(-30.0, 25.0), (30.0, 60.0)], [(0.0, 50.0), (1.0, 51.0)]):
        projection = find_projection(points)
        back = projection.unplace(projection.unturned((longitude, latitude)))
        assert back == pytest.approx((longitude, latitude), abs=1e-6)


def test_a_ring_is_cut_at_the_edges() -> None:
    square = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0), (-5.0, -5.0)]
    assert sorted(cut_ring(square, Box(0, 0, 10, 10))) == [(0, 0), (0, 5), (5, 0), (5, 5)]
    assert cut_ring(square, Box(6, 6, 10, 10)) == []


@given(spots=st.lists(st.tuples(st.floats(0, 900), st.floats(0, 500), st.floats(0, 30)), max_size=25))
def test_labels_never_cover_each_other(spots: list[tuple[float, float, float]]) -> None:
    wishes = [Wish("Invented Town 12", x, y, radius) for x, y, radius in spots]
    boxes, page = list[Box](), Box(0, 0, 900, 500)
    for label in set_labels(wishes, 900, 500, 13):
        if label:
            wide = text_width(label.text, 13)
            left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
            boxes.append(Box(left, label.y - 10, left + wide, label.y + 3))
    assert all(page.holds((box.west, box.south)) and page.holds((box.east, box.north)) for box in boxes)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_a_page_with_a_map_of_the_world_stays_small() -> None:
    places = [place("Leeds", (53.8, -1.55)), place("Lima", (-12.05, -77.04)), place("Osaka", (34.7, 135.5))]
    [drawn] = maps(placed(*places))[:1]
    size = sum(len(picture.land + picture.borders + picture.counties) for picture in drawn.pictures)
    assert 20_000 < size < 150_000
