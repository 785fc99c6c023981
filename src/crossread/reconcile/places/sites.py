"""The sites of a story: what its reports say of where exactly the event took place, in the story's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.mentions import Reading, Site, SiteKind, SiteRelation
from crossread.model.reports import Report
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class EventSite:
    """One phrase for the place of the event. ``order`` is its report's place in the story.

    The other fields are as in ``Site``.
    """

    kind: SiteKind
    report: Report
    order: int
    span: Span
    parts: frozenset[str]
    relation: SiteRelation
    deeds: frozenset[str]


def collect_sites(readings: Sequence[Reading]) -> tuple[EventSite, ...]:
    """The sites of all readings, in the order given."""
    return tuple(
        _place_site(site, reading.report, order) for order, reading in enumerate(readings) for site in reading.sites
    )


def _place_site(site: Site, report: Report, order: int) -> EventSite:
    return EventSite(site.kind, report, order, site.span, frozenset(site.parts), site.relation, frozenset(site.deeds))
