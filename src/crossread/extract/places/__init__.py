"""Toponyms, resolved against a gazetteer, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention, Toponym
from crossread.model.places import Gazetteer


def extract_places(
    passages: Sequence[Passage], names: Sequence[NameMention], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """All toponyms of a report, each with the gazetteer entry that its surroundings support."""
    return ()
