"""What reports say of each person: age, home, what happened, condition, charge and status."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Entity
from crossread.model.findings import PersonFindings
from crossread.model.mentions import Reading
from crossread.reconcile.people.cards import make_cards
from crossread.reconcile.people.conflicts import find_conflicts
from crossread.reconcile.people.facts import find_facts
from crossread.reconcile.pronouns.meant import MeantPeople


def reconcile_people(
    readings: Sequence[Reading], people: Sequence[Entity], meant: MeantPeople | None = None
) -> PersonFindings:
    """A card for each person of whom anything is said, and where two reports of one day have it differently.

    ``meant`` is whom the pronouns of the readings mean, where that is known already.
    """
    facts = find_facts(readings, people, meant)
    names = {person.id: person.name for person in people}
    order = {reading.report.id: number for number, reading in enumerate(readings)}
    return PersonFindings(make_cards(facts, people, order), tuple(find_conflicts(facts, names)))
