"""Which entries of the timeline lead: what several reports tell, and what they tell first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.model.accounts import Account, TimelineEntry
from crossread.model.spans import Span

# So many entries lead; one or two more are shown with them rather than folded.
LEADING, SPARE = 8, 2
# What an editor less likely wants is shown with what matters less. In stories left out of the fit that is a quarter of
# the rows, and one in six of them was good.
WANTED = 0.4


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An entry with its place in the account's timeline, from 1."""

    number: int
    entry: TimelineEntry


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """The timeline in the order to read it; every part is in the order of the days."""

    leading: tuple[TimelineRow, ...]
    smaller: tuple[TimelineRow, ...]
    background: tuple[TimelineRow, ...]


def sort_timeline(account: Account) -> TimelineRows:
    """Part what leads from what may fold; where all is background, background leads.

    An entry leads by how many reports tell it, then by how early the earliest of them does: reports begin with what
    matters. What a discrepancy dates twice leads always; what an editor hardly wants as it is worded leads only where
    the desk has decided something of it.
    """
    every = [TimelineRow(number, entry) for number, entry in enumerate(account.timeline, 1)]
    wanted = [row for row in every if row.entry.wanted >= WANTED or row.entry.disputed or row.entry.decided]
    story = [row for row in wanted if _is_of_story(row)] or [row for row in every if _is_of_story(row)]
    rows = story or wanted or every
    ranked = sorted(rows, key=_rank)
    most = len(ranked) if len(ranked) <= LEADING + SPARE else LEADING
    leading = {row.number for at, row in enumerate(ranked) if at < most or row.entry.disputed}
    left = [row for row in every if row.number not in leading]
    behind = [row for row in left if story and row in wanted and not _is_of_story(row)]
    return TimelineRows(
        tuple(row for row in every if row.number in leading),
        tuple(row for row in left if row not in behind),
        tuple(behind),
    )


def _is_of_story(row: TimelineRow) -> bool:
    return row.entry.placing != "background"


def told_by_several(rows: Iterable[TimelineRow]) -> tuple[TimelineRow, ...]:
    """The rows that more than one report tells."""
    return tuple(row for row in rows if len({mention.report for mention in row.entry.mentions}) > 1)


def _rank(row: TimelineRow) -> tuple[int, int, int]:
    mentions = row.entry.mentions
    return -len({mention.report for mention in mentions}), min(map(_place, mentions), default=0), row.number


def _place(mention: Span) -> int:
    return -1 if mention.part == "title" else mention.start
