"""A statement that one report quotes and another tells in its own words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossread.meaning.words.stems import is_stop_word
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import QuoteDifference
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.model.spans import Span
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import Utterance

# How many words that carry meaning the two must share, and what share of the paraphrase they must be: where the reports
# name one speaker, and where they do not name two different people.
_SAME_SPEAKER, _ANY_SPEAKER = (4, 0.6), (6, 0.8)


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """An indirect statement: its report's place in the story, its words that carry meaning, and who speaks."""

    reading: int
    span: Span
    stems: frozenset[str]
    speaker: Speaker | None


class Paraphrases:
    """The indirect statements of a story, by the words that carry their meaning."""

    def __init__(self, readings: Sequence[Reading], directory: Directory) -> None:
        self._directory = directory
        self._told = [
            _Told(
                number,
                quotation.content[0],
                _stems(" ".join(span.text for span in quotation.content)),
                quotation.speaker,
            )
            for number, reading in enumerate(readings)
            for quotation in reading.quotations
            if _is_told(quotation)
        ]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for index, told in enumerate(self._told):
            for stem in told.stems:
                self._holders[stem].append(index)

    def tell(self, members: Sequence[Utterance]) -> list[QuoteDifference]:
        """One difference, kind ``paraphrased``, for each report that tells in its own words what others quote."""
        quoting = {member.reading for member in members}
        said = frozenset(stem for member in members for stem in _stems(member.span.text))
        if len(said) < _SAME_SPEAKER[0]:
            return []
        quoted = _Quoted(members, self._directory)
        best: dict[int, tuple[int, int, Span]] = {}
        for told, shared in self._sharing(said):
            if told.reading in quoting or not quoted.allows(told.speaker, shared, len(told.stems)):
                continue
            found = (shared, -told.span.start, told.span)
            best[told.reading] = max(best.get(told.reading, found), found)
        spans = [best[number][2] for number in sorted(best)]
        return [QuoteDifference("paraphrased", "", (span,), (span.report,), right=span.text) for span in spans]

    def _sharing(self, said: frozenset[str]) -> Iterator[tuple[_Told, int]]:
        """The statements that share enough words with what is quoted, whoever speaks, and how many."""
        counts = Counter(index for stem in said for index in self._holders.get(stem, ()))
        for index, shared in counts.items():
            if shared >= _SAME_SPEAKER[0] and shared >= _SAME_SPEAKER[1] * len(self._told[index].stems):
                yield self._told[index], shared


class _Quoted:
    """Those who are quoted with one utterance."""

    def __init__(self, members: Sequence[Utterance], directory: Directory) -> None:
        speakers = [member.quotation.speaker for member in members if member.quotation.speaker is not None]
        self._directory = directory
        self._keys = {directory.key(speaker) for speaker in speakers} - {None}
        self._people = {person.id for person in map(directory.find, speakers) if person is not None}

    def allows(self, told: Speaker | None, shared: int, words: int) -> bool:
        """Whether so many shared words do for one who tells it in so many; never where two different people speak."""
        key, person = self._directory.key(told), self._directory.find(told)
        if key is not None and self._keys == {key}:
            least, share = _SAME_SPEAKER
        elif person is not None and self._people - {person.id}:
            return False
        else:
            least, share = _ANY_SPEAKER
        return shared >= least and shared >= share * words


def _is_told(quotation: Quotation) -> bool:
    return not quotation.quoted and quotation.act == "statement" and bool(quotation.content)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in iter_words(text) if not is_stop_word(word.stem))
