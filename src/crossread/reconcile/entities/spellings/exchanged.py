"""A name in which one word of several is exchanged: ``Committee for`` and ``of``, ``Investigation`` and ``-s``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crossread.meaning.names.variants import is_inflected, is_near_slip
from crossread.meaning.words.folding import fold
from crossread.model.accounts import Discrepancy
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.entities.spellings.meetings import Meetings
from crossread.reconcile.entities.spellings.printed import Printed, Run
from crossread.reconcile.entities.spellings.remarks import remark
from crossread.text.lexicon import load_lexicon, load_words

_SMALL = load_words("matching", "spellings.small")
_HEADS = load_words("organisations", "heads") | load_words("organisations", "places")
_GENERAL = _HEADS | load_words("organisations", "general") | load_words("organisations", "complements")
_GENERAL |= load_words("organisations", "calendar")
_STREETS = load_words("matching", "conflicts.kinds_of_street")
_SIDES = load_words("matching", "conflicts.sides")
_VENUES = load_words("matching", "spellings.venues")
_GROUNDS = load_words("matching", "spellings.grounds")
_LINKS = load_words("matching", "spellings.links")
_HOUSES = load_words("matching", "spellings.houses")
_NUMBERED = load_words("matching", "spellings.numbered")
_KINDS = load_words("matching", "spellings.kinds_of_body")
_OWNED = load_words("matching", "spellings.owned")
# Words of names that are a whole name's only, each with the longer one: ``Fest``, ``Festival``.
_CLIPPED = [set(pair) for pair in load_lexicon("matching")["clipped"].items()]
_STEM = 5
# Stands in a name's words for the owner's ending.
OWNER = "'s"
_ENDINGS = frozenset({"'s", "’s"})
# Sentences with so many words in common tell of one place, whatever kind of house it is called.
_SURE = 3
# A body of an officer has so many words and one more: "Tarn County Sheriff | 's | Office".
_LEAST_OWNING = 3


# Of so many names that differ in one word, each is held against each.
_MOST = 8

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One printing of a name: its words, its characters, its run, and whether its last word is printed small."""

    words: Words
    span: Span
    run: Run
    tailed: bool = False


def find_exchanged(story: Printed, meetings: Meetings) -> list[Discrepancy]:
    """One remark for each two names that differ in one word alone and stand for one thing."""
    printed: dict[Words, list[Name]] = {}
    for run in story.runs:
        for name in _names_of(run, story):
            printed.setdefault(name.words, []).append(name)
    found = []
    for one, other, at in _pairs(sorted(printed)):
        if _is_one(printed[one], printed[other], at, story, meetings):
            found.append(remark([[name.span for name in printed[words]] for words in (one, other)]))
    return found


def _names_of(run: Run, story: Printed) -> Iterator[Name]:
    """The run of two words or more, and the same with the small noun behind it where the story's names end in that."""
    if not _is_plain(run):
        return
    words = run.words
    if run.owns is not None and run.owned is not None and _is_part(run.owned):
        span = run.sentence.cut(run.parts[0].token, run.owned)
        yield Name((*words, OWNER, fold(run.owned.text)), span, run, run.owned.text[0].islower())
    if len(words) < 2 or _is_owned_house(run):
        return
    if not _is_attributive(run):
        yield Name(words, run.span(), run)
    tail = run.tail
    if tail is not None and (tail.word in _HEADS or tail.word in story.counts):
        yield Name((*words, tail.word), run.sentence.cut(run.parts[0].token, tail.token), run, tailed=True)


def _is_part(owned: Token) -> bool:
    """Whether what is owned is of the name: it has a capital, or is a house in which people meet."""
    return owned.text.isalpha() and (owned.text[0].isupper() or owned.lower in _VENUES)


def _is_owned_house(run: Run) -> bool:
    """``Mara’s | Bar on Quay Street``: the owner is of the name."""
    before = [token.text for token in run.sentence.tokens_before(run.span())[-1:]]
    return run.words[0] in _VENUES and not _ENDINGS.isdisjoint(before)


def _is_plain(run: Run) -> bool:
    """Whether the words are of letters alone, and none is in capitals."""
    shouted = any(part.token.text.isupper() and len(part.token.text) > 3 for part in run.parts)
    return all(part.word.isalpha() for part in run.parts) and not shouted


def _is_attributive(run: Run) -> bool:
    """``Tarn Food plant``: what stands before a noun is in the singular whatever the name is."""
    return run.words[-1] in _NUMBERED and run.tail is not None and run.tail.token.tag == "NOUN"


def _pairs(names: list[Words]) -> Iterator[tuple[Words, Words, int]]:
    """Names of one length that differ in one word, with its place; of three and more those in which it is inflected."""
    holes: dict[tuple[str | None, ...], list[Words]] = {}
    for name in names:
        for at in range(len(name)):
            holes.setdefault((*name[:at], None, *name[at + 1 :]), []).append(name)
    for hole in sorted(holes, key=lambda hole: tuple(word or "" for word in hole)):
        group, at = holes[hole], hole.index(None)
        for one, other in combinations(group[:_MOST], 2):
            if len(group) == 2 or is_inflected(one[at], other[at]):
                yield one, other, at


def _is_one(ours: list[Name], theirs: list[Name], at: int, story: Printed, meetings: Meetings) -> bool:
    """Whether what the two share shows one thing, and no report has both of them."""
    one, other = ours[0].words, theirs[0].words
    x, y = one[at], other[at]
    rest = [word for index, word in enumerate(one) if index != at and word not in _SMALL]
    both = {name.run.report for name in ours} & {name.run.report for name in theirs}
    if at == len(one) - 1 and all(name.tailed for name in (*ours, *theirs)):
        return False
    if _is_person(one, story) or _is_person(other, story) or is_near_slip(x, y):
        return False
    if OWNER in one:
        return _is_owned(ours, theirs, at, meetings)
    if is_inflected(x, y):
        slip = not both or min(len(ours), len(theirs)) == 1
        return slip and _may_be_inflected(x, y, at, one, story) and not _GENERAL.issuperset(rest)
    if both:
        return False
    if {x, y} <= _LINKS:
        return len(rest) > 1
    if {x, y} in _CLIPPED:
        return not _GENERAL.issuperset(rest)
    return _is_told_of_one(ours, theirs, at, story, meetings)


def _is_told_of_one(ours: list[Name], theirs: list[Name], at: int, story: Printed, meetings: Meetings) -> bool:
    """Whether the words that are exchanged begin alike, or the sentences tell of one thing."""
    one, x, y = ours[0].words, ours[0].words[at], theirs[0].words[at]
    rest = [word for index, word in enumerate(one) if index != at and word not in _SMALL]
    own = [word for word in rest if word not in _GENERAL | story.small and word not in story.place_words]
    if _are_one_word(x, y):
        return False
    if own and x[:_STEM] == y[:_STEM] and len(own) == len(rest):
        return True
    shared = _shared(ours, theirs, meetings)
    if one[-1] in _HOUSES and 0 < at < len(one) - 1:
        return shared > len(rest) + 1
    return _meet({x, y}, len(rest), bool(own), shared)


def _may_be_inflected(x: str, y: str, at: int, words: Words, story: Printed) -> bool:
    """Whether one and many are two names: inside a name, of kinds of ground, of somebody's services at its end."""
    short, last = min(x, y, key=len), at == len(words) - 1
    if last and short in _NUMBERED:
        return not (_GENERAL | story.small).issuperset(words[:-1])
    return (not last or short in _GROUNDS) and not (at == 0 and "the" in words)


def _is_owned(ours: list[Name], theirs: list[Name], at: int, meetings: Meetings) -> bool:
    """``Mara’s Bar`` and ``Mara’s Pub`` in sentences of one thing; a ``Sheriff’s Office`` and a ``Department``."""
    words = {ours[0].words[at], theirs[0].words[at]}
    if at < len(ours[0].words) - 1:
        return False
    if words <= _OWNED:
        return not any(name.tailed for name in (*ours, *theirs)) and len(ours[0].words) > _LEAST_OWNING
    both = {name.run.report for name in ours} & {name.run.report for name in theirs}
    return words <= _VENUES and not both and _shared(ours, theirs, meetings) >= _SURE


def _meet(kinds: set[str], rest: int, own: bool, shared: int) -> bool:
    """Whether the names stand in sentences that tell of one thing, the more surely the less the names tell.

    ``own``: the names have a word that is nobody else's. Two words of it or none are a body only by its kind.
    """
    if own and shared and (rest > 2 or (shared >= _SURE and kinds <= _VENUES)):
        return True
    return kinds <= _KINDS and rest > 1 and shared >= rest + _SURE


def _shared(ours: list[Name], theirs: list[Name], meetings: Meetings) -> int:
    """How many words the two sentences that are most alike share, of those that meet."""
    pairs = ((a.run.place, b.run.place) for a in ours for b in theirs)
    return max((meetings.shared(one, other) for one, other in pairs if meetings.meet(one, other)), default=0)


def _is_person(words: Words, story: Printed) -> bool:
    return words[-1] in story.people


def _are_one_word(x: str, y: str) -> bool:
    """Whether the two are no clash: a word and its abbreviation, two kinds of street, a small word and another."""
    short, long = sorted((x, y), key=len)
    return long.startswith(short) or {x, y} <= _STREETS or {x, y} <= _SIDES or not {x, y}.isdisjoint(_SMALL)
