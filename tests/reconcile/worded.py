"""The findings of each family with their English, which is composed when everything else is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Discrepancy, Entity
from crossread.model.findings import EntityFindings, FigureFindings, QuotationFindings, TimeFindings
from crossread.model.mentions import Reading
from crossread.model.merges import NO_MERGES, Merges
from crossread.model.reports import Report
from crossread.reconcile import entities, figures, quotations, times
from crossread.wording import findings
from crossread.wording.discrepancies import Nameable, word_discrepancy
from crossread.wording.outlets import Outlets


def reconcile_figures(readings: Sequence[Reading]) -> FigureFindings:
    """What the figures of the readings say together."""
    return findings.word_figures(figures.reconcile_figures(readings), _outlets(readings))


def reconcile_quotations(readings: Sequence[Reading], people: Sequence[Entity]) -> QuotationFindings:
    """What the quotations of the readings say together."""
    return findings.word_quotations(quotations.reconcile_quotations(readings, people), _outlets(readings))


def reconcile_times(readings: Sequence[Reading]) -> TimeFindings:
    """What the times of the readings say together."""
    return findings.word_discrepancies(times.reconcile_times(readings), _outlets(readings))


def reconcile_entities(readings: Sequence[Reading], *, merges: Merges = NO_MERGES) -> EntityFindings:
    """What the names of the readings say together."""
    found = entities.reconcile_entities(readings, merges=merges)
    return findings.word_discrepancies(found, _outlets(readings))


def word_all(found: Iterable[Discrepancy], reports: Iterable[Report]) -> list[Discrepancy]:
    """Discrepancies that name neither figures nor checks, in English."""
    known = Nameable(Outlets(reports), {}, {})
    return [word_discrepancy(each, known) for each in found]


def _outlets(readings: Iterable[Reading]) -> Outlets:
    return Outlets(reading.report for reading in readings)
