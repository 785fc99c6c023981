"""Places across reports: one entry for each, with every mention and the figures that are of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.model.accounts import AccountFigure, AccountPlace
from crossread.model.findings import PlaceFindings
from crossread.model.mentions import Reading, Toponym
from crossread.model.places import Place
from crossread.model.spans import Span
from crossread.reconcile.places.areas import find_area_conflicts
from crossread.reconcile.places.conflicts import find_conflicts
from crossread.reconcile.places.dwellings import find_dwelling_conflicts
from crossread.reconcile.places.homes import find_home_conflicts
from crossread.reconcile.places.located import find_located_conflicts
from crossread.reconcile.places.nearness import find_nearness_conflicts
from crossread.reconcile.places.roads import find_road_conflicts
from crossread.reconcile.places.sides import find_side_conflicts
from crossread.reconcile.places.sites import collect_sites
from crossread.reconcile.places.slots import find_slot_conflicts
from crossread.reconcile.places.surroundings import find_surrounding_conflicts
from crossread.reconcile.places.towns import find_town_conflicts


def reconcile_places(readings: Sequence[Reading], figures: Sequence[AccountFigure]) -> PlaceFindings:
    """The places of the story, and where its reports put the event in two."""
    conflicts = (
        *find_conflicts(collect_sites(readings)),
        *find_town_conflicts(readings),
        *find_road_conflicts(readings),
        *find_home_conflicts(readings),
        *find_area_conflicts(readings),
        *find_nearness_conflicts(readings),
        *find_slot_conflicts(readings),
        *find_dwelling_conflicts(readings),
        *find_surrounding_conflicts(readings),
        *find_side_conflicts(readings),
        *find_located_conflicts(readings),
    )
    return PlaceFindings(collect_places(readings, figures), conflicts)


def collect_places(readings: Sequence[Reading], figures: Sequence[AccountFigure]) -> tuple[AccountPlace, ...]:
    """One entry for each place, the most mentioned first.

    A place is its gazetteer entry; words that the gazetteer does not know are one place where
    they are spelt alike. Words for the people of a place (``Canadian``) are no mention of it.
    """
    groups: dict[str, list[Toponym]] = {}
    for reading in readings:
        for toponym in reading.places:
            if not toponym.demonym:
                groups.setdefault(place_key(toponym), []).append(toponym)
    owners = _place_of_figures(readings, figures, groups)
    ranked = sorted(groups, key=lambda key: (-len(groups[key]), _name(groups[key]), key))
    return tuple(
        _compose_place(f"l{number}", groups[key], tuple(figure for figure, owner in owners if owner == key))
        for number, key in enumerate(ranked, 1)
    )


def place_key(toponym: Toponym) -> str:
    """What toponyms of one place share: the gazetteer's identifier, else the folded words."""
    return toponym.place.id if toponym.place else f"“{' '.join(toponym.span.text.casefold().split())}”"


def _name(toponyms: Sequence[Toponym]) -> str:
    """The form most used; of two used as often, the longer; the gazetteer's name where it is among them."""
    place = toponyms[0].place
    forms = Counter(toponym.span.text for toponym in toponyms)
    if place is not None and place.name in forms:
        return place.name
    return min(forms, key=lambda form: (-forms[form], -len(form), form))


def _compose_place(identifier: str, toponyms: Sequence[Toponym], figures: tuple[str, ...]) -> AccountPlace:
    place: Place | None = toponyms[0].place
    return AccountPlace(
        id=identifier,
        name=place.name if place else _name(toponyms),
        kind=place.kind if place else None,
        gazetteer_id=place.id if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        within=place.within if place else (),
        mentions=tuple(toponym.span for toponym in toponyms),
        figures=figures,
    )


def _place_of_figures(
    readings: Sequence[Reading], figures: Sequence[AccountFigure], groups: dict[str, list[Toponym]]
) -> list[tuple[str, str]]:
    """Figure id and place key, in the figures' order: by identifier where the figure has one, else by name."""
    identifiers: dict[Span, str | None] = {
        figure.span: figure.measure.place_id
        for reading in readings
        for figure in reading.figures
        if figure.measure.place_id
    }
    names: dict[str, str] = {}
    for key, toponyms in groups.items():
        for toponym in toponyms:
            names.setdefault(toponym.span.text.casefold(), key)
            if toponym.place:
                names.setdefault(toponym.place.name.casefold(), key)
    owners: list[tuple[str, str]] = []
    for figure in figures:
        spans = [mention.span for value in figure.values for mention in value.mentions]
        found = dict.fromkeys(known for span in spans if (known := identifiers.get(span)) and known in groups)
        named = names.get((figure.measure.place or "").casefold())
        # Where reports put one figure in different places, it is of each of them.
        owners.extend((figure.id, owner) for owner in found or ([named] if named else []))
    return owners
