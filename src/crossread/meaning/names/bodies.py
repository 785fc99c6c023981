"""Whether two names are of one organisation, or of one named event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from crossread.meaning.names.likeness import Likeness, differ
from crossread.meaning.names.variants import is_inflected, is_slip
from crossread.text.dialects import same_spelling
from crossread.text.lexicon import load_lexicon, load_words

MINOR = load_words("matching", "organisations.minor")
COUNTRIES = load_words("matching", "bodies.countries")
BodyKind = Literal["organisation", "event"]


@dataclass(frozen=True, slots=True)
class BodyName:
    """The name of an organisation or event as printed, its folded words, and the short forms a report gives it.

    ``acronyms`` are folded, without full stops: ``Harbour Safety Board (H.S.B.)`` has ``hsb``.
    """

    text: str
    words: tuple[str, ...]
    acronyms: frozenset[str] = frozenset()
    kind: BodyKind = "organisation"

    @property
    def content(self) -> tuple[str, ...]:
        """The words without the small ones, the initial of whom it is named for, and a leading country."""
        return _content(self.words)

    @property
    def initials(self) -> frozenset[str]:
        """Acronyms that the words can make, with and without small words and the country."""
        return spell_initials(self.words) | spell_initials(self.content)


@lru_cache(maxsize=8192)
def _content(name: tuple[str, ...]) -> tuple[str, ...]:
    words = tuple(
        word
        for at, part in enumerate(name)
        if part not in MINOR and not (at and len(part) == 1 and part.isalpha())
        for word in load_lexicon("matching")["bodies"]["short_heads"].get(part, (part,))
    )
    return words[1:] if len(words) > 2 and words[0] in COUNTRIES else words


def spell_initials(words: Sequence[str]) -> frozenset[str]:
    """The acronyms that a name's words can make, with and without the small ones and a country before them."""
    major = [word for word in words if word not in MINOR]
    own = major[1:] if major and major[0] in COUNTRIES else major
    made = {"".join(word[0] for word in some) for some in (words, major, own)}
    if own != major:
        made.add(major[0] + "".join(word[0] for word in own))
    return frozenset(form for form in made if len(form) > 1)


def same_body(one: BodyName, other: BodyName) -> Likeness:
    """Whether the two are one: equal but for order and small words, an acronym and its name, a slip, a translation.

    ``HSB`` and ``Harbour Safety Board`` are the same, ``Lund Police`` and ``Lund Fire Brigade`` differ.
    """
    a, b = one.content, other.content
    if not a or not b or one.kind != other.kind:
        return differ("no name to compare")
    return _written_alike(one, other, a, b) or _reworded(one, a, b) or differ("other names")


def _written_alike(one: BodyName, other: BodyName, a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    if a == b:
        return Likeness("same", "the same name")
    if "".join(a) == "".join(b):
        return Likeness("same", "the same name, its words written together")
    if is_acronym(one, other) or is_acronym(other, one):
        return Likeness("same", "an acronym and its name")
    if _begins_in_initials(a, b) or _begins_in_initials(b, a):
        return Likeness("same", "the same name, its beginning in initials")
    return None


def _reworded(one: BodyName, a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    if one.kind == "event" and len(a) != len(b):
        return _bare_operation(a, b)
    if len(a) == len(b) > 1 and set(a) == set(b):
        return Likeness("same", "the same words in another order", _order_tells(a))
    if one.kind == "organisation":
        dropped = set(a) ^ set(b)
        if dropped and _may_drop(dropped, a) and min(len(a), len(b)) > 1 and _ordered(a, b):
            return Likeness("same", f"the same name without {' '.join(sorted(dropped))!r}")
    return _misspelt(one, a, b) or _rendered(a, b)


def is_acronym(short: BodyName, full: BodyName) -> bool:
    """Whether ``short`` is an acronym that ``full`` introduces, or that its words spell."""
    if len(short.words) != 1 or len(full.content) < 2:
        return False
    word = short.words[0]
    return word in full.acronyms or (len(word) > 2 and short.text.replace(".", "").isupper() and word in full.initials)


def _begins_in_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``QH Times`` and ``Quillon Harbour Times``: the first word is the initials of those that the other has for it."""
    more = len(long) - len(short) + 1
    made = "".join(word[0] for word in long[:more])
    return more > 1 and len(short) > 1 and short[0] == made and short[1:] == long[more:]


def _bare_operation(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness | None:
    """``Operation Quiet Harbor`` and an operation called ``quiet harbors``."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or long[0] != "operation" or len(long) != len(short) + 1:
        return None
    pairs = [(x, y) for x, y in zip(short, long[1:], strict=True) if x != y]
    if all(is_inflected(x, y) for x, y in pairs):
        return Likeness("same", "the same name, once without 'operation'", bool(pairs))
    return None


def _order_tells(words: tuple[str, ...]) -> bool:
    """Whether ``X University`` and ``University of X`` are two names."""
    return bool({"university", "college"} & set(words))


def _may_drop(dropped: set[str], words: tuple[str, ...]) -> bool:
    """Whether a name is often written without these words; ``State`` only in a police force's."""
    loose = load_words("organisations", "droppable")
    return dropped <= (loose | {"state"} if words[-1] in {"police", "patrol", "troopers"} else loose)


def _ordered(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def _misspelt(one: BodyName, a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    """The same words but for a slip or an ending in one of them."""
    if len(a) != len(b) or len(a) < 2:
        return None
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if not differing:
        return None
    x, y = differing[0]
    if all(same_spelling(*pair) for pair in differing):
        return Likeness("same", f"{x!r} and {y!r} are British and American spellings of one word")
    if len(differing) != 1:
        return None
    if is_inflected(x, y):
        if one.kind == "organisation" and (x, y) == (a[-1], b[-1]):
            return Likeness("same", "the same name in the plural")
        return Likeness("same", f"{x!r} and {y!r} are forms of one word", told=True)
    if is_slip(x, y, least=6):
        return Likeness("same", f"{x!r} and {y!r} differ by a slip of spelling", told=True)
    return None


@cache
def _renderings() -> dict[str, str]:
    """Words that translators take for one another, each with the first of its group."""
    groups = load_lexicon("organisations")["renderings"]
    return {word: group[0] for group in groups for word in group}


def _rendered(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    """A ministry or the like whose name translators give differently: the same head, words of one meaning."""
    renderings = _renderings()
    one, other = ({renderings.get(word, word) for word in words} for words in (a, b))
    head = one & other & load_words("organisations", "state_bodies")
    loose = load_words("matching", "bodies.loosely_rendered")
    rest = one - head - loose
    if len(head) != 1 or not rest or rest != other - head - loose:
        return None
    return Likeness("same", "words that translators take for one another", set(a) != set(b), across=True)
