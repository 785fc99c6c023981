"""F102, F105 for two numbers that one dash joins: a score, a record, a vote: "the Senate voted 97-1"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.check.copies import Copy
from crossread.check.paired import Score, read_scores
from crossread.check.slots.fits import Filler, fit_known
from crossread.check.slots.surroundings import read_surroundings
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Two scores of one sentence fit so much better the other way round.
BETTER = 0.2
# Words between the numbers of a record that is written out: "58 wins and three defeats".
WRITTEN_OUT = 3


def find_scores(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each score that no source has where one has it with one number changed, and on two exchanged."""
    known = sources.take(read_scores)
    keys = {score.key for score in known}
    ours = [score for score in copy.scores if not copy.is_quoted(score.span.start, score.span.end)]
    for score in ours:
        level = score.one == score.other and bool(sources.words & load_words("checking", "scores.level"))
        if score.key not in keys and not level and not _is_written_out(score, sources):
            near = [other for other in known if {score.one, score.other} & {other.one, other.other}]
            if near:
                yield _remark(score, "F102", near[0].span, sources)
    for one, two in pairwise(ours):
        if one.key != two.key and {one.key, two.key} <= keys:
            yield from _find_exchanged(copy, one, two, known, sources)


def _is_written_out(score: Score, sources: Sources) -> bool:
    """Whether a source has both numbers close by each other."""
    for reading in sources.readings.values():
        for one, two in pairwise(reading.numerals):
            close = one.span.part == two.span.part and 0 <= two.start - one.end <= 12 * WRITTEN_OUT
            if close and {one.value, two.value} == {score.one, score.other}:
                return True
    return False


def _find_exchanged(copy: Copy, one: Score, two: Score, known: Sequence[Score], sources: Sources) -> Iterator[Finding]:
    """A remark on both, where each fits the other's place better."""
    mentions = [
        Filler(score.key, score.span, read_surroundings(sources.readings[score.span.report], score.span))
        for score in known
    ]
    first = fit_known(copy.reading, one.span, mentions, sources.slots.rarity.share)
    second = fit_known(copy.reading, two.span, mentions, sources.slots.rarity.share)
    if not first or not second:
        return
    gain = first[two.key].likeness + second[one.key].likeness - first[one.key].likeness - second[two.key].likeness
    if gain >= BETTER:
        yield _remark(one, "F105", first[two.key].span, sources)
        yield _remark(two, "F105", second[one.key].span, sources)


def _remark(score: Score, code: str, theirs: Span, sources: Sources) -> Finding:
    message = f"“{score.span.text}”: {sources.have([theirs])} “{theirs.text}” here."
    return Finding(code, "warning", score.span.start, score.span.end, message, (theirs,))
