"""What each family of findings hands to the account, before it is ordered and given its identifiers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model.accounts import (
    AccountFigure,
    AccountPlace,
    AccountTime,
    Breakdown,
    Check,
    Coverage,
    Discrepancy,
    Entity,
    Quote,
    ReportStanding,
    Term,
    TimelineEntry,
    Voice,
)
from crossread.model.cards import PersonCard
from crossread.model.faults import Fault
from crossread.model.summaries import NO_SUMMARY, ComparedInPart, Summary


@dataclass(frozen=True, slots=True)
class FigureFindings:
    """What the figures of a story say together."""

    figures: tuple[AccountFigure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    checks: tuple[Check, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityFindings:
    """One entry per real one, with identifiers, and where reports name or title them differently."""

    people: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
    names: tuple[Entity, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    in_part: tuple[ComparedInPart, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationFindings:
    """Utterances with their versions, who is heard how much, and where versions differ."""

    quotes: tuple[Quote, ...] = ()
    voices: tuple[Voice, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    in_part: tuple[ComparedInPart, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeFindings:
    """The timeline of a story and its discrepancies of kind ``date``."""

    timeline: tuple[TimelineEntry, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    times: tuple[AccountTime, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFindings:
    """Where reports disagree whether something happened."""

    discrepancies: tuple[Discrepancy, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFindings:
    """What is said of each person, and where reports of one day have it differently."""

    cards: tuple[PersonCard, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFindings:
    """The places of a story, and its discrepancies of kind ``place`` that rest on words alone."""

    places: tuple[AccountPlace, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What the reports of a story say together, before it is ordered and given its identifiers."""

    figures: FigureFindings
    entities: EntityFindings
    quotations: QuotationFindings
    places: PlaceFindings
    times: TimeFindings
    coverage: tuple[Coverage, ...]
    terms: tuple[Term, ...]
    events: EventFindings = EventFindings()
    persons: PersonFindings = PersonFindings()
    standings: tuple[ReportStanding, ...] = ()
    summary: Summary = NO_SUMMARY
    faults: tuple[Fault, ...] = ()

    def discrepancies(self) -> Iterator[Discrepancy]:
        """Those of every family."""
        for family in (
            self.figures,
            self.entities,
            self.quotations,
            self.places,
            self.times,
            self.events,
            self.persons,
        ):
            yield from family.discrepancies
