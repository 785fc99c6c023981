"""Things told one by one under their number: ``shot twice, once in the hand and once in the leg``; people by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

_EACH = load_words("arithmetic", "occasions.each")
_NAMING = load_words("arithmetic", "occasions.naming")
# Names of two are no sum.
FEWEST = 3
# Names with fewer words than this between them stand in one list.
REACH = 9
# Tokens of an age before a name: "19-year-old".
AGE = 5


def check_occasions(aligned: Aligned) -> Iterator[Check]:
    """Occasions under ``twice``, then people named under their number; it only ever confirms."""
    for reading in aligned.items.readings:
        for sentence in reading.sentences:
            yield from _check_times(sentence)
        for item in aligned.items.figures:
            named = item.people is not None and exact(item) and (item.value or 0.0) >= FEWEST
            if item.report.id == reading.report.id and named and item.figure.quantity.kind == "count":
                yield from _check_names(reading, item)


def _check_times(sentence: Sentence) -> Iterator[Check]:
    numbers: dict[str, int] = load_lexicon("arithmetic")["occasions"]["numbers"]
    for at, token in enumerate(sentence.tokens):
        said = _count_words(sentence.tokens[at:], numbers)
        told = [other for other in sentence.tokens[at + 1 :] if other.lower in _EACH]
        number = numbers.get(_phrase(sentence.tokens[at : at + said]), 0)
        if number and len(told) == number and told[0].lower == "once":
            spans = [sentence.cut(other, other) for other in told]
            whole = sentence.cut(token, sentence.tokens[at + said - 1])
            parts = [Operand("part", 1, mention=span, what=_after(sentence, span)) for span in spans]
            stated = Operand("stated", number, mention=whole, what="times")
            reckoning = Reckoning("sum", (*parts, total_of(parts), stated), "exact")
            yield make_check("sum", True, reckoning, [], [*spans, whole])


def _count_words(tokens: Sequence[Token], numbers: Mapping[str, int]) -> int:
    """How many tokens here say how often: ``twice``, ``two times``."""
    return next((n for n in (1, 2) if _phrase(tokens[:n]) in numbers), 0)


def _phrase(tokens: Sequence[Token]) -> str:
    return " ".join(token.lower for token in tokens)


def _after(sentence: Sentence, span: Span) -> str:
    """``in the hand``: a few words behind it."""
    words = []
    for token in sentence.tokens_after(span)[:4]:
        if token.is_mark or token.tag == "CCONJ":
            break
        words.append(token.text)
    return " ".join(words)


def _check_names(reading: Reading, whole: Item) -> Iterator[Check]:
    """``Three people were killed: Ann Berg, Cal Dunn and Eve Holt``."""
    sentence = whole.sentence
    after = [name.span for name in reading.names if name.kind == "person" and name.span.start > whole.figure.span.end]
    named = [span for span in after if sentence is not None and sentence.span.contains(span)]
    if sentence is None or len(named) != whole.value:
        return
    opening = sentence.tokens_between(whole.figure.span.end, named[0].start)
    between = [sentence.tokens_between(one.end, other.start) for one, other in pairwise(named)]
    listed = all(_is_listed(tokens) for tokens in between) and any(token.lower == "and" for token in between[-1])
    if listed and any(token.text == ":" or token.lower in _NAMING for token in opening[-3 - AGE :]):
        spans = [_with_age(sentence, span) for span in named]
        parts = [Operand("part", 1, mention=span, what=f"({span.text})") for span in spans]
        reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), "exact")
        yield make_check("sum", True, reckoning, [whole], spans)


def _is_listed(tokens: Sequence[Token]) -> bool:
    return 0 < len(tokens) <= REACH and not any(token.tag in ("VERB", "AUX") for token in tokens)


def _with_age(sentence: Sentence, span: Span) -> Span:
    """The name with the age right before it."""
    before = sentence.tokens_before(span)[-AGE:]
    old = [token for token in before if token.lower.endswith("old")]
    digits = [token for token in before if token.text[:1].isdecimal()]
    if not old or not digits:
        return span
    return sentence.span.cut(digits[-1].start - sentence.span.start, span.end - sentence.span.start)
