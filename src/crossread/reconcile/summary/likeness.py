"""How much of a sentence's words stand in the sentences of the other reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.mentions import Reading
from crossread.reconcile.sentences import sentence_words, weigh_words

# A sentence and those beside it.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NearSentence:
    """A sentence of another report, and what share of the asked sentence's words it has, by their rarity."""

    place: Place
    share: float


class ContainmentIndex:
    """The sentences of a story by their words. A place is the number of a reading, and that of a sentence in it."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._weights = weigh_words(readings)
        self._words = [sentence_words(reading) for reading in readings]
        self._reports = [frozenset().union(*sentences) for sentences in self._words]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, held in enumerate(self._reports):
            for word in held:
                self._holders[word].append(number)
        self._places: dict[str, list[Place]] = defaultdict(list)
        for number, sentences in enumerate(self._words):
            for at, words in enumerate(sentences):
                for word in words:
                    self._places[word].append((number, at))

    def words(self, place: Place) -> frozenset[str]:
        """The stems of the content words of a sentence."""
        return self._words[place[0]][place[1]]

    def join(self, places: Sequence[Place]) -> frozenset[str]:
        """The stems of the content words of several sentences."""
        return frozenset().union(*(self.words(place) for place in places))

    def report(self, number: int) -> frozenset[str]:
        """The stems of the content words of a report."""
        return self._reports[number]

    def weigh(self, words: frozenset[str]) -> float:
        """The words' rarity, summed."""
        return sum(self._weights[word] for word in sorted(words))

    def share(self, asked: frozenset[str], words: frozenset[str]) -> float:
        """What share of the asked words, by their rarity, is among the words."""
        whole = self.weigh(asked)
        return self.weigh(asked & words) / whole if whole else 0.0

    def around(self, place: Place) -> tuple[Place, ...]:
        """The place and those right before and behind it."""
        number, at = place
        return tuple((number, near) for near in (at - 1, at, at + 1) if 0 <= near < len(self._words[number]))

    def holders(self, place: Place, least: float) -> list[int]:
        """The other reports that have so much of a sentence's words, by their rarity, wherever they stand."""
        asked = sorted(self.words(place))
        shared: dict[int, float] = defaultdict(float)
        for word in asked:
            for number in self._holders[word]:
                shared[number] += self._weights[word]
        most = shared.pop(place[0], 0.0)
        return sorted(number for number, weight in shared.items() if weight >= least * most)

    def closest(self, place: Place, least: float) -> dict[int, list[NearSentence]]:
        """By reading, the sentences of the others that have so much of the sentence's words, the most alike first."""
        asked = self.words(place)
        whole = self.weigh(asked)
        shared: dict[Place, float] = defaultdict(float)
        for word in sorted(asked):
            for other in self._places[word]:
                shared[other] += self._weights[word]
        found: dict[int, list[NearSentence]] = defaultdict(list)
        for other, weight in shared.items():
            if other[0] != place[0] and weight >= least * whole:
                found[other[0]].append(NearSentence(other, weight / whole))
        for likenesses in found.values():
            likenesses.sort(key=lambda likeness: (-likeness.share, likeness.place))
        return found
