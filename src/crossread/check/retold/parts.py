"""Sentences cut into parts that each tell one thing, with the people, places, numbers and times of each.

A part ends at a strong mark, or at a comma or a joining word where a verb stands on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.check.owners.runs import read_runs
from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.slots.index import SHAPES, number_key
from crossread.meaning.calendar.clock import clock_of
from crossread.meaning.words.folding import fold
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Sentences before a part whose names a part may mean without naming them.
FAR = 2

_STRONG = frozenset(";:—–")


@dataclass(frozen=True, slots=True)
class PartFiller:
    """A person, a place, a number or a time where it stands: its kind, what it goes by, its tokens.

    ``ids`` are of a place and of all that it lies in, and ``sort`` is its kind; ``value`` is a number's.
    """

    kind: str
    names: frozenset[str]
    first: int
    last: int
    ids: frozenset[str] = frozenset()
    sort: str = ""
    value: float = 0.0

    def is_near(self, other: PartFiller) -> bool:
        """Whether the two may be one: they share a word or a value, or one place lies in the other."""
        if self.names & other.names:
            return True
        return bool(self.ids and other.ids) and (self.ids <= other.ids or other.ids <= self.ids)


@dataclass(frozen=True, slots=True)
class SentencePart:
    """One part of a sentence: tokens ``first`` to before ``last``, with its fillers and those told right before it."""

    place: KeyedSentence
    first: int
    last: int
    fillers: tuple[PartFiller, ...]
    before: tuple[PartFiller, ...]

    def tokens(self, without: PartFiller | None = None) -> list[Keys]:
        """The keys of each word of the part, but for those of one filler."""
        left = range(without.first, without.last) if without else range(0)
        return [self.place.keys[at] for at in range(self.first, self.last) if at not in left]

    def told(self, without: PartFiller | None = None) -> Keys:
        """The keys of the part, but for those of one filler."""
        return frozenset(key for keys in self.tokens(without) for key in keys)

    def span(self, filler: PartFiller) -> Span:
        """The words of a filler, a person's without their title."""
        tokens, first = self.place.tokens, filler.first
        while filler.kind == "person" and first < filler.last - 1 and fold(tokens[first].text) not in filler.names:
            first += 1
        return self.place.sentence.cut(tokens[first], tokens[filler.last - 1])

    def titles(self, person: PartFiller) -> Keys:
        """What a person's name is written with, by which others may call them: ``Judge``; none of other fillers."""
        if person.kind != "person":
            return frozenset()
        return frozenset(key for at in range(person.first, person.last) for key in self.place.keys[at])

    def may_have(self, filler: PartFiller) -> bool:
        """Whether the part has the filler, or may mean it: by a pronoun, or because it has no other of its kind."""
        if any(one.is_near(filler) for one in self.fillers):
            return True
        if filler.kind == "person" and filler.names & self.place.names:
            return True  # "Lund, who was there, helped Pell ashore"
        words = {token.lower for token in self.place.tokens[self.first : self.last]}
        is_open = words & load_words("checking", "parts.pronouns") or all(o.kind != filler.kind for o in self.fillers)
        return bool(is_open) and any(one.is_near(filler) for one in self.before)


def read_parts(reading: Reading) -> Iterator[SentencePart]:
    """Every part of every sentence of a reading."""
    told: list[tuple[PartFiller, ...]] = []
    for sentence in read_keyed(reading):
        fillers = (*_read_names(reading, sentence), *_read_times(reading, sentence), *_read_numbers(reading, sentence))
        before = tuple(one for some in told[-FAR:] for one in some)
        for first, last in _cut(sentence.tokens):
            inside = tuple(one for one in fillers if first <= one.first < last)
            earlier = tuple(one for one in fillers if one.first < first)
            yield SentencePart(sentence, first, last, inside, (*before, *earlier))
        told.append(fillers)


def _cut(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where the parts of a sentence begin and end."""
    joining = load_words("checking", "parts.joining")
    cuts = [
        at for at, token in enumerate(tokens) if token.text in _STRONG or token.text == "," or token.lower in joining
    ]
    found: list[tuple[int, int]] = []
    for first, last in zip([0, *cuts], [*cuts, len(tokens)], strict=True):
        begun = bool(found) and (_has_verb(tokens, *found[-1]) or tokens[first].text in _STRONG)
        if found and not (begun and _has_verb(tokens, first, last)):
            found[-1] = (found[-1][0], last)
        elif last > first:
            found.append((first, last))
    return found


def _has_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.tag in ("VERB", "AUX") for token in tokens[first:last])


def _read_names(reading: Reading, sentence: KeyedSentence) -> Iterator[PartFiller]:
    """The people and places of a sentence."""
    whole = sentence.sentence.span
    people = [name.span for name in reading.names if name.kind == "person" and name.span.overlaps(whole)]
    places = [one for one in reading.places if one.span.overlaps(whole)]
    for run in read_runs(sentence.tokens):
        span = sentence.sentence.cut(sentence.tokens[run.first], sentence.tokens[run.last - 1])
        here = [one for one in places if one.span.overlaps(span)]
        if any(one.demonym and one.span == span for one in here):
            continue
        if any(one.overlaps(span) for one in people):
            yield PartFiller("person", run.words, run.first, run.last)
        elif here and not here[0].demonym and _covers(here[0].span, span):
            place = here[0].place
            ids = frozenset({place.id, *place.within_ids}) if place else frozenset()
            yield PartFiller("place", run.words, run.first, run.last, ids, place.kind if place else "")


def _covers(outer: Span, inner: Span) -> bool:
    """Whether a place's words are all of a name: a team's name is longer than its town's."""
    return outer.start <= inner.start and inner.end <= outer.end


def _read_times(reading: Reading, sentence: KeyedSentence) -> Iterator[PartFiller]:
    """The hours, months and years of a sentence."""
    for time in reading.times:
        if time.span.overlaps(sentence.sentence.span):
            kind, value = _read_time(time)
            at = _places(sentence, time.span)
            if kind and at:
                yield PartFiller(kind, frozenset([value]), at[0], at[-1] + 1)


def _read_time(time: Timex) -> tuple[str, str]:
    clock = clock_of(time.value) if time.type in ("DATE", "TIME") else None
    if clock is not None:
        return "clock", clock
    if time.type == "DATE" and time.value and time.precision in ("month", "year"):
        return time.precision, time.value
    return "", ""


def _read_numbers(reading: Reading, sentence: KeyedSentence) -> Iterator[PartFiller]:
    """The exact numbers of a sentence that are of no date and no hour."""
    dated = [time.span for time in reading.times if time.type in ("DATE", "TIME")]
    for number in reading.numerals_in(sentence.sentence.span):
        plain = number.shape in ("plain", "money", "share") and number.approx == "exact"
        at = _places(sentence, number.span)
        if plain and at and not any(span.overlaps(number.span) for span in dated):
            yield PartFiller(
                SHAPES[number.shape], frozenset([number_key(number)]), at[0], at[-1] + 1, value=number.value
            )


def _places(sentence: KeyedSentence, span: Span) -> list[int]:
    """The indices of the tokens that share a character with the span."""
    return [at for at, token in enumerate(sentence.tokens) if token.start < span.end and span.start < token.end]
