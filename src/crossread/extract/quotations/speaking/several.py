"""Who several are that a word without a name stands for: ``they``, ``many``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.extract.docs import DocToken as Token
from crossread.extract.passages import Passage
from crossread.extract.quotations.cues.frames import sentence
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.extract.quotations.speaking.naming import as_printed
from crossread.model.mentions import Speaker

_JOINED = re.compile(r" and (?:the )?[A-Z]")


def find_several_named(passage: Passage, head: Token) -> str | None:
    """``top union leaders`` for ``many``: the people that the sentence before names last, whatever their part in it."""
    first = sentence(head)[0]
    before = head.doc[sentence(head.doc[first - 1])[0] : first] if first else ()
    noun = next((token for token in reversed(before) if _means_several(token)), None)
    return as_printed(passage, noun, (noun.left_edge.i, noun.i + 1)) if noun is not None else None


def _means_several(noun: Token) -> bool:
    humans = load_humans()
    plural = noun.tag_ in {"NNS", "NNPS"} and noun.lemma_.lower() in humans.genders
    return plural or (noun.pos_ in {"NOUN", "PROPN"} and noun.lower_ in humans.groups)


def find_several(passage: Passage, head: Token) -> str | None:
    """``detectives`` for ``they``: people who are the subject before it, in its sentence or in the one before."""
    first = sentence(head)[0]
    before = sentence(head.doc[first - 1])[0] if first else 0
    subjects = _find_subjects(head.doc[first : head.i]) or _find_subjects(head.doc[before:first])
    noun = next((token for token in subjects if _means_several(token)), None)
    return as_printed(passage, noun, (noun.left_edge.i, noun.right_edge.i + 1)) if noun is not None else None


def _find_subjects(tokens: Sequence[Token]) -> list[Token]:
    """The nouns that are subjects, that of the main clause first, then from the last back."""
    subjects = [t for t in reversed(tokens) if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}]
    return sorted(subjects, key=lambda token: token.head.dep_ != "ROOT")


def is_pair(speaker: Speaker) -> bool:
    """Whether two people spoke as one: ``NAME of the council and NAME of the port said``."""
    if speaker.source == "together":
        return True
    words = speaker.span.text if speaker.person and speaker.span is not None else ""
    return _JOINED.search(words) is not None and " who " not in words
