"""Places settled by the words beside them: ``Alder, Oregon``, ``SAN JOSE, Costa Rica``, a state in a list of states."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.places.candidates import PlaceCandidate
from crossread.meaning.places.kinds import BROAD
from crossread.model.places import Place

# Readings of one name that are weighed; names with more are common words.
_CONSIDERED = 40


def find_fitting(candidate: PlaceCandidate) -> list[Place]:
    """Places of the kind that the words name, or all of them."""
    kept = [place for place in candidate.places if candidate.kind in (None, "other", place.kind)]
    return (kept or list(candidate.places))[:_CONSIDERED]


def settle_by_qualifier(candidates: Sequence[PlaceCandidate]) -> dict[int, Place]:
    """Places named with what contains them: ``Alder, Oregon``, ``Alder County, Ore.``, ``SAN JOSE, Costa Rica``."""
    settled: dict[int, Place] = {}
    for number in range(len(candidates) - 2, -1, -1):
        name, whole = candidates[number], candidates[number + 1]
        if name.passage is not whole.passage or not _joined(name, whole):
            continue
        if _is_broad(name) and not _is_qualified(candidates, number):
            continue
        outer = (
            [settled[number + 1]]
            if number + 1 in settled
            else [p for p in whole.places if p.kind != "city" or whole.abbreviation]
        )
        for container in outer or whole.places[:1]:
            inner = [place for place in find_fitting(name) if container.id in place.within_ids and place != container]
            if inner:
                settled[number] = inner[0]
                settled.setdefault(number + 1, container)
                break
    _settle_in_lists(candidates, settled)
    return settled


def _is_broad(candidate: PlaceCandidate) -> bool:
    """Whether the name is first of all a state's or country's: ``Georgia, Oklahoma`` is a list."""
    return bool(candidate.places) and candidate.places[0].kind in BROAD


def _is_qualified(candidates: Sequence[PlaceCandidate], number: int) -> bool:
    """Whether a country's name is a town's, for its state stands behind it and no list goes on: ``Peru, Indiana,``."""
    name, whole = candidates[number], candidates[number + 1]
    if not whole.places or whole.places[0].kind != "state" or whole.first - name.last != 1 or name.kind:
        return False
    before = number > 0 and _listed(candidates[number - 1], name)
    after = number + 2 < len(candidates) and _listed(whole, candidates[number + 2])
    return not before and not after and name.doc[name.last].text == ","


def _settle_in_lists(candidates: Sequence[PlaceCandidate], settled: dict[int, Place]) -> None:
    """A name that is a city's and a state's means the state in a list of states: ``Ohio, New York and Iowa``.

    One that is a state's and a country's means the country in a list of countries: ``Georgia and Armenia``.
    """
    _settle_countries(candidates, settled)
    for number, candidate in enumerate(candidates):
        state = next((place for place in candidate.places[:3] if place.kind == "state"), None)
        if number in settled or state is None or _is_broad(candidate) or candidate.kind:
            continue
        beside = [candidates[n] for n in (number - 1, number + 1) if 0 <= n < len(candidates)]
        if any(_listed(candidate, other) and other.places[0].kind == "state" for other in beside if other.places):
            settled[number] = state


def _settle_countries(candidates: Sequence[PlaceCandidate], settled: dict[int, Place]) -> None:
    for number, candidate in enumerate(candidates):
        readings = {place.kind: place for place in reversed(candidate.places[:3])}
        if number in settled or not {"state", "country"} <= readings.keys():
            continue
        beside = [candidates[n] for n in (number - 1, number + 1) if 0 <= n < len(candidates)]
        kinds = {other.places[0].kind for other in beside if other.places and _listed(candidate, other)}
        if len(kinds) == 1 and kinds <= {"state", "country"}:
            settled[number] = readings[kinds.pop()]


def _listed(one: PlaceCandidate, other: PlaceCandidate) -> bool:
    """Whether the two stand next to one another in a list."""
    if one.passage is not other.passage or one.demonym or other.demonym or other.abbreviation:
        return False
    first, second = (one, other) if one.first < other.first else (other, one)
    words = (
        [token.lower_ for token in first.doc[first.last : second.first]] if second.first - first.last <= 2 else ["…"]
    )
    return bool(words) and set(words) <= {",", "and", "or"}


def _joined(name: PlaceCandidate, whole: PlaceCandidate) -> bool:
    """Whether only a comma or an opening bracket stands between the two."""
    last = name.doc[name.last - 1]
    start = name.passage.start
    text = name.passage.report.part(name.passage.part)
    between = text[start + last.idx + len(last) : start + whole.doc[whole.first].idx]
    return between.strip() in (",", "(", ", in") or (
        between.strip() in ("in", "in the") and whole.places[:1] != () and whole.places[0].kind in BROAD
    )
