"""Days, months and years that the reports give for one deed, found in sentences that speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.meaning.calendar.clock import part_of
from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.sentences import SentenceKey
from crossread.reconcile.times.tellings import kind_of_noun
from crossread.text.lexicon import load_words

# Words before a time among which its deed is looked for.
_REACH = 14
# With fewer words before it a time opens its sentence.
_FEW = 3
_NAMED = frozenset({"weekday", "month", "day", "year", "deictic", "unit", "daypart", "holiday", "relative"})
_STEP = frozenset({"CCONJ", "NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "PRON", "PART", "ADV", "PUNCT", "SYM"})


@dataclass(frozen=True, slots=True, eq=False)
class ToldDay:
    """A date of one report with the deed that it dates. ``order`` is the report's place in the story.

    ``deed`` is the stem of the verb, or of the noun for something that happens once (``filing``), that the time stands
    by; ``words`` are the stems of the other content words of the sentence.
    """

    reading: Reading
    order: int
    number: int
    time: Timex
    sentence: Sentence
    deed: str
    nominal: bool
    words: frozenset[str]

    @property
    def report(self) -> str:
        """The id of the report."""
        return self.reading.report.id

    @property
    def key(self) -> SentenceKey:
        """Where the sentence stands."""
        return self.report, self.number

    @property
    def first(self) -> str:
        """First day, ISO."""
        return self.time.first or ""

    @property
    def last(self) -> str:
        """Last day, ISO."""
        return self.time.last or ""

    @property
    def told(self) -> str:
        """The words of the sentence up to the date, or from it where it opens the sentence."""
        before, behind = self.sentence.tokens_before(self.time.span), self.sentence.tokens_after(self.time.span)
        shown = self.sentence.tokens_in(self.time.span)
        tokens = (*before[-_REACH:], *shown) if len(before) > _FEW else (*shown, *behind[:_REACH])
        return " ".join(self.sentence.cut(tokens[0], tokens[-1]).text.split())

    @property
    def people(self) -> frozenset[str]:
        """The people whom the sentence names before the date."""
        named = (name for name in self.reading.names if name.kind == "person" and name.span.end <= self.time.span.start)
        return frozenset(name.name for name in named if self.sentence.span.contains(name.span))

    @property
    def names(self) -> frozenset[str]:
        """The words of the sentence that name something: a person, a body, a place or a thing."""
        return frozenset(token.lower for token in self.sentence.tokens if token.tag == "PROPN" and not token.is_mark)

    @property
    def of_several(self) -> bool:
        """Whether the words before the date tell of one among several: ``than the one``, ``one of the three``."""
        before = self.sentence.tokens_before(self.time.span)[-_REACH:]
        return any(token.lower in load_words("hours", "roles.several") for token in before)

    @property
    def years(self) -> int:
        """How many years the sentence names."""
        inside = (time for time in self.reading.times if self.sentence.span.contains(time.span))
        return sum(time.precision == "year" for time in inside)

    @property
    def part(self) -> str | None:
        """The part of the day, ``NI``, where the words name one."""
        return part_of(self.time.value)


def collect_days(readings: Sequence[Reading]) -> list[ToldDay]:
    """The dates of all readings that stand by a deed, in the order of the story and the text."""
    return [day for order, reading in enumerate(readings) for day in _days(reading, order)]


def _days(reading: Reading, order: int) -> Iterator[ToldDay]:
    numbers = {sentence.span: number for number, sentence in enumerate(reading.sentences)}
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        if sentence is None or not time.first or not time.last or not _NAMED & set(time.stated):
            continue
        found = _find_deed(sentence, time)
        if found is not None:
            deed, nominal = found
            words = frozenset(stem(lemma) for lemma in sentence.lemmas if not is_stop_word(stem(lemma)))
            yield ToldDay(
                reading, order, numbers[sentence.span], time, sentence, deed, nominal, words - _own(time, deed)
            )


def _own(time: Timex, deed: str) -> frozenset[str]:
    """The stems of a time's own words, and of its deed."""
    return frozenset({deed, *(stem(word.lower().strip(".,")) for word in time.span.text.split())})


def _find_deed(sentence: Sentence, time: Timex) -> tuple[str, bool] | None:
    """The noun for something that happens once, or else the verb, nearest before the time.

    Where neither stands before it the time opens its clause, and the first verb behind it is its deed.
    """
    before = sentence.tokens_before(time.span)[-_REACH:]
    behind = sentence.tokens_after(time.span)[:_REACH]
    if any(token.tag in ("VERB", "AUX") for token in before):
        return _nearest(before[::-1])
    return _nearest(before[::-1]) or _nearest([token for token in behind if not _is_once(token)])


def _nearest(tokens: Sequence[Token]) -> tuple[str, bool] | None:
    for at, token in enumerate(tokens):
        if token.tag == "VERB":
            return None if _is_pale(token) else (stem(token.lemma.lower()), False)
        if _is_once(token) and not _is_object(tokens[at + 1 :]):
            return stem(token.lemma.lower()), True
        if token.tag not in _STEP or token.text in (";", ":", "—", "–"):
            return None
    return None


def _is_object(before: Sequence[Token]) -> bool:
    """Whether a noun, by the words before it, nearest first, has something done to it: ``approved the merger``."""
    head = next((token for token in before if token.tag not in ("DET", "ADJ", "NOUN", "PRON", "PROPN", "PART")), None)
    return head is not None and head.tag == "VERB"


def _is_once(token: Token) -> bool:
    return token.tag == "NOUN" and (token.lower in load_words("hours", "once.nouns") or kind_of_noun(token) is not None)


def _is_pale(token: Token) -> bool:
    """Whether the verb only says that something was said, or that it took place."""
    lemma = token.lemma.lower()
    return lemma in load_words("times", "speech") or lemma in load_words("hours", "once.pale")
