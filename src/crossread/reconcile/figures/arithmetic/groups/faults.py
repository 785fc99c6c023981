"""Closed lists of people that do not come to the number right over them: ``nine others, five men and three women``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.arithmetic.groups.ties import clash, tie_rows
from crossread.text.lexicon import load_words

# How far the sum may be off, as a share of the whole; further off it is of other people.
NEAR = 0.15
# Conditions listed in a sentence, before it can be taken for all.
FEWEST = 3
# How many sentences before such a list its whole may stand.
REACH = 3
_OPEN = load_words("arithmetic", "groups.open")


def find_faults(rows: Sequence[Row]) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """Lists that leave nobody out by their words, against a whole that they miss by little."""
    for start, first in enumerate(rows):
        for size in range(2, len(rows) - start + 1):
            chain = tuple(rows[start : start + size])
            if chain[-1].sentence != first.sentence:
                break
            whole = _find_whole(rows[:start], chain)
            if whole is not None and _is_whole_list(chain, rows[start + size :]):
                yield whole, chain


def _find_whole(before: Sequence[Row], chain: Sequence[Row]) -> Row | None:
    """The number right over the list: before it in its sentence with a mark, or the last in the sentences before."""
    total = sum(row.value for row in chain)
    whole = before[-1] if before else None
    if whole is not None and whole.sentence != chain[0].sentence:
        whole = next((row for row in reversed(before) if not row.dead), None)
    if (
        whole is None
        or whole.loose
        or whole.dead
        or whole.value == total
        or abs(whole.value - total) > NEAR * whole.value
    ):
        return None
    if whole.sentence == chain[0].sentence:
        laid_out = len(chain) >= FEWEST and _opens_list(whole, chain[0])
        return whole if _is_apposed(whole, chain[0]) and (laid_out or _exclude_by_noun(chain)) else None
    near = chain[0].sentence - whole.sentence <= REACH and whole.hurt
    return whole if near and len(chain) >= FEWEST and _exclude_by_grade(chain) else None


def _is_apposed(whole: Row, first: Row) -> bool:
    """Whether only the whole's own noun and a mark stand between."""
    between = [token for token in whole.tokens if token.start >= whole.span.end and token.end <= first.span.start]
    named = [token for token in between if not token.is_mark]
    marked = bool(between) and between[-1].is_mark
    return marked and len(named) <= 2 and all(token.tag in ("NOUN", "ADJ") for token in named)


def _opens_list(whole: Row, first: Row) -> bool:
    """``66 people: 31 in Corran, 18 in Dunmere and nine in Alder``."""
    return any(t.text == ":" for t in whole.tokens if t.start >= whole.span.end and t.end <= first.span.start)


def _exclude_by_noun(chain: Sequence[Row]) -> bool:
    return all(one.people.clashes(other.people) for one, other in combinations(chain, 2))


def _exclude_by_grade(chain: Sequence[Row]) -> bool:
    """Whether each row is told to be in another condition, or let go: nobody is in two."""
    states = [row.grade or row.action for row in chain]
    return None not in states and len(set(states)) == len(states) and not any(row.dead for row in chain)


def _is_whole_list(chain: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether the words close it: joined to its end by ``and``, not opened by ``including``, nothing behind it."""
    one, last = chain[-2:]
    closing = {token.lower for token in last.tokens if token.start >= one.span.end and token.end <= last.span.start}
    words = {token.lower for token in chain[0].tokens if token.end <= chain[0].span.start}
    more = any(row.sentence == last.sentence or row.beside for row in after[:2] if row.sentence - last.sentence <= 1)
    joined = all(tie_rows(a, b) > 0 and not clash(a, b) for a, b in pairwise(chain))
    return "and" in closing and joined and not more and words.isdisjoint(_OPEN)
