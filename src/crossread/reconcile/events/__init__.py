"""What happened, across reports: where one says that it did and another that it did not."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.findings import EventFindings
from crossread.model.mentions import Reading
from crossread.reconcile.events.directions import find_directions
from crossread.reconcile.events.offences import find_offence_conflicts
from crossread.reconcile.events.opposites import find_opposites
from crossread.reconcile.events.prison_terms import find_prison_terms
from crossread.reconcile.events.sought import find_held_and_sought
from crossread.reconcile.events.turned import find_turned_deeds
from crossread.reconcile.events.worded import find_differing_words


def reconcile_events(readings: Sequence[Reading]) -> EventFindings:
    """Compare the clauses of all readings."""
    return EventFindings(
        discrepancies=(
            *find_opposites(readings),
            *find_held_and_sought(readings),
            *find_offence_conflicts(readings),
            *find_differing_words(readings),
            *find_directions(readings),
            *find_prison_terms(readings),
            *find_turned_deeds(readings),
        )
    )
