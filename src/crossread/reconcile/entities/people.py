"""Whether two reports' names are one person's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.reconcile.entities.gather import Named
from crossread.text.lexicon import load_lexicon
from crossread.text.spelling import differs_lightly, is_slip


@dataclass(frozen=True, slots=True)
class Match:
    """Two names are of one: why, and whether one of them is misspelt or lacks a part that tells people apart."""

    why: str
    differs: bool = False


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    return {short: frozenset(full) for short, full in load_lexicon("names")["short"].items()}


def same_given(one: str, other: str) -> str | None:
    """Why two given names can be one person's; None where they cannot."""
    if one == other:
        return "same first name"
    forms = _full_forms()
    if other in forms.get(one, ()) or one in forms.get(other, ()):
        return "one first name is short for the other"
    if forms.get(one, frozenset()) & forms.get(other, frozenset()):
        return "both first names are short for one"
    if (len(one) == 1 or len(other) == 1) and one[0] == other[0]:
        return "an initial for the first name"
    return None


def match_people(one: Named, other: Named) -> Match | None:
    """One person by the full names: equal, shortened, with a part more, or one letter off."""
    a, b = one.core, other.core
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    bare, suffixed = (a, b) if other.suffix else (b, a)
    if one.suffix != other.suffix and len(bare) > len(suffixed):
        return None
    if a != b and _ages_differ(one, other):
        return None
    if a == b:
        differs = one.suffix != other.suffix
        return Match("the same name, once without its last part" if differs else "the same name", differs)
    if min(len(a), len(b)) < 2:
        return None
    given = same_given(a[0], b[0])
    if given and a[-1] == b[-1] and _middles_agree(a[1:-1], b[1:-1]):
        return Match(f"same last name; {given}")
    short, long = sorted((a, b), key=len)
    if a[-1] == b[-1] and len(long) > 2 and len(short) == 2 and short[0] == long[0][0] + long[1][0]:
        return Match("same last name; initials for the first names")
    if a[-1] == b[-1] and len(a) == len(b) == 2 and (_stands_for(one, other) or _stands_for(other, one)):
        return Match("same last name; initials for the first names")
    if given and long[: len(short)] == short:
        return Match("one has a second last name")
    if long[-len(short) :] == short:
        return Match("one has a name or a style before it")
    return _match_misspelt(one, other)


def _stands_for(short: Named, full: Named) -> bool:
    """Whether the first word of ``A.J. Example`` begins with the initial of ``Ann Example``'s."""
    written = short.name.split()[0].replace(".", "")
    initials = written.isupper() and len(written) == 2 and not short.name.isupper()
    return initials and written.lower() not in given_names() and full.core[0].startswith(short.core[0][0])


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Middle names do not contradict each other: one has none, or an initial of the other's."""
    if not one or not other:
        return True
    return any(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a in one for b in other)


def _match_misspelt(one: Named, other: Named) -> Match | None:
    """The same name but for a slip in one word, in different reports."""
    a, b = one.core, other.core
    if len(a) != len(b) and a[0] == b[0] and min(len(a), len(b)) == 2:
        a, b = (a[0], a[-1]), (b[0], b[-1])  # a middle name or initial in one of them
    if one.report == other.report or len(a) != len(b) or (one.gender and other.gender and one.gender != other.gender):
        return None
    places = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) != 1:
        return None
    x, y = a[places[0]], b[places[0]]
    alike = is_slip(x, y, least=3 if one.ages & other.ages else 5)
    if not alike or (places[0] == 0 and {x, y} <= given_names() and not _may_be_one(one, other, x, y)):
        return None  # Two given names a letter apart are mostly two people's.
    shared = max(len(word) for at, word in enumerate(a) if at != places[0])
    return Match(f"{x!r} and {y!r} differ by a slip of spelling", True) if shared > 2 else None


def _ages_differ(one: Named, other: Named) -> bool:
    """Whether both reports give ages, and all are further apart than one birthday."""
    return bool(one.ages and other.ages) and all(abs(x - y) > 1 for x in one.ages for y in other.ages)


def _may_be_one(one: Named, other: Named, x: str, y: str) -> bool:
    """Whether two first names a letter apart may be one's all the same: by their letters, or by one age in both."""
    return differs_lightly(x, y) or bool(one.ages & other.ages)


def answers_by_slip(short: Named, full: Named) -> bool:
    """Whether a single word is a slip of the full name's first or last word, and no name of its own."""
    word = short.core[0]
    if len(full.core) < 2 or (short.gender and full.gender and short.gender != full.gender):
        return False
    first, last = full.core[0], full.core[-1]
    return is_slip(word, last, least=6) or (is_slip(word, first, least=6) and word not in given_names())


@cache
def given_names() -> frozenset[str]:
    """The first names of ``lexicon/en/first_names.toml``, in lower case."""
    table = load_lexicon("first_names")
    return frozenset(name for group in ("female", "male", "either") for name in table[group].split())


def answers_to(short: Named, full: Named) -> bool:
    """Whether a single word may stand for this full name: its last word, or its first where titles agree."""
    word = short.core[0]
    if short.gender and full.gender and short.gender != full.gender:
        return False
    return word == full.core[-1] or (len(full.core) > 2 and word == full.core[-2]) or word == full.core[0]
