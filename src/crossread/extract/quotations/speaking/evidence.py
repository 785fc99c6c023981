"""The gender of a person whose first name tells none, by the pronouns that can only be theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.speaking.cast import MAIN_SUBJECT, Known
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.meaning.names.given import Gender
from crossread.text.lexicon import load_words

_MARKS = frozenset("\"“”‘'’")
# Pronouns that stand for the subject of their own clause.
_MALE = load_words("quotation_reading", "evidence.male")
_FEMALE = load_words("quotation_reading", "evidence.female")


def find_genders(passages: Sequence[Passage], rows: Sequence[Sequence[Known]]) -> dict[str, Gender]:
    """By name, where all such pronouns agree: ``NAME is mourning her cousin``, with nobody else before the pronoun."""
    told: defaultdict[str, set[Gender]] = defaultdict(set)
    for passage, row in zip(passages, rows, strict=True):
        named: defaultdict[int, set[str]] = defaultdict(set)
        for known in row:
            if known.person:
                named[known.sentence].add(known.name)
        for known in row:
            bound = _find_bound(passage, known) if known.person and len(named[known.sentence]) == 1 else None
            if bound is not None:
                told[known.name].add(bound)
    return {name: next(iter(genders)) for name, genders in told.items() if len(genders) == 1}


def _find_bound(passage: Passage, known: Known) -> Gender | None:
    """The gender of the first pronoun behind the verb whose subject the name is, if no other human noun comes first."""
    tokens = passage.doc.char_span(known.start, known.end, "expand")
    if tokens is None or known.weight != MAIN_SUBJECT or known.quoted:
        return None
    verb = tokens.root.head
    for token in passage.doc[verb.i : sentence(verb)[1]]:
        if token.lower_ in _MALE or token.lower_ in _FEMALE:
            return "male" if token.lower_ in _MALE else "female"
        if token.lemma_.lower() in load_humans().genders or token.text in _MARKS:
            return None
    return None
