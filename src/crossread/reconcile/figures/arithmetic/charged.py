"""Counts that somebody is charged with, against those named as the victims: ``two counts for killing A and B``.

It only confirms: one person may be charged twice over one victim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.arithmetic.namings import NameList, find_lists
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Tokens from the count to the first of the names.
REACH = 20
_COUNTS = load_words("arithmetic", "charged.counts")
_VICTIMS = load_words("arithmetic", "charged.victims")
_AGAINST = load_words("arithmetic", "charged.against")


def check_charged(aligned: Aligned) -> Iterator[Check]:
    """Every number of counts that the names behind it bear out, one count for each."""
    for reading in aligned.items.readings:
        for item in aligned.items.of_report(reading.report.id):
            named = _find_victims(reading, item) if _counts_charges(item) else None
            if named is not None:
                parts = [Operand("part", 1, mention=name, what=f"({name.text})") for name in named.names]
                reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", item)), "exact")
                yield make_check("sum", True, reckoning, [item], named.names)


def _counts_charges(item: Item) -> bool:
    return item.figure.quantity.kind == "count" and exact(item) and item.unit in _COUNTS and (item.value or 0.0) > 1


def _find_victims(reading: Reading, item: Item) -> NameList | None:
    """As many names as counts, set behind ``in the deaths of``, ``for shooting`` or ``against``."""
    for named in find_lists(reading, item.figure.sentence):
        between = item.tokens_until(named.names[0]) if named.kind == "person" else None
        if between is None or len(between) > REACH or len(named.names) != item.value:
            continue
        if not any(token.lower in _COUNTS for token in between[1:]) and _are_victims(between):
            return named
    return None


def _are_victims(between: Sequence[Token]) -> bool:
    """``in the shootings of``, ``for the murders of``, ``for killing``: what leads up to those who suffered it."""
    words = [token.lower for token in between if token.tag not in ("ADJ", "PROPN") and token.text != ","]
    if words[-1:] in (["of"], ["against"]):
        near = words[-4:-1]
        return words[-1] == "against" or any(word in _VICTIMS for word in near)
    return any(word in _VICTIMS for word in words[-1:]) and bool(_AGAINST.intersection(words[-3:-1]))
