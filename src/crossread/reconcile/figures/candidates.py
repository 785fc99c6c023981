"""Which figures of a story are compared: all of a small story's, else those that an index says may be one thing.

Every figure is put under what two mentions of one thing share: its number, what is done to what is counted, its
noun, its bearer, its row, rare words beside it. Under each of these it meets a few that stand for all that have the
same, of every number and wording, so that the work grows with the number of figures and not with that of pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import floor, log

from crossread.reconcile.figures.conflicts import kind_of
from crossread.reconcile.figures.items import Item

# A story of so many figures is compared pair by pair.
ALL = 160
# Of those who share a number, so many wordings are met; of those who share something else, so many numbers, each in
# so many wordings; of those who share a rare word, so many.
WORDINGS, NUMBERS, WORDINGS_OF_NUMBER, NEIGHBOURS = 8, 6, 2, 3
# So many of the rarest words beside a figure, that another has too, are looked up.
RARE_WORDS = 3
# Numbers within this share of each other may be one number, rounded or bounded.
NEAR = 0.1
# Below this, numbers that are near each other are equal.
SMALLEST_NEAR = 10.0

Key = tuple[Hashable, ...]
Pair = tuple[int, int]


def propose_pairs(figures: Sequence[Item]) -> Iterable[Pair]:
    """The numbers of the figures that are worth comparing, two by two, the lower first."""
    if len(figures) <= ALL:
        return combinations([item.number for item in figures], 2)
    found: set[Pair] = set()
    wordings = {item.number: _wording(item) for item in figures}
    for key, members in _index(figures, wordings).items():
        for leader in _leaders(key, members, wordings):
            found.update(_pair(leader, item) for item in members if item is not leader)
    return sorted(found)


def _pair(one: Item, other: Item) -> Pair:
    return (one.number, other.number) if one.number < other.number else (other.number, one.number)


def _index(figures: Sequence[Item], wordings: Mapping[int, Key]) -> dict[Key, list[Item]]:
    places: defaultdict[Key, list[Item]] = defaultdict(list)
    frequency = Counter(word for item in figures for word in item.words | item.context)
    for item in figures:
        for key in (*_keys(item), *_word_keys(item, frequency), ("copy", wordings[item.number])):
            places[key].append(item)
    return {key: members for key, members in places.items() if len(members) > 1}


def _keys(item: Item) -> Iterator[Key]:
    kind, value = kind_of(item), item.value
    people = item.people is not None
    yield "number", kind, value
    yield "number", kind, value, item.unit
    if item.deed:
        yield "number", kind, value, item.deed, people
        yield "deed", kind, item.deed, item.severity, people
        if item.lead:
            yield "lead", kind, item.deed, item.severity, people
    if item.unit:
        yield "unit", kind, item.unit
    if item.people is not None and item.people.role:
        yield "role", kind, item.people.role
    if item.age_of:
        yield "age", item.age_of
    yield from (("owner", kind, owner) for owner in item.owners)
    yield from _row_keys(item)
    yield from _near_keys(item)


def _row_keys(item: Item) -> Iterator[Key]:
    """Rows of lists alike, and rows under one place."""
    if item.row is not None:
        yield "row", item.row
    if item.pairing is not None:
        yield "pair", item.pairing
    place = (item.measure.place or "").lower().split()
    if place:
        yield "place", kind_of(item), place[0], item.deed


def _near_keys(item: Item) -> Iterator[Key]:
    """Two neighbouring steps of size, so that numbers near each other share one."""
    size = abs(item.stated.low)
    if SMALLEST_NEAR <= size < float("inf"):
        step = floor(log(size) / log(1 + NEAR))
        yield "size", kind_of(item), step
        yield "size", kind_of(item), step + 1


def _word_keys(item: Item, frequency: Counter[str]) -> Iterator[Key]:
    shared = [word for word in item.words | item.context if frequency[word] > 1]
    rarest = sorted(shared, key=lambda word: (frequency[word], word))[:RARE_WORDS]
    for word in rarest:
        yield "word", kind_of(item), word
        yield "word", kind_of(item), word, item.value


def _wording(item: Item) -> Key:
    """The words of its sentence, and where among them it stands: the same in every copy."""
    if item.sentence is None:
        return (item.number,)
    return tuple(token.lower for token in item.tokens), item.figure.span.start - item.sentence.span.start


def _leaders(key: Key, members: Sequence[Item], wordings: Mapping[int, Key]) -> list[Item]:
    """Those of the members that stand for all: of every number, the commonest first, the first of each wording."""
    distinct = list({wordings[item.number]: item for item in reversed(members)}.values())[::-1]
    if key[0] == "copy":
        return distinct[:1]
    if key[0] == "number":
        return distinct[:WORDINGS]
    if key[0] == "word":
        return distinct[:NEIGHBOURS]
    by_value: defaultdict[float | None, list[Item]] = defaultdict(list)
    for item in distinct:
        by_value[item.value].append(item)
    ranked = sorted(by_value.values(), key=lambda same: (-len(same), same[0].number))
    return [item for same in ranked[:NUMBERS] for item in same[:WORDINGS_OF_NUMBER]]
