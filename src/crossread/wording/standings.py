"""How a report stands to the others, in English: what its date rests on, and whether it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
        days = standing.start if standing.start == standing.end else f"{standing.start} to {standing.end}"
        said.append(f"{name} gives no date; it is read as of {days}, the days of {outlets.list(standing.based_on)}.")
    if standing.date_basis == "text" and standing.start:
        said.append(f"{name} gives no date; its days are put into {standing.start[:4]}, the only year that is named.")
    return said
