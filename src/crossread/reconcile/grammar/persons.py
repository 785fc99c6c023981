"""Whom ``he`` and ``she`` of a clause mean, and who says ``I``, where a report leaves no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Figure, Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.reconcile.pronouns.meant import MeantPeople
from crossread.text.lexicon import load_words


class Persons:
    """The people whom the reports name, for the pronouns of their clauses; ``meant`` are those known already."""

    def __init__(self, readings: Sequence[Reading] = (), meant: MeantPeople | None = None) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._meant = meant or MeantPeople(readings)

    def meant(self, sentence: Sentence, pronoun: Token) -> str | None:
        """The full name that ``he`` or ``she`` of a sentence stands for; None where that leaves a doubt."""
        found = self._meant.find(sentence.span.report, pronoun.start) if sentence.span.part == "text" else None
        return found.name if found is not None else None

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before in the same part of the report, in a block of the same kind; None without one."""
        reading = self._readings.get(sentence.span.report)
        number = reading.sentence_number_at(sentence.span) if reading is not None else None
        before = reading.sentences[number - 1] if reading is not None and number else None
        alike = before is not None and (before.span.part, before.block) == (sentence.span.part, sentence.block)
        return before if alike else None

    def names_person(self, sentence: Sentence, noun: Token) -> bool:
        """Whether a word of a sentence is of a person's name."""
        reading = self._readings.get(sentence.span.report)
        return reading is not None and any(
            mention.kind == "person" and _holds(mention.span, sentence, noun) for mention in reading.names
        )

    def is_time(self, sentence: Sentence, noun: Token) -> bool:
        """Whether a word of a sentence is of a date, an hour or a length of time."""
        reading = self._readings.get(sentence.span.report)
        return reading is not None and any(_holds(time.span, sentence, noun) for time in reading.times)

    def is_person(self, name: str, report: str) -> bool:
        """Whether the report does not name an organisation so."""
        reading = self._readings.get(report)
        return reading is None or not any(
            mention.kind == "organisation" and mention.name == name for mention in reading.names
        )


def _holds(span: Span, sentence: Sentence, token: Token) -> bool:
    return span.part == sentence.span.part and span.start <= token.start < span.end


def teller(figure: Figure, subject: Sequence[Token]) -> str | None:
    """Who says ``I`` or ``we`` of a clause, where the report gives the figure to somebody."""
    first = load_words("figure_naming", "words.first_person")
    said = any(token.lower in first for token in subject)
    return figure.attributed_to if said and figure.quoted else None
