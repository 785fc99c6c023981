"""Bounds that a denial before them turns round: "nobody gets less than three weeks" for at least three."""

from __future__ import annotations

from itertools import takewhile

from crossread.check.copies import Copy
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_words

# Words before the number, back to a mark or another clause, among which the denial stands.
REACH = 8


def is_denied_bound(copy: Copy, figure: Figure) -> bool:
    """Whether the words before a number with "more than" or "less than" deny that it is so."""
    if figure.quantity.approx not in ("above", "below"):
        return False
    stops = load_words("checking", "retold.clauses")
    before = reversed(copy.reading.tokens_before(figure.span)[-REACH:])
    near = takewhile(lambda token: not token.is_mark and token.lower not in stops, before)
    return any(token.lower in load_words("checking", "retold.negators") for token in near)
