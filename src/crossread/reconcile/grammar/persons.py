"""Whom ``he`` and ``she`` of a clause mean, and who says ``I``, where a report leaves no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.mentions import Figure, NameMention, Reading
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.grammar.trees import Tree
from crossread.text.lexicon import load_lexicon, load_words

# How many sentences back a person may have been named.
REACH = 2


class Persons:
    """The people whom the reports name, for the pronouns of their clauses."""

    def __init__(self, readings: Sequence[Reading] = ()) -> None:
        self._readings = {reading.report.id: reading for reading in readings}

    def meant(self, sentence: Sentence, pronoun: Token) -> str | None:
        """The full name that a pronoun stands for: the one person named close by, as a subject."""
        reading = self._readings.get(sentence.span.report)
        gender = load_lexicon("figure_naming")["genders"].get(pronoun.lower)
        if reading is None or gender is None:
            return None
        at = next((number for number, one in enumerate(reading.sentences) if one.span == sentence.span), None)
        if at is None:
            return None
        near = [one for one in reading.sentences[max(0, at - REACH) : at + 1] if one.span.part == sentence.span.part]
        named = [name for one in near for name in _bearers(reading, one, gender) if name.span.start < pronoun.start]
        if len({name.name for name in named}) != 1:
            return None
        last = next(one for one in reversed(near) if any(one.span.contains(name.span) for name in named))
        return _subject(last, [name for name in named if last.span.contains(name.span)])

    def is_person(self, name: str, report: str) -> bool:
        """Whether the report does not name an organisation so."""
        reading = self._readings.get(report)
        return reading is None or not any(
            mention.kind == "organisation" and mention.name == name for mention in reading.names
        )


def _bearers(reading: Reading, sentence: Sentence, gender: str) -> list[NameMention]:
    """The people named in a sentence for whom a pronoun of the gender may stand."""
    here = [name for name in reading.names if sentence.span.contains(name.span) and name.kind == "person"]
    return [name for name in here if name.gender in (None, gender)]


def _subject(sentence: Sentence, names: Sequence[NameMention]) -> str | None:
    """The one of the names that is the sentence's subject."""
    tree = Tree(sentence)
    for name in names:
        at = tree.anchor(name.span)
        if at is not None and tree.is_a(at, "subjects"):
            return name.name
    return None


def teller(figure: Figure, subject: Sequence[Token]) -> str | None:
    """Who says ``I`` or ``we`` of a clause, where the report gives the figure to somebody."""
    first = load_words("figure_naming", "words.first_person")
    said = any(token.lower in first for token in subject)
    return figure.attributed_to if said and figure.quoted else None
