"""Two terms of one sentence: ``jailed for four years`` in one report, ``sentenced to five years`` in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Figure, Reading
from crossread.model.sentences import Sentence, Token
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Words between the verb and the term, and behind the term up to the prison.
_REACH, _BEHIND = 6, 5
# Reports further apart than this, in days, may tell of two sentences.
_ONE_TIME = 7
_UNITS = frozenset({"year", "month", "week", "day"})


@dataclass(frozen=True, slots=True, eq=False)
class PrisonTerm:
    """A term of one report, with the last names of the people whom its sentence names."""

    reading: Reading
    figure: Figure
    people: frozenset[str]

    @property
    def length(self) -> tuple[float, str]:
        """How long: ``(4.0, "year")``."""
        return float(self.figure.quantity.value or 0), self.figure.quantity.unit or ""


def find_prison_terms(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy: reports that give one term each, and not the same."""
    told = [terms for reading in readings if (terms := list(_terms(reading))) and len({t.length for t in terms}) == 1]
    for ours, theirs in combinations(told, 2):
        if _differ(ours[0], theirs[0]):
            sides = [[t for terms in told for t in terms if t.length == side[0].length] for side in (ours, theirs)]
            yield compose_discrepancy(
                kind="value",
                severity="medium",
                confidence=0.7,
                sides=tuple(
                    compose_side((term.figure.span for term in side), side[0].figure.span.text) for side in sides
                ),
                case="opposites",
                about="sentence",
            )
            return


def _terms(reading: Reading) -> Iterator[PrisonTerm]:
    for figure in reading.figures:
        sentence = reading.sentence_of(figure)
        quantity = figure.quantity
        plain = quantity.kind == "duration" and quantity.approx == "exact" and quantity.unit in _UNITS
        if sentence is not None and plain and quantity.value and _is_term(sentence, figure):
            yield PrisonTerm(reading, figure, _people(reading, sentence))


def _is_term(sentence: Sentence, figure: Figure) -> bool:
    before, behind = sentence.tokens_before(figure.span), sentence.tokens_after(figure.span)
    if any(token.lower in _words("other") for token in sentence.tokens):
        return False
    if [token.lower for token in behind[:1]] == ["and"] and any(token.tag == "NUM" for token in behind[1:2]):
        return False  # "four years and six months"
    sent = any(_sends(token) for token in before[-_REACH:])
    return sent or (bool(behind) and any(token.lower in _words("nouns") for token in behind[:_BEHIND]))


def _sends(token: Token) -> bool:
    return token.tag == "VERB" and token.lemma.lower() in _words("verbs")


def _people(reading: Reading, sentence: Sentence) -> frozenset[str]:
    names = (name for name in reading.names if name.kind == "person" and sentence.span.contains(name.span))
    return frozenset(name.name.split()[-1].lower() for name in names)


def _differ(one: PrisonTerm, other: PrisonTerm) -> bool:
    if one.length[1] != other.length[1] or abs(one.length[0] - other.length[0]) < 1:
        return False  # "four years" may be told of four and a half
    if one.people and other.people and not one.people & other.people:
        return False
    days = [parse_day(term.reading.report.published) for term in (one, other)]
    return bool(days[0] and days[1] and abs(days_between(days[0], days[1])) <= _ONE_TIME)


def _words(name: str) -> frozenset[str]:
    return load_words("prison_terms", name)
