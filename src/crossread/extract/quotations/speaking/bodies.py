"""Which organisation ``the agency``, ``the software firm`` or ``the paper`` means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.extract.docs import DocToken as Token
from crossread.extract.quotations.cues.frames import child
from crossread.extract.quotations.cues.words import CueWords
from crossread.extract.quotations.speaking.cast import ASIDE, Cast, Known
from crossread.text.lexicon import load_words

_PLAIN = frozenset({"det", "case", "relcl", "appos", "punct"})
_DESCRIBING = frozenset({"amod", "compound", "nmod"})
_OTHER = load_words("quotation_reading", "bodies.other")
_PRESS = load_words("quotation_reading", "bodies.press")
_MASTHEADS = load_words("quotation_reading", "bodies.mastheads")
_TRADING = load_words("quotation_reading", "bodies.trading")
_OF_STATE = load_words("quotation_reading", "bodies.of_state")
_CIVIC = load_words("quotation_reading", "bodies.civic")
# Paragraphs that a noun alone reaches back over, and one with words that describe.
_FURTHEST, _NEAREST = 2, 1


def find_meant_body(cast: Cast, passage: int, noun: Token, words: CueWords) -> Known | None:
    """The organisation that the noun means: ``the agency``, or with what kind of one it is, ``the software firm``."""
    if noun.lemma_.lower() not in words.bodies or noun.tag_ != "NN":
        return None
    if is_plain_body(noun, words):
        return find_body(cast, passage, noun.idx, noun.lemma_.lower())
    described = noun.lemma_.lower() not in _CIVIC and child(noun, "appos") is None
    if not described or not all(_describes(c) for c in noun.children):
        return None  # "the fire department" may be another than the one named before
    return find_body(cast, passage, noun.idx, noun.lemma_.lower(), _NEAREST)


def _describes(part: Token) -> bool:
    """Whether the word before the noun says what kind of body it is, and not that it is another one or a named one."""
    if part.dep_ in _PLAIN:
        return True
    plain = part.tag_ not in {"NNP", "NNPS", "CD"} and part.lower_ not in _OTHER
    return part.dep_ in _DESCRIBING and plain and all(_describes(c) for c in part.children)


def is_plain_body(head: Token, words: CueWords) -> bool:
    """Whether the noun means a body already named: ``the agency``, not ``the federal safety agency``."""
    return head.lemma_.lower() in words.bodies and all(c.dep_ in _PLAIN for c in head.children)


def find_body(cast: Cast, passage: int, at: int, noun: str, furthest: int = _FURTHEST) -> Known | None:
    """The organisation that ``the agency`` at character ``at`` means.

    The one that the last spokesperson speaks for, or the last subject that is one, nearby.
    """
    for index in range(passage, max(-1, passage - furthest - 1), -1):
        for known in reversed(cast.names[index]):
            if known.speaks_for and not known.quoted and (index < passage or known.end <= at):
                return replace(known, name=known.speaks_for, person=False)
        row = [k for k in _candidates(cast, index, noun) if index < passage or k.end <= at]
        subjects = [known for known in row if known.weight > 1]
        if subjects:
            return subjects[-1]
        if len({known.name for known in row}) == 1:
            return row[-1]
    return None


def _candidates(cast: Cast, index: int, noun: str) -> Sequence[Known]:
    """The organisations named there that such a noun may mean; a newspaper is no firm where both are named."""
    unnamed = [] if noun in _CIVIC else cast.unnamed[index]
    row = sorted((*cast.names[index], *unnamed), key=lambda known: known.start)
    return [
        known
        for known in row
        if not known.person and not known.quoted and known.weight > ASIDE and _may_be(known, noun)
    ]


def _may_be(known: Known, noun: str) -> bool:
    return _holds(known, _MASTHEADS) == (noun in _PRESS) and not (noun in _TRADING and _holds(known, _OF_STATE))


def _holds(known: Known, words: frozenset[str]) -> bool:
    return not words.isdisjoint(word.lower() for word in known.name.split())
