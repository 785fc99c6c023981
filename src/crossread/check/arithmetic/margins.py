"""By how much a match was won: "won by 18" against the score that the draft gives beside it, or that sources have."""

from __future__ import annotations

from crossread.check.arithmetic.relations import WorkedOut
from crossread.check.copies import Copy
from crossread.check.paired import Score, read_scores
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, worked_out
from crossread.model.spans import Span
from crossread.text.lexicon import load_words


def judge_margin(copy: Copy, span: Span, amount: Stated, relation: WorkedOut, sources: Sources) -> Stated | None:
    """The margin that the number is held to: its own where a score gives it, else that of the draft's score beside it.

    None where the words tell of no match, or no score is near.
    """
    if relation.kind != "difference" or not _tells_of_match(copy, span):
        return None
    first, last = copy.bounds(span.start, span.end)
    opening = copy.begins_before(first)
    near = [score for score in copy.scores if opening <= score.span.start < last]
    known = (score for reading in sources.readings.values() for score in read_scores(reading))
    if any(_margin(score) == amount.number for score in (*near, *known)):
        return amount
    return worked_out(_margin(near[-1])) if near and amount.approx == "exact" else None


def _margin(score: Score) -> float:
    return abs(score.one - score.other)


def _tells_of_match(copy: Copy, span: Span) -> bool:
    """Whether the words before say that somebody won or lost by so much."""
    before = copy.reading.tokens_before(span)
    played = any(token.lemma.lower() in load_words("checking", "relations.matches") for token in before)
    return played and [token.lower for token in before[-1:]] == ["by"]
