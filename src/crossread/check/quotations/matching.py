"""Finds the place of a source that has the words of a quotation, and how they differ."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import Match as SharedRun
from difflib import SequenceMatcher
from typing import Literal

from crossread.check.sources import Sources, plain_word
from crossread.model.reports import Report
from crossread.model.spans import Span
from crossread.text.words import Word

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
class Match:
    """Where a source has the quotation: the report's words, and how they differ from the draft's.

    ``changes`` are (kind, draft words, source words), word indices half-open.
    """

    report: Report
    words: list[Word]
    share: float
    changes: list[tuple[Literal["changed", "added", "dropped"], tuple[int, int], tuple[int, int]]]
    span: Span

    @property
    def is_marked(self) -> bool:
        """Whether the report has the words in quotation marks; in a quotation set apart, who speaks is a guess."""
        before = self.report.text[max(0, self.span.start - 400) : self.span.start].rsplit("\n", 1)[-1]
        return any(mark in before for mark in "“\"‘'")


def find_seam(text: str, words: list[Word], sources: Sources) -> int | None:
    """The word from which on the quotation is another statement; both parts then stand in the sources word for word."""
    spoken = [plain_text(text, word) for word in words]
    for seam in range(SHORTEST_PART, len(spoken) - SHORTEST_PART + 1):
        if _stands(spoken[:seam], sources) and _stands(spoken[seam:], sources):
            return seam
    return None


def _stands(spoken: list[str], sources: Sources) -> bool:
    phrase = f" {' '.join(spoken)} "
    return any(phrase in running for running in sources.running_texts)


def find_match(text: str, words: list[Word], sources: Sources) -> Match | None:
    """The place in any source that has most of the words; of equals, the one that changes least."""
    spoken = [plain_text(text, word) for word in words]
    best: Match | None = None
    for report in sources.account.reports:
        match = _match_report(spoken, report, *sources.report_words[report.id])
        if match and (best is None or (match.share, -len(match.changes)) > (best.share, -len(best.changes))):
            best = match
    return best


def _match_report(spoken: list[str], report: Report, words: list[Word], plain: list[str]) -> Match | None:
    seed = SequenceMatcher(None, spoken, plain, autojunk=False).find_longest_match()
    if not seed.size:
        return None
    first = max(0, seed.b - seed.a - MARGIN)
    last = min(len(plain), seed.b + (len(spoken) - seed.a) + MARGIN)
    matched = SequenceMatcher(None, spoken, plain[first:last], autojunk=False).get_matching_blocks()
    blocks = _without_strays([block for block in matched if block.size])
    share = sum(block.size for block in blocks) / len(spoken)
    if share < (SAME_UTTERANCE if len(spoken) >= FEWEST_WORDS else 1.0):
        return None
    start, end = first + blocks[0].b, first + blocks[-1].b + blocks[-1].size
    span = report.span(words[start].start, words[end - 1].end)
    changes = list(_changes([(block.a, block.b + first, block.size) for block in blocks], len(spoken)))
    return Match(report, words, share, changes, span)


def _without_strays(blocks: list[SharedRun]) -> list[SharedRun]:
    """The shared runs less a word or two at either end that the source has only further on: "to", "the"."""
    while len(blocks) > 1 and _is_stray(blocks[-1], blocks[-2], blocks[-1]):
        blocks = blocks[:-1]
    while len(blocks) > 1 and _is_stray(blocks[0], blocks[0], blocks[1]):
        blocks = blocks[1:]
    return blocks


def _is_stray(block: SharedRun, before: SharedRun, after: SharedRun) -> bool:
    ours, theirs = after.a - before.a - before.size, after.b - before.b - before.size
    return block.size <= STRAY and theirs - ours > FURTHER_ON


def _changes(
    blocks: list[tuple[int, int, int]], length: int
) -> Iterator[tuple[Literal["changed", "added", "dropped"], tuple[int, int], tuple[int, int]]]:
    """What lies between the shared runs; before the first and after the last only the draft's words count."""
    if blocks[0][0] > 0:
        count, place = blocks[0][0], blocks[0][1]
        yield "changed", (0, count), (max(0, place - count), place)
    for (a, b, size), (next_a, next_b, _) in itertools.pairwise(blocks):
        ours, theirs = (a + size, next_a), (b + size, next_b)
        if ours[0] == ours[1]:
            yield "dropped", ours, theirs
        else:
            yield ("added" if theirs[0] == theirs[1] else "changed"), ours, theirs
    a, b, size = blocks[-1]
    if a + size < length:
        yield "changed", (a + size, length), (b + size, b + size + length - a - size)


def plain_text(text: str, word: Word) -> str:
    """The word of the text as words are compared: in lower case, with straight apostrophes."""
    return plain_word(text[word.start : word.end])
