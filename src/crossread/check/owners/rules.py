"""What belongs to whom: numbers, scores and names that the sources tie to another name than the draft."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.owners.numbers import find_owned
from crossread.check.owners.pairs import find_pairs
from crossread.check.owners.scores import find_owned_scores
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding


def find_foreign(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on everything that stands with another name than in the sources."""
    yield from find_owned(copy, sources)
    yield from find_owned_scores(copy, sources)
    yield from find_pairs(copy, sources)


OWNED = Rule(
    {
        "F105": "A right number stands for another place, person or group",
        "N504": "The sources have another name here",
    },
    find_foreign,
)
