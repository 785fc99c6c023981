"""Finds the place of a source that has the words of a quotation, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.check.sources import Sources
from crossread.meaning.words.aligning import AlignedChange, EqualRun, WordIndex, align_words, drop_strays, list_changes
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
    seed = index.longest_run(spoken, (0, len(spoken)), (0, len(words)))
    if seed is None:
        return None
    first = max(0, seed.right - seed.left - MARGIN)
    last = min(len(words), seed.right + (len(spoken) - seed.left) + MARGIN)
    runs = drop_strays(align_words(spoken, index, first, last), _is_stray)
    share = sum(run.size for run in runs) / len(spoken)
    if share < (SAME_UTTERANCE if len(spoken) >= FEWEST_WORDS else 1.0):
        return None
    start, end = runs[0].right, runs[-1].right + runs[-1].size
    span = report.span(words[start].start, words[end - 1].end)
    return QuotationMatch(report, words, share, _differences(runs, len(spoken)), span)


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
