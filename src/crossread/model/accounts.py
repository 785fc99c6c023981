"""The account: what the reports say together. Field for field the JSON contract of docs/reference.

Every list is ordered for reading and does not depend on the order of the inputs. Identifiers are
made of what an entry is about, not of its number (``crossread.account.identifiers``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from crossread.model.faults import Fault
from crossread.model.mentions import Approximation, FigureKind, NameKind, QuotationKind, Reading
from crossread.model.operands import Operand, Operation, Verdict
from crossread.model.reasons import DiscrepancyCase, Reason, WordChange
from crossread.model.reports import Report
from crossread.model.spans import Span

SCHEMA = "crossread.account/1"

FigureStatus = Literal["single", "agreed", "disputed", "updated"]
CheckKind = Literal[
    "sum", "complement", "share", "superlative", "change", "multiple", "difference", "average", "rate", "conversion"
]
DiscrepancyKind = Literal[
    "value", "place", "sum", "share", "superlative", "change", "date", "name", "title", "quote", "speaker"
]
Severity = Literal["high", "medium", "low"]
VoiceRole = Literal["official", "advocate", "expert", "witness", "document", "other"]


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the account: name and version of the program and of the language model."""

    name: str
    version: str
    parser: str


@dataclass(frozen=True, slots=True)
class StoryHead:
    """What the reports are about, by the headline of the earliest, and when they appeared."""

    id: str
    title: str | None
    first_published: str | None
    last_published: str | None


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One statement of a figure: a span, and on whose word the report gives it."""

    span: Span
    attributed_to: str | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One value that reports give for a figure, with everywhere they give it."""

    value: float | int | None
    low: float | int | None
    high: float | int | None
    approx: Approximation
    mentions: tuple[FigureMention, ...]


@dataclass(frozen=True, slots=True)
class AccountMeasure:
    """What a figure measures, in words; parts that the reports do not give are None."""

    unit: str | None
    action: str | None
    condition: str | None
    place: str | None
    time: str | None
    whole: str | None


@dataclass(frozen=True, slots=True)
class AccountFigure:
    """One measured thing, whatever values the reports give for it.

    ``why`` says in one line for each joined mention why it is the same figure. ``independent`` is how many
    reports state it in words of their own; None where nobody has counted.
    """

    id: str
    label: str
    kind: FigureKind
    measure: AccountMeasure
    status: FigureStatus
    values: tuple[FigureValue, ...]
    why: tuple[str, ...] = ()
    independent: int | None = None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A list of counts over one dimension in one report; ``whole`` and ``parts`` are figure ids."""

    id: str
    report: str
    dimension: str
    whole: str | None
    parts: tuple[str, ...]
    mentions: tuple[Span, ...]
    closed: bool = True
    overlapping: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic that the reports' words invite, with its verdict in one line.

    ``statement`` and ``note`` say in English what ``operation``, ``operands`` and ``verdict`` hold.
    """

    id: str
    kind: CheckKind
    holds: bool
    statement: str
    mentions: tuple[Span, ...]
    note: str | None = None
    operation: Operation | None = None
    operands: tuple[Operand, ...] = ()
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class QuoteSpeaker:
    """Who said it, by the fullest name in any report; ``person`` is an id in ``people``, or None.

    ``inferred``: no words beside the statement name the speaker.
    """

    name: str
    person: str | None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class QuoteVersion:
    """The utterance as one report prints it."""

    span: Span
    cue: Span | None
    channel: str | None
    speaker: Span | None = None


@dataclass(frozen=True, slots=True)
class QuoteDifference:
    """Words that two versions do not share. ``kind``: dropped, added, changed, moved, joined,
    speaker, paraphrased (one report tells it in its own words), occasion."""

    kind: str
    summary: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance over all reports. ``text`` is the longest version."""

    id: str
    kind: QuotationKind
    speaker: QuoteSpeaker | None
    text: str
    versions: tuple[QuoteVersion, ...]
    differences: tuple[QuoteDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityTitle:
    """A title or role, with the mentions that give it."""

    title: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, or named event or thing, over all reports."""

    id: str
    kind: NameKind
    name: str
    forms: tuple[str, ...]
    titles: tuple[EntityTitle, ...]
    mentions: tuple[Span, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountPlace:
    """One place over all reports; unresolved ones have no identifier and no coordinates."""

    id: str
    name: str
    kind: str | None
    gazetteer_id: str | None
    latitude: float | None
    longitude: float | None
    within: tuple[str, ...]
    mentions: tuple[Span, ...]
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountTime:
    """One time that reports name, however they word it: its TIMEX3 value, its days where they are known."""

    type: str
    value: str | None
    start: str | None
    end: str | None
    precision: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or is planned, with its days and how precisely they are known."""

    start: str | None
    end: str | None
    precision: str
    what: str
    mentions: tuple[Span, ...]
    placing: str = "story"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a discrepancy: what it says, and where.

    ``words`` are the reports' own for it, ``reports`` those that say it, in the order of the story;
    ``headlines`` are those of them whose headline alone says it.
    """

    says: str
    mentions: tuple[Span, ...]
    words: tuple[str, ...] = ()
    value: float | int | None = None
    place: str | None = None
    reports: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Where reports, or a report and its own numbers, cannot both be right. ``confidence`` is 0 to 1.

    ``summary`` and ``explanation`` say in English what ``case``, ``reason`` and the rest hold. ``about`` is
    what it is about in the reports' words, or a word of a closed set; ``figure`` and ``check`` are ids.
    """

    id: str
    kind: DiscrepancyKind
    severity: Severity
    confidence: float
    summary: str
    explanation: str | None
    sides: tuple[Side, ...]
    case: DiscrepancyCase | None = None
    about: str | None = None
    figure: str | None = None
    check: str | None = None
    operands: tuple[Operand, ...] = ()
    changes: tuple[WordChange, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class AccountPassage:
    """Words that stand in two reports alike."""

    earlier: Span
    later: Span


@dataclass(frozen=True, slots=True)
class AccountReuse:
    """What one report shares with another word for word; ``share`` is of the later one's words."""

    earlier: str
    later: str
    share: float
    passages: tuple[AccountPassage, ...]
    dated: bool = True
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """A point and the reports that carry it: report id to mentions."""

    point: str
    reports: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class TermForm:
    """One way of calling the referent; ``quoted``: only ever inside quotation marks."""

    term: str
    quoted: bool
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """What reports call the same people or thing."""

    referent: str
    forms: tuple[TermForm, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard in one report: words quoted and their share of the report's quoted words.

    People whom the report names and never quotes are here with no words. ``role`` goes by their
    titles over all reports.
    """

    report: str
    name: str
    entity: str | None
    quotations: int
    words: int
    share: float
    role: VoiceRole = "other"


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that the reports of one story say together.

    ``faults`` name what is missing: inputs, reports and parts of reports that could not be read.
    ``readings`` are what was taken from each report, kept in memory for what comes after the account;
    they are no part of its JSON, whose reports can be read again.
    """

    schema: str
    generator: Generator
    story: StoryHead
    reports: tuple[Report, ...]
    figures: tuple[AccountFigure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    checks: tuple[Check, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
    names: tuple[Entity, ...] = ()
    places: tuple[AccountPlace, ...] = ()
    times: tuple[AccountTime, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    reuse: tuple[AccountReuse, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    terms: tuple[Term, ...] = ()
    voices: tuple[Voice, ...] = ()
    faults: tuple[Fault, ...] = ()
    readings: tuple[Reading, ...] = field(default=(), compare=False, repr=False)

    def to_dict(self) -> dict[str, object]:
        """The account as plain data, ready for JSON."""
        from crossread.model.codec import to_plain

        plain = to_plain(replace(self, readings=()))
        assert isinstance(plain, dict)
        del plain["readings"]
        return plain
