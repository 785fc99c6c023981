"""Words for a share with its number set off behind them: ``most of those polled, 56 percent,``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose

from crossread.model.accounts import Check
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.claims import TestedClaim, judge_claim
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import ClaimItem, Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Tokens between the words and the number, and behind the number up to the mark that ends it.
REACH, BEHIND = 10, 3
HALF = 50
# The kinds of claims that a number behind them can test.
_NUMBERS = frozenset({"percent", "count", "money", "duration"})
_CLAIMS = frozenset({"majority", "minority", "share"})
_OPENING, _CLOSING = frozenset(",(–—"), frozenset(",)–—.;")
_LOOSE = load_words("arithmetic", "apposed.loose")
_OF_THEM = load_words("arithmetic", "apposed.of_them")


def check_apposed(aligned: Aligned) -> Iterator[Check]:
    """Every such claim against the number: a percentage by itself, a count of the whole that the words name."""
    for claim in aligned.items.claims:
        number = _find_number(aligned, claim) if claim.claim.kind in _CLAIMS else None
        if number is None:
            continue
        if number.figure.quantity.unit == "percent":
            yield from _check_percent(claim, number)
            continue
        whole = _find_whole(aligned, claim, number)
        holds = judge_claim(claim, number, whole) if whole is not None else None
        if whole is not None and holds is not None:
            tested = TestedClaim(claim, number, whole, holds)
            reckoning = Reckoning("claim", tested.operands)
            yield make_check("share", holds, reckoning, [number, whole], [claim.claim.span])


def _find_number(aligned: Aligned, claim: ClaimItem) -> Item | None:
    """The first number behind the words that marks set off."""
    for item in aligned.items.of_report(claim.report.id):
        if (
            item.figure.sentence != claim.claim.sentence
            or item.sentence is None
            or item.figure.span.start < claim.claim.span.end
        ):
            continue
        between = item.sentence.tokens_between(claim.claim.span.end, item.figure.span.start)
        if len(between) <= REACH and _is_set_off(between, item.sentence.tokens_after(item.figure.span)):
            return item if item.figure.quantity.kind in _NUMBERS and item.value else None
    return None


def _is_set_off(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """``, 78 of them,``: no verb and no other mark before it."""
    words = [token for token in before if token.lower not in _LOOSE]
    opened = bool(words) and words[-1].text in _OPENING and not any(token.is_mark for token in words[:-1])
    verbs = any(token.tag in ("VERB", "AUX") and not token.lower.endswith("ed") for token in words)
    end = next((at for at, token in enumerate(behind[: BEHIND + 1]) if token.text in _CLOSING), None)
    plain = end is not None and all(token.lower in _OF_THEM or token.tag == "NOUN" for token in behind[:end])
    return opened and not verbs and plain


def _check_percent(claim: ClaimItem, number: Item) -> Iterator[Check]:
    share, factor = number.value or 0.0, claim.claim.factor or 0.0
    operands = (take("stated", number), Operand("claim", factor, mention=claim.claim.span))
    if claim.claim.kind == "majority" and share != HALF:
        reckoning = Reckoning("majority", operands)
        yield make_check("share", share > HALF, reckoning, [number], [claim.claim.span])


def _find_whole(aligned: Aligned, claim: ClaimItem, number: Item) -> Item | None:
    """The whole that the words name, or the one greater number of the same thing before them."""
    if claim.whole is not None and claim.whole is not number:
        return claim.whole if exact(claim.whole) else None
    quantity = number.figure.quantity
    before = [
        item
        for item in aligned.items.of_report(claim.report.id)
        if 0 <= number.figure.sentence - item.figure.sentence <= 1
        and item.number < number.number
        and item.figure.quantity.kind == quantity.kind
        and quantity.unit in (None, item.figure.quantity.unit)
        and exact(item)
        and (item.value or 0.0) > (number.value or 0.0)
    ]
    return before[0] if len(before) == 1 else _find_exact(aligned, claim, number)


def _find_exact(aligned: Aligned, claim: ClaimItem, number: Item) -> Item | None:
    """The number of the same report of which the one set off is just the share that the words name."""
    factor = claim.claim.factor
    if claim.claim.kind != "share" or not factor or not exact(number):
        return None
    kind, unit = number.figure.quantity.kind, number.figure.quantity.unit
    own = (item for item in aligned.items.of_report(claim.report.id) if exact(item) and item is not number)
    same = (item for item in own if (item.figure.quantity.kind, item.figure.quantity.unit) == (kind, unit))
    return next((item for item in same if isclose((item.value or 0.0) * factor, number.value or 0.0)), None)
