"""Streets: when two ways of writing are of one."""

from __future__ import annotations

from crossread.text.lexicon import load_lexicon, load_words


def street_key(words: str) -> str:
    """``W. 3rd`` and ``West Third`` alike: lower case, ordinals as numbers, abbreviations spelt out."""
    forms = load_lexicon("sites")["street_forms"]
    plain = (_without_ordinal(word) for word in words.lower().replace(".", "").split())
    return " ".join(forms.get(word, word) for word in plain)


def _without_ordinal(word: str) -> str:
    """``3rd`` as ``3``; words as they are."""
    return word.rstrip("abcdefghijklmnopqrstuvwxyz") if word[0].isdecimal() else word


def may_be_one_street(one: str, other: str) -> bool:
    """Whether two keys may be of one street: equal, by initials, or without its side or type (``29``, ``west 29``)."""
    return one == other or _same_initials(one, other) or _same_but_for_side(one, other)


def _same_but_for_side(one: str, other: str) -> bool:
    """``west 29`` and ``29``: one only leaves out the side of town, or what kind of street it is."""
    compass, types = load_words("matching", "conflicts.sides"), load_words("matching", "conflicts.kinds_of_street")
    a, b = one.split(), other.split()
    sides = [[word for word in words if word in compass] for words in (a, b)]
    bare = [[word for word in words if word not in compass | types] for words in (a, b)]
    return bare[0] == bare[1] and bool(bare[0]) and (not sides[0] or not sides[1])


def _same_initials(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return len(full.split()) > 1 and short == "".join(word[0] for word in full.split())
