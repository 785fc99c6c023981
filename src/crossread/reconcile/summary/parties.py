"""Whether two clauses tell one deed of the same people or things, for saying that one report bears out another."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning.words.stems import stem
from crossread.model.frames import Frame, Party
from crossread.reconcile.summary.tables import listed


def same_deed(one: Frame, other: Frame) -> bool:
    """Whether they are of one class and one turn, and those whom both name are the same.

    Clauses of no class must have the same predicate.
    """
    if one.event != other.event or one.polarity != other.polarity or one.modality != other.modality:
        return False
    if one.event in listed("classless") and one.deed != other.deed:
        return False
    roles = ((one.undergoers, other.undergoers), (one.doers, other.doers))
    asked = [_meet(ours, theirs) for ours, theirs in roles if ours and theirs]
    crossed = _meet((*one.undergoers, *one.doers), (*other.undergoers, *other.doers))
    return all(asked) if asked else crossed


def _meet(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return any(_same_party(our, their) for our in ours for their in theirs)


def _same_party(our: Party, their: Party) -> bool:
    if our.name and their.name:
        return our.name.split()[-1].casefold() == their.name.split()[-1].casefold()
    if stem(our.noun) in listed("pronouns") or stem(their.noun) in listed("pronouns"):
        return False
    return our.none == their.none and stem(our.noun) == stem(their.noun)
