"""Whether two reports' names are of one organisation, or one named event."""

from __future__ import annotations

from functools import cache

from crossread.reconcile.entities.gather import Named
from crossread.reconcile.entities.people import Match
from crossread.text.dialects import same_spelling
from crossread.text.lexicon import load_lexicon, load_words
from crossread.text.spelling import is_inflected, is_slip

MINOR = load_words("matching", "organisations.minor")
SHORT_HEADS = {
    "pd": ("police", "department"),
    "dept": ("department",),
    "univ": ("university",),
    "assn": ("association",),
}
COUNTRIES = frozenset({"us", "usa", "uk"})


@cache
def _renderings() -> dict[str, str]:
    """Words that translators take for one another, each with the first of its group."""
    groups = load_lexicon("organisations")["renderings"]
    return {word: group[0] for group in groups for word in group}


def content(one: Named) -> tuple[str, ...]:
    """The name's words without the small ones and a leading country."""
    words = tuple(
        word
        for at, part in enumerate(one.words)
        if part not in MINOR and not (at and len(part) == 1 and part.isalpha())  # the initial of whom it is named for
        for word in SHORT_HEADS.get(part, (part,))
    )
    return words[1:] if len(words) > 2 and words[0] in COUNTRIES else words


def initials(one: Named) -> frozenset[str]:
    """Acronyms that the words can make, with and without small words and the country."""
    kept = content(one)
    made = {"".join(word[0] for word in words) for words in (one.words, kept)}
    made |= {"us" + form for form in sorted(made)} if one.words[0] in COUNTRIES else set()
    return frozenset(form for form in made if len(form) > 1)


def match_organisations(one: Named, other: Named) -> Match | None:
    """One organisation by its names: equal but for order and small words, an acronym, or a slip."""
    a, b = content(one), content(other)
    if not a or not b:
        return None
    if a == b:
        return Match("the same name")
    if "".join(a) == "".join(b):
        return Match("the same name, its words written together")
    if acronym_of(one, other) or acronym_of(other, one):
        return Match("an acronym and its name")
    if _begins_in_initials(a, b) or _begins_in_initials(b, a):
        return Match("the same name, its beginning in initials")
    if one.kind == "event" and len(a) != len(b):
        return _match_bare_operation(a, b)
    if len(a) == len(b) > 1 and set(a) == set(b):
        return Match("the same words in another order", _order_tells(a))
    if one.kind == "organisation":
        dropped = set(a) ^ set(b)
        if dropped and _may_drop(dropped, a) and min(len(a), len(b)) > 1 and _ordered(a, b):
            return Match(f"the same name without {' '.join(sorted(dropped))!r}")
    return _match_misspelt(one, other) or _match_rendered(one, other)


def _begins_in_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``QH Times`` and ``Quillon Harbour Times``: the first word is the initials of those that the other has for it."""
    more = len(long) - len(short) + 1
    made = "".join(word[0] for word in long[:more])
    return more > 1 and len(short) > 1 and short[0] == made and short[1:] == long[more:]


def acronym_of(short: Named, full: Named) -> bool:
    """Whether ``short`` is an acronym that ``full`` introduces, or that its words spell."""
    if len(short.words) != 1 or len(content(full)) < 2:
        return False
    word = short.words[0]
    return word in full.acronyms or (len(word) > 2 and short.name.replace(".", "").isupper() and word in initials(full))


def _match_bare_operation(one: tuple[str, ...], other: tuple[str, ...]) -> Match | None:
    """``Operation Quiet Harbor`` and an operation called ``quiet harbors``."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or long[0] != "operation" or len(long) != len(short) + 1:
        return None
    pairs = [(x, y) for x, y in zip(short, long[1:], strict=True) if x != y]
    if all(is_inflected(x, y) for x, y in pairs):
        return Match("the same name, once without 'operation'", bool(pairs))
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


def _match_misspelt(one: Named, other: Named) -> Match | None:
    """The same words but for a slip or an ending in one of them."""
    a, b = content(one), content(other)
    if len(a) != len(b) or len(a) < 2:
        return None
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1:
        return None
    x, y = differing[0]
    if same_spelling(x, y):
        return Match(f"{x!r} and {y!r} are British and American spellings of one word")
    if is_inflected(x, y):
        if one.kind == "organisation" and (x, y) == (a[-1], b[-1]):
            return Match("the same name in the plural")
        return Match(f"{x!r} and {y!r} are forms of one word", True)
    return Match(f"{x!r} and {y!r} differ by a slip of spelling", True) if is_slip(x, y, least=6) else None


def _match_rendered(one: Named, other: Named) -> Match | None:
    """A ministry or the like whose name translators give differently: the same head, words of one meaning."""
    renderings = _renderings()
    heads = load_words("organisations", "state_bodies")
    a, b = ({renderings.get(word, word) for word in content(named)} for named in (one, other))
    shared_head = a & b & heads
    if one.report == other.report or len(shared_head) != 1:
        return None
    loose = {"public", "national", "general"}
    rest_a, rest_b = a - shared_head - loose, b - shared_head - loose
    same_words = set(content(one)) == set(content(other))
    return Match("words that translators take for one another", not same_words) if rest_a == rest_b and rest_a else None
