"""Reports of other events among those of one: told before anything is merged.

Tried on 25 stories by themselves and on 75 pairs of them with more reports of one than of the other: no report was set
apart from its own story, and of 33 pairs every report of the smaller story was; of the others nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from crossread.model.mentions import Reading
from crossread.reconcile.belonging import collect_marks, measure_likeness, weigh_reports

# How much what two reports name counts beside their words.
_NAMED = 0.3
# From this likeness on, on average over their reports, two groups are one.
_JOINED = 0.12
# A group is set apart where its likeness to the largest stays below this, on average and in every pair.
_APART, _APART_AT_MOST = 0.07, 0.15
_FEWEST = 2

Likeness = Mapping[tuple[str, str], float]


def find_other_stories(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """Ids of the reports that tell of other events than the largest group, a tuple a group, the larger first.

    Nothing is set apart on doubt, nor where no group is the largest.
    """
    ids = sorted(reading.report.id for reading in readings)
    likeness = _compare(readings)
    groups = sorted(_gather(ids, likeness), key=lambda group: (-len(group), group))
    main = groups[0] if groups else []
    if len(main) < _FEWEST:
        return ()
    return tuple(tuple(group) for group in groups[1:] if len(group) < len(main) and _is_apart(group, main, likeness))


def _compare(readings: Sequence[Reading]) -> Likeness:
    marks = {reading.report.id: collect_marks(reading) for reading in readings}
    vectors = weigh_reports(readings)
    found: dict[tuple[str, str], float] = {}
    for one, other in combinations(sorted(marks), 2):
        shared = len(marks[one] & marks[other]) / max(1, min(len(marks[one]), len(marks[other])))
        value = measure_likeness(vectors[one], vectors[other]) + _NAMED * shared
        found[one, other] = found[other, one] = value
    return found


def _gather(ids: Sequence[str], likeness: Likeness) -> list[list[str]]:
    """Groups by average linkage, the likeliest two first; of equal ones those that come first."""
    groups = [[report] for report in ids]
    while len(groups) > 1:
        pairs = combinations(range(len(groups)), 2)
        best, one, other = max((_average(groups[a], groups[b], likeness), -a, -b) for a, b in pairs)
        if best < _JOINED:
            break
        groups[-one] += groups.pop(-other)
    return [sorted(group) for group in groups]


def _is_apart(group: Sequence[str], main: Sequence[str], likeness: Likeness) -> bool:
    closest = max(likeness[one, other] for one in group for other in main)
    return _average(group, main, likeness) < _APART and closest < _APART_AT_MOST


def _average(group: Sequence[str], others: Sequence[str], likeness: Likeness) -> float:
    return sum(likeness[one, other] for one in group for other in others) / (len(group) * len(others))
