"""A count of people that a report tells once more, in other words or the same."""

from __future__ import annotations

from crossread.reconcile.figures.arithmetic.groups.rows import Row

# Two counts are one told twice where more of their words are the same than this.
SAME_WORDS = 0.6
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def is_said_again(one: Row, other: Row) -> bool:
    """``2 dead, 7 hurt: Two people are dead``: the same; ``two died … three died, they said later``: more of them."""
    if _in_the_same_words(one, other):
        return True
    if other.beside or one.people.clashes(other.people):
        return False
    if not (one.dead and other.dead):
        return _has_the_fate_again(one, other)
    told_anew = one.sentence != other.sentence and one.people.generic and other.people.generic
    return one.value == other.value or (told_anew and other.place in (None, one.place))


def _has_the_fate_again(one: Row, other: Row) -> bool:
    """``Four hurt in a fight. Four people were hurt late on Friday``."""
    alike = one.value == other.value and one.action == other.action is not None and other.people.generic
    counted = one.item is not None and other.item is not None and not other.elliptic and not is_part(other)
    return alike and counted and one.sentence != other.sentence and other.place in (None, one.place)


def _in_the_same_words(one: Row, other: Row) -> bool:
    """``Two dogs were taken from the hut. … Two dogs have been taken from the hut``: the number told once more."""
    if one.item is None or other.item is None or one.value != other.value or one.sentence == other.sentence:
        return False
    ours, theirs = _content(one), _content(other)
    return not other.beside and len(ours & theirs) > SAME_WORDS * max(1, min(len(ours), len(theirs)))


def _content(row: Row) -> frozenset[str]:
    return frozenset(token.lemma.lower() for token in row.own if token.tag in _CONTENT)


def is_part(row: Row) -> bool:
    """Whether it is said to be some of known people: ``three of the guests``."""
    return row.item is not None and row.item.measure.relation == "part"
