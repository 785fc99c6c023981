"""All findings of a story: each family of findings in turn, later ones built on earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.model.findings import (
    EntityFindings,
    EventFindings,
    FigureFindings,
    Findings,
    PersonFindings,
    PlaceFindings,
    QuotationFindings,
    TimeFindings,
)
from crossread.model.mentions import Reading
from crossread.model.merges import NO_MERGES, Merges
from crossread.model.stories import Story
from crossread.model.summaries import NO_SUMMARY
from crossread.reconcile.entities import reconcile_entities
from crossread.reconcile.events import reconcile_events
from crossread.reconcile.families import Families
from crossread.reconcile.figures import reconcile_figures
from crossread.reconcile.people import reconcile_people
from crossread.reconcile.places import reconcile_places
from crossread.reconcile.pronouns.meant import MeantPeople
from crossread.reconcile.quotations import reconcile_quotations
from crossread.reconcile.standing import stand_reports
from crossread.reconcile.summary import summarise_story
from crossread.reconcile.times import reconcile_times
from crossread.reconcile.times.expressions import collect_times
from crossread.reconcile.wording.coverage import reconcile_coverage
from crossread.reconcile.wording.telling.sentences import ToldReports
from crossread.reconcile.wording.terms import reconcile_terms


def reconcile_story(story: Story, merges: Merges = NO_MERGES) -> Findings:
    """Everything that the readings of the story say together; ``merges`` as for ``reconcile_entities``."""
    readings, standings = stand_reports(story.readings)
    families = Families(readings)
    meant, told = MeantPeople(readings), ToldReports()
    strangers = frozenset(standing.report for standing in standings if not standing.belongs)
    figures = families.run("figures", lambda readings: reconcile_figures(readings, strangers, meant), FigureFindings())
    entities = families.run("names", lambda readings: reconcile_entities(readings, merges=merges), EntityFindings())
    people = entities.people
    named = (*people, *entities.organisations)
    quotations = families.run(
        "quotations", lambda readings: reconcile_quotations(readings, people), QuotationFindings(), after=["names"]
    )
    found = Findings(
        figures=figures,
        entities=entities,
        quotations=quotations,
        places=families.run("places", lambda readings: reconcile_places(readings, figures.figures), PlaceFindings()),
        times=families.run("times", lambda readings: _reconcile_times(readings, meant), TimeFindings()),
        coverage=families.run(
            "coverage", lambda readings: reconcile_coverage(readings, figures.figures, quotations.quotes, told), ()
        ),
        terms=families.run(
            "wording", lambda readings: reconcile_terms(readings, named, figures.figures), (), after=["names"]
        ),
        events=families.run("events", reconcile_events, EventFindings()),
        persons=families.run(
            "people", lambda readings: reconcile_people(readings, people, meant), PersonFindings(), after=["names"]
        ),
        standings=standings,
    )
    summary = families.run("summary", lambda readings: summarise_story(readings, found, story.reuse, told), NO_SUMMARY)
    return replace(found, summary=summary, faults=families.faults)


def _reconcile_times(readings: Sequence[Reading], meant: MeantPeople) -> TimeFindings:
    return replace(reconcile_times(readings, meant), times=collect_times(readings))
