"""Passages that two reports share word for word, beyond what they quote.

Whole-document likeness misses partial copying (two reports with a fifth of their words in common
have a Jaccard likeness under 0.1), so runs of words are compared, as plagiarism detection does
with word n-grams (Clough, Gaizauskas, Piao and Wilks, "METER: MEasuring TExt Reuse", ACL 2002).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from crossread.group.runs import RunIndex, SharedRun, choose_runs
from crossread.meaning.words.phrases import holds_phrase
from crossread.meaning.words.tokens import iter_parts
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.model.stories import Reuse, SharedPassage
from crossread.text.lexicon import load_lexicon

# Shorter runs are the language's, not another report's: names with titles, set phrases.
SHORTEST_RUN = 8
# One short run in a pair of reports may still be a set phrase; copying shows in this many words in all.
FEWEST_WORDS = 16


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """A report with its words and the news agencies that it names.

    ``outside`` counts the words outside quotation marks before each word, and last of all.
    """

    report: Report
    words: list[_Word]
    outside: list[int]
    agencies: tuple[str, ...]


def find_reuse(readings: Sequence[Reading]) -> tuple[Reuse, ...]:
    """Shared runs of words for every pair of readings that has any, by the ids of the reports.

    Runs that lie inside quotation marks in both reports are quotations, not copies, and do not count.
    """
    texts = [_read(reading) for reading in readings]
    index = RunIndex(SHORTEST_RUN)
    found: list[Reuse] = []
    for text in texts:
        for number, runs in index.add([word.text for word in text.words]).items():
            reuse = _compare(texts[number], text, runs)
            if reuse is not None:
                found.append(reuse)
    return tuple(sorted(found, key=lambda reuse: (-reuse.share, reuse.earlier, reuse.later)))


def _read(reading: Reading) -> _Text:
    words = _words(reading)
    outside = list(accumulate((not word.quoted for word in words), initial=0))
    return _Text(reading.report, words, outside, _agencies(reading.report))


def _words(reading: Reading) -> list[_Word]:
    quoted = sorted(
        (span.start, span.end) for quotation in reading.quotations for span in quotation.quoted if span.part == "text"
    )
    starts = [start for start, _ in quoted]
    found: list[_Word] = []
    for word in iter_parts(reading.report.text):
        place = bisect_right(starts, word.start) - 1
        inside = place >= 0 and word.start < quoted[place][1]
        found.append(_Word(word.folded, word.start, word.end, inside))
    return found


def _agencies(report: Report) -> tuple[str, ...]:
    """The news agencies that the report names, in the order of the list."""
    return tuple(
        str(agency["name"])
        for agency in load_lexicon("agencies")["agencies"]
        if any(holds_phrase(report.text, form) for form in agency["forms"])
    )


def _compare(one: _Text, other: _Text, runs: Iterable[SharedRun]) -> Reuse | None:
    """What the later of the two has of the earlier; None where that is too little. The runs start in ``one``."""
    earlier, dated = _in_time(one.report, other.report)
    first, second = (one, other) if earlier is one.report else (other, one)
    if first is other:
        runs = (SharedRun(run.at, run.start, run.length) for run in runs)
    kept = [run for run in choose_runs(runs, SHORTEST_RUN) if not _only_quotation(first, second, run)]
    if sum(run.length for run in kept) < FEWEST_WORDS:
        return None
    return _reuse(first, second, dated, kept)


def _in_time(one: Report, other: Report) -> tuple[Report, bool]:
    """The earlier one, and whether their dates tell: days that are equal, or missing, do not."""
    length = min(len(one.published or ""), len(other.published or ""))
    first, second = (one.published or "")[:length], (other.published or "")[:length]
    if first == second:
        return min(one, other, key=lambda report: report.id), False
    return (one, True) if first < second else (other, True)


def _only_quotation(earlier: _Text, later: _Text, run: SharedRun) -> bool:
    """Whether fewer words than make a run stand outside quotation marks in either report."""
    outside = earlier.outside[run.start + run.length] - earlier.outside[run.start]
    if outside >= SHORTEST_RUN:
        return False
    ours, theirs = earlier.words, later.words
    outside = 0
    for at in range(run.length):
        outside += not (ours[run.start + at].quoted and theirs[run.at + at].quoted)
        if outside == SHORTEST_RUN:
            return False
    return True


def _reuse(earlier: _Text, later: _Text, dated: bool, runs: Sequence[SharedRun]) -> Reuse:
    first, second = earlier.words, later.words
    passages = tuple(
        SharedPassage(
            earlier.report.span(first[start].start, first[start + length - 1].end),
            later.report.span(second[index].start, second[index + length - 1].end),
        )
        for start, index, length in runs
    )
    share = round(sum(run.length for run in runs) / len(second), 3)
    common = next((name for name in earlier.agencies if name in later.agencies), None)
    return Reuse(earlier.report.id, later.report.id, share, passages, dated, common)
