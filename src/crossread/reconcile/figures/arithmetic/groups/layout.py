"""People of a sentence told twice: ``the fourth victim, a 20-year-old man,``; ``two guests, a man and a woman,``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.text.lexicon import load_words

# Tokens between a number and the list that lays it out: its noun, one word that describes it, the mark.
LONGEST = 3
_NAMING = frozenset({"NOUN", "ADJ", "PROPN"})
_EQUALS = load_words("arithmetic", "groups.equals") - {"as"}


def lay_out(rows: Sequence[Row]) -> list[Row]:
    """The rows of one sentence without those that name one person again; those under a number are marked so."""
    kept: list[Row] = []
    for row in rows:
        if not (kept and _is_named_again(kept[-1], row)):
            kept.append(row)
    inside = {at for head in range(len(kept)) for at in _listed_under(kept, head)}
    return [replace(row, within=True) if at in inside else row for at, row in enumerate(kept)]


def _is_named_again(one: Row, other: Row) -> bool:
    """``one victim, a man,``, ``the third victim is a man``: of nobody else than the person just counted."""
    between = _between(one, other)
    if one.item is not None:
        between = between[sum(token.tag == "NOUN" for token in between[:1]) :]
    single = one.value == 1 and other.item is None and (one.item is not None or one.beside)
    said = single and one.people.generic and not other.people.generic
    return said and len(between) == 1 and (between[0].text == "," or between[0].lower in _EQUALS)


def _listed_under(rows: Sequence[Row], head: int) -> Iterator[int]:
    """The places of the rows that follow a number with a mark and come to it."""
    whole, after = rows[head], rows[head + 1 :]
    if whole.value < 2 or not after or not _is_apposed(whole, after[0]):
        return
    size = next((n for n, total in enumerate(accumulate(row.value for row in after), 1) if total == whole.value), 0)
    listed = after[:size]
    if whole.people.generic or all(row.people == whole.people for row in listed):
        yield from range(head + 1, head + 1 + size)


def _is_apposed(whole: Row, first: Row) -> bool:
    between = _between(whole, first)
    marked = bool(between) and between[-1].is_mark and not any(token.is_mark for token in between[:-1])
    return marked and len(between) <= LONGEST and all(token.tag in _NAMING for token in between[:-1])


def _between(one: Row, other: Row) -> list[Token]:
    return [token for token in one.tokens if token.start >= one.span.end and token.end <= other.span.start]
