"""A passage: one parsed block of a report, which turns tokens into spans of the report."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.extract.docs import Doc, TokenSpan
from crossread.model.reports import Report
from crossread.model.sentences import PassageKind as PassageKind
from crossread.model.spans import Part, Span


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A block with its parse. ``start`` is where ``doc`` begins, in characters of ``report.part(part)``."""

    report: Report
    part: Part
    kind: PassageKind
    start: int
    doc: Doc

    @property
    def text(self) -> str:
        """The passage's text."""
        return self.doc.text

    def chars(self, start: int, end: int) -> Span:
        """The span of characters ``start`` to ``end`` of the passage's own text."""
        return self.report.span(self.start + start, self.start + end, self.part)

    def tokens(self, first: int, last: int) -> Span:
        """The span of tokens ``first`` to ``last`` (half-open, by index in ``doc``)."""
        return self.chars(self.doc.starts[first], self.doc.ends[last - 1])

    def span(self, tokens: TokenSpan) -> Span:
        """The span of a spaCy span of this passage's ``doc``."""
        return self.chars(tokens.start_char, tokens.end_char)

    @property
    def length(self) -> int:
        """How many characters the passage has."""
        return len(self.doc.text)

    @property
    def shouted(self) -> bool:
        """Whether the whole passage is in capitals, so that they tell nothing of its words."""
        return self.text.isupper() and len(self.doc) > 2

    def holds(self, span: Span) -> bool:
        """Whether the span lies in this passage."""
        return (
            span.part == self.part
            and span.report == self.report.id
            and self.start <= span.start
            and span.end <= self.start + self.length
        )

    def find_tokens(self, span: Span) -> TokenSpan | None:
        """The tokens that the span covers, widened to whole tokens; None where it lies elsewhere."""
        if not self.holds(span):
            return None
        return self.doc.char_span(span.start - self.start, span.end - self.start, "expand")
