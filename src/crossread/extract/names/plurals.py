"""Titles in the plural, those of everybody in a list: ``Senators A and B``, ``A and B, both teachers at …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.extract.names.affiliations import find_affiliation
from crossread.extract.names.asides import skip_asides
from crossread.extract.names.candidates import LABELS, NameCandidate
from crossread.extract.names.complements import extend_right
from crossread.extract.names.phrases import extend_left, trim
from crossread.extract.names.reversed import find_complement, find_phrase_start
from crossread.extract.names.roles import NOMINAL, PLURALS, STOPS, Bounds, is_abbreviated
from crossread.extract.names.runs import HYPHENS, POSSESSIVES
from crossread.extract.names.titles import OWNED
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_lexicon, load_words

# What stands between two names of a list.
LIST_LINKS = ([","], ["and"], [",", "and"], [";"], [";", "and"], ["&"])
_COUNTING = load_words("name_reading", "plurals.counting")
_NUMBERS: dict[str, int] = load_lexicon("number_words")["ones"]
_SEATED = load_words("name_reading", "plurals.seated")
IDENTIFYING = load_words("name_reading", "stated.identifying")
# What stands between a title in the plural and the list of its bearers.
_LEADING = frozenset({",", ":", "--", "—", "–"})
# So many words at most stand before the noun of such a title.
_REACH = 6
# What parsers take a role in the plural for right before a name: "Falcons forwards NAME".
_MISTAKEN = frozenset({"VBZ", "JJ", "RB", "IN"})


def share_titles(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Give every person of a list the title in the plural that stands before or behind it."""
    for people in _lists_of_people(candidates):
        words, first, last = people[0].words, people[0].first, people[-1].last
        several = len(people) > 1
        before = _before(words, lists, first) if several or words.text[last : last + 1] == ["and"] else None
        apart = _before_comma(words, lists, first, len(people)) if several else None
        behind = _behind(words, lists, _past_asides(words, last)) if several else None
        told = (_told(words, lists, first) or _identified(words, lists, first)) if several else None
        for bounds in (before, apart, behind, told):
            if bounds and not _is_bare_tie(words, lists, bounds):
                for person in people if bounds is behind else _until_titled(people, lists):
                    _give_title(person, bounds)


def _until_titled(people: Sequence[NameCandidate], lists: Lists) -> Iterator[NameCandidate]:
    """Those before the first who comes with another title: ``clerks A and B, and president C``; ranks are none."""
    for at, person in enumerate(people):
        if at and any(_is_own(person, bounds, lists) for bounds in person.titles):
            return
        yield person


def _is_own(person: NameCandidate, title: Bounds, lists: Lists) -> bool:
    """``bank president`` or ``Utah Sen.`` right before the name, and no bare rank."""
    first, last = title
    stop = 1 if person.words.text[last - 1] == "." else 0
    before = first < person.first and last == person.first
    return before and not (last - stop - first == 1 and is_abbreviated(person.words, lists, first))


def _give_title(person: NameCandidate, bounds: Bounds) -> None:
    """The title in the plural, and the seat behind the name: ``Senators A of Ohio and B of Utah``."""
    person.titles += [bounds] * (bounds not in person.titles)
    if not any(first == person.last for first, _ in person.titles):
        person.affiliation = person.affiliation or find_affiliation(person.words, person.last)


def _lists_of_people(candidates: Sequence[NameCandidate]) -> Iterator[list[NameCandidate]]:
    """People next to each other with nothing but commas and ``and`` between them; others alone."""
    people: list[NameCandidate] = []
    for candidate in candidates:
        if people and _is_aside(people[-1], candidate):
            continue
        if not (people and _is_linked(people[-1], candidate)):
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


def _is_aside(one: NameCandidate, other: NameCandidate) -> bool:
    """Whether the other name is the place of the person's seat: ``Utah`` of ``NAME in Utah``, ``NAME (D-Utah)``."""
    return (
        other.words is one.words and other.kind != "person" and other.last <= _past_asides(one.words, _past_body(one))
    )


def _is_linked(one: NameCandidate, other: NameCandidate) -> bool:
    """Whether nothing but a list's marks stands between, besides an age, a party, a seat or a title."""
    words = one.words
    if other.words is not words:
        return False
    begin = min((first for first, last in other.titles if 0 <= other.first - last < 2), default=other.first)
    return words.text[_past_asides(words, _past_body(one)) : begin] in LIST_LINKS


def _past_body(one: NameCandidate) -> int:
    """Behind ``of the Court of Appeals`` that follows the name."""
    bodies = (last for first, last in one.titles if first == one.last)
    return max(bodies, default=one.affiliation[1] if one.affiliation else one.last)


def _past_asides(words: Words, last: int) -> int:
    """Behind ``, 36`` or ``(D-Ohio)`` or ``in Ohio`` that follows the name."""
    at = skip_asides(words, last)
    if at == last and words.text[at : at + 1] and words.text[at] in _SEATED:
        while at + 1 < len(words) and words.label[at + 1] == "GPE" and words.text[at + 1][0].isupper():
            at += 1
        return at + 1 if words.label[at] == "GPE" else last
    return at


def _is_plural_role(words: Words, lists: Lists, index: int) -> bool:
    key = words.key[index]
    one = key[:-3] + "man" if key.endswith("men") else key.removesuffix("s")
    one = key[:-6] + "person" if key.endswith("people") else one
    one = key[:-3] + "y" if key.endswith("ies") else key[:-2] if key.endswith(("ches", "sses")) else one
    if one == key or key in lists.first_names:
        return False
    known = lists.is_role(one) or (one in lists.lowered and one not in LABELS)
    plural = words.tag[index] in PLURALS or words.text[index][0].isupper()
    fronts = words.tag[index] in _MISTAKEN and words.label[index + 1 : index + 3] == [
        "PERSON",
        "PERSON",
    ]
    return known and (plural or fronts)


def _is_bare_tie(words: Words, lists: Lists, bounds: Bounds) -> bool:
    """``sons``, ``friends``: a tie alone is no title."""
    key = words.key[bounds[0]]
    return bounds[1] - bounds[0] == 1 and (key in lists.kin or key.removesuffix("s") in lists.ties | OWNED)


def _before(words: Words, lists: Lists, first: int) -> Bounds | None:
    """``Republican candidates`` right before the first name."""
    head = first - 2 if first > 1 and words.text[first - 1] == "." else first - 1
    if head < 0 or not _is_plural_role(words, lists, head):
        return None
    return trim(words, extend_left(words, lists, head, 0), first)


def _before_comma(words: Words, lists: Lists, first: int, count: int) -> Bounds | None:
    """``the owners of the club,``, ``two other judges,`` before the first name: with whose, what or how many."""
    comma = first - 1
    if comma < 2 or words.text[comma] not in _LEADING:
        return None
    start = find_phrase_start(words, lists, comma, 0)
    head = comma - 1 if _is_plural_role(words, lists, comma - 1) else find_complement(words, start, comma)
    if head < start or not _is_plural_role(words, lists, head):
        return None
    begin = extend_left(words, lists, head, start)
    told = words.text[comma] != "," or _is_headed(words, begin, head, comma)
    told = told or any(_NUMBERS.get(key) == count for key in words.key[start:begin])
    return trim(words, begin, comma) if told else None


def _told(words: Words, lists: Lists, first: int) -> Bounds | None:
    """``The club's guests in Corran were`` before the first name."""
    at = first - 2
    if at < 0 or words.key[first - 1] not in {"were", "are"}:
        return None
    while at >= 0 and first - at < _REACH + 4 and _tells_of_role(words, at):
        if _is_plural_role(words, lists, at):
            return trim(words, extend_left(words, lists, at, 0), at + 1)
        at -= 1
    return None


def _identified(words: Words, lists: Lists, first: int) -> Bounds | None:
    """``identified the victims as A, 47; B, 36; and C``, ``The dead crewmen were identified as A and B``."""
    at = first - 2
    if at < 1 or words.key[first - 1] != "as":
        return None
    object_of = next((i for i in range(at, max(0, at - _REACH), -1) if words.key[i] in IDENTIFYING), None)
    if object_of is None:
        return None
    head = at if object_of < at else object_of - 1
    while head > 0 and object_of == at and (words.pos[head] in {"AUX", "ADV"} or words.text[head] == ","):
        head -= 1
    labelled = words.key[head].removesuffix("s") in LABELS and words.tag[head] in PLURALS
    if not (labelled or _is_plural_role(words, lists, head)):
        return None
    return trim(words, extend_left(words, lists, head, object_of + 1 if object_of < head else 0), head + 1)


def _tells_of_role(words: Words, at: int) -> bool:
    """``slain in the line of duty`` of ``The deputies slain in the line of duty were``."""
    return words.pos[at] in NOMINAL or words.pos[at] in {"ADP", "DET"} or words.tag[at] == "VBN"


def _is_headed(words: Words, begin: int, head: int, comma: int) -> bool:
    """Whether the phrase says whose or of what they are: ``the club's owners``, ``the owners of the club``."""
    owned = not POSSESSIVES.isdisjoint(words.text[begin:head])
    opened = (
        begin == 0 or words.first_in_sentence[begin] or words.tag[begin - 1] == "DT"
    )  # "Lawyers for the club, A and B"
    return owned or (head + 1 < comma and opened)


def _behind(words: Words, lists: Lists, last: int) -> Bounds | None:
    """``, both teachers at the school,`` behind the last name."""
    if words.text[last : last + 1] != [","]:
        return None
    start = last + 1
    while start < len(words) and words.key[start] in _COUNTING:
        start += 1
    head = start + 2 if words.key[start : start + 1] == ["then"] and words.text[start + 1] in HYPHENS else start
    while head < min(len(words), start + _REACH) and words.pos[head] in NOMINAL and words.text[head] not in STOPS:
        if _is_plural_role(words, lists, head):
            end = extend_right(words, lists, head + 1)
            return trim(words, start, end) if end >= len(words) or words.text[end] in STOPS else None
        head += 1
    return None
