"""One person charged with, or convicted of, two grades of one offence: murder in the first degree and in the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_lexicon, load_words

# Reports further apart than this, in days, may have charges of two times.
_ONE_TIME = 14


@dataclass(frozen=True, slots=True, eq=False)
class Offence:
    """An offence of one report: the deed that it is a grade of, its words, whose it is and at what stage.

    ``deed`` is ``("killing", attempted)``; ``grade`` the words that tell which of its grades, without loose ones.
    """

    reading: Reading
    sentence: Sentence
    span: Span
    deed: tuple[str, bool]
    noun: str
    grade: frozenset[str]
    stage: str
    people: frozenset[str]


def find_offence_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy for each deed and stage."""
    told = [offence for reading in readings for offence in _offences(reading)]
    done: set[tuple[str, tuple[str, bool]]] = set()
    for one, other in combinations(told, 2):
        key = (one.stage, one.deed)
        if key not in done and key == (other.stage, other.deed) and _differ(one, other, told):
            done.add(key)
            yield _compose([[this for this in told if _is_same(this, side)] for side in (one, other)])


def _offences(reading: Reading) -> Iterator[Offence]:
    for number, sentence in enumerate(reading.sentences):
        stage = _stage(sentence)
        people = _people(reading, number) if stage else frozenset()
        if stage and people:
            for at, token in enumerate(sentence.tokens):
                deed = _deeds().get(token.lower)
                if deed is not None:
                    yield _read(reading, sentence, at, deed, stage, people)


def _stage(sentence: Sentence) -> str | None:
    """``verdict`` or ``charge``; None where the sentence has both, neither, or tells of a change."""
    words = {token.lower for token in sentence.tokens} | {token.lemma.lower() for token in sentence.tokens}
    if words & _words("changing"):
        return None
    found = [stage for stage in ("verdicts", "charges") if words & _words(stage)]
    return found[0] if found else None


def _people(reading: Reading, number: int) -> frozenset[str]:
    """The last names of the people whom the sentence names, or the one before it where it names none."""
    for sentence in (reading.sentences[number], *reading.sentences[max(0, number - 1) : number]):
        named = frozenset(
            name.name.split()[-1].lower()
            for name in reading.names
            if name.kind == "person" and sentence.span.contains(name.span)
        )
        if named:
            return named
    return frozenset()


def _read(reading: Reading, sentence: Sentence, at: int, deed: str, stage: str, people: frozenset[str]) -> Offence:
    first = at
    while first and sentence.tokens[first - 1].lower in _words("modifiers") | _parts():
        first -= 1
    tokens: Sequence[Token] = sentence.tokens[first : at + 1]
    said = {part for token in tokens for part in token.lower.split("-") if part}
    attempted = bool(said & _words("attempts"))
    grade = frozenset(_ordinals().get(word, word) for word in said - _words("loose") - _words("attempts"))
    noun = sentence.tokens[at].lower
    span = sentence.cut(tokens[0], tokens[-1])
    return Offence(reading, sentence, span, (deed, attempted), noun, grade, stage, people)


@cache
def _ordinals() -> dict[str, str]:
    return dict(load_lexicon("offences")["ordinals"])


@cache
def _parts() -> frozenset[str]:
    """``second-degree`` as one word."""
    return frozenset(f"{ordinal}-degree" for pair in _ordinals().items() for ordinal in pair)


@cache
def _deeds() -> dict[str, str]:
    return {noun: deed for deed, nouns in load_lexicon("offences")["grades"].items() for noun in nouns}


@cache
def _words(name: str) -> frozenset[str]:
    return load_words("offences", f"words.{name}")


def _differ(one: Offence, other: Offence, told: Sequence[Offence]) -> bool:
    """Whether two reports have one person at one stage for two grades, and neither has the other's grade."""
    if one.reading is other.reading or not one.people & other.people or _may_be_one(one, other):
        return False
    if one.stage == "charges" and not _of_one_time(one.reading, other.reading):
        return False
    for side, rival in ((one, other), (other, one)):
        beside = [this for this in told if this.reading is side.reading and this.deed == side.deed]
        if any(_may_be_one(this, rival) for this in beside):
            return False
    return True


def _may_be_one(one: Offence, other: Offence) -> bool:
    """Whether the one is the other told less exactly."""
    return one.noun == other.noun and (one.grade <= other.grade or other.grade <= one.grade)


def _of_one_time(one: Reading, other: Reading) -> bool:
    first, second = parse_day(one.report.published), parse_day(other.report.published)
    return bool(first and second and abs(days_between(first, second)) <= _ONE_TIME)


def _is_same(one: Offence, side: Offence) -> bool:
    same = (one.stage, one.deed, one.noun, one.grade) == (side.stage, side.deed, side.noun, side.grade)
    return same and bool(one.people & side.people)


def _compose(sides: Sequence[Sequence[Offence]]) -> Discrepancy:
    return compose_discrepancy(
        kind="value",
        severity="medium",
        confidence=0.6,
        sides=tuple(compose_side((one.span for one in side), " ".join(side[0].sentence.words)) for side in sides),
        case="opposites",
        about="charge" if sides[0][0].stage == "charges" else "verdict",
    )
