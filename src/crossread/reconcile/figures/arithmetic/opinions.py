"""``Most people oppose it`` against the percentage that follows, and two words for the share of one sum."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, make_check, take
from crossread.reconcile.figures.items import ClaimItem, Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

HALF = 50
_POLLS = load_words("arithmetic", "opinions.polls")
_PEOPLE = load_words("arithmetic", "opinions.people")
_GAPS = load_words("arithmetic", "opinions.gaps")


def check_opinions(aligned: Aligned) -> Iterator[Check]:
    """Majorities in a poll, then shares of one sum that two reports word differently."""
    for reading in aligned.items.readings:
        yield from _check_polls(aligned, reading)
    yield from _check_shares(aligned)


def _check_polls(aligned: Aligned, reading: Reading) -> Iterator[Check]:
    """``Most Americans oppose it. A poll found 56 percent against it.``"""
    for index, sentence in enumerate(reading.sentences):
        said = _find_majority(sentence)
        if said is None:
            continue
        near = [
            item
            for item in aligned.items.of_report(reading.report.id)
            if 0 <= item.figure.sentence - index <= 2
            and item.figure.span.part == sentence.span.part
            and item.figure.span.start >= said.end
            and item.figure.quantity.kind == "percent"
            and item.value is not None
        ]
        if near and (near[0].value or 0) > HALF and _is_poll(reading, index):
            operands = (take("stated", near[0]), Operand("claim", 0.5, mention=said))
            yield make_check("share", True, Reckoning("majority", operands), [near[0]], [said])


def _is_poll(reading: Reading, index: int) -> bool:
    near = reading.sentences[max(0, index - 1) : index + 3]
    return any(token.lower in _POLLS for sentence in near for token in sentence.tokens)


def _find_majority(sentence: Sentence) -> Span | None:
    """``most Americans``, ``a majority of voters``; not ``the most voters``."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        word, follows = token.lower, tokens[at + 1]
        before = tokens[at - 1].lower if word == "most" and at else ""
        if word == "most" and before not in ("the", "at") and _is_people(follows.lower):
            return sentence.cut(token, follows)
        if word == "majority" and follows.lower == "of":
            return sentence.cut(token, token)
    return None


def _is_people(word: str) -> bool:
    return word in _PEOPLE or word.endswith(("ans", "ish", "ese"))


def _check_shares(aligned: Aligned) -> Iterator[Check]:
    """``most of the $5 billion`` here, ``two-thirds of the $5 billion`` there."""
    told = [(claim, whole) for claim in aligned.items.claims if (whole := _whole_of(aligned, claim)) is not None]
    seen: set[str] = set()
    for claim, whole in told:
        if claim.claim.kind != "majority" or claim.report.id in seen:
            continue
        for other, base in told:
            factor = other.claim.factor
            if (
                other.claim.kind == "share"
                and factor
                and whole.same_number(base)
                and other.report.id != claim.report.id
            ):
                seen.add(claim.report.id)
                operands = (
                    Operand("part", factor, mention=other.claim.span),
                    take("whole", whole),
                    Operand("claim", claim.claim.factor, mention=claim.claim.span),
                )
                spans = [claim.claim.span, other.claim.span]
                yield make_check("share", factor > 1 / 2, Reckoning("majority", operands), [whole, base], spans)
                break


def _whole_of(aligned: Aligned, claim: ClaimItem) -> Item | None:
    """The sum that the words are said of: ``the majority of the $5 billion hit``."""
    span = claim.claim.span
    for item in aligned.items.of_report(claim.report.id):
        own = item.figure.span
        if own.part != span.part or item.figure.sentence != claim.claim.sentence:
            continue
        if item.figure.quantity.kind != "money":
            continue
        if " ".join(token.lower for token in item.tokens_before if token.start >= span.end) in _GAPS:
            return item
    return None
