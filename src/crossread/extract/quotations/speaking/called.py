"""Whom a calling with "the" means where no title tells: ``the singer`` behind a sentence about NAME."""

from __future__ import annotations

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.speaking.antecedents import find_bearer, find_sentences_before
from crossread.extract.quotations.speaking.cast import MAIN_SUBJECT, Cast, Known
from crossread.extract.quotations.speaking.humans import load_humans
from crossread.text.lexicon import load_words

_SPEAKING_FOR = load_words("quotation_reading", "called.speaking_for")
_TYING = (["for"], ["of"], ["to"], ["at"], ["with"])
_CALLINGS = load_words("quotation_reading", "called.callings")


def find_meant(cast: Cast, passage: int, noun: Token, roles: dict[str, str]) -> Known | None:
    """Who bears the title that the noun is, else whom the nearest sentence about a person is about."""
    return find_bearer(cast, passage, noun, roles) or _find_called(cast, passage, noun)


def find_spokesperson_before(cast: Cast, passage: int, lemma: str) -> str | None:
    """``a spokesman for the port``, of whom ``the spokesman`` and ``the aide`` right behind tell no more."""
    last = cast.last
    if last is None or last.person or last.source != "printed" or passage - cast.last_passage > 1:
        return None
    words = last.name.lower().split()
    head = next((at for at, word in enumerate(words) if word in _SPEAKING_FOR), None)
    same = lemma in _SPEAKING_FOR and head is not None
    return last.name if same and head is not None and words[head + 1 : head + 2] in _TYING else None


def _find_called(cast: Cast, passage: int, noun: Token) -> Known | None:
    """``the singer``: the one subject of the nearest sentence before that has a person for its subject."""
    lemma = noun.lemma_.lower()
    if lemma not in _CALLINGS or noun.tag_ != "NN":
        return None
    gender = load_humans().genders.get(lemma)
    for sentence in find_sentences_before(cast, passage, noun.idx):
        leading = [known for known in sentence if known.weight == MAIN_SUBJECT]
        if leading:
            agrees = gender is None or cast.gender(leading[0]) in (gender, None)
            return leading[0] if agrees and len({known.name for known in leading}) == 1 else None
    return None
