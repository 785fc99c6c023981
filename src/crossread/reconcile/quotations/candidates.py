"""Which quoted runs are laid side by side: those that share two neighbouring words, and words enough to be one.

Runs with the same words and speaker are one print. Two prints of which few reports have each are compared run by run;
of a print that many reports have, the first run stands for it. Neighbouring words that many prints share tell little:
only the rarest of a run are followed then, to a few prints each. So the work grows with the number of runs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product

from crossread.reconcile.quotations.matching import LONG_WORD
from crossread.reconcile.quotations.utterances import Utterance

# Prints of so many reports are compared run by run.
MOST_RUNS = 8
# Two words that so many prints share lead from each of them to each; two that more share, and are among so many rarest
# of a run, to so many of the longest prints.
MOST_PRINTS, RAREST, LEADERS = 24, 3, 8
# Of the words of the shorter run so many must stand in the longer one: no two that share fewer are one utterance.
LEAST_SHARED = 0.4

Words = tuple[str, ...]
Pair = tuple[int, int]


@dataclass(slots=True)
class Candidates:
    """Pairs of runs in order, by their indices, and which runs stand for others."""

    pairs: list[Pair]
    _first: dict[int, int] = field(default_factory=dict)

    def stand_for(self, one: int, other: int) -> Pair:
        """The pair by which two runs are judged: their own, or that of the runs that stand for prints of many."""
        left, right = self._first.get(one, one), self._first.get(other, other)
        return (min(left, right), max(left, right))


def propose_pairs(utterances: Sequence[Utterance], speakers: Sequence[str | None]) -> Candidates:
    """The pairs that may be one utterance; ``speakers`` holds for each run the key of its speaker."""
    prints: defaultdict[tuple[Words, str | None], list[int]] = defaultdict(list)
    for index, utterance in enumerate(utterances):
        prints[utterance.words, speakers[index]].append(index)
    runs = list(prints.values())
    words = [utterances[same[0]].words for same in runs]
    pairs = {pair for same in runs for pair in _within(same)}
    for one, other in _propose_prints(words):
        if _may_match(words[one], words[other]):
            pairs.update(_ordered(*pair) for pair in _between(runs[one], runs[other]))
    first = {index: same[0] for same in runs if len(same) > MOST_RUNS for index in same}
    return Candidates(sorted(pairs), first)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _within(same: Sequence[int]) -> Iterator[Pair]:
    """The pairs of one print."""
    yield from combinations(same, 2) if len(same) <= MOST_RUNS else ((same[0], index) for index in same[1:])


def _between(one: Sequence[int], other: Sequence[int]) -> Iterator[Pair]:
    """The pairs of two prints: each run with each, or with those that stand for many."""
    if len(one) <= MOST_RUNS and len(other) <= MOST_RUNS:
        yield from product(one, other)
    else:
        yield from ((index, other[0]) for index in one)
        yield from ((one[0], index) for index in other)


def _propose_prints(words: Sequence[Words]) -> set[Pair]:
    """Pairs of prints that share two neighbouring words, or of which one is a single word of the other's."""
    holders: defaultdict[Words, list[int]] = defaultdict(list)
    keys = [sorted(set(pairwise(said))) if len(said) > 1 else [said] for said in words]
    for number, found in enumerate(keys):
        for key in found:
            holders[key].append(number)
    pairs = set(_propose_lone(words))
    pairs |= {pair for same in holders.values() if len(same) <= MOST_PRINTS for pair in combinations(same, 2)}
    leaders = {key: _lead(same, words) for key, same in holders.items() if len(same) > MOST_PRINTS}
    for number, found in enumerate(keys):
        common = sorted((key for key in found if key in leaders), key=lambda key: (len(holders[key]), key))
        for key in common[:RAREST]:
            pairs.update(_ordered(number, leader) for leader in leaders[key] if leader != number)
    return pairs


def _propose_lone(words: Sequence[Words]) -> Iterator[Pair]:
    """A long word quoted by itself, and every longer print that holds it: ``"outrageous"``."""
    lone = {said[0]: number for number, said in enumerate(words) if len(said) == 1 and len(said[0]) >= LONG_WORD}
    for number, said in enumerate(words):
        for word in lone.keys() & set(said) if len(said) > 1 else ():
            yield _ordered(number, lone[word])


def _lead(same: Sequence[int], words: Sequence[Words]) -> list[int]:
    return sorted(same, key=lambda number: (-len(words[number]), number))[:LEADERS]


def _may_match(one: Words, other: Words) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    held = set(long)
    return sum(word in held for word in short) >= LEAST_SHARED * len(short)
