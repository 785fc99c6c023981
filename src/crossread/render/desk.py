"""What a desk decided, as pages tell it: beside what it is about, and never mixed with what reports say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crossread.model.accounts import Account, AccountFigure, Breakdown, Check, Discrepancy, Quote, TimelineEntry
from crossread.model.reports import Report
from crossread.render.visible import one_line
from crossread.render.wording import moment_words
from crossread.wording.decisions import say_desk

NO_LONGER_FOUND = "an entry that is no longer found"
LONGEST_NAME = 160


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One decision: its sentence, the desk's own words for it, what it is about, who made it, and when.

    ``about`` are the ids of entries, ``names`` what to call them.
    """

    said: str
    reason: str
    about: tuple[str, ...]
    names: str
    by: str
    when: str
    found: bool


def desk_lines(account: Account) -> list[DeskLine]:
    """A line for every decision, in the order in which they were made."""
    entries = list_entries(account)
    lines = []
    for desk in account.desk:
        said, reason = say_desk(desk, lambda id: name_entry(entries.get(id)))
        names = "; ".join(name_entry(entries.get(id)) for id in desk.targets)
        when = moment_words(desk.when)
        lines.append(DeskLine(one_line(said), one_line(reason), desk.targets, names, desk.by, when, desk.found))
    return lines


def list_entries(account: Account) -> dict[str, Any]:
    """Every entry of the account that has an id, and every report."""
    listed: tuple[tuple[Any, ...], ...] = (
        account.figures,
        account.breakdowns,
        account.checks,
        account.quotes,
        account.people,
        account.organisations,
        account.names,
        account.places,
        account.timeline,
        account.discrepancies,
        account.reports,
    )
    return {entry.id: entry for entries in listed for entry in entries if entry.id}


def name_entry(entry: Any) -> str:
    """What to call an entry in a sentence: its name, its label, its first words."""
    return one_line(_words_of(entry))[:LONGEST_NAME]


def _words_of(entry: Any) -> str:
    match entry:
        case None:
            return NO_LONGER_FOUND
        case Discrepancy():
            return entry.summary
        case AccountFigure():
            return entry.label
        case Check():
            return entry.statement
        case Breakdown():
            return entry.dimension
    return _name_of(entry)


def _name_of(entry: Any) -> str:
    match entry:
        case Quote():
            return entry.text
        case TimelineEntry():
            return entry.what
        case Report():
            return entry.name
    return str(entry.name)
