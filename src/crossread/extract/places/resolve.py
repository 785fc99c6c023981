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

from crossread.extract.places.candidates import Candidate
from crossread.extract.places.homes import Home
from crossread.extract.places.together import find_support
from crossread.model.places import Place

# Settled places that a candidate's nearness is measured to; more would not change the nearest.
_ANCHORS = 40
_CONSIDERED = 40
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
_EARTH = 6371.0  # kilometres
_BROAD = frozenset({"country", "continent", "state"})


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
        known = place.latitude is not None and place.kind not in _BROAD
        if known and len(self.anchors) < _ANCHORS and place not in self.anchors:
            self.anchors.append(place)
            self.directions.append(_direction(place))


def resolve_candidates(candidates: Sequence[Candidate], home: Home) -> list[Choice]:
    """One choice for each candidate, in order."""
    settled = _settle_by_qualifier(candidates)
    options = _options(candidates, settled)
    support = find_support([*options.values(), *([place] for place in dict.fromkeys(settled.values()))])
    choices: dict[str, Place] = {}
    for _ in range(_ROUNDS):
        company = _gather(candidates, settled, choices, home)
        company.support = support
        choices = {text: _best(places, company, home) for text, places in sorted(options.items())}
    found: list[Choice] = []
    for number, candidate in enumerate(candidates):
        if not candidate.places:
            found.append(Choice(None, "not in the gazetteer"))
        elif number in settled:
            found.append(Choice(settled[number], "named with what contains it"))
        else:
            why = "the only place of that name" if len(candidate.places) == 1 else "fits the report's other places best"
            found.append(Choice(choices[_key(candidate)], why))
    return found


def _key(candidate: Candidate) -> str:
    return f"{candidate.text.casefold()}|{candidate.kind or ''}|{candidate.demonym}"


def _options(candidates: Sequence[Candidate], settled: Mapping[int, Place]) -> dict[str, list[Place]]:
    """For each name that no qualifier settles where it stands: the places it may mean."""
    options: dict[str, list[Place]] = {}
    elsewhere = {_key(candidates[number]): place for number, place in sorted(settled.items(), reverse=True)}
    for number, candidate in enumerate(candidates):
        if number in settled or not candidate.places:
            continue
        key = _key(candidate)
        options[key] = [elsewhere[key]] if key in elsewhere else _fitting(candidate)
    return options


def _fitting(candidate: Candidate) -> list[Place]:
    """Places of the kind that the words name, or all of them."""
    kept = [place for place in candidate.places if candidate.kind in (None, "other", place.kind)]
    return (kept or list(candidate.places))[:_CONSIDERED]


def _settle_by_qualifier(candidates: Sequence[Candidate]) -> dict[int, Place]:
    """Places named with what contains them: ``Alder, Oregon``, ``Alder County, Ore.``, ``SAN JOSE, Costa Rica``."""
    settled: dict[int, Place] = {}
    for number in range(len(candidates) - 2, -1, -1):
        name, whole = candidates[number], candidates[number + 1]
        if name.passage is not whole.passage or not _joined(name, whole) or _is_broad(name):
            continue
        outer = (
            [settled[number + 1]]
            if number + 1 in settled
            else [p for p in whole.places if p.kind != "city" or whole.abbreviation]
        )
        for container in outer or whole.places[:1]:
            inner = [place for place in _fitting(name) if container.id in place.within_ids]
            if inner:
                settled[number] = inner[0]
                settled.setdefault(number + 1, container)
                break
    _settle_in_lists(candidates, settled)
    return settled


def _is_broad(candidate: Candidate) -> bool:
    """Whether the name is first of all a state's or country's: ``Georgia, Oklahoma`` is a list."""
    return bool(candidate.places) and candidate.places[0].kind in _BROAD


def _settle_in_lists(candidates: Sequence[Candidate], settled: dict[int, Place]) -> None:
    """A name that is a city's and a state's means the state in a list of states: ``Ohio, New York and Iowa``."""
    for number, candidate in enumerate(candidates):
        state = next((place for place in candidate.places[:3] if place.kind == "state"), None)
        if number in settled or state is None or _is_broad(candidate) or candidate.kind:
            continue
        beside = [candidates[n] for n in (number - 1, number + 1) if 0 <= n < len(candidates)]
        if any(_listed(candidate, other) and other.places[0].kind == "state" for other in beside if other.places):
            settled[number] = state


def _listed(one: Candidate, other: Candidate) -> bool:
    """Whether the two stand next to one another in a list."""
    if one.passage is not other.passage or one.demonym or other.demonym or other.abbreviation:
        return False
    first, second = (one, other) if one.first < other.first else (other, one)
    words = (
        [token.lower_ for token in first.doc[first.last : second.first]] if second.first - first.last <= 2 else ["…"]
    )
    return bool(words) and set(words) <= {",", "and", "or"}


def _joined(name: Candidate, whole: Candidate) -> bool:
    """Whether only a comma or an opening bracket stands between the two."""
    last = name.doc[name.last - 1]
    start = name.passage.start
    text = name.passage.report.part(name.passage.part)
    between = text[start + last.idx + len(last) : start + whole.doc[whole.first].idx]
    return between.strip() in (",", "(", ", in") or (
        between.strip() in ("in", "in the") and whole.places[:1] != () and whole.places[0].kind in _BROAD
    )


def _gather(
    candidates: Sequence[Candidate], settled: Mapping[int, Place], choices: Mapping[str, Place], home: Home
) -> Company:
    company = Company()
    for code in home.countries:
        company.countries[code] += 1.0
    for number, candidate in enumerate(candidates):
        if number in settled:
            company.add(settled[number], 1.5)
        elif len(candidate.places) == 1:
            company.add(candidate.places[0], 0.5 if candidate.demonym else 1.0)
        elif candidate.places and candidate.places[0].kind in _BROAD and not choices:
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
    if place.latitude is None or place.kind in _BROAD:
        return 0.0
    x, y, z = _direction(place)
    cosines = [
        x * a + y * b + z * c
        for anchor, (a, b, c) in zip(company.anchors, company.directions, strict=True)
        if anchor is not place
    ]
    kilometres = _EARTH * math.acos(max(-1.0, min(1.0, max(cosines, default=-1.0))))
    return NEAR * math.exp(-kilometres / 100) + FAR * math.exp(-kilometres / 1000)


@lru_cache(maxsize=20_000)
def _direction(place: Place) -> tuple[float, float, float]:
    """The unit vector from the earth's centre, of which the dot product with another is the cosine of their angle."""
    latitude, longitude = math.radians(place.latitude or 0.0), math.radians(place.longitude or 0.0)
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)
