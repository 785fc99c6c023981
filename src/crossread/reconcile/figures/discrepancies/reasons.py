"""Why two numbers for one thing may differ: what one counts in, how it was rounded, when and by whom it was given."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, takewhile

from crossread.meaning import deeds
from crossread.meaning.quantities import Stated, compare, rounding
from crossread.model.reasons import Reason
from crossread.model.sentences import join_touching
from crossread.reconcile.figures.arithmetic.facts import add_up, exact, take
from crossread.reconcile.figures.discrepancies.explanations import Explanation
from crossread.reconcile.figures.discrepancies.sides import reports_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

Sides = Sequence[tuple[Item, ...]]
# How many words may stand between "including the" and the doer.
DOER_REACH = 2
# From here on a multiple of ten may stand for a number near it.
ROUND_FROM = 30
ROUND_NEAR = 0.05


def find_reason(aligned: Aligned, explanation: Explanation | None, sides: Sides) -> Reason | None:
    """The likeliest reason; None where nothing in the reports gives one."""
    if explanation is not None:
        return explanation.reason
    cut = find_cut_short(sides)
    if cut:
        return Reason("cut short", (take("stated", cut),))
    for smaller, greater in _pairs(sides):
        reason = _with_the_dead(aligned, smaller, greater) or _with_the_attacker(smaller, greater)
        if reason:
            return reason
    return _rounded(sides) or _earlier(sides) or _on_whose_word(sides)


def find_cut_short(sides: Sides) -> Item | None:
    """A number of few digits to which another one comes down when its last digits are dropped."""
    firsts: dict[Stated, Item] = {}
    for item in (item for side in sides for item in side):
        firsts.setdefault(item.stated, item)
    for stated, other in permutations(firsts, 2):
        cut = compare(stated, other).reason == "cut short"
        if cut and rounding(stated) > max(1.0, rounding(other)):
            return firsts[stated]
    return None


def _pairs(sides: Sides) -> list[tuple[Item, Item]]:
    """A smaller and a greater number of two sides, the first exact mention of each."""
    firsts = [next((item for item in side if exact(item)), side[0]) for side in sides]
    return [(one, other) for one, other in permutations(firsts, 2) if (one.value or 0.0) < (other.value or 0.0)]


def _with_the_dead(aligned: Aligned, smaller: Item, greater: Item) -> Reason | None:
    """``Nine hurt`` against ``ten``: one died, and the greater number may count all who were hit."""
    gap = (greater.value or 0.0) - (smaller.value or 0.0)
    if not deeds.is_body(smaller.deed) or not exact(smaller) or not exact(greater):
        return None
    for dead in aligned.items.of_report(greater.report.id):
        told = deeds.is_last(dead.deed) and dead.lead and exact(dead)
        if told and dead.value == gap and dead.people and dead.measure.relation == "plain":
            return Reason("counts the dead", add_up([smaller, dead], greater).operands, (greater.report.id,))
    return None


def _with_the_attacker(smaller: Item, greater: Item) -> Reason | None:
    """One more, where a sentence says whether the attacker is among them."""
    if (greater.value or 0.0) - (smaller.value or 0.0) != 1 or not smaller.people or not greater.people:
        return None
    for item in (greater, smaller):
        said = _find_doer(item)
        if said:
            return Reason("counts the attacker", reports=(item.report.id,), words=said)
    return None


def _find_doer(item: Item) -> str:
    """``including the lone gunman``, word for word; "" where the sentence has nothing of the kind."""
    words = [token.lower for token in item.tokens]
    openings = load_words("figure_matching", "reasons.openings")
    for at, word in enumerate(words):
        end = _find_end(words, at + 1) if word in openings else None
        if end is not None:
            start = at - 1 if at and f"{words[at - 1]} {word}" in openings else at
            return " ".join(join_touching(item.tokens[start:end]))
    return ""


def _find_end(words: Sequence[str], at: int) -> int | None:
    """Where the doer's noun ends that stands behind an opening; None where none does."""
    at += words[at : at + 1] != [] and words[at] in load_words("figure_matching", "reasons.articles")
    reach = list(takewhile(str.isalnum, words[at : at + DOER_REACH + 1]))
    people = load_words("figure_matching", "reasons.doers")
    return next((at + index + 1 for index, word in enumerate(reach) if word in people), None)


def _rounded(sides: Sides) -> Reason | None:
    """``50`` beside ``51``: a multiple of ten may be a rounded number."""
    for one, other in permutations([item for side in sides for item in side if exact(item)], 2):
        a, b = one.value or 0.0, other.value or 0.0
        if one.people and a >= ROUND_FROM and a % 10 == 0 and b % 10 and 0 < abs(a - b) <= ROUND_NEAR * b:
            return Reason("rounded", (take("stated", one),))
    return None


def _earlier(sides: Sides) -> Reason | None:
    """A toll of one day that rises: the lower number may only be the older one."""
    items = [item for side in sides for item in side]
    dates = {(item.report.published or "")[:10] for item in items}
    toll = any(deeds.rises(item.action) for item in items)
    timed = all(len(item.report.published or "") > len("2000-01-01") for item in items)
    divided = any(item.people is not None and item.people.sex for item in items)  # as many dead, otherwise divided
    if not toll or divided or len(dates) != 1 or "" in dates or timed or len({item.report.id for item in items}) < 2:
        return None
    return Reason("earlier")


def _on_whose_word(sides: Sides) -> Reason | None:
    """A number that its report only gives on somebody's word."""
    for side in sides:
        names = {item.figure.attributed_to for item in side}
        others = {item.figure.attributed_to for other in sides if other is not side for item in other}
        name = next(iter(names))
        if len(names) == 1 and name and name not in others and len(others) == 1 and None in others:
            return Reason("on one word", (take("stated", side[0]),), reports_of(side), name)
    return None
