"""What a discrepancy of dates, hours, places, names or titles says."""

from __future__ import annotations

from datetime import date

from crossread.meaning.calendar.names import weekday_name
from crossread.model.accounts import Discrepancy, Side
from crossread.text.listing import join_words
from crossread.wording.outlets import Outlets


def dates(found: Discrepancy, outlets: Outlets) -> str:
    """``A and B have 3:10 a.m., C has 3:40 a.m.``; of one report alone ``A has 3:10 a.m. and 3:40 a.m.``"""
    reports = {report for side in found.sides for report in side.reports}
    if len(reports) == 1:
        said = f"{outlets.list(reports)} has {join_words([when(side) for side in found.sides])}"
    else:
        said = _have(found, outlets)
    return f"{said}: “{found.about}”."


def hour_of_the_event(found: Discrepancy, outlets: Outlets) -> str:
    """Who has the event itself at which hour."""
    return f"{_have(found, outlets)} for what happened: “{found.about}”."


def order_of_hours(found: Discrepancy, outlets: Outlets) -> str:
    """``The hours do not go together: A “called at 6:04”; B “the crash happened at 6:10”.``"""
    said = [f"{outlets.list(side.reports)} “{side.words[0]}”" for side in found.sides]
    return f"The hours do not go together: {'; '.join(said)}."


def opposites(found: Discrepancy, outlets: Outlets) -> str:
    """``A: “Nobody was hurt”; B: “Two men were hurt”.``"""
    return f"{'; '.join(f'{outlets.list(side.reports)}: “{side.words[0]}”' for side in found.sides)}."


def weekday(found: Discrepancy, outlets: Outlets) -> str:
    """The words, and which weekday their date is."""
    written, true = found.sides
    return f"{outlets.list(written.reports)} writes “{written.words[0]}”, but {true_weekday(true)}."


def true_weekday(side: Side) -> str:
    """``2021-06-02 is a Wednesday``."""
    return f"{side.day} is a {weekday_name(date.fromisoformat(side.day or ''))}"


def when(side: Side) -> str:
    """The report's own words for a time, with the day that they leave open: ``Monday (2021-06-07)``."""
    return f"{side.words[0]} ({side.day})" if side.day else side.words[0]


def site(found: Discrepancy, outlets: Outlets) -> str:
    """Where each side has it happen."""
    said = [f"{outlets.list(side.reports)} “{where(side)}”" for side in found.sides]
    return f"Where it happened: {', '.join(said)}."


def home(found: Discrepancy, outlets: Outlets) -> str:
    """Of which town each side says that somebody is."""
    said = [f"of “{where(side)}” in {outlets.sorted(side.reports)}" for side in found.sides]
    return f"{found.about} is {' and '.join(said)}."


def where(side: Side) -> str:
    """The report's own words for a place, with the region that a town is in: ``Norwick, England``."""
    return f"{side.words[0]}, {side.place}" if side.place else side.words[0]


def name(found: Discrepancy, outlets: Outlets) -> str:
    """How the outlets write one name: ``“Lund” in A is “Lundt” in B.``"""
    first, *others = _written(found, outlets)
    return f"{first} is {' and '.join(others)}."


def title(found: Discrepancy, outlets: Outlets) -> str:
    """What the outlets call one person."""
    return f"{found.about} is {' and '.join(_written(found, outlets))}."


def condition(found: Discrepancy, outlets: Outlets) -> str:
    """In which condition each side has a person."""
    return f"Condition of {found.about}: {_given(found, outlets)}."


def charge(found: Discrepancy, outlets: Outlets) -> str:
    """Of what each side has a person charged."""
    return f"{found.about} is charged with: {_given(found, outlets)}."


def _given(found: Discrepancy, outlets: Outlets) -> str:
    """``critical in A, stable in B``."""
    return ", ".join(f"{side.words[0]} in {outlets.sorted(side.reports)}" for side in found.sides)


def _written(found: Discrepancy, outlets: Outlets) -> list[str]:
    return [f"“{side.words[0]}” in {outlets.sorted(side.reports)}" for side in found.sides]


def _have(found: Discrepancy, outlets: Outlets) -> str:
    said = []
    for side in found.sides:
        has = outlets.verb(side.reports, "has", "have")
        said.append(f"{outlets.list(side.reports)} {has} {when(side)}")
    return ", ".join(said)
