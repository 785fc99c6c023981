"""Shorter names of organisations: ``the Post`` for ``the Norwick Post``, ``Quillon`` for ``Quillon Ltd``."""

from __future__ import annotations

from functools import cache

from crossread.meaning.names.bodies import BodyName
from crossread.meaning.names.forms import name_words
from crossread.text.lexicon import load_lexicon, load_words

# At most so many words may be missing before a name that has its head: ``Ann B. Example High School``.
_MOST_BEFORE = 3
_COUNTRY = load_words("matching", "shortened.country")


def may_stand_for(short: BodyName, full: BodyName) -> bool:
    """Whether ``short`` is ``full`` without what comes before its own words, or without what comes behind them.

    Names that keep their head and a word of their own may lack what is before them (``Norwick Post`` for ``the old
    Norwick Post``); others only a country or the form of a company behind them (``Lund`` for ``Lund Ltd``).
    """
    a, b = short.content, full.content
    if not a or len(a) >= len(b):
        return False
    if b[-len(a) :] == a:
        return _keeps_own_name(a) and _may_be_missing(b[: -len(a)])
    if b[: len(a)] != a:
        return False
    if len(a) > 1 and _COUNTRY.issuperset(b[len(a) :]):
        return True
    return not _is_general(a) and _forms().issuperset(b[len(a) :])


def may_begin(short: BodyName, full: BodyName) -> bool:
    """Whether ``short`` may be the beginning of ``full``, where one report has both: ``Quillon Motor Spares``.

    No head of another body may be missing: ``Quillon`` is not ``Quillon University``.
    """
    a, b = short.content, full.content
    return 0 < len(a) < len(b) and b[: len(a)] == a and not _is_general(a) and _is_loose(b[len(a) :])


def _keeps_own_name(words: tuple[str, ...]) -> bool:
    """Whether the words end in a head and have one that tells the body from others of its kind."""
    return len(words) > 1 and words[-1] in load_words("organisations", "heads") and not _is_general(words)


def _is_general(words: tuple[str, ...]) -> bool:
    """Whether all the words are places or such as bodies of one kind share."""
    return _general().issuperset(words)


def _may_be_missing(words: tuple[str, ...]) -> bool:
    """Whether a report may leave these off the front; never what tells a body from its neighbour (``West``)."""
    return len(words) <= _MOST_BEFORE and load_words("organisations", "telling").isdisjoint(words)


def _is_loose(missing: tuple[str, ...]) -> bool:
    """Whether what is missing behind the words is the rest of a firm's name, not another body's head."""
    heads = load_words("organisations", "heads") | load_words("organisations", "places")
    return heads.isdisjoint(word for word in missing if word not in _forms())


def _forms() -> frozenset[str]:
    return load_words("organisations", "droppable") | load_words("organisations", "company_forms")


@cache
def _general() -> frozenset[str]:
    bodies = load_words("organisations", "heads") | load_words("organisations", "general")
    return bodies | load_words("organisations", "places") | _places()


@cache
def _places() -> frozenset[str]:
    table = load_lexicon("known_places")
    return frozenset(word for name in table["names"] for word in name_words(name))
