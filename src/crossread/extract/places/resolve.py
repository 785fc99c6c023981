"""Which of the places of a name is meant: by what stands beside it, by the report's other places, by size last.

In the manner of the spatial-minimality and one-sense-per-discourse heuristics for toponyms
(Leidner 2007): an explicit qualifier settles a name for the whole report, then states and
countries that the report names vote, then nearness to places already settled, then population.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from crossread.extract.places.candidates import PlaceCandidate
from crossread.extract.places.homes import Home
from crossread.extract.places.qualifiers import find_fitting, settle_by_qualifier
from crossread.extract.places.together import find_support
from crossread.meaning.places.kinds import BROAD
from crossread.model.places import Place

# Settled places that a candidate's nearness is measured to; more would not change the nearest.
_ANCHORS = 40
_ROUNDS = 2

# What counts for a place of an ambiguous name; set by search over public sets of news with marked places.
SIZE = 0.9  # for each tenfold of its people
FIRST = 0.6  # the gazetteer's first of that name
COUNTRY, STATE = 1.0, 0.25  # being one
SAME_COUNTRY = 2.0  # times the share of the report's places in its country
SAME_STATE, STATES_HALF = 3.0, 3.6  # the most for its state or county, and the votes that give half of it
NEAR, FAR = 2.7, 0.55  # next to a settled place, and in reach of one
HOME = 2.7  # borne by the outlet
TOGETHER = 2.7  # for other names that could mean a place near it, inside it or around it
# A state has more people than its largest city, and is no likelier to be meant for it.
_CROWDED = 2_000_000
# People below which a city is a stranger in a report of another country, and the votes that show which it is of.
_TOWN, _ENOUGH = 100_000, 5.0
# The same within one country, and the kilometres within which something else of the report vouches for it.
_SMALL_TOWN, _ASTRAY = 50_000, 150.0
_EARTH = 6371.0  # kilometres


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a candidate, and why in a few words."""

    place: Place | None
    why: str


@dataclass(slots=True)
class Company:
    """The places that a report has settled so far: votes for countries and states, and points on the map."""

    countries: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    states: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    anchors: list[Place] = field(default_factory=list)
    directions: list[tuple[float, float, float]] = field(default_factory=list)
    support: Mapping[str, float] = field(default_factory=dict)

    def add(self, place: Place, weight: float) -> None:
        """Count a settled place."""
        if place.country:
            self.countries[place.country] += weight
        for identifier in (place.id, *place.within_ids):
            self.states[identifier] += weight
        known = place.latitude is not None and place.kind not in BROAD
        if known and len(self.anchors) < _ANCHORS and place not in self.anchors:
            self.anchors.append(place)
            self.directions.append(_direction(place))


def resolve_candidates(candidates: Sequence[PlaceCandidate], home: Home) -> list[Choice]:
    """One choice for each candidate, in order."""
    settled = settle_by_qualifier(candidates)
    options = _options(candidates, settled)
    support = find_support([*options.values(), *([place] for place in dict.fromkeys(settled.values()))])
    choices: dict[str, Place] = {}
    for _ in range(_ROUNDS):
        company = _gather(candidates, settled, choices, home)
        company.support = support
        choices = {text: _best(places, company, home) for text, places in sorted(options.items())}
    strangers = _find_strangers(candidates, settled, choices)
    return [_choose(candidate, settled.get(number), choices, strangers) for number, candidate in enumerate(candidates)]


def _choose(
    candidate: PlaceCandidate, settled: Place | None, choices: Mapping[str, Place], strangers: frozenset[str]
) -> Choice:
    if not candidate.places:
        return Choice(None, "not in the gazetteer")
    if settled is not None:
        return Choice(settled, "named with what contains it")
    key = _key(candidate)
    if key in strangers:
        return Choice(None, "the gazetteer's only fitting place lies in a country that the report is not about")
    only = len(candidate.places) == 1
    return Choice(choices[key], "the only place of that name" if only else "fits the report's other places best")


def _find_strangers(
    candidates: Sequence[PlaceCandidate], settled: Mapping[int, Place], choices: Mapping[str, Place]
) -> frozenset[str]:
    """Names whose best place is a small town far from everything else that the report speaks of.

    Far is another country than the report's places, or another state and nothing near it. Such
    a name nearly always means a place at home that the gazetteer lacks.
    """
    own: defaultdict[str, float] = defaultdict(float)
    whole = Company()
    for number, candidate in enumerate(candidates):
        place = settled.get(number) or (choices.get(_key(candidate)) if candidate.places else None)
        if place is not None and not candidate.demonym:
            whole.add(place, 1.0)
            if number not in settled:
                own[_key(candidate)] += 1.0
    return frozenset(
        key
        for key, weight in own.items()
        if choices[key].kind == "city"
        and (_is_foreign(choices[key], weight, whole) or _is_astray(choices[key], weight, whole))
    )


def _is_foreign(place: Place, own: float, whole: Company) -> bool:
    """Whether the town lies in a country that hardly anything but its own mentions is of."""
    total = sum(whole.countries.values())
    votes = whole.countries.get(place.country or "", 0.0) - own
    return place.population < _TOWN and total >= _ENOUGH and votes <= 0.05 * total


def _is_astray(place: Place, own: float, whole: Company) -> bool:
    """Whether the town lies in a state of the report's country that nothing else is of, with nothing near it."""
    if place.population >= _SMALL_TOWN or len(place.within_ids) < 2:
        return False
    state, country = (whole.states.get(identifier, 0.0) - own for identifier in place.within_ids[-2:])
    return country >= _ENOUGH - 1 and state <= 0.05 * country and _nearest(place, whole) > _ASTRAY


def _key(candidate: PlaceCandidate) -> str:
    return f"{candidate.text.casefold()}|{candidate.kind or ''}|{candidate.demonym}"


def _options(candidates: Sequence[PlaceCandidate], settled: Mapping[int, Place]) -> dict[str, list[Place]]:
    """For each name that no qualifier settles where it stands: the places it may mean."""
    options: dict[str, list[Place]] = {}
    elsewhere = {_key(candidates[number]): place for number, place in sorted(settled.items(), reverse=True)}
    for number, candidate in enumerate(candidates):
        if number in settled or not candidate.places:
            continue
        key = _key(candidate)
        options[key] = [elsewhere[key]] if key in elsewhere else find_fitting(candidate)
    return options


def _gather(
    candidates: Sequence[PlaceCandidate], settled: Mapping[int, Place], choices: Mapping[str, Place], home: Home
) -> Company:
    company = Company()
    for code in home.countries:
        company.countries[code] += 1.0
    for number, candidate in enumerate(candidates):
        if number in settled:
            company.add(settled[number], 1.5)
        elif len(candidate.places) == 1:
            company.add(candidate.places[0], 0.5 if candidate.demonym else 1.0)
        elif candidate.places and candidate.places[0].kind in BROAD and not choices:
            company.add(candidate.places[0], 0.5)
        elif candidate.places and _key(candidate) in choices:
            company.add(choices[_key(candidate)], 0.5)
    return company


def _best(options: Iterable[Place], company: Company, home: Home) -> Place:
    """The highest score; a tie falls to the earlier in the gazetteer's order."""
    options = list(options)
    if len(options) == 1:
        return options[0]
    return max(enumerate(options), key=lambda option: (score_place(option[1], option[0], company, home), -option[0]))[1]


def score_place(place: Place, rank: int, company: Company, home: Home) -> float:
    """How well a place fits the report: the sum that decides between places of one name."""
    people = place.population if place.kind == "country" else min(place.population, _CROWDED)
    score = SIZE * math.log10(people + 1)
    score += FIRST if rank == 0 else 0.0
    if place.kind in ("country", "continent"):
        score += COUNTRY
    elif place.kind in ("state", "region"):
        score += STATE
    total = sum(company.countries.values()) or 1.0
    score += SAME_COUNTRY * company.countries.get(place.country or "", 0.0) / total
    around = (*place.within_ids[:-1], place.id) if place.kind in ("state", "region") else place.within_ids[:-1]
    states = sum(company.states.get(identifier, 0.0) for identifier in around)
    score += SAME_STATE * states / (states + STATES_HALF)
    score += _nearness(place, company)
    if home.is_named(place):
        score += HOME
    return score + TOGETHER * math.log1p(company.support.get(place.id, 0.0))


def _nearness(place: Place, company: Company) -> float:
    """More for a place close to a settled one: within a town's reach, and less so within a country's."""
    if place.latitude is None or place.kind in BROAD:
        return 0.0
    kilometres = _nearest(place, company)
    return NEAR * math.exp(-kilometres / 100) + FAR * math.exp(-kilometres / 1000)


def _nearest(place: Place, company: Company) -> float:
    """Kilometres to the nearest settled place but itself; half the earth's girth where there is none."""
    x, y, z = _direction(place)
    cosines = [
        x * a + y * b + z * c
        for anchor, (a, b, c) in zip(company.anchors, company.directions, strict=True)
        if anchor is not place
    ]
    return _EARTH * math.acos(max(-1.0, min(1.0, max(cosines, default=-1.0))))


@lru_cache(maxsize=20_000)
def _direction(place: Place) -> tuple[float, float, float]:
    """The unit vector from the earth's centre, of which the dot product with another is the cosine of their angle."""
    latitude, longitude = math.radians(place.latitude or 0.0), math.radians(place.longitude or 0.0)
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)
