"""By how much a match was won: "won by 18" against the score that the draft gives beside it, or that sources have."""

from __future__ import annotations

from itertools import takewhile

from crossread.check.arithmetic.relations import WorkedOut
from crossread.check.copies import Copy
from crossread.check.paired import Score, read_scores
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated, worked_out
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between how a match ended and the number: "won, 61-48, by".
REACH = 9


def judge_margin(copy: Copy, span: Span, amount: Stated, relation: WorkedOut, sources: Sources) -> Stated | None:
    """The margin that the number is held to: its own where a score gives it, else that of the draft's score beside it.

    None where the words tell of no match, or no score is near.
    """
    if relation.kind != "difference" or not _tells_of_match(copy, span):
        return None
    first, last = copy.bounds(span.start, span.end)
    opening = copy.begins_before(first)
    near = [score for score in copy.scores if opening <= score.span.start < last]
    if any(_margin(score) == amount.number for score in (*near, *sources.take(read_scores))):
        return amount
    told = near and _margin(near[-1]) and amount.approx == "exact"
    return worked_out(_margin(near[-1])) if told else None


def _margin(score: Score) -> float:
    return abs(score.one - score.other)


def _tells_of_match(copy: Copy, span: Span) -> bool:
    """Whether the words before say that somebody won or lost by so much."""
    before = [token for token in copy.reading.tokens_before(span) if not token.is_mark][-REACH:][::-1]
    clause = list(takewhile(lambda token: token.lower not in load_words("checking", "owners.breaks"), before))
    played = any(token.lemma.lower() in load_words("checking", "relations.matches") for token in clause)
    return played and [token.lower for token in clause[:1]] == ["by"]
