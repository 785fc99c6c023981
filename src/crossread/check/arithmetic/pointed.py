"""Shares of what the sentence before told: "£40 of the £90 was spent. That is less than half."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from crossread.check.copies import Copy, DraftNumber
from crossread.meaning.quantities import Stated, worked_out
from crossread.model.mentions import Approximation
from crossread.text.lexicon import load_words

# "More than half" is said of a part at most so many times a half, "less than half" of one at least so small.
FAIR = 1.5
_TURNED: dict[Approximation, Approximation] = {"above": "below", "below": "above"}


def points_back(copy: Copy, start: int, end: int) -> bool:
    """Whether the share at these characters is said of ``that``, ``this`` or ``it``: "one paper called it a third"."""
    before = list(reversed(copy.tokens(copy.bounds(start, end)[0], start)))
    rest = list(dropwhile(lambda token: token.is_mark or token.lower in load_words("checking", "shares.light"), before))
    return bool(rest) and rest[0].lower in load_words("checking", "shares.pointers")


def is_set_right(copy: Copy, number: DraftNumber) -> bool:
    """Whether the sentence goes on to turn the share's bound: "some say more than half; it is less than half"."""
    turned = _TURNED.get(number.numeral.approx)
    ours = number.numeral
    return turned is not None and any(
        n.numeral.value == ours.value and n.numeral.approx == turned and n.span[0] > number.span[1]
        for n in copy.numbers_in(*number.sentence)
    )


def counts_tellers(copy: Copy, end: int) -> bool:
    """Whether the number that ends here counts those who tell: "one newspaper", "two reports"."""
    following = copy.tokens(end, copy.bounds(end, end)[1])[:1]
    return any(token.lemma.lower() in load_words("checking", "shares.tellers") for token in following)


def iter_pair_shares(parts: Sequence[Stated], wholes: Sequence[Stated]) -> Iterator[Stated]:
    """Percentages of each of the parts in each larger number of its kind."""
    for part in parts:
        for whole in wholes:
            alike = part.family == whole.family and part.dimension == whole.dimension
            if alike and 0 < part.low < whole.low:
                yield worked_out(100 * part.low / whole.low, "share", step=0.001)


def is_fair_bound(amount: Stated, share: Stated) -> bool:
    """Whether the share lies on the right side of "more than half", and not so far that another word is wanted."""
    if amount.approx == "above":
        return amount.low < share.low <= FAIR * amount.low
    return amount.approx == "below" and amount.high / FAIR <= share.low < amount.high
