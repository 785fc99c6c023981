"""Two utterances laid side by side: which words they share, in order, and which of those by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.meaning.words.aligning import EqualRun, WordIndex, align_words, drop_strays
from crossread.reconcile.quotations.utterances import Utterance
from crossread.text.lexicon import load_words

# A shared word this far from the rest of what is shared is chance.
_STRAY_WORDS = 2
_STRAY_GAP = 5
# So are small words at the start or end of what is shared, where one version goes on at least this far beyond them.
_BEYOND = 3
# A longer version is laid beside another as a whole.
_LONGEST_WITHIN = 24
SMALL = load_words("matching", "aligning.small")


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Runs of equal words in order; ``shared`` counts their words.

    ``within``: one version was laid beside a single stretch of the other.
    """

    runs: tuple[EqualRun, ...]
    shared: int
    within: bool = False

    def left_range(self) -> tuple[int, int]:
        """The words of the left utterance from its first shared one to its last."""
        return self.runs[0].left, self.runs[-1].left + self.runs[-1].size

    def right_range(self) -> tuple[int, int]:
        """The same on the right."""
        return self.runs[0].right, self.runs[-1].right + self.runs[-1].size


def align(left: Utterance, right: Utterance) -> SharedWords:
    """The longest shared runs of words, without strays far off the rest."""

    def is_stray(run: EqualRun, before: EqualRun, after: EqualRun) -> bool:
        beyond = max(run.left, run.right) if run is before else _beyond(left, right, run)
        small = beyond >= _BEYOND and SMALL.issuperset(left.words[run.left : run.left + run.size])
        return small or _is_far(run, before, after)

    runs = drop_strays(_align_words(left.words, right.words), is_stray)
    return SharedWords(tuple(runs), sum(run.size for run in runs))


@lru_cache(maxsize=8192)
def _align_words(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[EqualRun, ...]:
    """The words of two prints side by side: done once, however many reports have them."""
    return tuple(align_words(left, WordIndex(right)))


def align_within(left: Utterance, right: Utterance) -> SharedWords | None:
    """The shorter one laid beside that stretch of the longer one of which it shares the most words.

    Where a phrase stands twice in the longer one (``up in the court, … win at the court``), the whole of it would be
    laid beside the wrong one.
    """
    short, long = (left, right) if len(left.words) <= len(right.words) else (right, left)
    size = len(short.words)
    if size > _LONGEST_WITHIN:
        return None
    best: tuple[int, int] | None = None
    for start in range(len(long.words) - size + 1):
        shared = sum(one == two for one, two in zip(short.words, long.words[start : start + size], strict=True))
        if best is None or shared > best[0]:
            best = (shared, start)
    if best is None or not best[0]:
        return None
    runs = _equal_runs(short.words, long.words, best[1])
    found = SharedWords(tuple(runs), sum(run.size for run in runs), within=True)
    return turn(found) if short is right else found


def turn(found: SharedWords) -> SharedWords:
    """The same with the right utterance on the left."""
    runs = tuple(EqualRun(run.right, run.left, run.size) for run in found.runs)
    return SharedWords(runs, found.shared, found.within)


def _equal_runs(short: Sequence[str], long: Sequence[str], start: int) -> list[EqualRun]:
    """The words that stand in both at the same distance from the start."""
    runs: list[EqualRun] = []
    for at, word in enumerate(short):
        if long[start + at] != word:
            continue
        if runs and runs[-1].left + runs[-1].size == at:
            runs[-1] = EqualRun(runs[-1].left, runs[-1].right, runs[-1].size + 1)
        else:
            runs.append(EqualRun(at, start + at, 1))
    return runs


def _is_far(run: EqualRun, before: EqualRun, after: EqualRun) -> bool:
    gap = max(after.left - before.left - before.size, after.right - before.right - before.size)
    return run.size <= _STRAY_WORDS and gap > _STRAY_GAP


def _beyond(left: Utterance, right: Utterance, run: EqualRun) -> int:
    """How many words either goes on for behind the run."""
    return max(len(left.words) - run.left, len(right.words) - run.right) - run.size
