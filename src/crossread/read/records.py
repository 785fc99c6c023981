"""What a format's parser hands over: one article as it was found, before anything is left out."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.reports import LeftOut, TimeCode


@dataclass(frozen=True, slots=True)
class Record:
    """One article. ``source`` names it in messages; ``stem`` is what an id is made of where none is given.

    Dates are as the source wrote them; ``captured`` is when the page was saved. ``text`` still holds whatever the
    page had around the reporting.
    """

    source: str
    stem: str
    text: str
    id: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    captured: str | None = None
    time_codes: tuple[TimeCode, ...] = ()
