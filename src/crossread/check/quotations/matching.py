"""Finds the place of a source that has the words of a quotation, and how they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.sources import Sources
from crossread.meaning.words.aligning import AlignedChange, EqualRun, WordIndex, align_words, drop_strays, list_changes
from crossread.meaning.words.stems import is_stop_word
from crossread.meaning.words.tokens import Word
from crossread.model.reports import Report
from crossread.model.spans import Span

# Fewer words than this may be a term of the writer's own, and are no evidence of a statement.
FEWEST_WORDS = 3
# Below this share of its words in one place of a source, the quotation is another one.
SAME_UTTERANCE = 0.6
# Words of a source searched to either side of the longest run that is shared.
MARGIN = 12
# So few words at an end of the quotation, so much further on in the source than in the draft, are there by chance.
STRAY, FURTHER_ON = 2, 4
# Places of a source that have as many of the quotation's words in a row, of which each may be the one that is meant.
MOST_SEEDS = 8
# Words that a quotation of two leaves out at most.
LEFT_OUT = 2
# Each of two statements that are run together has so many words at least.
SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """Where a source has the quotation: the report's words, and how they differ from the draft's.

    ``changes`` go from the draft's words to the report's.
    """

    report: Report
    words: list[Word]
    share: float
    changes: list[AlignedChange]
    span: Span

    def printed(self, first: int, last: int) -> str:
        """The report's characters from word ``first`` up to ``last``; empty for none."""
        words = self.words[first : min(last, len(self.words))]
        return self.report.text[words[0].start : words[-1].end] if words else ""

    @property
    def is_shortened(self) -> bool:
        """Whether the report has every word of it, and a word or two more between."""
        added = [change.right[1] - change.right[0] for change in self.changes if change.kind == "added"]
        return self.share == 1 and len(added) == len(self.changes) and max(added, default=0) <= LEFT_OUT

    @property
    def is_marked(self) -> bool:
        """Whether the report has the words in quotation marks; in a quotation set apart, who speaks is a guess."""
        before = self.report.text[max(0, self.span.start - 400) : self.span.start].rsplit("\n", 1)[-1]
        return any(mark in before for mark in "“\"‘'")


def find_seam(words: list[Word], sources: Sources) -> int | None:
    """The word from which on the quotation is another statement; both parts then stand in the sources word for word."""
    spoken = [word.folded for word in words]
    for seam in range(SHORTEST_PART, len(spoken) - SHORTEST_PART + 1):
        if _stands(spoken[:seam], sources) and _stands(spoken[seam:], sources):
            return seam
    return None


def _stands(spoken: list[str], sources: Sources) -> bool:
    phrase = f" {' '.join(spoken)} "
    return any(phrase in running for running in sources.running_texts)


def find_match(words: list[Word], sources: Sources) -> QuotationMatch | None:
    """The place in any source that has most of the words; of equals, the one that changes least."""
    best: QuotationMatch | None = None
    for match in find_matches(words, sources):
        if best is None or (match.share, -len(match.changes)) > (best.share, -len(best.changes)):
            best = match
    return best


def find_matches(words: list[Word], sources: Sources) -> list[QuotationMatch]:
    """The place in each source that has most of the words, where it has enough of them."""
    spoken = [word.folded for word in words]
    found = (_match_report(spoken, report, *sources.report_words[report.id]) for report in sources.account.reports)
    return [match for match in found if match is not None]


def _match_report(spoken: list[str], report: Report, words: list[Word], index: WordIndex) -> QuotationMatch | None:
    """The likest of the places that have the longest run of the quotation's words: a phrase of it may stand twice."""
    best: tuple[float, list[EqualRun]] | None = None
    for seed in _find_seeds(spoken, index):
        first = max(0, seed.right - seed.left - MARGIN)
        last = min(len(words), seed.right + (len(spoken) - seed.left) + MARGIN)
        runs = drop_strays(align_words(spoken, index, first, last), _is_stray)
        share = sum(run.size for run in runs) / len(spoken)
        if best is None or share > best[0]:
            best = share, runs
    if best is None or best[0] < (SAME_UTTERANCE if len(spoken) >= FEWEST_WORDS else 1.0):
        return None
    share, runs = best
    start, end = runs[0].right, runs[-1].right + runs[-1].size
    span = report.span(words[start].start, words[end - 1].end)
    return QuotationMatch(report, words, share, _differences(runs, len(spoken)), span)


def _find_seeds(spoken: Sequence[str], index: WordIndex) -> Iterator[EqualRun]:
    """The longest runs that the quotation shares with a report, wherever they stand there."""
    longest = index.longest_run(spoken, (0, len(spoken)), (0, len(index.words)))
    if longest is None:
        return
    phrase = spoken[longest.left : longest.left + longest.size]
    yield longest
    places = index.pairs.get((phrase[0], phrase[1]), ()) if longest.size > 1 else ()
    same = [at for at in places if at != longest.right and list(index.words[at : at + longest.size]) == list(phrase)]
    yield from (EqualRun(longest.left, at, longest.size) for at in same[:MOST_SEEDS])


def find_left_out(words: list[Word], sources: Sources) -> QuotationMatch | None:
    """Where a source quotes two words with a word or two between them that the quotation leaves out."""
    spoken = [word.folded for word in words]
    for report in sources.account.reports:
        printed, index = sources.report_words[report.id]
        for at in index.singles.get(spoken[0], ()):
            behind = index.words[at + 2 : at + 2 + LEFT_OUT]
            if len(spoken) != FEWEST_WORDS - 1 or spoken[1] not in behind:
                continue
            last = at + 2 + list(behind).index(spoken[1])
            span = report.span(printed[at].start, printed[last].end)
            change = AlignedChange("added", (1, 1), (at + 1, last))
            match = QuotationMatch(report, printed, 1.0, [change], span)
            if match.is_marked or not any(is_stop_word(word) for word in spoken):
                return match
    return None


def _is_stray(run: EqualRun, before: EqualRun, after: EqualRun) -> bool:
    """Whether a word or two at an end of the quotation stand only further on in the source: "to", "the"."""
    ours, theirs = after.left - before.left - before.size, after.right - before.right - before.size
    return run.size <= STRAY and theirs - ours > FURTHER_ON


def _differences(runs: list[EqualRun], length: int) -> list[AlignedChange]:
    """What lies between the shared runs; before the first and after the last only the draft's words count."""
    first, last = runs[0], runs[-1]
    changes = list_changes(runs, (length, last.right + last.size + length - last.left - last.size))
    if first.left > 0:
        opening = AlignedChange("changed", (0, first.left), (max(0, first.right - first.left), first.right))
        return [opening, *changes[1:]]
    return [change for change in changes if change.left != (0, 0)]
