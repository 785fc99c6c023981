"""Parts of a page, each kept to itself: what cannot be drawn is missing, and the page says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from crossread.faults import Steps
from crossread.model.faults import Fault
from crossread.render.marking import Paragraph, Places, mark_report
from crossread.render.marks import Mark
from crossread.render.sources import CitedSource

Drawn = TypeVar("Drawn")


class Drawing:
    """Draws the parts of one page, and keeps what they raise."""

    def __init__(self) -> None:
        self._parts = Steps("render")
        self._reports: list[Fault] = []

    def draw(self, part: str, call: Callable[[], Sequence[Drawn]]) -> Sequence[Drawn]:
        """The part; empty where it cannot be drawn."""
        return self._parts.run(part, call, ())

    def mark(
        self, source: CitedSource, marks: Sequence[Mark], places: Places = "all"
    ) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """A report's title and paragraphs with their marks; without them where they cannot be set."""
        steps = Steps("render", source.report.id)
        text = steps.run("marks in the text", lambda: mark_report(source, marks, places), None)
        if text is None:
            text = steps.run("text", lambda: mark_report(source, ()), ((), ()))
        self._reports += steps.faults
        return text

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be drawn."""
        return (*self._parts.faults, *self._reports)
