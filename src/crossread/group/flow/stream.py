"""Reports into stories as they come, a day at a time: the order within a day makes no difference.

A new report may join a story, join two that turn out to be one, or show that one was two: the stories that it touches
are put together anew. A story takes reports until nothing has joined it for as many days as it stays open.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby

import numpy as np

from crossread.group.flow.candidates import StoryCandidates
from crossread.group.flow.columns import TraitColumns, make_columns
from crossread.group.flow.linkage import link
from crossread.group.flow.odds import PairOdds
from crossread.group.flow.pairs import SUREST, load_weights, log_odds
from crossread.group.flow.rarity import CountedReports
from crossread.group.flow.rows import Rows, count_days, name_day
from crossread.group.flow.traits import Traits
from crossread.model.flows import FoundStory

# Days without a new report after which a story takes none: trials and inquests come back after months.
OPEN_DAYS = 365
# Reports are of one story from these average log-odds on. Pairs that were never compared count as surely apart, which
# draws the average down; chosen among -1 to 0.25 with stories left out in five ways.
JOIN = -0.25
# A story is put together anew where a new report is at least so likely to be of one event with one of its own.
TOUCHED = -2.0
# The story of a row that has none.
_NONE = -1


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
        self._rows = self._candidates.rows
        self._odds = PairOdds()
        # A story goes by the row of its first report: that of each row, the rows of each, and the last day of each.
        self._story = np.zeros(0, np.int64)
        self._members: dict[int, list[int]] = {}
        self._last: dict[int, float] = {}

    def add_day(self, traits: Iterable[Traits]) -> dict[str, str]:
        """The stories that these reports make or change: each report of theirs with its story's id.

        All count as of one day. A story's id is that of its first report, by day and then by id.
        """
        return self.add_columns([make_columns(list(traits))])

    def add_columns(self, columns: Iterable[TraitColumns]) -> dict[str, str]:
        """The same, of a day's reports in any number of parts."""
        counted = self._candidates.count(columns)
        self._close(counted)
        day = self._candidates.weigh(counted)
        self._story = np.concatenate([self._story, np.full(self._rows.room - len(self._story), _NONE)])
        self._story[day] = _NONE
        touched = self._in_order(self._compare(day))
        given: dict[str, str] = {}
        for group in self._link(touched):
            story = group[0]
            self._members[story], self._story[group] = group, story
            if dated := [days for days in self._rows.days[group].tolist() if not math.isnan(days)]:
                self._last[story] = max(dated)
            given.update(dict.fromkeys((self._rows.reports[row] for row in group), self._rows.reports[story]))
        return dict(sorted(given.items()))

    def close_all(self) -> None:
        """Let go of all stories: the flow has ended."""
        self._forget(self._members)

    def _compare(self, day: Rows) -> list[int]:
        """Compare the day's reports; they, and those of the stories that may be of one event with one of them."""
        compared = self._candidates.compare(day)
        odds = log_odds(compared, load_weights())
        # What is surely apart is as what was never compared.
        telling = odds > -SUREST
        self._odds.add(compared.ones[telling], compared.others[telling], odds[telling])
        near = odds >= TOUCHED
        stories = np.unique(self._story[np.concatenate([compared.ones[near], compared.others[near]])])
        touched = [self._take_apart(story) for story in stories.tolist() if story != _NONE]
        return [*day.tolist(), *chain.from_iterable(touched)]

    def _take_apart(self, story: int) -> list[int]:
        self._last.pop(story, None)
        return self._members.pop(story)

    def _in_order(self, rows: Iterable[int]) -> list[int]:
        """The rows by day, those without one last, and then by id."""
        held = list(rows)
        known = self._rows.days[held]
        days = dict(zip(held, np.where(np.isnan(known), np.inf, known).tolist(), strict=True))
        return sorted(held, key=lambda row: (days[row], self._rows.reports[row]))

    def _link(self, rows: Sequence[int]) -> Iterator[list[int]]:
        """The stories that these rows make, each in their order."""
        places = np.full(self._rows.room, -1)
        places[list(rows)] = np.arange(len(rows))
        for group in link(len(rows), self._odds.among(places), apart=-SUREST, join=JOIN):
            yield [rows[place] for place in group]

    def _close(self, day: Iterable[CountedReports]) -> None:
        """Let go of stories that nothing has joined for long; of none where no report says what day it is."""
        days = {count_days(one) for one in {known for counted in day for known in counted.days}}
        today = max((known for known in days if not math.isnan(known)), default=-math.inf)
        self._forget(story for story, last in self._last.items() if today - last > self._open_days)

    def _forget(self, stories: Iterable[int]) -> None:
        rows: list[int] = []
        for story in self._in_order(stories):
            held, last = self._members.pop(story), self._last.pop(story, math.nan)
            rows.extend(held)
            if self._tell:
                reports = tuple(self._rows.reports[row] for row in held)
                first = float(self._rows.days[story])
                self._tell(FoundStory(reports[0], reports, name_day(first), name_day(last)))
        if rows:
            gone = self._candidates.forget(np.array(rows))
            self._odds.forget(gone)


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
