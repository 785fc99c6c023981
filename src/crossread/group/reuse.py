"""Passages that two reports share word for word, beyond what they quote.

Whole-document likeness misses partial copying (two reports with a fifth of their words in common
have a Jaccard likeness under 0.1), so runs of words are compared, as plagiarism detection does
with word n-grams (Clough, Gaizauskas, Piao and Wilks, "METER: MEasuring TExt Reuse", ACL 2002).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

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
# Boilerplate that repeats inside one report must not make the search quadratic.
MOST_STARTS = 20


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    quoted: bool


def find_reuse(readings: Sequence[Reading]) -> tuple[Reuse, ...]:
    """Shared runs of words for every pair of readings that has any, by the ids of the reports.

    Runs that lie inside quotation marks in both reports are quotations, not copies, and do not count.
    """
    words = {reading.report.id: _words(reading) for reading in readings}
    found: list[Reuse] = []
    for one, other in combinations([reading.report for reading in readings], 2):
        earlier, later, dated = _in_time(one, other)
        runs = _shared_runs(words[earlier.id], words[later.id])
        if sum(length for *_, length in runs) >= FEWEST_WORDS:
            found.append(_reuse(earlier, later, dated, runs, words))
    return tuple(sorted(found, key=lambda reuse: (-reuse.share, reuse.earlier, reuse.later)))


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


def _in_time(one: Report, other: Report) -> tuple[Report, Report, bool]:
    """Earlier, later, and whether their dates tell: days that are equal, or missing, do not."""
    length = min(len(one.published or ""), len(other.published or ""))
    first, second = (one.published or "")[:length], (other.published or "")[:length]
    if first == second:
        earlier, later = sorted((one, other), key=lambda report: report.id)
        return earlier, later, False
    return (one, other, True) if first < second else (other, one, True)


def _shared_runs(earlier: list[_Word], later: list[_Word]) -> list[tuple[int, int, int]]:
    """Runs as (start in ``earlier``, start in ``later``, length), longest first at each place of ``later``."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(len(earlier) - SHORTEST_RUN + 1):
        starts = places[tuple(word.text for word in earlier[index : index + SHORTEST_RUN])]
        if len(starts) < MOST_STARTS:
            starts.append(index)
    runs: list[tuple[int, int, int]] = []
    index = 0
    while index + SHORTEST_RUN <= len(later):
        starts = places.get(tuple(word.text for word in later[index : index + SHORTEST_RUN]), [])
        best = max(((_length(earlier, later, start, index), -start) for start in starts), default=(0, 0))
        length, start = best[0], -best[1]
        if length and not _only_quotation(earlier[start : start + length], later[index : index + length]):
            runs.append((start, index, length))
        index += max(length, 1)
    return runs


def _length(earlier: list[_Word], later: list[_Word], start: int, index: int) -> int:
    length = 0
    while (
        start + length < len(earlier)
        and index + length < len(later)
        and earlier[start + length].text == later[index + length].text
    ):
        length += 1
    return length


def _only_quotation(earlier: list[_Word], later: list[_Word]) -> bool:
    """Whether fewer words than make a run stand outside quotation marks in either report."""
    outside = sum(not (one.quoted and other.quoted) for one, other in zip(earlier, later, strict=True))
    return outside < SHORTEST_RUN


def _reuse(
    earlier: Report, later: Report, dated: bool, runs: list[tuple[int, int, int]], words: dict[str, list[_Word]]
) -> Reuse:
    first, second = words[earlier.id], words[later.id]
    passages = tuple(
        SharedPassage(
            earlier.span(first[start].start, first[start + length - 1].end),
            later.span(second[index].start, second[index + length - 1].end),
        )
        for start, index, length in runs
    )
    shared = sum(length for *_, length in runs)
    share = round(shared / len(second), 3)
    return Reuse(earlier.id, later.id, share, passages, dated, _common_source(earlier, later))


def _common_source(earlier: Report, later: Report) -> str | None:
    """The news agency that both reports name as theirs, as the later one prints it."""
    for agency in load_lexicon("agencies")["agencies"]:
        if all(any(holds_phrase(report.text, form) for form in agency["forms"]) for report in (earlier, later)):
            return str(agency["name"])
    return None
