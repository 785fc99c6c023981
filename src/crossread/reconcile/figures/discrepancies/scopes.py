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
_ADDED = load_words("arithmetic", "brought.added")
_SELF = load_words("arithmetic", "scopes.self")
_DESCRIBING = load_words("arithmetic", "scopes.describing")


def of_one_scope(sides: Sequence[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """The sides that may rival the first: without complements, others beside a total, and numbers told beside it."""
    plain = [kept for side in sides if (kept := tuple(item for item in side if not _is_complement(item)))]
    if not plain:
        return []
    first = plain[0]
    rest = [kept for side in plain[1:] if (kept := tuple(item for item in side if _is_of_the_scope(first, item)))]
    return [first, *(side for side in rest if _are_rivals(first, side))]


def _is_of_the_scope(first: Sequence[Item], item: Item) -> bool:
    """Whether it counts as many people as the first side: neither some of them, nor the others beside some."""
    others = [_is_beside(other) for other in first]
    if (_is_beside(item) and not any(others)) or (not _is_beside(item) and all(others)):
        return False
    return not (_is_some_of(item, first) or all(_is_some_of(other, [item]) for other in first))


def _is_beside(item: Item) -> bool:
    """``two others``, ``two more people``."""
    behind = item.sentence.tokens_after(item.figure.span)[:1] if item.sentence else ()
    return item.beside or any(token.lower in _ADDED for token in behind)


def _is_some_of(item: Item, whole: Sequence[Item]) -> bool:
    """Whether the whole counts people and it counts fewer women, or drivers."""
    if item.people is None or item.people.generic:
        return False
    return all(other.people is not None and other.people.generic for other in whole) and (item.value or 0.0) < min(
        other.value or 0.0 for other in whole
    )


def _are_rivals(first: Sequence[Item], side: Sequence[Item]) -> bool:
    if _are_told_beside(first, side) or _leave_out_the_doer(first, side):
        return False
    return not _describe_others(first, side)


def _is_complement(item: Item) -> bool:
    """``all but five had gone home``: the five had not."""
    return [token.lower for token in item.tokens_before[-2:]] in [phrase.split() for phrase in _EXCEPT]


def _are_told_beside(first: Sequence[Item], side: Sequence[Item]) -> bool:
    """Whether several reports have the one number, and all of them the other too: they mean two things by them."""
    if not all(exact(item) for item in (*first, *side)):
        return False
    reports = {item.report.id for item in side}
    return len(reports) >= BOTH and reports <= {item.report.id for item in first}


def _leave_out_the_doer(first: Sequence[Item], side: Sequence[Item]) -> bool:
    """``killed three people and then himself``: the three and he are the four of the other."""
    fewer, more = sorted((first, side), key=lambda items: items[0].value or 0.0)
    if (more[0].value or 0.0) - (fewer[0].value or 0.0) != 1:
        return False
    return any(not _SELF.isdisjoint(token.lower for token in item.tokens) for item in fewer)


def _describe_others(first: Sequence[Item], side: Sequence[Item]) -> bool:
    """Whether two say how tall or heavy somebody is, and no name that the sentences tell of is the same."""
    ours = _name_described(first)
    theirs = _name_described(side) if ours else []
    return any(one.isdisjoint(other) for one in ours for other in theirs)


def _name_described(items: Sequence[Item]) -> list[frozenset[str]]:
    """The names in each sentence that says how tall or heavy somebody is."""
    described = [item for item in items if not _DESCRIBING.isdisjoint(token.lower for token in item.tokens)]
    return [frozenset(token.lower for token in item.tokens if _is_told_of(token)) for item in described]


def _is_told_of(token: Token) -> bool:
    return token.tag == "PROPN" and (token.relation.startswith("nsubj") or token.relation == "dobj")
