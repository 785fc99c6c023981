"""A specimen: what shows a fault of the program, without the reports' own words."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.accounts import Generator
from crossread.model.reports import Report


@dataclass(frozen=True, slots=True)
class Specimen:
    """The paragraphs that a fault rests on, disguised.

    ``said`` is what its sender wants to be told; ``fault`` the sort and kind of the entry (``Discrepancy place``), or
    ``missing``. ``shows``: the entry still comes out of the disguised reports; nothing can be told of what is missing.
    ``kept`` are the words, as lemmas, without which it does not show; ``replaced`` counts the others. ``found`` are the
    differences that the program finds between the disguised reports.
    """

    said: str
    fault: str
    shows: bool
    kept: tuple[str, ...]
    replaced: int
    generator: Generator
    reports: tuple[Report, ...]
    found: tuple[str, ...]
