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

    It holds for every finding with that code whose words have ``words`` among them, wherever they stand,
    so that it survives edits of the text around them. Words are whole: ``2`` does not accept ``27``.
    """

    code: str
    words: str

    def holds(self, code: str, words: str) -> bool:
        """Whether a finding with this code on these words is accepted."""
        place = words.find(self.words) if code == self.code else -1
        while place >= 0:
            end = place + len(self.words)
            before, after = words[max(0, place - 1) : place], words[end : end + 1]
            if not (_joins(before, words[place]) or _joins(words[end - 1], after)):
                return True
            place = words.find(self.words, place + 1)
        return False


def _joins(one: str, other: str) -> bool:
    """Whether a word goes on from one character to the next."""
    return one.isalnum() and other.isalnum()


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
class Correction:
    """The one right answer to a finding: ``put`` for characters ``start`` to ``end`` of the draft."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: a rule's code, characters ``start`` to ``end`` of the draft, a sentence, its evidence.

    ``correction`` is there only where nothing has to be judged: the spelling of a name, a digit of a quotation.
    """

    code: str
    severity: FindingSeverity
    start: int
    end: int
    message: str
    evidence: tuple[Span, ...] = ()
    correction: Correction | None = None


FactKind = Literal["figure", "quotation", "name", "title", "date", "place"]
# How a fact of the draft stands with its sources: they bear it out; they have another; they have it, but of another
# place, person, group or time; none has it; nothing can be told.
FactStanding = Literal["borne_out", "differs", "moved", "not_found", "not_checkable"]
FACT_STANDINGS: tuple[FactStanding, ...] = ("moved", "differs", "not_found", "not_checkable", "borne_out")
# Whether a source states it, or it follows from other numbers.
FactGrounds = Literal["stated", "worked_out"]


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """One checkable thing of a draft, characters ``start`` to ``end``, and where the sources have it.

    ``evidence`` are the characters that bear it out or, where it is in doubt, those that it differs from. ``codes``
    are those of the remarks on it. What was worked out of other numbers has ``grounds`` ``worked_out``.
    """

    kind: FactKind
    standing: FactStanding
    start: int
    end: int
    evidence: tuple[Span, ...] = ()
    codes: tuple[str, ...] = ()
    grounds: FactGrounds = "stated"

    @property
    def in_doubt(self) -> bool:
        """Whether the sources have it otherwise, elsewhere, or not at all."""
        return self.standing in ("differs", "moved", "not_found")

    @property
    def disputed(self) -> bool:
        """Whether one source has it and another has something else, so that it is right by one of them only."""
        return self.standing == "borne_out" and "F107" in self.codes


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
    """A draft with its findings in the order of the text; ``faults`` name what of it could not be checked.

    ``accepted`` are the findings that the writer accepts or that a baseline has, and ``unused`` the acceptances
    that nothing was found for. ``facts`` are all checkable things of the draft with where they stand in the sources.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    tally: Tally
    faults: tuple[Fault, ...] = ()
    accepted: tuple[Finding, ...] = ()
    unused: tuple[Acceptance, ...] = ()
    facts: tuple[CheckedFact, ...] = ()

    def quote(self, fact: CheckedFact) -> str:
        """The words of the draft that the fact is."""
        return self.draft.text[fact.start : fact.end]
