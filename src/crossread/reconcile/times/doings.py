"""Whether two clauses of one day tell of one thing done: by the same, in the same word, to the same."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.words.stems import stem
from crossread.model.frames import EventClass, Party
from crossread.reconcile.times.happenings import Happening
from crossread.text.lexicon import load_words

# Classes of events of which somebody may do several on one day.
_REPEATED: frozenset[EventClass] = frozenset({"say", "be", "have", "make", "move", "trade", "pay"})


def is_one_doing(one: Happening, other: Happening) -> bool:
    """Whether both have one verb and one doer, and neither names another whom or what it was done to.

    ``Lund resigned on Tuesday`` and ``Ada Lund resigned as mayor``; not ``Lund met Holm`` and ``Lund met the press``,
    nor what has two hours or what is said.
    """
    frames = (one.frame, other.frame)
    if frames[0] is None or frames[1] is None or one.event.verb != other.event.verb or not one.event.verb:
        return False
    if frames[0].event in _REPEATED or frames[0].negative != frames[1].negative or _is_light(one.event.verb):
        return False
    if None not in (one.clock, other.clock) and one.clock != other.clock:
        return False
    doers, undergoers = ([_heads(getattr(frame, part)) for frame in frames] for part in ("doers", "undergoers"))
    return bool(doers[0] & doers[1]) and (not all(undergoers) or bool(undergoers[0] & undergoers[1]))


def share_more_than_names(one: Happening, other: Happening) -> bool:
    """Whether two clauses have a content word in common that is none of a name: what one man did twice is not one."""
    names = {stem(word.lower()) for name in one.reading.names for word in name.name.split()}
    return bool((one.words & other.words) - names)


def _is_light(verb: str) -> bool:
    return verb in load_words("happenings", "light") or verb in load_words("times", "speech")


def _heads(parties: Sequence[Party]) -> frozenset[str]:
    """The last name or the noun of each, but for pronouns."""
    named = (party.name.split()[-1].lower() if party.name else party.noun for party in parties if not party.none)
    return frozenset(named) - load_words("happenings", "leaning")
