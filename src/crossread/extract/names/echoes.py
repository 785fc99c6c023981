"""``The Ohio senator …``, ``the tax chief``: descriptions that take up the title of the only one who bears it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.followed import head_of
from crossread.extract.names.roles import NOMINAL, PLURALS, Bounds
from crossread.extract.names.runs import HYPHENS
from crossread.extract.names.subjects import find_described, is_beside
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_lexicon, load_words

_APART = load_words("name_reading", "echoes.apart")


def attach_echoes(read: Sequence[Words], candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Give ``the Ohio senator`` to the only one whom the report calls a senator, in that mention's ``described``."""
    people = [one for one in candidates if one.kind == "person" and not one.words.headline]
    bearers = _find_bearers(people)
    here: dict[int, list[NameCandidate]] = defaultdict(list)
    for one in people:
        here[id(one.words)].append(one)
    for words in read:
        for bounds in _find_descriptions(words, lists, here[id(words)]) if not words.headline else ():
            names = {one.name: one for one in bearers.get(_class_of(head_of(words, *bounds)), ())}
            meant = next(iter(names.values())) if len(names) == 1 else None
            if meant is not None and _fits(words, bounds, meant):
                meant.described.append(words.span(*bounds))


def _find_bearers(people: Sequence[NameCandidate]) -> Mapping[str, list[NameCandidate]]:
    """Whom the report gives a title of each class."""
    found: dict[str, list[NameCandidate]] = defaultdict(list)
    for one in people:
        for first, last in one.titles:
            found[_class_of(head_of(one.words, first, last))].append(one)
    return found


@cache
def _class_of(noun: str) -> str:
    """``director`` and ``chief`` are one office as news words it; any other noun is a class by itself."""
    groups: Mapping[str, Sequence[str]] = load_lexicon("name_reading")["offices"]
    return next((name for name, nouns in groups.items() if noun in nouns), noun)


def _find_descriptions(words: Words, lists: Lists, here: Sequence[NameCandidate]) -> Iterator[Bounds]:
    """Noun phrases with ``the`` for one person, of two words or more, beside no name."""
    for at in range(len(words) - 2):
        bounds = find_described(words, lists, at + 1) if words.key[at] == "the" else None
        if bounds is None or bounds[1] - bounds[0] < 2 or not PLURALS.isdisjoint(words.tag[slice(*bounds)]):
            continue
        if not any(is_beside(words, bounds, one) for one in here):
            yield bounds


def _fits(words: Words, bounds: Bounds, meant: NameCandidate) -> bool:
    """Whether nothing in the phrase tells of another: ``the deputy mayor``, ``the late singer``, another state's."""
    keys, places = set(words.key[slice(*bounds)]), range(*bounds)
    told = [*meant.titles, *([meant.affiliation] if meant.affiliation else [])]
    theirs = {key for first, last in told for key in meant.words.key[first:last]}
    plain = all(words.pos[at] in NOMINAL or words.text[at] in HYPHENS for at in places)
    graded = any(words.tag[at] in {"JJS", "POS"} for at in places)
    ours, seats = _find_places(words, [bounds]), _find_places(meant.words, told)
    return plain and not graded and not (keys & _APART) - theirs and not (ours and seats and not ours & seats)


def _find_places(words: Words, phrases: Sequence[Bounds]) -> set[str]:
    """The places that phrases name in full."""
    tokens = [at for first, last in phrases for at in range(first, last)]
    return {words.key[at] for at in tokens if words.label[at] == "GPE" and words.text[at][-1] != "."}
