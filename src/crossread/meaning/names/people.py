"""Whether two names are one person's."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.meaning.names.forms import PersonName, read_name
from crossread.meaning.names.given import Gender, given_names, same_given
from crossread.meaning.names.likeness import Likeness, differ
from crossread.meaning.names.variants import differs_lightly, is_slip
from crossread.text.lexicon import load_words

# Who is the elder of two may go without a suffix; the younger may not.
_ELDER = load_words("matching", "gather.elder")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A name with what a report tells of its bearer: gender, and the ages that stand by the name, in years."""

    name: PersonName
    gender: Gender | None = None
    ages: frozenset[int] = frozenset()


def as_person(name: str) -> KnownPerson:
    """Somebody of whom nothing is known but the name."""
    return KnownPerson(read_name(name))


def same_person(one: KnownPerson, other: KnownPerson) -> Likeness:
    """Whether the two are one: by equal, shortened or fuller names, or by names that are a letter off.

    ``Bob Lund`` and ``Robert A. Lund`` are the same, ``Lund`` may be either, ``Tom Lund`` differs from both, and so
    does ``Robert Lund, 31`` from ``Robert A. Lund, 58``.
    """
    a, b = one.name.core, other.name.core
    if not a or not b:
        return differ("no name")
    if one.name.suffix and other.name.suffix and one.name.suffix != other.name.suffix:
        return differ("two generations")
    if a != b and ages_differ(one, other):
        return differ("their ages differ")
    if min(len(a), len(b)) == 1 and len(a) != len(b):
        return _lone(one, other) if len(a) == 1 else _lone(other, one)
    if one.name.suffix != other.name.suffix and _lacks_more_than_suffix(one.name, other.name):
        return differ("two generations")
    if a == b:
        shortened = one.name.suffix != other.name.suffix
        why = "the same name, once without its last part" if shortened else "the same name"
        return Likeness("same", why, told=shortened and (one.name.suffix or other.name.suffix) not in _ELDER)
    if len(a) == 1:
        return differ("two words")
    return _same_full(one, other) or _misspelt(one, other) or differ("other names")


def _lacks_more_than_suffix(one: PersonName, other: PersonName) -> bool:
    """Whether the name without ``Jr.`` is the longer of the two."""
    bare, suffixed = (one, other) if other.suffix else (other, one)
    return len(bare.core) > len(suffixed.core)


def _lone(short: KnownPerson, full: KnownPerson) -> Likeness:
    """A single word beside a full name: its last word, its last but one, its first, or a slip of either."""
    word, core = short.name.core[0], full.name.core
    if short.gender and full.gender and short.gender != full.gender:
        return differ("a man and a woman")
    if word == core[-1] or (len(core) > 2 and word == core[-2]):
        return Likeness("may be", "the last name alone")
    if word in (core[0], full.name.nickname):
        return Likeness("may be", "the first name alone")
    if is_slip(word, core[-1], least=6) or (is_slip(word, core[0], least=6) and word not in given_names()):
        return Likeness("may be", "a slip of spelling for one name alone", told=True, across=True)
    return differ("no part of the name")


def _same_full(one: KnownPerson, other: KnownPerson) -> Likeness | None:
    a, b = one.name.core, other.name.core
    given = same_given(a[0], b[0])
    if given and a[-1] == b[-1] and _middles_agree(a[1:-1], b[1:-1]):
        return Likeness("same", f"same last name; {given}")
    short, long = sorted((a, b), key=len)
    if a[-1] == b[-1] and _by_initials(one.name, other.name, short, long):
        return Likeness("same", "same last name; initials for the first names")
    if given and long[: len(short)] == short:
        return Likeness("same", "one has a second last name", told=one.name.double != other.name.double)
    if long[-len(short) :] == short:
        return Likeness("same", "one has a name or a style before it")
    return None


def _by_initials(one: PersonName, other: PersonName, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``AJ Example`` for ``Ann Jo Example``, and ``A.J. Example`` for ``Ann Example``."""
    if len(long) > 2 and len(short) == 2 and short[0] == long[0][0] + long[1][0]:
        return True
    return len(long) == len(short) == 2 and (_stands_for(one, other) or _stands_for(other, one))


def _stands_for(short: PersonName, full: PersonName) -> bool:
    """Whether the first word of ``A.J. Example`` begins with the initial of ``Ann Example``'s."""
    written = short.text.split()[0].replace(".", "")
    initials = written.isupper() and len(written) == 2 and not short.text.isupper()
    return initials and written.lower() not in given_names() and full.core[0].startswith(short.core[0][0])


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Middle names do not contradict each other: one has none, or an initial of the other's."""
    if not one or not other:
        return True
    return any(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a in one for b in other)


def _misspelt(one: KnownPerson, other: KnownPerson) -> Likeness | None:
    """The same name but for a slip in one word."""
    a, b = one.name.core, other.name.core
    if len(a) != len(b) and a[0] == b[0] and min(len(a), len(b)) == 2:
        a, b = (a[0], a[-1]), (b[0], b[-1])  # a middle name or initial in one of them
    if len(a) != len(b) or (one.gender and other.gender and one.gender != other.gender):
        return None
    places = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) != 1:
        return None
    x, y = a[places[0]], b[places[0]]
    sure = bool(one.ages & other.ages) or len(a) > 2  # One age, or two more words that are the same.
    alike = is_slip(x, y, least=3 if sure else 5)
    if not alike or (places[0] == 0 and {x, y} <= given_names().keys() and not _may_be_one(one, other, x, y)):
        return None  # Two given names a letter apart are mostly two people's.
    shared = max(len(word) for at, word in enumerate(a) if at != places[0])
    if shared <= 2:
        return None
    return Likeness("same", f"{x!r} and {y!r} differ by a slip of spelling", told=True, across=True)


def ages_differ(one: KnownPerson, other: KnownPerson) -> bool:
    """Whether both have ages, and all are further apart than one birthday."""
    return bool(one.ages and other.ages) and all(abs(x - y) > 1 for x in one.ages for y in other.ages)


def _may_be_one(one: KnownPerson, other: KnownPerson, x: str, y: str) -> bool:
    """Whether two first names a letter apart may be one's all the same: by their letters, or by one age in both."""
    return differs_lightly(x, y) or bool(one.ages & other.ages)
