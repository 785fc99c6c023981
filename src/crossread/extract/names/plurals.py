"""Titles in the plural, those of everybody in a list: ``Senators A and B``, ``A and B, both teachers at …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.extract.names.appositions import extend_right
from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.phrases import extend_left, trim
from crossread.extract.names.roles import NOMINAL, PLURALS, STOPS, Bounds
from crossread.extract.names.titles import OWNED
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

# What stands between two names of a list.
LIST_LINKS = ([","], ["and"], [",", "and"], [";"], [";", "and"], ["&"])
_COUNTING = load_words("name_reading", "plurals.counting")
# So many words at most stand before the noun of such a title.
_REACH = 6


def share_titles(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Give every person of a list the title in the plural that stands before or behind it."""
    for people in _lists_of_people(candidates):
        words, first, last = people[0].words, people[0].first, people[-1].last
        before = _before(words, lists, first) if len(people) > 1 or words.text[last : last + 1] == ["and"] else None
        behind = _behind(words, lists, last) if len(people) > 1 else None
        for bounds in (before, behind):
            if bounds and not _is_bare_tie(words, lists, bounds):
                for person in people:
                    person.titles += [bounds] * (bounds not in person.titles)


def _lists_of_people(candidates: Sequence[NameCandidate]) -> Iterator[list[NameCandidate]]:
    """People next to each other with nothing but commas and ``and`` between them; others alone."""
    people: list[NameCandidate] = []
    for candidate in candidates:
        linked = bool(people) and people[-1].words is candidate.words
        if not linked or people[-1].words.text[people[-1].last : candidate.first] not in LIST_LINKS:
            if people:
                yield people
            people = []
        if candidate.kind == "person":
            people.append(candidate)
        elif people:
            yield people
            people = []
    if people:
        yield people


def _is_plural_role(words: Words, lists: Lists, index: int) -> bool:
    key = words.key[index]
    one = key[:-3] + "man" if key.endswith("men") else key.removesuffix("s")
    if one == key or key in lists.first_names:
        return False
    return lists.is_role(one) and (words.tag[index] in PLURALS or words.text[index][0].isupper())


def _is_bare_tie(words: Words, lists: Lists, bounds: Bounds) -> bool:
    """``sons``, ``friends``: a tie alone is no title."""
    key = words.key[bounds[0]]
    return bounds[1] - bounds[0] == 1 and (key in lists.kin or key.removesuffix("s") in lists.ties | OWNED)


def _before(words: Words, lists: Lists, first: int) -> Bounds | None:
    """``Republican candidates`` right before the first name."""
    if first == 0 or not _is_plural_role(words, lists, first - 1):
        return None
    return trim(words, extend_left(words, lists, first - 1, 0), first)


def _behind(words: Words, lists: Lists, last: int) -> Bounds | None:
    """``, both teachers at the school,`` behind the last name."""
    if words.text[last : last + 1] != [","]:
        return None
    start = last + 1
    while start < len(words) and words.key[start] in _COUNTING:
        start += 1
    head = start
    while head < min(len(words), start + _REACH) and words.pos[head] in NOMINAL and words.text[head] not in STOPS:
        if _is_plural_role(words, lists, head):
            end = extend_right(words, lists, head + 1)
            return trim(words, start, end) if end >= len(words) or words.text[end] in STOPS else None
        head += 1
    return None
