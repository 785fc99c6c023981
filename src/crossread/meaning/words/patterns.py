"""Runs of words with choices in them, as word lists write them down: ``is|was not yet? known``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

Piece = tuple[frozenset[str], bool]


@cache
def read_pattern(pattern: str) -> tuple[Piece, ...]:
    """The pieces of a pattern, each with its words and whether it may be missing (``yet|still?``)."""
    return tuple((frozenset(piece.removesuffix("?").split("|")), piece.endswith("?")) for piece in pattern.split())


def match_pattern(words: Sequence[str], start: int, pieces: Sequence[Piece]) -> int | None:
    """Where the pattern ends that begins at ``start``; None where it does not stand there.

    A piece that may be missing is taken where its word stands there.
    """
    at = start
    for choices, optional in pieces:
        if at < len(words) and words[at] in choices:
            at += 1
        elif not optional:
            return None
    return at


def find_pattern(words: Sequence[str], pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """The first run of the words that the pattern matches, as half-open indices."""
    first, optional = pieces[0] if pieces else (frozenset(), True)
    if not optional and first.isdisjoint(words):
        return None
    for start, word in enumerate(words):
        if not optional and word not in first:
            continue
        end = match_pattern(words, start, pieces)
        if end is not None:
            return start, end
    return None
