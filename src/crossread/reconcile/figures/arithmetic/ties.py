"""How strongly a report's words put counts together as parts of a whole: points for every tie."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.meaning import deeds
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.arithmetic.facts import Fact
from crossread.reconcile.figures.arithmetic.fitting import counted_before, is_part_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# However well the other parts are tied to the whole, no part may have less than this.
LEAST_TIE = 0.65
# Numbers this large hardly add up by chance.
LARGE = 20
# Beyond this many sentences from its whole, a part must say more of what ties it there.
FAR_OFF = 3
# Small parts this many sentences from one another mostly belong to two stories.
APART = 8
_STILL = load_words("arithmetic", "ties.still")


def score_parts(aligned: Aligned, whole: Fact, parts: Sequence[Fact]) -> float:
    """How strongly the words invite the sum; 0 where some part has next to no tie."""
    ties = [_tie(aligned, fact, whole, parts) for fact in parts]
    if min(ties) < LEAST_TIE:
        return 0.0
    in_order = [whole, *parts]
    run = all(later.distance(earlier) <= 1 for earlier, later in pairwise(in_order))
    large = whole.value >= LARGE
    told = 0.5 if is_total(whole.item) else 0.0
    return sum(ties) / len(ties) + told + (0.5 if run else 0.0) + (0.6 if large else 0.0) - 0.15 * (len(parts) - 2)


def is_total(item: Item) -> bool:
    """``a total of 16``, ``in all, nine``."""
    return has_phrase(item.tokens_before[-4:], load_words("arithmetic", "ties.total_phrases"))


def _tie(aligned: Aligned, fact: Fact, whole: Fact, parts: Sequence[Fact]) -> float:
    """How strongly the words make this a part of that whole, beside these other parts."""
    item, total = fact.item, whole.item
    followed = _is_followed(aligned, fact, parts)
    nearest = min(fact.distance(other) for other in parts if other is not fact)
    score = _tie_to_whole(aligned, fact, total, parts)
    if item.people and total.people and total.people.generic and not item.people.generic:
        score += 0.8
    if item.condition and not total.condition:
        score += 0.3
    tied = item.beside or followed
    if not tied and (item.deed is None or item.deed != total.deed) and fact.distance(whole) > FAR_OFF:
        score -= 0.6
    if item.deed is None and deeds.is_all_struck(total.deed):
        score -= 0.5
    if item.action is None and not item.beside and nearest > 1:
        score -= 0.6
    later = any(other.item.measure.relation == "another" for other in parts) and item.deed == total.deed
    if nearest > APART and not tied and not later and whole.value < LARGE and not _spoken_of_again(parts):
        score -= 0.8
    return score + (0.4 if followed else 0.0) + (1.0 if nearest == 0 else 0.4 if nearest == 1 else 0.0)


def _tie_to_whole(aligned: Aligned, fact: Fact, total: Item, parts: Sequence[Fact]) -> float:
    """Points for being said to be of it, for being set beside the other parts, and for the deed."""
    item, score = fact.item, 0.0
    if any(is_part_of(aligned, mention, total) for mention in fact.mentions):
        score += 2.0
    if item.beside:
        score += 1.5
    if item.action and item.action == total.action:
        score += 0.8
    elif deeds.is_last(item.action):
        score += 1.0 + 0.5 * any(other.item.measure.relation == "others" for other in parts)
    elif deeds.lets_go(item.action, total.action):
        score += 0.8
    if any(deeds.lets_go(other.item.action, total.action) for other in parts) and _STILL & {
        *item.words,
        *item.condition,
    }:
        score += 0.5
    return score


def _is_followed(aligned: Aligned, fact: Fact, parts: Sequence[Fact]) -> bool:
    """Whether one of the other parts is set beside this one: ``two at the door and another two in the yard``."""
    group = aligned.group(fact.item).first
    befores = [counted_before(aligned, other.item) for other in parts if other is not fact and other.item.beside]
    return any(before is not None and aligned.group(before).first == group for before in befores)


def _spoken_of_again(parts: Sequence[Fact]) -> bool:
    """Whether one part is ``the two others``, spoken of before however far off."""
    return any(part.item.definite and part.item.measure.relation == "others" for part in parts)
