"""Two years whose last digits are exchanged, for what like sentences tell: ``in May 2012``, ``in May 2021``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.words.stems import is_stop_word, stem
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading, Timex
from crossread.model.sentences import Sentence
from crossread.reconcile.sentences import SentenceKey, SentencePairs
from crossread.reconcile.sides import compose_day_side, compose_discrepancy

# Content words beside the times that two sentences must share; fewer where a month is the same too.
_SHARED, _SHARED_OF_MONTH = 3, 2
# Words of the sentence that are shown.
_SHOWN = 14


@dataclass(frozen=True, slots=True, eq=False)
class DatedYear:
    """A date of one report whose words name the year, with the stems of its sentence's content words."""

    reading: Reading
    number: int
    time: Timex
    sentence: Sentence
    words: frozenset[str]

    @property
    def key(self) -> SentenceKey:
        """Where the sentence stands."""
        return self.reading.report.id, self.number

    @property
    def first(self) -> str:
        """First day, ISO."""
        return self.time.first or ""

    @property
    def told(self) -> str:
        """The words of the sentence up to the date."""
        before, own = self.sentence.tokens_before(self.time.span), self.sentence.tokens_in(self.time.span)
        tokens = (*before[-_SHOWN:], *own)
        return " ".join(self.sentence.cut(tokens[0], tokens[-1]).text.split())


def find_year_slips(readings: Sequence[Reading], known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, one for each two years; none that has a time of ``known`` already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    dated = [day for reading in readings for day in _dates(reading) if day.time.span not in told]
    slips = [(one, other) for one, other in combinations(dated, 2) if _is_slip(one, other)]
    if not slips:
        return
    pairs = SentencePairs(readings)
    done: set[frozenset[str]] = set()
    for one, other in slips:
        years = frozenset((one.first[:4], other.first[:4]))
        if years not in done and pairs.hold(one.key, other.key):
            done.add(years)
            sides = [[day for day in dated if _goes_with(day, side)] for side in (one, other)]
            yield compose_discrepancy(
                kind="date",
                severity="medium",
                confidence=0.6,
                sides=tuple(compose_day_side((day.time.span for day in side), None) for side in sides),
                case="dates",
                about=one.told,
            )


def _dates(reading: Reading) -> Iterator[DatedYear]:
    numbers = {sentence.span: number for number, sentence in enumerate(reading.sentences)}
    for time in reading.times:
        sentence = reading.sentence_at(time.span)
        if sentence is not None and time.explicit_year and time.type == "DATE" and time.first:
            own = {stem(word.lower()) for word in time.span.text.split()}
            words = frozenset(stem(lemma) for lemma in sentence.lemmas if not is_stop_word(stem(lemma)))
            yield DatedYear(reading, numbers[sentence.span], time, sentence, words - own)


def _goes_with(day: DatedYear, side: DatedYear) -> bool:
    same = (day.first, day.time.last) == (side.first, side.time.last)
    return day is side or (same and day.reading is not side.reading and len(day.words & side.words) > 1)


def _is_slip(one: DatedYear, other: DatedYear) -> bool:
    """Whether two reports have the years for one thing, and neither names the other's."""
    first, second = one.first[:4], other.first[:4]
    swapped = first != second and first[:2] == second[:2] and first[2:] == second[:1:-1]
    if not swapped or one.reading is other.reading or one.time.precision != other.time.precision:
        return False
    if _names(one, second) or _names(other, first):
        return False
    of_month = "month" in one.time.stated
    if of_month and one.first[5:7] != other.first[5:7]:
        return False
    return len(one.words & other.words) >= (_SHARED_OF_MONTH if of_month else _SHARED)


def _names(day: DatedYear, year: str) -> bool:
    return any(year in ((time.first or "")[:4], (time.last or "")[:4]) for time in day.reading.times)
