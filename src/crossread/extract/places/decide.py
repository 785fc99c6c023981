"""Which candidates are places: each by its own surroundings, then by what the others turned out to be."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.places.candidates import PlaceCandidate
from crossread.extract.places.evidence import Surroundings, find_features, is_no_place
from crossread.extract.places.weights import BIAS, COMPANY, THRESHOLD, WEIGHTS

# What stands between two members of a list of places.
_JOINTS = frozenset({",", "and", "or", "/", "-", "–", ", and", ", or", "&", "to"})
# Tokens of a count in brackets.
_ROW = 3
_SURE = 2.5
_LIKELY = 1.0


def choose_places(candidates: Sequence[PlaceCandidate], surroundings: Surroundings) -> list[PlaceCandidate]:
    """The candidates that are places, in order. Demonyms always are what they are."""
    candidates = [one for one in candidates if one.demonym or not is_no_place(one, surroundings)]
    scores = [9.0 if c.demonym else score_alone(c, surroundings) for c in candidates]
    company = find_company(candidates, scores)
    return [
        candidate
        for candidate, score, features in zip(candidates, scores, company, strict=True)
        if score + sum(COMPANY.get(feature, 0.0) for feature in features) > THRESHOLD
    ]


def score_alone(candidate: PlaceCandidate, surroundings: Surroundings) -> float:
    """Logit of the candidate's being a place, by its own surroundings."""
    return BIAS + sum(WEIGHTS.get(feature, 0.0) for feature in find_features(candidate, surroundings))


def find_company(candidates: Sequence[PlaceCandidate], scores: Sequence[float]) -> list[list[str]]:
    """For each candidate the features that rest on the scores of others, as ``COMPANY`` lists them."""
    best: dict[str, list[float]] = {}
    for candidate, score in zip(candidates, scores, strict=True):
        best.setdefault(candidate.text, []).append(score)
    found: list[list[str]] = []
    for number, candidate in enumerate(candidates):
        features: list[str] = []
        same = best[candidate.text]
        others = max(same) if len(same) > 1 and scores[number] < max(same) else None
        if others is not None and others > _LIKELY:
            features.append("surely a place elsewhere" if others > _SURE else "a place elsewhere")
        if any(_counted_together(candidates, number, n) and scores[n] > THRESHOLD for n in (number - 1, number + 1)):
            features.append("counted beside a place")
        beside = [scores[n] for n in (number - 1, number + 1) if _listed_together(candidates, number, n)]
        if beside:
            features.append("listed with a place" if max(beside) > _LIKELY else "listed with none")
        found.append(features)
    return found


def _listed_together(candidates: Sequence[PlaceCandidate], one: int, other: int) -> bool:
    """Whether two neighbouring candidates stand in one list."""
    if not 0 <= other < len(candidates):
        return False
    first, second = (candidates[min(one, other)], candidates[max(one, other)])
    if first.passage is not second.passage or first.demonym or second.demonym or second.first - first.last > 2:
        return False
    between = " ".join(token.lower_ for token in first.doc[first.last : second.first])
    return between in _JOINTS


def _counted_together(candidates: Sequence[PlaceCandidate], one: int, other: int) -> bool:
    """Whether two neighbouring candidates are rows of one list of counts: ``A (31), B (18)``."""
    if not 0 <= other < len(candidates):
        return False
    first, second = (candidates[min(one, other)], candidates[max(one, other)])
    if first.passage is not second.passage or first.demonym or second.demonym:
        return False
    between = [token.text for token in first.doc[first.last : second.first]]
    if len(between) < _ROW or between[0] != "(" or between[2] != ")" or not between[1].replace(",", "").isdecimal():
        return False
    return " ".join(between[_ROW:]).lower() in _JOINTS | {";", "; and", ", and"}
