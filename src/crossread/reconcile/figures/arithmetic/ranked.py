"""Numbers put in order by words: ``the next highest``, ``second only to``, ``beating forecasts of``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

# How many tokens may stand between the two numbers.
REACH = 18
_KINDS = frozenset({"count", "money", "percent", "measure"})
_NEXT = load_words("arithmetic", "ranked.next")
_BEHIND = load_words("arithmetic", "ranked.behind")
_BEATEN = load_words("arithmetic", "ranked.beaten")
_MISSED = load_words("arithmetic", "ranked.missed")
_EXPECTED = load_words("arithmetic", "ranked.expected")
_MOST = frozenset(load_lexicon("comparisons")["superlatives"]) - load_words("arithmetic", "compared.loose")


def check_ranked(aligned: Aligned) -> Iterator[Check]:
    """Every two numbers of one kind beside each other that such words put in order; it only ever confirms."""
    for one, other in pairwise(aligned.items.figures):
        between = one.tokens_until(other.figure.span) if _may_be_ranked(one, other) else None
        order = _find_order(one, other, between) if between and len(between) <= REACH else None
        if order is not None:
            greater, smaller, said = order
            if (greater.value or 0.0) > (smaller.value or 0.0) and said is not None:
                operands = (take("named", greater), take("rival", smaller), Operand("claim", None, mention=said))
                yield make_check("superlative", True, Reckoning("exceeds", operands), [greater, smaller], [said])


def _may_be_ranked(one: Item, other: Item) -> bool:
    a, b = one.figure.quantity, other.figure.quantity
    alike = a.kind == b.kind and a.unit == b.unit and a.kind in _KINDS
    counted = a.kind != "count" or one.unit == other.unit or other.figure.context.head is None
    return one.near(other) and alike and counted and exact(one) and exact(other) and not one.age_of and not other.age_of


def _find_order(one: Item, other: Item, between: Sequence[Token]) -> tuple[Item, Item, Span | None] | None:
    """The greater and the smaller by the words between the two, and those words."""
    if said := _find(one, between, _NEXT):
        return one, other, said
    if said := _find(one, between, _BEHIND):
        return other, one, said
    if any(token.lower in _EXPECTED for token in between):
        if said := _find(one, between, _BEATEN):
            return one, other, said
        if said := _find(one, between, _MISSED):
            return other, one, said
    if _are_since(between):
        most = [token for token in between if token.lower in _MOST]
        return (one, other, one.sentence.cut(most[0], most[0])) if most and one.sentence else None
    return None


def _find(one: Item, between: Sequence[Token], phrases: frozenset[str]) -> Span | None:
    """Where one of the phrases stands among the tokens."""
    for at in range(len(between)):
        for phrase in phrases:
            words = phrase.split()
            if [token.lower for token in between[at : at + len(words)]] == words and one.sentence is not None:
                return one.sentence.cut(between[at], between[at + len(words) - 1])
    return None


def _are_since(between: Sequence[Token]) -> bool:
    """``the highest since 2019, when``."""
    words = [token.lower for token in between]
    return "since" in words and "when" in words[words.index("since") :]
