"""All findings of a story: each family of findings in turn, later ones built on earlier ones."""

from __future__ import annotations

from dataclasses import replace

from crossread.model.findings import Findings
from crossread.model.merges import NO_MERGES, Merges
from crossread.model.stories import Story
from crossread.reconcile.entities import reconcile_entities
from crossread.reconcile.figures import reconcile_figures
from crossread.reconcile.places import reconcile_places
from crossread.reconcile.quotations import reconcile_quotations
from crossread.reconcile.times import reconcile_times
from crossread.reconcile.times.expressions import collect_times
from crossread.reconcile.wording.coverage import reconcile_coverage
from crossread.reconcile.wording.terms import reconcile_terms


def reconcile_story(story: Story, merges: Merges = NO_MERGES) -> Findings:
    """Everything that the readings of the story say together; ``merges`` as for ``reconcile_entities``."""
    readings = story.readings
    figures = reconcile_figures(readings)
    entities = reconcile_entities(readings, merges=merges)
    quotations = reconcile_quotations(readings, entities.people)
    return Findings(
        figures=figures,
        entities=entities,
        quotations=quotations,
        places=reconcile_places(readings, figures.figures),
        times=replace(reconcile_times(readings), times=collect_times(readings)),
        coverage=reconcile_coverage(readings, figures.figures, quotations.quotes),
        terms=reconcile_terms(readings, (*entities.people, *entities.organisations), figures.figures),
    )
