"""Sentences longer than anybody writes, rows and lists without a full stop, parted where the parse hangs least."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from crossread.extract.docs import LONGEST, DocToken

# A part is at least this long, so that a row of a thousand words comes to few.
SHORTEST = LONGEST // 2


def part_long_sentences(tokens: Sequence[DocToken], heads: list[int]) -> None:
    """Begin a sentence anew within ``LONGEST`` words of where it began, at the place that the fewest arcs cross.

    ``400 in Ayle, 300 in Corran, …`` on and on is parted behind a comma: what compares the words of a sentence with
    each other is then done in time.
    """
    opened = [token.i for token in tokens if token.is_sent_start or not token.i]
    for first, last in pairwise([*opened, len(tokens)]):
        if last - first > LONGEST:
            _part(tokens, heads, first, last)


def _part(tokens: Sequence[DocToken], heads: list[int], first: int, last: int) -> None:
    crossed = _count_crossing(heads, first, last)
    begun = [first]
    while last - begun[-1] > LONGEST:
        places = range(begun[-1] + SHORTEST, begun[-1] + LONGEST + 1)
        begun.append(min(places, key=lambda at: (tokens[at].ent_iob_ == "I", crossed[at - first], -at)))
    for start, end in pairwise([*begun, last]):
        tokens[start].is_sent_start = True
        _hang(tokens, heads, start, end)


def _count_crossing(heads: Sequence[int], first: int, last: int) -> list[int]:
    """How many arcs lead from before a token to it or beyond, token by token."""
    changes = [0] * (last - first + 1)
    for at in range(first, last):
        near, far = sorted((at, heads[at]))
        changes[near + 1 - first] += 1
        changes[far + 1 - first] -= 1
    return list(accumulate(changes))


def _hang(tokens: Sequence[DocToken], heads: list[int], first: int, last: int) -> None:
    """Give a part one root: the sentence's own, else the first word whose head is now in another part."""
    loose = [at for at in range(first, last) if heads[at] == at or not first <= heads[at] < last]
    root = min(loose, key=lambda at: (heads[at] != at, at))
    for at in loose:
        heads[at], tokens[at].dep_ = root, "ROOT" if at == root else "dep"
