"""Who is ahead of whom: ``voters favor Ann Berg over Cal Dunn, 46 percent to 41 percent``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

_AHEAD = load_words("arithmetic", "leads.ahead")
_BEHIND = load_words("arithmetic", "leads.behind")
_AGAINST = load_words("arithmetic", "leads.against")
# Tokens between the word and the first of the numbers.
REACH = 16


def check_leads(aligned: Aligned) -> Iterator[Check]:
    """Every pair of percentages held against each other, by the word before them; it only ever confirms."""
    for one, other in pairwise(aligned.items.figures):
        word = _find_word(one) if one.near(other) and _are_opposed(one, other) else None
        if word is None or one.sentence is None:
            continue
        greater, smaller = (one, other) if word.lower in _AHEAD else (other, one)
        if (greater.value or 0.0) > (smaller.value or 0.0):
            said = one.sentence.cut(word, word)
            operands = (take("named", greater), take("rival", smaller), Operand("claim", None, mention=said))
            yield make_check("superlative", True, Reckoning("exceeds", operands), [greater, smaller], [said])


def _are_opposed(one: Item, other: Item) -> bool:
    """``46 percent to 41 percent``: nothing else between them."""
    between = [token.lower for token in one.tokens_until(other.figure.span) or ()]
    words = " ".join(word for word in between if word not in (",", "percent", "%"))
    return all(item.figure.quantity.kind == "percent" and exact(item) for item in (one, other)) and words in _AGAINST


def _find_word(one: Item) -> Token | None:
    """The nearest word before that says who is ahead or behind; None where there is none."""
    told = [token for token in one.tokens_before[-REACH:] if token.lower in _AHEAD | _BEHIND]
    return told[-1] if told else None
