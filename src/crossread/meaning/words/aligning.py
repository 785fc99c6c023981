"""Two runs of words laid side by side: which they share, and what is changed, dropped, added or moved between.

The longest shared run comes first, then the longest to either side of it, and so on (Ratcliff and Obershelp). Runs are
looked for by pairs of neighbouring words, which are rare in running text, so that the work grows with the length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

ChangeKind = Literal["changed", "dropped", "added", "moved"]


class EqualRun(NamedTuple):
    """``size`` equal words from ``left`` on in the one and from ``right`` on in the other."""

    left: int
    right: int
    size: int


@dataclass(frozen=True, slots=True)
class AlignedChange:
    """Words ``left`` of the one that stand as ``right`` in the other (half-open; the empty side says where)."""

    kind: ChangeKind
    left: tuple[int, int]
    right: tuple[int, int]


class WordIndex:
    """Where each word and each pair of neighbours stands in a text: made once, asked for many quotations."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    @cached_property
    def singles(self) -> Mapping[str, Sequence[int]]:
        """The places of each word, in order."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word].append(place)
        return dict(places)

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """The places of the first word of each pair, in order."""
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, pair in enumerate(pairwise(self.words)):
            places[pair].append(place)
        return dict(places)

    def longest_run(self, words: Sequence[str], left: tuple[int, int], right: tuple[int, int]) -> EqualRun | None:
        """The longest run that words ``left`` share with words ``right`` of the text; the earliest of equals."""
        return self._longest_of_pairs(words, left, right) or self._first_single(words, left, right)

    def _longest_of_pairs(self, words: Sequence[str], left: tuple[int, int], right: tuple[int, int]) -> EqualRun | None:
        best: EqualRun | None = None
        ending: dict[int, int] = {}
        for at in range(left[0], left[1] - 1):
            going: dict[int, int] = {}
            for place in _within(self.pairs.get((words[at], words[at + 1]), ()), right[0], right[1] - 1):
                size = going[place] = ending.get(place - 1, 1) + 1
                if best is None or size > best.size:
                    best = EqualRun(at + 2 - size, place + 2 - size, size)
            ending = going
        return best

    def _first_single(self, words: Sequence[str], left: tuple[int, int], right: tuple[int, int]) -> EqualRun | None:
        for at in range(*left):
            place = next(_within(self.singles.get(words[at], ()), *right), None)
            if place is not None:
                return EqualRun(at, place, 1)
        return None


def _within(places: Sequence[int], first: int, last: int) -> Iterator[int]:
    for number in range(bisect_left(places, first), len(places)):
        if places[number] >= last:
            return
        yield places[number]


def align_words(one: Sequence[str], other: WordIndex, start: int = 0, end: int | None = None) -> list[EqualRun]:
    """The runs that ``one`` shares with words ``start`` to ``end`` of the other, in order of both."""
    found: list[EqualRun] = []
    waiting = [((0, len(one)), (start, len(other.words) if end is None else end))]
    while waiting:
        left, right = waiting.pop()
        run = other.longest_run(one, left, right)
        if run is None:
            continue
        found.append(run)
        waiting.append(((left[0], run.left), (right[0], run.right)))
        waiting.append(((run.left + run.size, left[1]), (run.right + run.size, right[1])))
    return sorted(found)


def drop_strays(runs: Sequence[EqualRun], is_stray: Callable[[EqualRun, EqualRun, EqualRun], bool]) -> list[EqualRun]:
    """The runs without those at either end that are shared by chance.

    ``is_stray`` is asked of an outermost run, with the two runs, in order, between which the gap to the rest lies.
    """
    kept = list(runs)
    while len(kept) > 1 and is_stray(kept[0], kept[0], kept[1]):
        kept.pop(0)
    while len(kept) > 1 and is_stray(kept[-1], kept[-2], kept[-1]):
        kept.pop()
    return kept


def list_changes(runs: Sequence[EqualRun], lengths: tuple[int, int]) -> list[AlignedChange]:
    """What lies before, between and behind the shared runs of two texts of these lengths, in words."""
    changes: list[AlignedChange] = []
    left = right = 0
    for run in (*runs, EqualRun(*lengths, 0)):
        ours, theirs = (left, run.left), (right, run.right)
        if ours[0] < ours[1] or theirs[0] < theirs[1]:
            changes.append(AlignedChange(_kind(ours, theirs), ours, theirs))
        left, right = run.left + run.size, run.right + run.size
    return changes


def _kind(ours: tuple[int, int], theirs: tuple[int, int]) -> ChangeKind:
    if ours[0] == ours[1]:
        return "added"
    return "dropped" if theirs[0] == theirs[1] else "changed"


def pair_moves(changes: Sequence[AlignedChange], one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of changes (indices, the earlier first) by which the same words leave one place and come in another."""
    waiting: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    opposite = {"dropped": "added", "added": "dropped"}
    pairs: list[tuple[int, int]] = []
    for number, change in enumerate(changes):
        if change.kind not in opposite:
            continue
        words = tuple(one[slice(*change.left)] if change.kind == "dropped" else other[slice(*change.right)])
        partners = waiting[opposite[change.kind], words]
        if partners:
            pairs.append((partners.pop(0), number))
        else:
            waiting[change.kind, words].append(number)
    return sorted(pairs)
