"""How a report stands to the others, in English: what its date rests on, and whether it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.names import name_days
from crossread.model.accounts import ReportStanding
from crossread.wording.outlets import Outlets


def word_standings(standings: Sequence[ReportStanding], outlets: Outlets) -> tuple[ReportStanding, ...]:
    """The standings, each with its sentence."""
    return tuple(replace(standing, said=" ".join(_sentences(standing, outlets))) for standing in standings)


def _sentences(standing: ReportStanding, outlets: Outlets) -> list[str]:
    name = outlets.list([standing.report])
    said = []
    if not standing.belongs:
        said.append(f"{name} shares no person, place or number with the other reports and may not belong to the story.")
    if standing.date_basis == "story":
        first, last = parse_day(standing.start), parse_day(standing.end)
        days = name_days(first, last) if first and last else "the others’ days"
        when = "day" if standing.start == standing.end else "days"
        said.append(f"{name} gives no date; it is read as of {days}, the {when} of {outlets.list(standing.based_on)}.")
    if standing.date_basis == "text" and standing.start:
        said.append(f"{name} gives no date; its days are put into {standing.start[:4]}, the only year that is named.")
    return said
