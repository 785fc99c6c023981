"""People, organisations and named events, with titles, one report at a time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.model.mentions import NameMention


def extract_names(passages: Sequence[Passage]) -> tuple[NameMention, ...]:
    """All mentions of named people, organisations and events, each with its fullest form in the report."""
    return ()
