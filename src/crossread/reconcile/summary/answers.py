"""Whether a later report fills in what an earlier one says is not known: so far, who somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.words.stems import stem
from crossread.model.frames import Frame
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence
from crossread.model.spans import Span
from crossread.reconcile.summary.tables import listed


def find_answers(asking: Reading, span: Span, last: str | None, readings: Sequence[Reading]) -> tuple[Span, ...]:
    """Sentences of reports published after the question was last asked that name those whose names it lacks.

    "The driver has not been identified" is answered by "Police identified the driver as Ada Lund"; never by another
    noun, and not where a report has no date. "The names of the victims were not released" is by what tells
    by name who lost a life.
    """
    question = asking.sentence_at(span)
    if question is None or last is None or not _asks_for_names(question):
        return ()
    nouns, lost = _people(question), any(token.lower in listed("lost") for token in question.tokens)
    return tuple(
        reading.sentences[frame.sentence].span
        for reading in readings
        if (reading.report.published or "")[:10] > last[:10]
        for frame in reading.frames
        if (_names_somebody(frame, reading) and nouns & _people(reading.sentences[frame.sentence]))
        or (lost and _names_lost(frame))
    )


def _asks_for_names(sentence: Sentence) -> bool:
    return any(token.lower in listed("naming") for token in sentence.tokens)


def _people(sentence: Sentence) -> frozenset[str]:
    """The stems of its nouns for people of a part in what happened: victim, driver, suspect."""
    return frozenset(stem(token.lemma) for token in sentence.tokens if token.lemma.lower() in listed("parts"))


def _names_somebody(frame: Frame, reading: Reading) -> bool:
    """Whether it says who somebody is: identified, named, with a person's name in it."""
    if frame.polarity != "affirmed" or frame.modality != "fact":
        return False
    named = any(name.kind == "person" and frame.span.contains(name.span) for name in reading.names)
    return named and any(word in listed("answering") for word in frame.deed.split())


def _names_lost(frame: Frame) -> bool:
    """Whether it says of somebody by name that he lost his life."""
    told = frame.event in listed("losing") and frame.polarity == "affirmed" and frame.modality == "fact"
    return told and any(party.name and party.kind == "person" for party in frame.undergoers)
