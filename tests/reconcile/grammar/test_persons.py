"""Whom a pronoun means, and who says "I"."""

from __future__ import annotations

from dataclasses import replace

import pytest

import crossread
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.grammar.persons import Persons, teller


def read(text: str) -> Reading:
    (reading,) = crossread.extract([Report(id="north", text=text)])
    return reading


MEANT = (
    # The one person named before it, as a subject.
    ("Ana Brandt runs the ferry. She paid $40.", "She", "Ana Brandt"),
    ("Ana Brandt runs the ferry. It was late. She paid $40.", "She", "Ana Brandt"),
    # Two who may be meant, one of the other gender, and one who is only an object.
    ("Ana Brandt and Maria Lund run the ferry. She paid $40.", "She", None),
    ("Ana Brandt and Otto Lund run the ferry. He paid $40.", "He", None),
    ("Ana Brandt runs the ferry. He paid $40.", "He", None),
    ("The town thanked Ana Brandt. She paid $40.", "She", None),
    # A name behind the pronoun is no name before it.
    ("She paid $40. Ana Brandt runs the ferry.", "She", None),
    # "They" may be anybody.
    ("Ana Brandt runs the ferry. They paid $40.", "They", None),
)


@pytest.mark.parametrize(("text", "pronoun", "meant"), MEANT)
def test_a_pronoun_means_the_one_who_was_named(text: str, pronoun: str, meant: str | None) -> None:
    reading = read(text)
    sentence = next(one for one in reading.sentences if one.tokens[0].text == pronoun)
    assert Persons([reading]).meant(sentence, sentence.tokens[0]) == meant
    assert Persons().meant(sentence, sentence.tokens[0]) is None


def test_a_body_is_no_person() -> None:
    reading = read("The Corran Port Authority fined Ana Brandt. The Corran Port Authority met on Monday.")
    body = next(name.name for name in reading.names if name.kind == "organisation")
    persons = Persons([reading])
    assert not persons.is_person(body, "north")
    assert persons.is_person(body, "south")
    assert persons.is_person("Ana Brandt", "north")


def test_whoever_is_quoted_says_what_the_first_person_says() -> None:
    reading = read("“I paid $40 for the boat,” Ana Brandt said.")
    (figure,) = reading.figures
    subject = [token for token in reading.sentences[0].tokens if token.text == "I"]
    assert teller(figure, subject) == figure.attributed_to == "Ana Brandt"
    assert teller(figure, []) is None
    assert teller(replace(figure, quoted=False), subject) is None
