"""Timelines to scale, and the courses of figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.made import made_account, spot, value

from crossread.model.accounts import Account, AccountTime, TimelineEntry
from crossread.model.mentions import Placing
from crossread.render.courses import draw_courses
from crossread.render.figures import figure_row
from crossread.render.moments import find_moment
from crossread.render.sources import name_sources
from crossread.render.time_axis import find_ticks, lay_axis
from crossread.render.timeline_rows import LEADING
from crossread.render.timelines import MOST, draw_timelines

SPAN = spot("gazette", "Twelve people")


def entry(
    start: str | None, end: str | None = None, precision: str = "day", placing: Placing = "story"
) -> TimelineEntry:
    return TimelineEntry(start, end or start, precision, f"on {start}", (SPAN,), placing)


def timed(*entries: TimelineEntry, times: tuple[AccountTime, ...] = ()) -> Account:
    return replace(made_account(), timeline=entries, times=times)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-03-04", None, (date(2025, 3, 4), date(2025, 3, 4), None)),
        ("2025-03-01", "2025-03-31", (date(2025, 3, 1), date(2025, 3, 31), None)),
        ("2025-03-04T08:10", "2025-03-04", (date(2025, 3, 4), date(2025, 3, 4), "08:10")),
        ("2025-03-04T29:10", None, (date(2025, 3, 4), date(2025, 3, 4), None)),
        ("2025-03-06", "2025-03-04", (date(2025, 3, 4), date(2025, 3, 6), None)),
    ],
)
def test_moments(start: str, end: str | None, expected: tuple[date, date, str | None]) -> None:
    moment = find_moment(TimelineEntry(start, end, "day", "", ()))
    assert moment and (moment.start, moment.end, moment.clock) == expected


@pytest.mark.parametrize("start", [None, "", "soon", "2025-02-30", "2025-13"])
def test_no_moment(start: str | None) -> None:
    assert find_moment(TimelineEntry(start, None, "day", "", ())) is None


def test_background_has_an_axis_of_its_own() -> None:
    story, background = draw_timelines(
        timed(
            entry("1988-01-01", "1988-12-31", "year", "background"),
            entry("1991-01-01", "1991-12-31", "year", "background"),
            entry("2025-03-04"),
            entry("2025-03-05"),
            entry("2025-03-08", placing="planned"),
        )
    )
    assert [mark.number for mark in story.pictures[0].marks] == [3, 4, 5]
    assert [mark.placing for mark in background.pictures[0].marks] == ["background"] * 2
    assert story.title and background.title


def test_one_entry_is_no_timeline_and_a_few_are_one_axis() -> None:
    assert draw_timelines(timed(entry("2025-03-04"), entry(None))) == ()
    [only] = draw_timelines(timed(entry("2025-03-04"), entry("2024-03-04", placing="background")))
    assert len(only.pictures[0].marks) == 2 and not only.title


def test_days_are_bars_where_there_is_room_and_hours_are_dots() -> None:
    at = AccountTime("TIME", "2025-03-05T08:00", "2025-03-05", "2025-03-05", "minute", (SPAN,))
    [line] = draw_timelines(timed(entry("2025-03-04"), entry("2025-03-05", precision="minute"), times=(at,)))
    day, minute = line.pictures[0].marks
    assert day.bar and not minute.bar
    assert minute.x == pytest.approx(day.end + (day.end - day.x) / 3, abs=0.2)


def test_long_lists_are_cut_and_said_so() -> None:
    listed = [entry(f"2025-03-{day:02}") for day in range(1, 32)]
    [line] = draw_timelines(timed(*listed))
    assert len(line.pictures[0].marks) == LEADING and line.left_out == 31 - LEADING
    [line] = draw_timelines(timed(*(replace(one, placing="background") for one in listed)))
    assert len(line.pictures[0].marks) == LEADING
    disputed = [replace(one, disputed=True) for one in listed]
    [line] = draw_timelines(timed(*disputed))
    assert len(line.pictures[0].marks) == MOST and line.left_out == 31 - MOST


@given(days=st.lists(st.integers(1, 3_000_000), min_size=1, max_size=30))
def test_an_axis_keeps_the_order_and_stays_inside(days: list[int]) -> None:
    axis = lay_axis([(day, day + 1) for day in days], 8, 952, 26)
    drawn = [axis.x(day) for day in sorted(days)]
    assert drawn == sorted(drawn)
    assert all(7.9 <= x <= 952.1 for x in drawn)
    ticks = find_ticks(axis, 84)
    assert all(after - before > 60 for (before, _), (after, _) in pairwise(ticks))


def test_long_gaps_are_torn() -> None:
    axis = lay_axis([(10, 11), (12, 13), (4000, 4001)], 0, 900, 26)
    assert len(list(axis.breaks())) == 1
    assert axis.x(12) - axis.x(10) > 200


def test_the_course_of_an_updated_figure() -> None:
    account = made_account()
    sources = name_sources(account.reports)
    figure = replace(
        account.figures[0],
        status="updated",
        values=(
            value(12, spot("gazette", "Twelve people"), spot("echo", "Twelve people")),
            value(13, spot("radio", "a")),
        ),
    )
    [course] = draw_courses([figure_row(figure, sources)], sources)
    assert [(step.source.key, step.words) for step in course.steps] == [("A", "12"), ("B", "12"), ("C", "13")]
    assert [step.x for step in course.steps] == sorted(step.x for step in course.steps)
    assert course.steps[2].y < course.steps[0].y


def test_figures_that_did_not_move_have_no_course() -> None:
    account = made_account()
    sources = name_sources(account.reports)
    assert draw_courses([figure_row(figure, sources) for figure in account.figures], sources) == ()
