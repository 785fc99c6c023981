"""Places in a report's characters: everything that Crossread says points at one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

Part = Literal["text", "title"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (half-open, Unicode code points) of one report.

    ``part`` says which string of the report the offsets count: its ``text``, or its ``title``
    where the headline stands apart from the text. ``text`` is the exact slice.
    """

    report: str
    part: Part
    start: int
    end: int
    text: str

    def __reduce__(self) -> tuple[type[Span], tuple[str, Part, int, int, str]]:
        """Its parts as they are, for pickling: a reading has thousands of spans, and dataclasses ask for each field."""
        return Span, (self.report, self.part, self.start, self.end, self.text)

    def cut(self, start: int, end: int) -> Span:
        """The span of characters ``start`` to ``end`` of this one's text."""
        return Span(self.report, self.part, self.start + start, self.start + end, self.text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character of the same part of the same report."""
        return (
            self.report == other.report
            and self.part == other.part
            and self.start < other.end
            and other.start < self.end
        )

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return (
            self.report == other.report
            and self.part == other.part
            and self.start <= other.start
            and other.end <= self.end
        )


def iter_spans(value: Any) -> Iterator[Span]:
    """Every span in a value of the model, however deep."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from iter_spans(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from iter_spans(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from iter_spans(item)
