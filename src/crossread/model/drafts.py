"""A draft, and what a check of it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.edits import EditedText, Stretch
from crossread.model.faults import Fault
from crossread.model.spans import Span

FindingSeverity = Literal["error", "warning", "note"]

# A document with tracked changes: as it reads once they are accepted, or as it was before them.
TextVersion = Literal["accepted", "original"]

SEVERITIES: tuple[FindingSeverity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding that the writer has looked at and accepts: a rule's code and the words it is about.

    It holds for every finding with that code whose words contain ``words``, wherever they stand,
    so that it survives edits of the text around them.
    """

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Copy that is to be checked.

    ``text`` is what findings count characters of: the file's own characters for text and Markdown,
    the extracted text for HTML and DOCX (one line a paragraph). ``readable`` is the same text with
    markup, notes and acceptances blanked out and in plain letters: it is what is parsed. ``stretches``
    say where in ``text`` its characters stand; there are none where they stand in the same places.
    ``version`` is which of a document's two texts it is, where changes were tracked.
    """

    name: str
    text: str
    readable: str
    accepted: tuple[Acceptance, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    version: TextVersion = "accepted"

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Give the characters of ``text`` that characters ``start`` to ``end`` of ``readable`` come from."""
        return EditedText(self.readable, self.stretches).locate(start, end)


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: a rule's code, characters ``start`` to ``end`` of the draft, a sentence, its evidence."""

    code: str
    severity: FindingSeverity
    start: int
    end: int
    message: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How much of each kind a check looked at: figures, quotations, names, places, dates."""

    figures: int = 0
    quotations: int = 0
    names: int = 0
    places: int = 0
    dates: int = 0


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft with its findings in the order of the text; ``faults`` name what of it could not be checked."""

    draft: Draft
    findings: tuple[Finding, ...]
    tally: Tally
    faults: tuple[Fault, ...] = ()
