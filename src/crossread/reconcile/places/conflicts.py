"""The event in two places: another cross street, another block, in a landmark or near it, on other ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from crossread.meaning.names.variants import letters_apart
from crossread.meaning.places.streets import may_be_one_street
from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.reconcile.places.odds import at_odds
from crossread.reconcile.places.sites import EventSite
from crossread.reconcile.sides import compose_side

# Words that two names for a landmark must share, where no more than that is named.
_SHARED_WORDS = 2


def find_conflicts(sites: Sequence[EventSite]) -> tuple[Discrepancy, ...]:
    """Discrepancies of kind ``place``, at most one for each way in which places differ."""
    rules: tuple[tuple[Callable[[EventSite, EventSite], bool], Severity, float], ...] = (
        (_streets_apart, "medium", 0.8),
        (_slips_apart, "low", 0.6),
        (_grounds_apart, "medium", 0.6),
        (_relations_apart, "low", 0.5),
    )
    sites = [site for site in sites if not _roams(site, sites)]
    found: list[Discrepancy] = []
    for apart, severity, confidence in rules:
        found.extend(_between(sites, apart, severity, confidence))
    return tuple(found)


def _roams(site: EventSite, sites: Sequence[EventSite]) -> bool:
    """Whether the report names several crossings or blocks, so that the event moved or was more than one."""
    if site.kind not in ("crossing", "block"):
        return False
    beside = [other for other in sites if other.kind == site.kind and other.report.id == site.report.id]
    return any(other.parts != site.parts and not _slips_apart(site, other) for other in beside)


def _streets_apart(one: EventSite, other: EventSite) -> bool:
    """One street in common and not the other; one street and two numbers of its blocks."""
    if one.kind != other.kind or one.kind not in ("crossing", "block") or not one.deeds & other.deeds:
        return False
    shared = one.parts & other.parts
    apart = one.report.id != other.report.id and len(shared) == 1 and not next(iter(shared)).startswith("#")
    left, right = next(iter(one.parts - shared), ""), next(iter(other.parts - shared), "")
    return apart and not may_be_one_street(left, right)


def _slips_apart(one: EventSite, other: EventSite) -> bool:
    """Two crossings of one report that share a street, the other street's name being a letter off."""
    if not one.kind == other.kind == "crossing" or one.report.id != other.report.id:
        return False
    left, right = one.parts - other.parts, other.parts - one.parts
    if len(left) != 1 or len(right) != 1 or not one.deeds & other.deeds:
        return False
    words = next(iter(left)), next(iter(right))
    return letters_apart(*words) == 1 and all(word.isalpha() for word in words)


def _grounds_apart(one: EventSite, other: EventSite) -> bool:
    return one.kind == other.kind == "ground" and one.report.id != other.report.id and one.parts != other.parts


def _relations_apart(one: EventSite, other: EventSite) -> bool:
    """In a landmark, and outside or near the same one."""
    if not one.kind == other.kind == "landmark" or one.relation == other.relation or one.report.id == other.report.id:
        return False
    return bool(one.deeds & other.deeds) and len(one.parts & other.parts) >= _SHARED_WORDS


def _between(
    sites: Sequence[EventSite], apart: Callable[[EventSite, EventSite], bool], severity: Severity, confidence: float
) -> Iterator[Discrepancy]:
    for index, one in enumerate(sites):
        rivals = [other for other in sites[index + 1 :] if apart(one, other)]
        if not rivals:
            continue
        against = rivals[0]
        sides = [
            [site for site in sites if site is side or (_alike(site, side) and apart(site, opposite))]
            for side, opposite in ((one, against), (against, one))
        ]
        if not _both_in_every_report(sides):
            yield _compose(sides, severity, confidence)
            return


def _alike(site: EventSite, side: EventSite) -> bool:
    return (
        site.kind == side.kind
        and site.relation == side.relation
        and (site.parts == side.parts if site.kind != "landmark" else len(site.parts & side.parts) >= _SHARED_WORDS)
    )


def _both_in_every_report(sides: Sequence[Sequence[EventSite]]) -> bool:
    """Whether all reports on either side have both, and so mean two spots, or mean them loosely."""
    reports = [{site.report.id for site in side} for side in sides]
    return len(reports[0]) > 1 and reports[0] == reports[1]


def _compose(sides: Sequence[Sequence[EventSite]], severity: Severity, confidence: float) -> Discrepancy:
    ranked = sorted(
        sides, key=lambda side: (-len({site.report.id for site in side}), side[0].order, side[0].span.start)
    )
    return at_odds(map(_side, ranked), severity, confidence)


def _side(side: Sequence[EventSite]) -> Side:
    return compose_side((site.span for site in side), " ".join(side[0].span.text.split()))
