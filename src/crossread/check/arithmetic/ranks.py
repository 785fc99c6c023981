"""How many came before somebody of a rank: "the sixth to cross, after five others"."""

from __future__ import annotations

from itertools import pairwise

from crossread.check.arithmetic.verdicts import WorkingVerdict, settle, words_after, words_before
from crossread.check.copies import Copy
from crossread.meaning.quantities import Stated
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words behind a number within which it is said that so many went before.
REACH = 4
# A rank below this leaves nobody to count.
LEAST = 2


def judge_rank(copy: Copy, span: Span, amount: Stated) -> WorkingVerdict | None:
    """How a number comes out that counts those before the rank of its sentence; None where none is so counted."""
    if amount.family != "count" or not _counts_those_before(copy, span):
        return None
    first = copy.bounds(span.start, span.end)[0]
    ranks = [n.value for n in copy.reading.numerals if n.shape == "ordinal" and first <= n.start < span.start]
    return settle(amount, ranks[-1] - 1) if ranks and ranks[-1] >= LEAST else None


def _counts_those_before(copy: Copy, span: Span) -> bool:
    """Whether the words say that so many went before: "after five others", "which means that 11 crossed before her"."""
    before = [token.lower for token in words_before(copy, span, 1)]
    after = [token.lower for token in words_after(copy, span, REACH)]
    others = bool(after) and after[0] in load_words("checking", "workings.others")
    if others and before and before[0] in load_words("checking", "workings.behind"):
        return True
    pairs = pairwise(after)
    return any(one == "before" and two in load_words("checking", "workings.it") for one, two in pairs)
