"""Since when: ``the first in 30 years`` is of another year than ``the first since 1999``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from crossread.meaning.words.stems import stem
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.dating import find_day
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Content words that two sentences must share, the word for the record among them or not; more where the words between
# it and its time do not say of what it is the record.
_SHARED, _SHARED_UNNAMED = 2, 4
# Years that a count of full years may be off.
_ROUNDING = 1
# Words between the record and its time.
_REACH = 15


@dataclass(frozen=True, slots=True)
class LastTime:
    """The year in which a report says that something was last so: ``record`` is the word (``first``, ``worst``).

    ``what`` are the stems of the words right behind it: of ``the first title in 30 years`` ``title``.
    """

    reading: Reading
    time: Timex
    year: int
    counted: bool
    record: str
    what: frozenset[str]
    words: frozenset[str]
    people: frozenset[str]


def find_length_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each two reports that put the last time of one thing into years too far apart."""
    found = [last for reading in readings for last in _last_times(reading)]
    told: set[str] = set()
    for one, other in combinations(found, 2):
        if one.record not in told and _is_one_thing(one, other) and _are_apart(one, other):
            told.add(one.record)
            yield _compose(one, other)


def _is_one_thing(one: LastTime, other: LastTime) -> bool:
    """Whether two reports tell of one record, and not of two people's."""
    if one.reading is other.reading or one.record != other.record or _names(one, other) or _names(other, one):
        return False
    least = _SHARED if one.what & other.what else _SHARED_UNNAMED
    if len(one.words & other.words) < least or (one.what and other.what and not one.what & other.what):
        return False
    return not one.people or not other.people or not one.people.isdisjoint(other.people)


def _names(one: LastTime, other: LastTime) -> bool:
    """Whether the one's report names the other's year itself, and so knows of both."""
    return any(time.explicit_year and (time.first or "")[:4] == str(other.year) for time in one.reading.times)


def _are_apart(one: LastTime, other: LastTime) -> bool:
    return abs(one.year - other.year) > (_ROUNDING if one.counted or other.counted else 0)


def _last_times(reading: Reading) -> Iterator[LastTime]:
    published = find_day(reading)
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        if sentence is None:
            continue
        record = _record(sentence, time)
        year = _year(sentence, time, published.year if published else None)
        if record is not None and year is not None:
            between = takewhile(_is_naming, sentence.tokens_between(record.end, time.span.start))
            what = frozenset(stem(token.lemma.lower()) for token in between)
            words = frozenset(stem(lemma) for lemma in sentence.lemmas)
            names = (name for name in reading.names if name.kind == "person" and sentence.span.contains(name.span))
            people = frozenset(name.name for name in names)
            yield LastTime(reading, time, year, time.type == "DURATION", record.lower, what, words, people)


def _is_naming(token: Token) -> bool:
    return token.tag in ("NOUN", "PROPN", "ADJ")


def _record(sentence: Sentence, time: Timex) -> Token | None:
    """The nearest word before the time that says that nothing like it was before."""
    before = reversed(sentence.tokens_before(time.span)[-_REACH:])
    return next((token for token in before if token.lower in load_words("hours", "records.words")), None)


def _year(sentence: Sentence, time: Timex, published: int | None) -> int | None:
    """The year that ``in 30 years`` or ``since 1999`` leads back to; None where the count is rough."""
    before = [token.lower for token in sentence.tokens_before(time.span)[-1:]]
    if time.modifier is not None or before not in (["since"], ["in"]):
        return None
    if before == ["since"]:
        return int(time.first[:4]) if time.explicit_year and time.first else None
    if time.type != "DURATION":  # "in 2012" tells when, and not since when
        return None
    length = (time.value or "").removeprefix("P").removesuffix("Y")
    return published - int(length) if length.isdecimal() and published else None


def _compose(one: LastTime, other: LastTime) -> Discrepancy:
    sides = tuple(compose_side([last.time.span], last.time.span.text) for last in (one, other))
    return compose_discrepancy("date", "medium", 0.7, sides, case="dates", about=f"the {one.record}")
