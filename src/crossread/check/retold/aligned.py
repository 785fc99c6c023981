"""Which sentences of the sources tell most of what a sentence of the draft tells: by the rare keys that both have."""

from __future__ import annotations

import math
from collections.abc import Mapping

from crossread.check.copies import Copy
from crossread.check.retold.keys import KeyedSentence, read_keyed
from crossread.check.retold.likeness import read_rarity
from crossread.check.sources import Sources

# Sentences that share less than this tell of different things, and those that share less than so large a part of
# what the likest shares are not meant.
LEAST, PART = 2.0, 0.75


class DraftAlignment:
    """Sentences of the sources by the sentence of the draft that tells the same, with how much both share."""

    def __init__(self, copy: Copy, sources: Sources) -> None:
        self._found = {one.sentence.span.start: _align(one, sources) for one in read_keyed(copy.reading)}

    def share(self, ours: KeyedSentence, theirs: KeyedSentence) -> float:
        """How much a sentence of the draft shares with one of those that tell the same; 0 where it is none of them."""
        span = theirs.sentence.span
        return self._found[ours.sentence.span.start].get((span.report, span.part, span.start), 0.0)


def _align(ours: KeyedSentence, sources: Sources) -> Mapping[tuple[str, str, int], float]:
    rarity = sources.hold(read_rarity)
    found: dict[tuple[str, str, int], float] = {}
    for theirs in sources.take(read_keyed):
        shared = ours.every & theirs.every
        if len(shared) >= LEAST:
            span = theirs.sentence.span
            found[(span.report, span.part, span.start)] = math.fsum(rarity.of(key) for key in sorted(shared))
    least = max(LEAST, PART * max(found.values(), default=0.0))
    return {place: amount for place, amount in found.items() if amount >= least}


def align(copy: Copy, sources: Sources) -> DraftAlignment:
    """The alignment of a draft, made once for all rules that ask."""
    return copy.recall((DraftAlignment, id(sources)), lambda: DraftAlignment(copy, sources))
