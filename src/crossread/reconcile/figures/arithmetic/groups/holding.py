"""Whether those whom a count of people counts can be those whom rows side by side count."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.meaning import deeds
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.people import classify_several
from crossread.text.lexicon import load_words

_FOUND = load_words("arithmetic", "groups.found")
_EQUALS = load_words("arithmetic", "groups.equals")
_THEY = load_words("arithmetic", "groups.they")
_DEFINITE = load_words("arithmetic", "groups.definite")
_MORE = load_words("arithmetic", "groups.more")
# Words that may stand between "the" and the noun: "the four wounded men".
DESCRIBED = 3


def may_hold(whole: Row, chain: Sequence[Row]) -> bool:
    """Whether those whom the whole counts can be those whom the rows count."""
    if any(row.people.clashes(whole.people) for row in chain) or not _of_the_role(whole, chain):
        return False
    if any(deeds.is_wrongdoer(row.people.role) != deeds.is_wrongdoer(whole.people.role) for row in chain):
        return False
    if not whole.thing and whole.people.generic and any(row.thing for row in chain):
        return False
    if whole.thing and any(map(_is_some, chain)) and any(map(_are_people, chain)):
        return False  # "one of his three jobs … two more people"
    if whole.thing and _is_of_other_doers(whole, chain):
        return False
    if whole.thing and _sort(whole) and any(_sort(row) not in ("", _sort(whole)) for row in chain):
        return False
    if any(row.spared for row in chain) and (whole.dead or whole.hurt):
        return False
    if any(_is_of_another(row, whole, chain) for row in chain) or not _are_the_same(whole, chain):
        return False
    return _fates_fit(whole, [row for row in chain if row.of != whole.value])


def _is_of_other_doers(whole: Row, chain: Sequence[Row]) -> bool:
    """``Berg scored 14 points and Dunn 15. … Lund scored 29``: what one has is no sum of what others have."""
    compared = any(token.lower in _MORE for row in chain for token in row.own[:1])  # "eight fewer than Lund"
    return bool(whole.doer) and not compared and any(row.doer and row.doer != whole.doer for row in chain)


def _is_some(row: Row) -> bool:
    return row.of is not None or row.partitive


def _are_people(row: Row) -> bool:
    return not row.thing and row.item is not None and not row.elliptic and row.people.generic


def _sort(row: Row) -> str:
    """``arson`` of ``four counts of arson``."""
    words = [token.lower for token in row.own[:3]]
    return words[2] if len(words) > 2 and words[1] == "of" else ""


def _of_the_role(whole: Row, chain: Sequence[Row]) -> bool:
    """Officers are made of officers, or of people said to be some of them."""
    if not whole.people.role or heads(whole, chain) or chain[-1].ordinal == whole.value:
        return True
    return any(row.people.role == whole.people.role or (row.people.generic and row.of) for row in chain)


def _are_the_same(whole: Row, chain: Sequence[Row]) -> bool:
    """Whether anything says that the rows are of those whom the whole counts, and no others who do something else.

    The list stands under it; a row is said to be some of them, has no noun of its own, or the whole's; what befell
    them befell a row; or they are only found, taken or told of.
    """
    if heads(whole, chain) or any(row.of == whole.value or row.partitive or row.elliptic for row in chain):
        return True
    if any(row.unclassed for row in chain) or chain[-1].ordinal == whole.value or stand_for_all(chain):
        return True
    if not whole.people.generic and all(row.people == whole.people for row in chain):
        return True
    befell = (whole.dead or whole.hurt) and all(row.dead or row.hurt for row in chain)
    same = whole.action is not None and any(row.action == whole.action for row in chain)
    return befell or same or all(_is_told(row) or row.dead or row.hurt for row in chain)


def stand_for_all(chain: Sequence[Row]) -> bool:
    """``the victims, two men and a woman, were``; ``they are two men and a woman``: the rows are those just told of."""
    if chain[0].sentence != chain[-1].sentence:
        return False
    before = list(chain[0].tokens[: chain[0].position])
    if not before:
        return False
    last = before.pop()
    if not last.is_mark and last.lower not in _EQUALS:
        return False
    if len(before) == 1 and before[0].lower in _THEY and not last.is_mark:
        return True
    known = bool(before) and classify_several(before[-1]) is not None
    return known and any(token.lower in _DEFINITE for token in before[-1 - DESCRIBED : -1])


def _is_told(row: Row) -> bool:
    """``police found two women``, ``they are two women``, a headline; not ``two women were at lunch``."""
    if row.verb:
        return row.verb in _FOUND
    return next((token.end <= row.span.start for token in row.tokens if token.tag == "AUX"), True)


def _fates_fit(whole: Row, chain: Sequence[Row]) -> bool:
    """The dead and the hurt are together those struck, never the hurt; the hurt are none of the dead."""
    if any(row.dead for row in chain):
        if any(row.hurt for row in chain):
            all_of_them = (deeds.is_struck, deeds.is_all_struck, deeds.is_present)
            told = whole.action is None or any(tells(whole.action) for tells in all_of_them)
            return not whole.dead and not whole.beside and told
        return whole.dead or whole.action is None or deeds.is_struck(whole.action)
    return not (whole.dead and any(row.hurt for row in chain))


def _is_of_another(row: Row, whole: Row, chain: Sequence[Row]) -> bool:
    """Whether the words say that it is some of another number of people."""
    if row.beside and any(other.of is not None for other in chain if other is not row):
        return False
    return row.of is not None and row.of not in (whole.value, *(other.value for other in chain))


def heads(whole: Row, chain: Sequence[Row]) -> bool:
    """Whether it stands before the rows in their sentence."""
    return whole.sentence == chain[0].sentence and whole.span.end <= chain[0].span.start
