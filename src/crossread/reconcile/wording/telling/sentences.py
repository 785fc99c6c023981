"""Sentences and reports as they are compared: stems, their openings, names and numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crossread.meaning.words.stems import stem
from crossread.model.mentions import Reading, Sentence
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words that begin with the same letters are mostly of one family: endorse, endorsement.
OPENING = 5
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})

Words = frozenset[str]
Numbers = frozenset[float]


@dataclass(frozen=True, slots=True)
class ToldFacts:
    """What two sentences of like words may tell differently: their numbers, and whether a word denies."""

    numbers: Numbers
    denies: bool

    def agrees(self, other: ToldFacts) -> bool:
        """Whether neither tells another number than the other, or denies what it does not.

        ``12 of 40 were hurt`` agrees with ``12 were hurt``, and not with ``19 were hurt``.
        """
        return self.denies == other.denies and (self.numbers <= other.numbers or other.numbers <= self.numbers)


@dataclass(frozen=True, slots=True, eq=False)
class ToldSentence:
    """One sentence: the stems of its content words, those of names and of what it speaks of, and what else it tells.

    ``place`` counts the sentences of the text from 0, the title's are -1; ``quoted`` is how much of it stands inside
    quotation marks, 0 to 1.
    """

    span: Span
    stems: Words
    names: Words
    arguments: Words
    told: ToldFacts
    place: int
    quoted: float


@dataclass(frozen=True, slots=True, eq=False)
class ToldReport:
    """One report: its sentences, and what all of them hold together."""

    sentences: tuple[ToldSentence, ...]
    stems: Words
    openings: Words
    numbers: Numbers
    holders: Mapping[str, Sequence[int]] = field(repr=False)


class ToldReports:
    """Reports as they are compared, each read when it is first asked for and kept for whoever asks again."""

    def __init__(self) -> None:
        self._known: dict[str, ToldReport] = {}

    def find(self, reading: Reading) -> ToldReport:
        """The report as it is compared, by its id."""
        known = self._known.get(reading.report.id)
        if known is None:
            known = self._known[reading.report.id] = read_told(reading)
        return known


def open_words(stems: Iterable[str]) -> Words:
    """The first letters of each."""
    return frozenset(word[:OPENING] for word in stems)


def read_told(reading: Reading) -> ToldReport:
    """The report as it is compared."""
    numbers: defaultdict[int, set[float]] = defaultdict(set)
    for numeral in reading.numerals:
        at = reading.sentence_number_at(numeral.span)
        if at is not None:
            numbers[at].add(numeral.value)
    texts = [number for number, sentence in enumerate(reading.sentences) if sentence.span.part == "text"]
    places = {number: place for place, number in enumerate(texts)}
    sentences = tuple(
        _read(sentence, frozenset(numbers[number]), places.get(number, -1), reading.quoted)
        for number, sentence in enumerate(reading.sentences)
    )
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word in sorted(sentence.stems):
            holders[word].append(number)
    stems = frozenset(holders)
    told = frozenset(number for sentence in sentences for number in sentence.told.numbers)
    return ToldReport(sentences, stems, open_words(stems), told, holders)


def _read(sentence: Sentence, numbers: Numbers, place: int, quoted: Sequence[Span]) -> ToldSentence:
    span = sentence.span
    denying = load_words("frames", "words.negations")
    denies = any(token.lower in denying for token in sentence.tokens)
    inside = sum(_shared(span, other) for other in quoted if other.part == span.part)
    return ToldSentence(
        span,
        frozenset(map(stem, sentence.lemmas)),
        frozenset(stem(token.text) for token in sentence.tokens if token.tag == "PROPN"),
        frozenset(stem(token.lemma) for token in sentence.tokens if token.relation in _ARGUMENTS),
        ToldFacts(numbers, denies),
        place,
        min(1.0, inside / max(1, span.end - span.start)),
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
