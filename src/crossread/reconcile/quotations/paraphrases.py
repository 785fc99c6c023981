"""A statement that one report quotes and another tells in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf

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


def tell_paraphrases(
    members: Sequence[Utterance], readings: Sequence[Reading], directory: Directory
) -> list[QuoteDifference]:
    """One difference, kind ``paraphrased``, for each report that tells in its own words what others quote."""
    quoting = {member.reading for member in members}
    speakers = [member.quotation.speaker for member in members if member.quotation.speaker is not None]
    said = frozenset(stem for member in members for stem in _stems(member.span.text))
    if len(said) < _SAME_SPEAKER[0]:
        return []
    found: list[QuoteDifference] = []
    for number, reading in enumerate(readings):
        if number in quoting:
            continue
        told = max(_iter_told(reading, directory, speakers, said), default=None)
        if told is not None:
            span = told[2]
            found.append(QuoteDifference("paraphrased", "", (span,), (span.report,), right=span.text))
    return found


def _iter_told(
    reading: Reading, directory: Directory, speakers: Sequence[Speaker], said: frozenset[str]
) -> Iterator[tuple[int, int, Span]]:
    """How many words each fitting indirect statement shares with what is quoted, and where it stands."""
    for quotation in reading.quotations:
        if not _is_told(quotation):
            continue
        least, share = _demands(quotation.speaker, speakers, directory)
        stems = _stems(" ".join(span.text for span in quotation.content))
        shared = len(stems & said)
        if shared >= least and shared >= share * len(stems):
            yield shared, -quotation.content[0].start, quotation.content[0]


def _demands(told: Speaker | None, quoted: Sequence[Speaker], directory: Directory) -> tuple[float, float]:
    """How much the words must have in common; more than they can where two different people speak."""
    key = directory.key(told)
    keys = {directory.key(speaker) for speaker in quoted} - {None}
    if key is not None and keys == {key}:
        return _SAME_SPEAKER
    person = directory.find(told)
    others = [directory.find(speaker) for speaker in quoted]
    if person is not None and any(other is not None and other.id != person.id for other in others):
        return inf, 1.0
    return _ANY_SPEAKER


def _is_told(quotation: Quotation) -> bool:
    return not quotation.quoted and quotation.act == "statement" and bool(quotation.content)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in iter_words(text) if not is_stop_word(word.stem))
