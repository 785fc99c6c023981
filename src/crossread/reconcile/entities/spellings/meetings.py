"""Which sentences of two reports speak of one thing, by the rarity of the words that they share."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.reconcile.sentences import SentencePairs

# A sentence: its report and its index there.
Place = tuple[str, int]


class Meetings:
    """The pairs of sentences of every two reports that may tell of one thing, found once they are asked for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._places = {
            sentence.span: (reading.report.id, at)
            for reading in readings
            for at, sentence in enumerate(reading.sentences)
        }
        self._pairs = SentencePairs(readings)

    def find(self, span: Span) -> Place | None:
        """The sentence in which the span begins."""
        sentence = self._readings[span.report].sentence_at(span)
        return None if sentence is None else self._places[sentence.span]

    def meet(self, one: Place, other: Place) -> bool:
        """Whether the two sentences are of two reports, and each or one is among the most like the other."""
        return self._pairs.hold(one, other)

    def shared(self, one: Place, other: Place) -> int:
        """How many content words the two sentences share."""
        return len(self._pairs.words(one) & self._pairs.words(other))
