"""Numbers of one measured thing that are no rivals after all: ``two others``, ``all but five``."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import exact
from crossread.reconcile.figures.items import Item
from crossread.text.lexicon import load_words

# Reports that have both numbers, from which on neither is a slip for the other.
BOTH = 2
_EXCEPT = load_words("arithmetic", "scopes.excepting")
_DESCRIBING = load_words("arithmetic", "scopes.describing")


def of_one_scope(sides: Sequence[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """The sides that may rival the first: without complements, others beside a total, and numbers told beside it."""
    plain = [kept for side in sides if (kept := tuple(item for item in side if not _is_complement(item)))]
    if not plain:
        return []
    first = plain[0]
    return [first, *(side for side in plain[1:] if _are_rivals(first, side))]


def _are_rivals(first: Sequence[Item], side: Sequence[Item]) -> bool:
    others = [[item.beside for item in items] for items in (first, side)]
    if all(others[0]) != all(others[1]) and not all(map(any, others)):
        return False
    if _are_told_beside(first, side):
        return False
    return not any(_describe_others(one, other) for one in first for other in side)


def _is_complement(item: Item) -> bool:
    """``all but five had gone home``: the five had not."""
    return [token.lower for token in item.tokens_before[-2:]] in [phrase.split() for phrase in _EXCEPT]


def _are_told_beside(first: Sequence[Item], side: Sequence[Item]) -> bool:
    """Whether several reports have the one number, and all of them the other too: they mean two things by them."""
    if not all(exact(item) for item in (*first, *side)):
        return False
    reports = {item.report.id for item in side}
    return len(reports) >= BOTH and reports <= {item.report.id for item in first}


def _describe_others(one: Item, other: Item) -> bool:
    """Whether both say how tall or heavy somebody is, and no name that the sentences tell of is the same."""
    if any(_DESCRIBING.isdisjoint(token.lower for token in item.tokens) for item in (one, other)):
        return False
    names = [{token.lower for token in item.tokens if _is_told_of(token)} for item in (one, other)]
    return names[0].isdisjoint(names[1])


def _is_told_of(token: Token) -> bool:
    return token.tag == "PROPN" and (token.relation.startswith("nsubj") or token.relation == "dobj")
