"""The account: what the reports say together. Field for field the JSON contract of docs/reference.

Every list is ordered for reading and does not depend on the order of the inputs. Identifiers are
made of what an entry is about, not of its number (``crossread.account.identifiers``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Literal

from crossread.model.cards import PersonCard
from crossread.model.constraints import Count, CountFromOne, Day, Latitude, Longitude, Moment, Share, Some, Words
from crossread.model.decisions import DeskDecision
from crossread.model.faults import Fault
from crossread.model.inputs import InputFile
from crossread.model.mentions import (
    Approximation,
    FigureKind,
    Limit,
    NameKind,
    Placing,
    QuotationKind,
    Reading,
    TimexType,
)
from crossread.model.operands import Operand, Operation, Verdict
from crossread.model.reasons import Alteration, ChangeNote, DifferenceKind, DiscrepancyCase, Reason
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.model.summaries import NO_SUMMARY, Summary

SCHEMA = "crossread.account/1"

FigureStatus = Literal["single", "agreed", "disputed", "updated"]
ValueRelation = Literal["same", "compatible", "differs", "contradicts"]
CheckKind = Literal[
    "sum", "complement", "share", "superlative", "change", "multiple", "difference", "average", "rate", "conversion"
]
DiscrepancyKind = Literal[
    "value", "place", "sum", "share", "superlative", "change", "date", "name", "title", "quote", "speaker", "event"
]
Severity = Literal["high", "medium", "low"]
VoiceRole = Literal["official", "advocate", "expert", "relative", "witness", "document", "other"]


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the account: name and version of the program and of the language model."""

    name: Words
    """Name of the program."""
    version: Words
    """Version of the program."""
    parser: str
    """Language model, with its version and that of spaCy, which runs it: a parse may differ with either."""


@dataclass(frozen=True, slots=True)
class StoryHead:
    """What the reports are about, by the headline of the earliest, and when they appeared."""

    id: Words
    """Changes when the reports' texts change."""
    title: str | None
    """Headline of the earliest report that has one."""
    first_published: Moment | None
    """ISO 8601 day or moment, as precise as the source gives it."""
    last_published: Moment | None
    """ISO 8601 day or moment, as precise as the source gives it."""


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One statement of a figure: a span, and on whose word the report gives it."""

    span: Span
    attributed_to: str | None = field(default=None, metadata={"required": True})
    """On whose word the report gives it; null is the report's own voice."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One value that reports give for a figure, with everywhere they give it.

    ``relation`` says how it stands to the figure's first value: only ``same`` gives that number; what is
    ``compatible`` may be true with it but does not state it (a bound, "about", "dozens"). ``limit`` says how a bound
    is meant, ``direction`` which way a change goes, ``unit`` what a measured value is given in (None for counts).
    """

    value: float | int | None
    """The number that the words give; null for a range or words without a number."""
    low: float | int | None
    high: float | int | None
    approx: Approximation
    mentions: Some[FigureMention]
    limit: Limit | None = None
    """How a bound is meant: more than leaves the number out, at least takes it in, nearly lies close to it."""
    direction: Literal["up", "down"] | None = None
    """Which way a change goes."""
    unit: str | None = None
    """What a measured value is given in; null for counts."""
    relation: ValueRelation = "same"
    """How it stands to the first value: only same gives that number; what is compatible does not state it."""
    decided: tuple[CountFromOne, ...] = ()
    """Numbers of the desk's decisions that put it in place of the number that was read."""


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

    ``status``: ``agreed`` where two reports or more state its first value, ``single`` where one does, whatever
    bounds others give; ``disputed`` or ``updated`` where two values cannot both be right. ``why`` says in one line
    for each joined mention why it is the same figure. ``independent`` is how many of the reports that state the number
    do so in words of their own; None where nobody has counted.
    """

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    label: str
    """What it measures, in the reports' words."""
    kind: FigureKind
    measure: AccountMeasure
    status: FigureStatus
    """updated: a later report's value of something that still rises or is revised."""
    values: Some[FigureValue]
    why: tuple[str, ...] = ()
    """For each joined mention, why it is the same figure."""
    independent: CountFromOne | None = None
    """How many reports state it in words of their own, not in words that an earlier report has for it too."""
    named: bool = True
    """Whether the label says by itself what is measured; else it is a sentence with the number in square brackets."""
    mark: tuple[Count, Count] | None = None
    """From where to where in the label the number of the figure stands in square brackets; None where it does not."""
    decided: tuple[CountFromOne, ...] = ()
    """Numbers of the desk's decisions that made it what it is here."""

    @property
    def stated_values(self) -> tuple[FigureValue, ...]:
        """The values that state a number for it: without those that are only compatible with the first."""
        return tuple(value for value in self.values if value.relation != "compatible")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A list of counts over one dimension in one report; ``whole`` and ``parts`` are figure ids."""

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    report: Words
    """The id of the report."""
    dimension: str
    """place, outcome, …"""
    whole: str | None
    """Id of the figure that is the total."""
    parts: Some[str]
    """Ids of the figures that are listed."""
    mentions: Some[Span]
    closed: bool = True
    """Whether the words present the list as complete."""
    overlapping: bool = False
    """Whether a member may be counted twice."""


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic that the reports' words invite, with its verdict in one line.

    ``statement`` and ``note`` say in English what ``operation``, ``operands`` and ``verdict`` hold.
    """

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    kind: CheckKind
    holds: bool
    statement: Words
    """28 + 30 = 58"""
    mentions: Some[Span]
    note: str | None = None
    operation: Operation | None = None
    """What is reckoned."""
    operands: tuple[Operand, ...] = ()
    verdict: Verdict | None = None
    """How the stated number stands to the result."""


@dataclass(frozen=True, slots=True)
class QuoteSpeaker:
    """Who said it, by the fullest name in any report; ``person`` is an id in ``people``, or None.

    ``inferred``: no words beside the statement name the speaker.
    """

    name: Words
    """A name, a role or an organisation."""
    person: str | None
    """Id of an entry in people, or null."""
    inferred: bool = False
    """No words beside the statement name the speaker."""


@dataclass(frozen=True, slots=True)
class QuoteVersion:
    """The utterance as one report prints it."""

    span: Span
    cue: Span | None
    channel: str | None
    """in a statement, told …, obtained by …"""
    speaker: Span | None = None
    clock: str | None = None
    """When in the recording it is said, where the report is a transcript with time codes: `00:12:34`."""


@dataclass(frozen=True, slots=True)
class QuoteDifference:
    """Words that two versions do not share.

    ``summary`` says it in English. ``reports`` are those that have it otherwise; ``left`` the words of the
    version it is set against, ``right`` theirs; ``edge``: it lies before or after all shared words.
    """

    kind: DifferenceKind
    summary: Words
    """One line."""
    mentions: Some[Span]
    reports: tuple[str, ...] = ()
    """Ids of the reports that have it otherwise."""
    left: str = ""
    """The words of the version it is set against."""
    right: str = ""
    """Their words."""
    edge: bool = False
    """Whether it lies before or after all shared words."""
    note: ChangeNote | None = None
    """What owns up to the change, or what it amounts to."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance over all reports. ``text`` is the longest version."""

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    kind: QuotationKind
    speaker: QuoteSpeaker | None
    text: Words
    """The longest version."""
    versions: Some[QuoteVersion]
    differences: tuple[QuoteDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityTitle:
    """A title or role, with the mentions that give it."""

    title: Words
    """In the reports' words."""
    mentions: Some[Span]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, or named event or thing, over all reports."""

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    kind: NameKind
    name: Words
    """The fullest form."""
    forms: tuple[str, ...]
    """Every form used."""
    titles: tuple[EntityTitle, ...]
    mentions: Some[Span]
    why: tuple[str, ...] = ()
    """For each joined form, why it is the same one."""


@dataclass(frozen=True, slots=True)
class AccountPlace:
    """One place over all reports; unresolved ones have no identifier and no coordinates."""

    id: Words
    """Made of content, so that it outlives a new report."""
    name: Words
    """The name."""
    kind: str | None
    gazetteer_id: str | None
    latitude: Latitude | None
    longitude: Longitude | None
    within: tuple[str, ...]
    """What contains it, nearest first."""
    mentions: Some[Span]
    figures: tuple[str, ...] = ()
    """Ids of the figures counted there."""


@dataclass(frozen=True, slots=True)
class AccountTime:
    """One time that reports name, however they word it: its TIMEX3 value, its days where they are known."""

    type: TimexType
    value: str | None
    """TIMEX3 value."""
    start: Day | None
    """ISO 8601 day."""
    end: Day | None
    """ISO 8601 day."""
    precision: Words
    """day, month, year, …"""
    mentions: Some[Span]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or is planned, with its days and how precisely they are known."""

    start: Day | None
    """ISO 8601 day."""
    end: Day | None
    """ISO 8601 day."""
    precision: Words
    """day, month, year, …"""
    what: Words
    """In the reports' words."""
    mentions: Some[Span]
    placing: Placing = "story"
    disputed: bool = False
    """Whether a discrepancy dates it differently."""
    id: str = ""
    """Made of content and anchor, so that it outlives a new report."""
    decided: tuple[CountFromOne, ...] = ()
    """Numbers of the desk's decisions that made it what it is here."""
    wanted: Share = 1.0
    """How likely an editor wants it in a timeline as it is worded, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a discrepancy: what it says, and where.

    ``words`` are the reports' own for it, ``reports`` those that say it, in the order of the story;
    ``headlines`` are those of them whose headline alone says it. ``day`` is an ISO day that the words leave open.
    """

    says: Words
    """What it says."""
    mentions: tuple[Span, ...]
    """Where reports say it; none where the calendar alone does."""
    words: tuple[str, ...] = ()
    """The reports' own words for it."""
    value: float | int | None = None
    place: str | None = None
    day: Day | None = None
    """ISO 8601 day that the words leave open."""
    reports: tuple[str, ...] = ()
    """Ids of the reports that say it."""
    headlines: tuple[str, ...] = ()
    """Those of them whose headline alone says it."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Where reports, or a report and its own numbers, cannot both be right. ``confidence`` is 0 to 1.

    ``summary`` and ``explanation`` say in English what ``case``, ``reason`` and the rest hold. ``about`` is
    what it is about in the reports' words, or a word of a closed set; ``figure`` and ``check`` are ids.
    """

    id: Words
    """Made of content and anchor, so that it outlives a new report."""
    kind: DiscrepancyKind
    severity: Severity
    confidence: Share
    summary: Words
    """One plain sentence."""
    explanation: str | None
    """What would explain it, or null."""
    sides: Some[Side]
    case: DiscrepancyCase | None = None
    """Which sentence it is told in."""
    about: str | None = None
    """What it is about, in the reports' words or a word of a closed set."""
    figure: str | None = None
    """Id of a figure, or null."""
    check: str | None = None
    """Id of a check, or null."""
    operands: tuple[Operand, ...] = ()
    changes: tuple[Alteration, ...] = ()
    reason: Reason | None = None


DateBasis = Literal["story", "text"]


@dataclass(frozen=True, slots=True)
class ReportStanding:
    """How a report stands to the others where that is to be said: what its date rests on, and whether it belongs."""

    report: Words
    """Id of a report."""
    start: Day | None = None
    """First ISO day that it may be of, where it gives none itself."""
    end: Day | None = None
    """Last ISO day that it may be of."""
    date_basis: DateBasis | None = None
    """What these days were inferred from: ``story`` for the days of the other reports, ``text`` for the only year that
    the reports name."""
    based_on: tuple[str, ...] = ()
    """Ids of the reports whose days they are."""
    belongs: bool = True
    """Whether it shares a person, a place or a number with another report."""
    said: str = ""
    """In a sentence or two."""


@dataclass(frozen=True, slots=True)
class AccountPassage:
    """Words that stand in two reports alike."""

    earlier: Span
    later: Span


@dataclass(frozen=True, slots=True)
class AccountReuse:
    """What one report shares with another word for word; ``share`` is of the later one's words."""

    earlier: Words
    """Id of a report."""
    later: Words
    """Id of a report."""
    share: Share
    """Of the later report's words."""
    passages: Some[AccountPassage]
    dated: bool = True
    """false where the times do not tell which came first."""
    source: str | None = None
    """The release or agency that both point to."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A point and the reports that carry it: report id to mentions."""

    point: Words
    """In a report's words."""
    reports: dict[str, Some[Span]]
    """Report id to mentions."""
    alone: Share | None = None
    """How sure it is that no other report tells anything of it, 0 to 1; none where another does, or may."""


@dataclass(frozen=True, slots=True)
class TermForm:
    """One way of calling the referent; ``quoted``: only ever inside quotation marks."""

    term: Words
    """The words."""
    quoted: bool
    """Only ever inside quotation marks."""
    mentions: Some[Span]


@dataclass(frozen=True, slots=True)
class Term:
    """What reports call the same people or thing."""

    referent: Words
    """Its name."""
    forms: Some[TermForm]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard in one report: words quoted and their share of the report's quoted words.

    People whom the report names and never quotes are here with no words. ``role`` goes by their
    titles over all reports.
    """

    report: Words
    """Id of the report."""
    name: Words
    """Who."""
    entity: str | None
    """Id of an entry in people or organisations, or null."""
    quotations: Count
    words: Count
    share: Share
    """Of the report's quoted words."""
    role: VoiceRole = "other"
    """What kind of voice, by the titles that reports give."""


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that the reports of one story say together.

    ``faults`` name what is missing: inputs, reports and parts of reports that could not be read. ``inputs`` tell of
    every file that was given what it is and what became of it. ``desk`` is what a desk has decided about it, which no
    report says. ``readings`` are what was taken from each report, kept
    in memory for what comes after the account; they are no part of its JSON, whose reports can be read again.
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
    cards: tuple[PersonCard, ...] = ()
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
    standings: tuple[ReportStanding, ...] = ()
    summary: Summary = NO_SUMMARY
    faults: tuple[Fault, ...] = ()
    inputs: tuple[InputFile, ...] = ()
    desk: tuple[DeskDecision, ...] = ()
    readings: tuple[Reading, ...] = field(default=(), compare=False, repr=False, metadata={"kept": "in memory"})

    def without_readings(self) -> Account:
        """The record alone, as it is kept: what its readings say can be read again from its reports."""
        return Account(
            **{entry.name: getattr(self, entry.name) for entry in fields(Account) if entry.name != "readings"}
        )

    def to_dict(self) -> dict[str, object]:
        """The account as plain data, ready for JSON."""
        from crossread.model.codec import to_plain

        plain: dict[str, object] = to_plain(self)
        return plain
