"""Things told one by one under their number: ``shot twice, once in the hand and once in the leg``; people by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.people import classify_several
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_words

_EACH = load_words("arithmetic", "occasions.each")
_NAMING = load_words("arithmetic", "occasions.naming")
_THEY = load_words("arithmetic", "groups.they")
# Names of two are no sum.
FEWEST = 3
# Names with fewer words than this between them stand in one list.
REACH = 9
# Tokens of an age before a name: "19-year-old".
AGE = 5
# How many sentences after the number the names may stand.
NEXT = 2


def check_occasions(aligned: Aligned) -> Iterator[Check]:
    """Occasions under ``twice``, then people named under their number, once; it only ever confirms."""
    seen: set[frozenset[str]] = set()
    for reading in aligned.items.readings:
        for sentence in reading.sentences:
            yield from _check_times(sentence)
        for item in aligned.items.of_report(reading.report.id):
            named = item.people is not None and exact(item) and (item.value or 0.0) >= FEWEST
            if named and item.figure.quantity.kind == "count":
                for check in _check_names(reading, item):
                    names = frozenset(span.text for span in check.mentions if span != item.figure.span)
                    if names not in seen:
                        seen.add(names)
                        yield check


def _check_times(sentence: Sentence) -> Iterator[Check]:
    numbers: dict[str, int] = load_lexicon("arithmetic")["occasions"]["numbers"]
    words = [token.lower for token in sentence.tokens]  # ``twice``, or two of them: ``two times``
    if "once" not in words:  # with which what is told of each begins
        return
    for at, token in enumerate(sentence.tokens):
        said = next((size for size in (1, 2) if " ".join(words[at : at + size]) in numbers), 0)
        number = numbers.get(" ".join(words[at : at + said]), 0)
        own = takewhile(lambda other: other.text != ";", sentence.tokens[at + 1 :]) if number else ()
        told = [other for other in own if other.lower in _EACH]
        if number and len(told) == number and told[0].lower == "once":
            spans = [sentence.cut(other, other) for other in told]
            whole = sentence.cut(token, sentence.tokens[at + said - 1])
            parts = [Operand("part", 1, mention=span, what=_after(sentence, span)) for span in spans]
            stated = Operand("stated", number, mention=whole, what="times")
            reckoning = Reckoning("sum", (*parts, total_of(parts), stated), "exact")
            yield make_check("sum", True, reckoning, [], [*spans, whole])


def _after(sentence: Sentence, span: Span) -> str:
    """``in the hand``: a few words behind it."""
    words = []
    for token in sentence.tokens_after(span)[:4]:
        if token.is_mark or token.tag == "CCONJ":
            break
        words.append(token.text)
    return " ".join(words)


def _check_names(reading: Reading, whole: Item) -> Iterator[Check]:
    """``Three people were killed: Ann Berg, Cal Dunn and Eve Holt``, or the names in one of the next sentences."""
    first = whole.figure.sentence
    for sentence in reading.sentences[first : first + 1 + NEXT]:
        named = [name.span for name in reading.names if name.kind == "person" and sentence.span.contains(name.span)]
        named = [span for span in named if span.start > whole.figure.span.end]
        if len(named) != whole.value:
            continue
        opening = sentence.tokens_between(max(whole.figure.span.end, sentence.span.start), named[0].start)
        if not _are_listed(sentence, named) or not _introduce(whole, sentence, opening):
            continue
        spans = [_with_age(sentence, span) for span in named]
        parts = [Operand("part", 1, mention=span, what=f"({span.text})") for span in spans]
        reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), "exact")
        yield make_check("sum", True, reckoning, [whole], spans)


def _are_listed(sentence: Sentence, named: Sequence[Span]) -> bool:
    between = [sentence.tokens_between(one.end, other.start) for one, other in pairwise(named)]
    return all(_is_listed(tokens) for tokens in between) and any(token.lower == "and" for token in between[-1])


def _introduce(whole: Item, sentence: Sentence, opening: Sequence[Token]) -> bool:
    """Whether the words before the names say that they are those told of: ``:``, ``police identified the men as``."""
    near = opening[-3 - AGE :]
    if sentence is whole.sentence:
        return any(token.text in ":—–" or token.lower in _NAMING for token in near)
    told = [people for token in opening if (people := classify_several(token))]
    wrongdoers = deeds.is_wrongdoer(whole.people.role if whole.people else None)
    fit = any(deeds.is_wrongdoer(one.role) == wrongdoers for one in told)
    several = fit or (not told and any(token.lower in _THEY for token in opening))
    plain = [token for token in near if not token.text[:1].isdecimal() and token.lower not in ("-", "year", "old")]
    return several and any(token.lower in _NAMING for token in plain[-1:])


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
