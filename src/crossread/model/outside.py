"""What a rule of somebody else's is given, and what it gives back: a read-only view of a draft and its sources.

These types are what other packages may build on: fields are added to them, none is taken away within one major version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from crossread.model.drafts import FindingSeverity
from crossread.model.mentions import Figure, NameMention, Quotation, Timex, Toponym
from crossread.model.reports import Report
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class TextView:
    """A text with everything that was taken from it, each with its characters (``span``) in ``text``.

    ``docs/reference/extract.md`` says what the mentions hold.
    """

    text: str
    sentences: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    names: tuple[NameMention, ...] = ()
    places: tuple[Toponym, ...] = ()
    times: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftView(TextView):
    """The draft as it is read: markup is blanked out, letters are plain. ``name`` is that of its file."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class SourceView(TextView):
    """One report that the draft is checked against: what was taken from it, and the report itself."""

    report: Report = field(default_factory=lambda: Report("", ""))


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Every report that the draft is checked against, in the order of the account."""

    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What an outside rule has to say about characters ``start`` to ``end`` of ``DraftView.text``.

    ``evidence`` are spans of the sources. ``put`` is the one right answer for these characters; None where
    anything has to be judged.
    """

    code: str
    start: int
    end: int
    message: str
    severity: FindingSeverity = "note"
    evidence: tuple[Span, ...] = ()
    put: str | None = None


@dataclass(frozen=True, slots=True)
class OutsideRule:
    """A rule of somebody else's: its codes, each with a line that says what it remarks on, and what finds its offences.

    All codes begin with ``prefix``, two to eight capitals that are the package's own, and go on with one to four
    digits: ``DESK1``. ``find`` must not change anything, and the same draft must always give the same remarks.
    """

    prefix: str
    codes: Mapping[str, str]
    find: Callable[[DraftView, SourcesView], Iterable[Remark]]
