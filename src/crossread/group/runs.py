"""The runs of words that any two of many texts share: one index of all short runs, each text asked once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Boilerplate that repeats inside one text must not make the search quadratic: of equal short runs so many are kept. A
# longer run that begins with another of them is met where that ends, and taken up again from its beginning.
MOST_STARTS = 20


class SharedRun(NamedTuple):
    """``length`` equal words from ``start`` on in the one text and from ``at`` on in the other."""

    start: int
    at: int
    length: int


# Stands for the word before a text's first.
_NONE = -1


class _Place(NamedTuple):
    """Where a run begins, with the word before it, and how many runs right before it are not kept."""

    before: int
    text: int
    start: int
    dropped: int = 0


class RunIndex:
    """All runs of ``shortest`` words of the texts that were added, by the word before them.

    A run that two texts share is met once, where it begins: what stands before it differs there.
    """

    def __init__(self, shortest: int) -> None:
        self._shortest = shortest
        self._texts: list[tuple[int, ...]] = []
        self._numbers: dict[str, int] = {}
        self._places: dict[tuple[int, ...], list[_Place]] = {}

    def add(self, words: Sequence[str]) -> dict[int, list[SharedRun]]:
        """Take a text in; the runs as long as they go that it shares with each earlier one, by their numbers.

        ``start`` counts the words of the earlier text, ``at`` those of this one; they come in the order of this one.
        """
        text = tuple(self._numbers.setdefault(word, len(self._numbers)) for word in words)
        found: defaultdict[int, list[SharedRun]] = defaultdict(list)
        for index in range(len(text) - self._shortest + 1):
            before = text[index - 1] if index else _NONE
            for place in self._places.get(text[index : index + self._shortest], ()):
                if place.dropped or place.before != before or before == _NONE:
                    earlier = self._texts[place.text]
                    length = _count_equal(earlier, text, place.start, index, self._shortest)
                    back = _count_before(earlier, text, place, index)
                    found[place.text].append(SharedRun(place.start - back, index - back, length + back))
        self._keep(text)
        return found

    def _keep(self, text: tuple[int, ...]) -> None:
        number = len(self._texts)
        self._texts.append(text)
        times: Counter[tuple[int, ...]] = Counter()
        dropped = 0
        for start in range(len(text) - self._shortest + 1):
            gram = text[start : start + self._shortest]
            times[gram] += 1
            if times[gram] > MOST_STARTS:
                dropped += 1
                continue
            place = _Place(text[start - 1] if start else _NONE, number, start, dropped)
            self._places.setdefault(gram, []).append(place)
            dropped = 0


def _count_before(one: tuple[int, ...], other: tuple[int, ...], place: _Place, index: int) -> int:
    """How many words before these are equal too, as far back as runs are not kept."""
    back, most = 0, min(place.dropped, index)
    while back < most and one[place.start - back - 1] == other[index - back - 1]:
        back += 1
    return back


def _count_equal(one: tuple[int, ...], other: tuple[int, ...], start: int, index: int, known: int) -> int:
    """How many words from these on are equal, of which so many are known to be."""
    length, step = known, 16
    most = min(len(one) - start, len(other) - index)
    while length < most:
        size = min(step, most - length)
        if one[start + length : start + length + size] == other[index + length : index + length + size]:
            length += size
            step *= 2
        elif size == 1:
            return length
        else:
            step = size // 2
            most = length + size
    return length


def choose_runs(runs: Iterable[SharedRun], shortest: int) -> list[SharedRun]:
    """From left to right in the later text the longest run at each place, none over another.

    ``runs`` are as long as they go. A run that another one covers the beginning of counts from where that ends.
    """
    waiting = sorted(runs, key=lambda run: run.at)
    chosen: list[SharedRun] = []
    open_runs: list[SharedRun] = []
    place = taken = 0
    while True:
        while taken < len(waiting) and waiting[taken].at <= place:
            open_runs.append(waiting[taken])
            taken += 1
        open_runs = [run for run in open_runs if run.at + run.length - place >= shortest]
        if open_runs:
            best = max(open_runs, key=lambda run: (run.at + run.length, -(run.start + place - run.at)))
            length = best.at + best.length - place
            chosen.append(SharedRun(best.start + place - best.at, place, length))
            place += length
        elif taken < len(waiting):
            place = waiting[taken].at
        else:
            return chosen
