"""People named with their ages one by one, each with what befell them, against the number of them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crossread.meaning import deeds
from crossread.model.accounts import Check
from crossread.model.mentions import Reading
from crossread.model.operands import Operand
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, tell, total_of
from crossread.reconcile.figures.arithmetic.groups.background import find_background
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_lexicon, load_listed, load_words

Fate = Literal["ended", "harmed", "held"]

# Names of two are no sum.
FEWEST = 3
# Sentences over which the names may be spread, and from a number that does not head the report to the first of them.
SPREAD, REACH = 9, 3
# Tokens between an age and the name behind it.
BESIDE = 4
_AGED = load_words("arithmetic", "aged.several")
_HELD = load_words("arithmetic", "named.held")
_HINTS = load_words("arithmetic", "named.hints")


@dataclass(frozen=True, slots=True, eq=False)
class NamedPerson:
    """Somebody whom a report names with an age, and what befell them by the words of the sentence."""

    sentence: int
    name: Span
    key: str
    fate: Fate


def check_named(aligned: Aligned) -> Iterator[Check]:
    """``Three are dead. Ann Berg, 23, died there. … Cal Dunn, 31, and Eve Holt, 32, died later``; it only confirms."""
    for reading in aligned.items.readings:
        people = _named(aligned, reading)
        wholes = [item for item in aligned.items.of_report(reading.report.id) if _is_whole(item)]
        for whole in wholes:
            told = [person for person in people if person.fate in _fates(whole)]
            if len(told) == whole.value and _are_near(whole, told):
                yield _state(whole, told)
                break


def _state(whole: Item, told: Sequence[NamedPerson]) -> Check:
    parts = [Operand("part", 1, mention=person.name, what=f"({person.name.text})") for person in told]
    reckoning = Reckoning("sum", (*parts, total_of(parts), tell("stated", whole)), "exact")
    return make_check("sum", True, reckoning, [whole], [person.name for person in told])


def _is_whole(item: Item) -> bool:
    counted = item.people is not None and item.figure.quantity.kind == "count" and exact(item)
    return counted and (item.value or 0.0) >= FEWEST and not item.beside and item.whole is None and bool(_fates(item))


def _fates(whole: Item) -> tuple[Fate, ...]:
    """What may have befallen those whom the number counts."""
    if deeds.is_last(whole.action):
        return ("ended",)
    if deeds.is_struck(whole.action):
        return ("ended", "harmed")
    if deeds.is_told_alike(whole.action):
        return ("harmed",)
    return ("held",) if whole.action in _HELD else ()


def _are_near(whole: Item, told: Sequence[NamedPerson]) -> bool:
    first, last = told[0].sentence, told[-1].sentence
    return last - first <= SPREAD and (whole.lead or 0 <= first - whole.figure.sentence <= REACH)


def _named(aligned: Aligned, reading: Reading) -> list[NamedPerson]:
    """Everybody named with an age whose sentence tells what befell them, each once, in the order of the text."""
    found: dict[str, NamedPerson] = {}
    elsewhere = find_background(reading)
    for item in aligned.items.figures:
        if item.report.id != reading.report.id or not item.age_of or item.figure.sentence in elsewhere:
            continue
        name = _find_name(reading, item)
        fate = _find_fate(item.sentence, name) if name is not None and item.sentence is not None else None
        key = (item.measure.condition or item.age_of).lower().split()[-1]
        if name is not None and fate is not None and key not in found:
            found[key] = NamedPerson(item.figure.sentence, name, key, fate)
    return list(found.values())


def _find_name(reading: Reading, age: Item) -> Span | None:
    """The name whose age it is, of two words or more, right beside it."""
    near = [
        mention.span
        for mention in reading.names
        if mention.kind == "person"
        and age.sentence is not None
        and age.sentence.span.contains(mention.span)
        and " " in mention.name
        and age.age_of in mention.span.text.lower().split()
        and _touch(age.sentence, mention.span, age.figure.span)
    ]
    return min(near, key=lambda span: (abs(span.start - age.figure.span.start), span.start), default=None)


def _touch(sentence: Sentence, name: Span, age: Span) -> bool:
    """``Ann Berg, 23``, ``23-year-old Ann Berg``, ``his 23-year-old friend, Ann Berg``: no other age between them."""
    start, end = min(name.end, age.end), max(name.start, age.start)
    between = sentence.tokens_between(start, end)
    if name.end <= age.start:
        return all(token.is_mark or token.lower in _AGED for token in between)
    return len(between) <= BESIDE and not any(token.text in ";." or token.tag in ("VERB", "CCONJ") for token in between)


def _find_fate(sentence: Sentence, name: Span) -> Fate | None:
    """By the words of the sentence; who stands behind the deaths that another is charged with is dead."""
    told = [(token, fate) for token in sentence.tokens if (fate := _fate_of(token))]
    before: set[Fate] = {fate for token, fate in told if token.end <= name.start}
    fates = {fate for _, fate in told}
    if "held" in fates:
        return "ended" if {"held", "ended"} <= before else "held"
    return "ended" if "ended" in fates else "harmed" if "harmed" in fates else None


def _fate_of(token: Token) -> Fate | None:
    word, action = token.lower, _actions().get(token.lemma.lower()) or _actions().get(token.lower)
    if action in _HELD:
        return "held"
    if deeds.is_last(action) or word in load_listed("arithmetic", "groups.died"):
        return "ended"
    return "harmed" if deeds.is_told_alike(action) or word in _HINTS else None


@cache
def _actions() -> dict[str, str]:
    tables = load_lexicon("actions")
    return {
        word: name
        for table in ("undergone", "done", "states")
        for name, words in tables[table].items()
        for word in words
    }
