"""Sentences that the parser cuts behind a street's short name: ``on Third Ave. | in Corran at 4 a.m.``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.docs import DocToken
from crossread.text.lexicon import load_words


def join_after_streets(tokens: Sequence[DocToken], heads: list[int]) -> None:
    """Join what begins in lower case to the sentence before, which ends in ``Ave.`` or ``Pl.``: both were one.

    The root of the second part hangs on the root of the first from then on.
    """
    for token in tokens:
        if token.is_sent_start and _follows_street(tokens, token.i):
            token.is_sent_start = False
            root = _climb(heads, token.i)
            heads[root] = _climb(heads, token.i - 1)
            tokens[root].dep_ = "prep" if tokens[root].pos_ == "ADP" else "dep"


def _follows_street(tokens: Sequence[DocToken], at: int) -> bool:
    if at < 2 or not tokens[at].text[:1].islower() or tokens[at - 1].text[-1:] != ".":
        return False
    name = tokens[at - 2 if tokens[at - 1].text == "." else at - 1]
    return name.text[:1].isupper() and name.lower_.rstrip(".") in load_words("sites", "street_types")


def _climb(heads: Sequence[int], at: int) -> int:
    """The root of the sentence of a token."""
    while heads[at] != at:
        at = heads[at]
    return at
