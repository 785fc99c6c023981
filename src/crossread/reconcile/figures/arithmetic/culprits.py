"""The dead of an attack whose own doer is among them: ``three are dead, including the gunman``, two guards killed.

It only confirms: who died may be told over several reports and days.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Tokens between the number and "including".
REACH = 8
_INCLUDING = load_words("arithmetic", "culprits.including")
_ARTICLES = load_words("arithmetic", "culprits.articles")
_DOERS = load_words("arithmetic", "culprits.doers")


def check_culprits(aligned: Aligned) -> Iterator[Check]:
    """Every number of the dead that says so, with the one number of those whom its report counts dead beside."""
    for reading in aligned.items.readings:
        told = [item for item in aligned.items.of_report(reading.report.id) if _counts_dead(item)]
        for whole in told:
            doer = _find_doer(whole)
            others = [item for item in told if item.value != whole.value] if doer is not None else []
            if doer is not None and others and {item.value for item in others} == {(whole.value or 0.0) - 1}:
                parts = (tell("part", others[0]), Operand("part", 1, mention=doer, what=f"({doer.text})"))
                reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), "exact")
                yield make_check("sum", True, reckoning, [whole, others[0]], [doer])


def _counts_dead(item: Item) -> bool:
    counted = item.figure.quantity.kind == "count" and exact(item) and (item.value or 0.0) > 1
    return counted and deeds.is_last(item.action) and not item.beside and item.age_of is None


def _find_doer(item: Item) -> Span | None:
    """``including the gunman``, ``the shooter among them``, behind the number."""
    behind = item.sentence.tokens_after(item.figure.span)[: REACH + 2] if item.sentence else ()
    for opening, article, noun in zip(behind, behind[1:], behind[2:], strict=False):
        words = opening.lower in _INCLUDING and article.lower in _ARTICLES and noun.lower in _DOERS
        if words and item.sentence is not None:
            return item.sentence.cut(article, noun)
    return None
