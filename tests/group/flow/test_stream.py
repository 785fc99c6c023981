"""A flow of reports into stories."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import groupby

import pytest
from tests.group.flow.reports import ALL, FERRY, FIRE_NORTH, FIRE_SOUTH, MATCH

from crossread.group.flow.stream import StoryStream, group_by_day, split_days
from crossread.group.flow.traits import read_traits
from crossread.model.flows import FoundStory
from crossread.model.reports import Report


def found(reports: list[Report], open_days: int = 365) -> tuple[FoundStory, ...]:
    return group_by_day([read_traits(report) for report in reports], StoryStream(open_days))


def test_reports_of_one_event_are_a_story_and_two_events_of_one_kind_stay_apart() -> None:
    stories = found(list(ALL))
    assert {story.reports for story in stories} == {
        tuple(sorted(report.id for report in FERRY)),
        tuple(sorted(report.id for report in FIRE_NORTH)),
        tuple(sorted(report.id for report in FIRE_SOUTH)),
        (MATCH.id,),
    }


def test_a_story_has_the_days_of_its_reports_and_the_id_of_its_first() -> None:
    [story] = [story for story in found(list(ALL)) if "ledger" in story.reports]
    assert story == FoundStory("courier", ("courier", "lantern", "ledger"), "2031-10-10", "2031-10-12")


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_reports_makes_no_difference(seed: int) -> None:
    shuffled = list(ALL)
    random.Random(seed).shuffle(shuffled)
    assert found(shuffled) == found(list(ALL))


def test_day_by_day_gives_what_all_at_once_gives() -> None:
    stream = StoryStream()
    given: dict[str, str] = {}
    ordered = sorted(ALL, key=lambda report: str(report.published))
    for _, day in groupby(ordered, key=lambda report: report.published):
        given.update(stream.add_day([read_traits(report) for report in day]))
    assert given == {report: story.id for story in found(list(ALL)) for report in story.reports}


def test_reports_without_a_day_join_too() -> None:
    undated = [replace(report, published=None) for report in ALL]
    assert {story.reports for story in found(undated)} == {story.reports for story in found(list(ALL))}


def test_undated_reports_of_a_story_stand_by_id() -> None:
    undated = [replace(report, published=None) for report in reversed(FERRY)]
    assert [story.reports for story in found(undated)] == [("courier", "lantern", "ledger")]
    told: list[FoundStory] = []
    stream = StoryStream(tell=told.append)
    stream.add_day([read_traits(report) for report in undated])
    stream.close_all()
    assert told == [FoundStory("courier", ("courier", "lantern", "ledger"))]


def test_a_story_that_nothing_joins_for_long_is_closed() -> None:
    late = replace(FERRY[2], published="2031-12-24")
    assert ("courier", "lantern", "ledger") in {story.reports for story in found([*FERRY[:2], late])}
    assert ("ledger",) in {story.reports for story in found([*FERRY[:2], late], open_days=30)}


@pytest.mark.parametrize("open_days", [1, 365])
def test_every_story_is_told_once_as_it_is_when_nothing_joins_it_any_more(open_days: int) -> None:
    told: list[FoundStory] = []
    everything = [*ALL, replace(MATCH, id="undated", published=None)]
    stream = StoryStream(open_days, told.append)
    for day in split_days([read_traits(report) for report in everything]):
        stream.add_day(day)
    if open_days == 365:
        assert told == []
    stream.close_all()
    assert sorted(told, key=lambda story: story.id) == sorted(
        found(everything, open_days=open_days), key=lambda story: story.id
    )


def test_nothing_is_no_story() -> None:
    assert found([]) == ()


def test_empty_reports_are_stories_of_their_own() -> None:
    assert len(found([Report("a", ""), Report("b", "")])) == 2
