"""A report: one published text, as read, before anything is taken from it."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.spans import Part, Span


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Furniture that was on the page and is not reporting, kept so that nothing is lost."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text.

    ``published`` and ``updated`` are ISO 8601 days or moments, as precise as the source gives
    them, or None. ``text`` is the clean body: paragraphs stand on lines of their own; a list
    item starts with ``- ``, a table row has its cells joined by `` | ``, a block quotation
    starts with ``> ``, so that the structure survives in the text alone.
    """

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def name(self) -> str:
        """What to call the report in a sentence: its outlet, an address without ``www.``, else its id."""
        return self.outlet.removeprefix("www.") if self.outlet else self.id

    @property
    def separate_title(self) -> str | None:
        """The title where it stands apart from the text; None where the text begins with it."""
        if not self.title or self.text.lstrip().startswith(self.title):
            return None
        return self.title

    def part(self, part: Part) -> str:
        """The string that spans of ``part`` count characters of."""
        return self.text if part == "text" else (self.title or "")

    def span(self, start: int, end: int, part: Part = "text") -> Span:
        """The span of these characters, with its text sliced from the report."""
        return Span(self.id, part, start, end, self.part(part)[start:end])
