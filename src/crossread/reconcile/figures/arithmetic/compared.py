"""Numbers set against one another in words: ``more than the 50 of last year``, ``the worst since 2004, when …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

# How many tokens may stand between the two numbers.
REACH = 16
# Percentages beside one that is said to be the greatest, before anything can be told from them.
FEWEST_RIVALS = 2
_MORE = load_words("arithmetic", "compared.more")
_LESS = load_words("arithmetic", "compared.less")
_KNOWN = load_words("arithmetic", "compared.known")
_AGAINST = load_words("arithmetic", "compared.against")
_MOST = frozenset(load_lexicon("comparisons")["superlatives"]) - load_words("arithmetic", "compared.loose")


def check_compared(aligned: Aligned) -> Iterator[Check]:
    """Every such comparison, by the words that make it."""
    for one, other in pairwise(aligned.items.figures):
        if one.near(other) and _alike(one, other):
            yield from _more_than(one, other)
            yield from _against(aligned, one, other)
    for item in aligned.items.figures:
        yield from _since(aligned, item)
        yield from _greatest(aligned, item)
        yield from _deadliest(aligned, item)


def _alike(one: Item, other: Item) -> bool:
    a, b = one.figure.quantity, other.figure.quantity
    same = (a.kind, a.unit) == (b.kind, b.unit) or (a.kind == b.kind == "count" and one.unit == other.unit)
    return same and one.value is not None and other.value is not None and one.value != other.value


def _state(holds: bool, greater: Item, smaller: Sequence[Item], said: Span) -> Check:
    operands = (
        take("named", greater),
        *(take("rival", item) for item in smaller),
        Operand("claim", None, mention=said),
    )
    return make_check("superlative", holds, Reckoning("exceeds", operands), [greater, *smaller], [said])


def _more_than(one: Item, other: Item) -> Iterator[Check]:
    """``about $8 billion, far more than the $5 billion``; not ``20 more than the 40``, which tells the difference."""
    between = one.tokens_until(other.figure.span) or ()
    words = [token.lower for token in between]
    at = len(words) - 1 - words[::-1].index("than") if "than" in words else -1
    if at < 2 or len(words) > REACH or words[0] in _MORE | _LESS or words[at - 1] not in _MORE | _LESS:
        return
    if (
        not words[at + 1 :]
        or not all(word in _KNOWN for word in words[at + 1 :])
        or other.figure.quantity.approx != "exact"
    ):
        return
    if not any(token.is_mark or token.tag in ("VERB", "AUX", "ADV", "ADP") for token in between[: at - 1]):
        return  # "one vote more than the 60": how many more
    greater, smaller = (one, other) if words[at - 1] in _MORE else (other, one)
    holds = (greater.value or 0.0) > (smaller.value or 0.0)
    if (holds or exact(one)) and one.sentence:
        yield _state(holds, greater, [smaller], one.sentence.cut(between[at - 1], between[at]))


def _against(aligned: Aligned, one: Item, other: Item) -> Iterator[Check]:
    """``the deadliest group … 6,000 deaths, compared with 5,000 by another``."""
    between = one.tokens_until(other.figure.span) or ()
    words = " ".join(token.lower for token in between)
    if len(between) > REACH or not any(f" {phrase} " in f" {words} " for phrase in _AGAINST):
        return
    for sentence in _near(aligned, one, (0, -1)):
        said = _find_most(sentence)
        if said and (one.value or 0.0) > (other.value or 0.0) and exact(one) and exact(other):
            yield _state(True, one, [other], sentence.cut(said[0], said[-1]))
            return


def _since(aligned: Aligned, item: Item) -> Iterator[Check]:
    """``the worst crash since 2004, when seven were killed``, against the toll that the report leads with."""
    sentence = item.sentence
    words = [token.lower for token in item.tokens_before]
    if sentence is None or "since" not in words or "when" not in words[words.index("since") :] or not exact(item):
        return
    said = _find_most(sentence)
    tolls = [other for other in aligned.items.of_report(item.report.id) if _is_toll_like(other, item)]
    if said and tolls and (tolls[0].value or 0.0) >= (item.value or 0.0):
        yield _state(True, tolls[0], [item], sentence.cut(said[0], said[-1]))


def _is_toll_like(toll: Item, item: Item) -> bool:
    """Whether it is what the report leads with, of the same deed."""
    if toll.people is None or item.people is None:
        return False
    return (
        toll.lead
        and toll.figure.span.part == "text"
        and toll.deed is not None
        and toll.deed == item.deed
        and not toll.near(item)
        and deeds.is_toll(toll.deed)
    )


def _greatest(aligned: Aligned, named: Item) -> Iterator[Check]:
    """``down 36 percent, the biggest loser``, where the sentences around give what the others lost."""
    quantity = named.figure.quantity
    sentence = named.sentence
    if quantity.unit != "percent" or sentence is None or not exact(named):
        return
    said = _find_most(sentence)
    own = [
        item
        for item in aligned.items.of_report(named.report.id)
        if item.near(named) and item.figure.quantity.unit == "percent"
    ]
    if not said or len(own) != 1:
        return
    rivals = [
        item
        for item in aligned.items.of_report(named.report.id)
        if abs(item.figure.sentence - named.figure.sentence) == 1
        and (item.figure.quantity.unit, item.figure.quantity.direction) == (quantity.unit, quantity.direction)
        and exact(item)
    ]
    if len(rivals) >= FEWEST_RIVALS and all((item.value or 0.0) < (named.value or 0.0) for item in rivals):
        yield _state(True, named, rivals, sentence.cut(said[0], said[-1]))


def _deadliest(aligned: Aligned, named: Item) -> Iterator[Check]:
    """``44 were killed in the deadliest raid of the year``, where ``an earlier raid`` killed 12."""
    sentence = named.sentence
    said = _find_most(sentence) if sentence is not None and deeds.is_toll(named.deed) else ()
    if sentence is None or len(said) < 2 or said[1].tag != "NOUN" or named.value is None:
        return
    rivals = [
        item
        for item in aligned.items.figures
        if item.deed == named.deed
        and not item.near(named)
        and item.value is not None
        and _is_earlier(item, said[1].lower)
    ]
    if rivals and all((item.value or 0.0) < named.value for item in rivals):
        yield _state(True, named, rivals, sentence.cut(said[0], said[-1]))


def _is_earlier(item: Item, event: str) -> bool:
    """Whether its sentence tells of an earlier such event."""
    words = {token.lower for token in item.tokens}
    return event in words and not words.isdisjoint(load_words("arithmetic", "compared.earlier"))


def _near(aligned: Aligned, item: Item, steps: Sequence[int]) -> Iterator[Sentence]:
    reading = next(reading for reading in aligned.items.readings if reading.report.id == item.report.id)
    for step in steps:
        if 0 <= item.figure.sentence + step < len(reading.sentences):
            yield reading.sentences[item.figure.sentence + step]


def _find_most(sentence: Sentence) -> Sequence[Token]:
    """``the biggest loser``, ``the world's deadliest``: the adjective and what follows it."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        before = [other.lower for other in tokens[max(0, at - 4) : at]]
        if token.lower in _MOST and {"the", "'s", "’s"} & set(before) and "of" not in before and "one" not in before:
            return tokens[at : at + 2]
    return ()
