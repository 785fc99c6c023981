"""Reports into stories as they come, a day at a time: the order within a day makes no difference.

A new report may join a story, join two that turn out to be one, or show that one was two: the stories that it touches
are put together anew. A story takes reports until nothing has joined it for as many days as it stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain, groupby

import numpy as np

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.linkage import link_near
from crossread.group.flow.pairs import SUREST, load_weights, log_odds
from crossread.group.flow.rows import WeighedReport
from crossread.group.flow.traits import Traits
from crossread.model.flows import FoundStory

# Days without a new report after which a story takes none: trials and inquests come back after months.
OPEN_DAYS = 365
# Reports are of one story from these average log-odds on. Pairs that were never compared count as surely apart, which
# draws the average down; chosen among -1 to 0.5 with stories left out.
JOIN = -0.5
# A story is put together anew where a new report is at least so likely to be of one event with one of its own.
TOUCHED = -2.0


class StoryStream:
    """Takes reports day by day and says of which story each is.

    >>> stream = StoryStream()
    >>> stream.add_day([read_traits(report) for report in reports])
    {'courier-1': 'courier-1', 'lantern-7': 'courier-1'}
    """

    def __init__(self, open_days: int = OPEN_DAYS, tell: Callable[[FoundStory], object] | None = None) -> None:
        """``tell`` is called with each story once nothing joins it any more."""
        self._open_days, self._tell = open_days, tell
        self._candidates = StoryCandidates()
        self._reports: dict[str, WeighedReport] = {}
        self._story: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        # The last day of each story that has one.
        self._last: dict[str, date] = {}
        self._odds: dict[str, dict[str, float]] = defaultdict(dict)

    def add_day(self, traits: Iterable[Traits]) -> dict[str, str]:
        """The stories that these reports make or change: each report of theirs with its story's id.

        All count as of one day. A story's id is that of its first report, by day and then by id.
        """
        day = self._candidates.weigh(traits)
        self._close(max((one.day for one in day if one.day), default=None))
        self._reports.update((one.report, one) for one in day)
        touched = self._compare(day)
        for story in sorted({self._story[report] for report in touched}):
            touched |= self._members.pop(story)
            self._last.pop(story, None)
        touched |= {one.report for one in day}
        near = {
            one: {other: odds for other, odds in self._odds.get(one, {}).items() if other in touched} for one in touched
        }
        given: dict[str, str] = {}
        for group in link_near(near, apart=-SUREST, join=JOIN):
            story = min(group, key=self._order)
            self._members[story] = set(group)
            if dated := [known for report in group if (known := self._reports[report].day)]:
                self._last[story] = max(dated)
            given.update(dict.fromkeys(group, story))
        self._story.update(given)
        return dict(sorted(given.items()))

    def close_all(self) -> None:
        """Let go of all stories: the flow has ended."""
        for story in sorted(self._members, key=self._order):
            self._forget(story)

    def _compare(self, day: Iterable[WeighedReport]) -> set[str]:
        """Compare the day's reports; those already held that may be of one event with one of them."""
        touched = set()
        compared = self._candidates.compare(list(day))
        odds = log_odds(compared, load_weights())
        # What is surely apart is as what was never compared.
        telling = np.flatnonzero(odds > -SUREST)
        for place, value in zip(telling.tolist(), odds[telling].tolist(), strict=True):
            one, other = compared.pairs[place]
            self._odds[one][other] = self._odds[other][one] = value
            if value >= TOUCHED:
                touched |= self._story.keys() & (one, other)
        return touched

    def _order(self, report: str) -> tuple[bool, str, str]:
        day = self._reports[report].day
        return day is None, str(day or ""), report

    def _close(self, today: date | None) -> None:
        """Let go of stories that nothing has joined for long."""
        if today is None:
            return
        for story, last in list(self._last.items()):
            if (today - last).days > self._open_days:
                self._forget(story)

    def _forget(self, story: str) -> None:
        reports = sorted(self._members.pop(story), key=self._order)
        last = self._last.pop(story, None)
        if self._tell:
            first = self._reports[reports[0]].day
            self._tell(FoundStory(story, tuple(reports), str(first) if first else None, str(last) if last else None))
        self._candidates.forget([self._reports[report] for report in sorted(reports)])
        for report in reports:
            for other in self._odds.pop(report, {}):
                self._odds[other].pop(report, None)
            del self._reports[report], self._story[report]


def split_days(traits: Iterable[Traits]) -> list[list[Traits]]:
    """The reports of each day by id, the days in their order, and last those without one."""
    ordered = sorted(traits, key=lambda one: (one.day is None, one.day or "", one.report))
    return [list(day) for _, day in groupby(ordered, key=lambda one: one.day)]


def group_by_day(traits: Iterable[Traits], stream: StoryStream) -> tuple[FoundStory, ...]:
    """Put reports through a stream by day, those without one last; the stories at the end, the earliest first."""
    days = split_days(traits)
    given: dict[str, str] = {}
    for day in days:
        given.update(stream.add_day(day))
    members: dict[str, list[Traits]] = defaultdict(list)
    for one in chain.from_iterable(days):
        members[given[one.report]].append(one)
    return tuple(
        FoundStory(
            story,
            tuple(one.report for one in held),
            held[0].day,
            max((one.day for one in held if one.day), default=None),
        )
        for story, held in members.items()
    )
