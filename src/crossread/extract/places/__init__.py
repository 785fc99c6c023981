"""Toponyms, resolved against a gazetteer, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.places.candidates import iter_candidates
from crossread.extract.places.decide import choose_places
from crossread.extract.places.evidence import read_surroundings
from crossread.extract.places.homes import find_home
from crossread.extract.places.resolve import resolve_candidates
from crossread.model.mentions import NameMention, Toponym
from crossread.model.places import Gazetteer


def extract_places(
    passages: Sequence[Passage], names: Sequence[NameMention], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """All toponyms of a report, each with the gazetteer entry that its surroundings support.

    Words for the people or things of a place (``Canadian``) come too, marked ``demonym``.
    """
    if not passages:
        return ()
    candidates = [candidate for passage in passages for candidate in iter_candidates(passage, gazetteer)]
    kept = choose_places(candidates, read_surroundings(passages, names))
    choices = resolve_candidates(kept, find_home(passages[0].report))
    return tuple(
        Toponym(candidate.passage.tokens(candidate.first, candidate.last), choice.place, candidate.demonym, choice.why)
        for candidate, choice in zip(kept, choices, strict=True)
    )
