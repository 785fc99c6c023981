"""Sentences of a report that tell of another event than its own: last year's fire, ``in that case``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from crossread.model.mentions import Reading
from crossread.text.lexicon import load_words

# What lies further back than this is no news of the event.
DAYS = 45
# How many sentences ``that case`` reaches back to what it means.
REACH = 3
_THAT = frozenset({"that", "those"})


def find_background(reading: Reading) -> frozenset[int]:
    """The sentences with a time that is well before the report's day, and those that go on from them by ``that``."""
    worded = [[token.lower for token in sentence.tokens] for sentence in reading.sentences]
    found = {index for index, words in enumerate(worded) if _opens_another(words)}
    told = reading.report.published
    if not told:
        return frozenset(found)
    day = date.fromisoformat(told[:10])
    dated = {sentence.span: index for index, sentence in enumerate(reading.sentences)}
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        if sentence is not None and time.last and (day - date.fromisoformat(time.last[:10])).days > DAYS:
            found.add(dated[sentence.span])
    for index, words in enumerate(worded):
        points = not _THAT.isdisjoint(words) and any(
            one in _THAT and other in load_words("arithmetic", "groups.happenings") for one, other in pairwise(words)
        )
        if points and any(index - back in found for back in range(1, REACH + 1)):
            found.add(index)
    return frozenset(found)


def _opens_another(words: Sequence[str]) -> bool:
    """``In another stabbing``, ``were hurt in a separate crash``."""
    happenings = load_words("arithmetic", "groups.happenings")
    different = load_words("arithmetic", "groups.different")
    return not different.isdisjoint(words) and any(
        one in different and other in happenings and "in" in words[max(0, at - 2) : at]
        for at, (one, other) in enumerate(pairwise(words))
    )
