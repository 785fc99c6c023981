"""Which mentions of one report share a name: surnames, first names and acronyms followed to the fullest form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.couples import find_relative_named, gender_of_relative, tell_gender
from crossread.extract.names.relatives import (
    holds_other_office,
    is_relative,
    read_offices,
    read_offices_before,
    title_keys,
)
from crossread.extract.names.words import Lists, Words
from crossread.meaning.names.bodies import spell_initials
from crossread.meaning.names.forms import from_words
from crossread.meaning.names.given import Gender
from crossread.meaning.names.people import KnownPerson, same_person
from crossread.text.lexicon import load_words

_ROYAL = load_words("name_reading", "forms.royal")


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in full somewhere in the report.

    ``running``: outside headlines; ``offices``: the roles given beside the name; ``kin``: named as somebody's
    son, wife or the like.
    """

    name: str
    keys: tuple[str, ...]
    gender: Gender | None = None
    suffix: str | None = None
    titled: bool = False
    running: bool = False
    offices: set[str] = field(default_factory=set)
    kin: bool = False
    mentions: list[int] = field(default_factory=list)

    def answers(self, key: str) -> bool:
        """Whether the single word may be this person's surname."""
        return key == self.keys[-1] or (len(self.keys) > 2 and key == self.keys[-2] and len(key) > 2)


def strip_suffix(keys: tuple[str, ...], lists: Lists) -> tuple[str, ...]:
    """The words of a name without ``Jr.``, ``II`` and their like."""
    while len(keys) > 1 and keys[-1] in lists.suffixes:
        keys = keys[:-1]
    return keys


def _may_be_one(person: Person, text: str, keys: tuple[str, ...]) -> bool:
    """Whether a full name of the report can be the person's; no report misspells what it also spells right."""
    likeness = same_person(KnownPerson(from_words(person.name, person.keys)), KnownPerson(from_words(text, keys)))
    return likeness.verdict == "same" and not likeness.across


def gather_people(candidates: Sequence[NameCandidate], lists: Lists) -> list[Person]:
    """The people named in full, each with the fullest form of the name."""
    _read_as_titles(candidates, lists)
    people: list[Person] = []
    known: defaultdict[str, list[Person]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        if candidate.kind != "person" or (len(candidate) < 2 and not candidate.surname):
            continue
        keys = strip_suffix(candidate.keys, lists)
        suffix = candidate.keys[-1] if len(keys) < len(candidate) else None
        if candidate.surname:
            keys = (*keys, candidate.surname.lower())
        if len(keys) < 2:
            continue
        text = f"{candidate.text} {candidate.surname}" if candidate.surname else candidate.text
        alike = [*known[keys[0][0]], *known[f"… {keys[-1]}"]]
        found = (p for p in alike if _may_be_one(p, text, keys) and _same_generation(p, keys, suffix, candidate.titled))
        person = next(found, None)
        if person is None:
            person = Person(text, keys, suffix=suffix, titled=candidate.titled)
            people.append(person)
            known[keys[0][0]].append(person)
            known[f"… {keys[-1]}"].append(person)
        elif len(keys) > len(person.keys) or (
            len(keys) == len(person.keys) and len(text) > len(person.name) and not candidate.surname
        ):
            person.name, person.keys = text, keys
        person.suffix = person.suffix or suffix
        person.running = person.running or not candidate.words.headline
        person.offices |= read_offices(candidate)
        paired = bool(candidate.surname) or (index > 0 and bool(candidates[index - 1].surname))
        person.kin = person.kin or paired or is_relative(candidate)
        told = candidate.gender or lists.first_names.get(keys[0]) or gender_of_relative(candidate)
        person.gender = person.gender or told
        person.mentions.append(index)
    return people


def _read_as_titles(candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """``Bishop Example`` is no first name and surname where the report has ``Bishop Ann Example``."""
    held = {
        (candidate.words.key[at], candidate.keys[-1])
        for candidate in candidates
        if candidate.kind == "person" and len(candidate) > 1
        for first, last in candidate.titles
        for at in range(first, last)
    }
    for candidate in candidates:
        whole = candidate.kind == "person" and len(candidate) == 2 and candidate.last - candidate.first == 2
        if whole and candidate.keys[0] in lists.given and candidate.keys in held:
            candidate.titles.append((candidate.first, candidate.first + 1))
            candidate.first += 1
            candidate.titled = True


def _same_generation(person: Person, keys: tuple[str, ...], suffix: str | None, titled: bool) -> bool:
    """``NAME Jr.`` is not ``the Rev. NAME`` or ``N. J. NAME``; a bare ``NAME`` beside it may be short for it."""
    if person.suffix == suffix:
        return True
    if person.suffix and suffix:
        return False
    if suffix and person.running and person.keys == keys:
        return False  # A report that names NAME first and NAME Jr. later tells two people apart.
    bare, full = (person.keys, keys) if suffix else (keys, person.keys)
    return len(bare) <= len(full) and not (person.titled if suffix else titled)


def link_people(candidates: Sequence[NameCandidate], people: Sequence[Person], lists: Lists) -> None:
    """Give every person's mention the fullest name; single words go to the nearest earlier bearer."""
    owner: dict[int, Person] = {index: person for person in people for index in person.mentions}
    latest: dict[int, Words] = {}
    couples = _find_couples(candidates)
    bearing: dict[str, list[Person]] = {}
    for person in people:
        for key in dict.fromkeys((person.keys[0], *person.keys[-2:])):
            bearing.setdefault(key, []).append(person)
    for index, candidate in enumerate(candidates):
        if candidate.kind != "person":
            continue
        found = owner.get(index) or _choose(candidate, index, bearing, latest, lists)
        if found is None and len(candidate) == 1 and bearing.get(candidate.keys[0]) and read_offices_before(candidate):
            # The holder of an office beside a relative: a person of their own, whom the bare surname may mean too.
            found = Person(candidate.text, candidate.keys, candidate.gender, titled=True, mentions=[index])
            found.offices |= read_offices(candidate)
            bearing[candidate.keys[0]].append(found)
        if found is None:
            candidate.name = _courteous(candidate) if candidate.keys in couples else candidate.text
            candidate.gender = candidate.gender or lists.first_names.get(candidate.keys[0])
            continue
        candidate.name = found.name
        candidate.gender = candidate.gender or found.gender
        latest[id(found)] = candidate.words


def _find_couples(candidates: Sequence[NameCandidate]) -> set[tuple[str, ...]]:
    """Surnames that courtesy titles give to a man and a woman: ``Mr. Example`` and ``Mrs. Example`` are two."""
    genders: defaultdict[tuple[str, ...], set[Gender]] = defaultdict(set)
    for candidate in candidates:
        if candidate.kind == "person" and len(candidate) == 1 and candidate.honorific and candidate.gender:
            genders[candidate.keys].add(candidate.gender)
    return {keys for keys, found in genders.items() if len(found) > 1}


def _courteous(candidate: NameCandidate) -> str:
    """The name with the courtesy title before it, where there is one."""
    first = candidate.first
    while candidate.honorific and first > 0 and candidate.first - first < 2:
        first -= 1
        if candidate.words.key[first] == candidate.honorific:
            return candidate.words.join(first, candidate.last)
    return candidate.text


def _choose(
    candidate: NameCandidate,
    before: int,
    bearing: Mapping[str, Sequence[Person]],
    latest: Mapping[int, Words],
    lists: Lists,
) -> Person | None:
    keys = strip_suffix(candidate.keys, lists)
    people = bearing.get(keys[0], ())
    if len(keys) > 1:
        return next((person for person in people if _may_be_one(person, candidate.text, keys)), None)
    bearers = [person for person in people if person.answers(keys[0])]
    if not bearers and len(candidate) == 1 and not _ROYAL.intersection(title_keys(candidate)):
        bearers = [person for person in people if person.keys[0] == keys[0]]
        spoken = [person for person in bearers if latest.get(id(person)) is candidate.words]
        if len(spoken) > 1:  # a first name alone is that of whom the paragraph named last
            return max(spoken, key=lambda person: max((at for at in person.mentions if at < before), default=-1))
    if len(keys) < len(candidate):
        bearers = [person for person in bearers if person.suffix == candidate.keys[-1]] or bearers
    bearers = [p for p in bearers if not holds_other_office(candidate, p.offices, p.kin, p.suffix)]
    bearers = _tell_apart(candidate, bearers)
    bearers = [person for person in bearers if person.keys[-1] == keys[0]] or bearers
    # The one just named in this paragraph; else the first whom the report named: it tells the others apart by
    # their first names.
    here = [person for person in bearers if latest.get(id(person)) is candidate.words]
    seen = [person for person in bearers if id(person) in latest]
    return min((here if len(here) == 1 else seen) or bearers, key=lambda person: person.mentions[0], default=None)


def _tell_apart(candidate: NameCandidate, bearers: list[Person]) -> list[Person]:
    """Those whom neither a courtesy title nor a relative named beside the surname keeps from being meant."""
    gender = tell_gender(candidate)
    if gender and not candidate.gender:
        candidate.gender = gender
    relative = find_relative_named(candidate)
    if candidate.gender and (candidate.honorific or gender):
        bearers = [person for person in bearers if person.gender in {candidate.gender, None}]
    return [person for person in bearers if person.keys[0] != relative]


def link_organisations(candidates: Sequence[NameCandidate]) -> None:
    """Acronyms stand for the name that introduces them, or whose initials they are; other names for themselves."""
    introduced: dict[str, str] = {}
    for candidate in candidates:
        if candidate.kind == "organisation" and candidate.acronym:
            introduced.setdefault(candidate.acronym.lower().replace(".", ""), candidate.text)
    spelled: dict[str, str] = {}
    for candidate in candidates:
        if candidate.kind == "organisation" and len(candidate) > 1:
            for form in sorted(spell_initials([key.replace(".", "") for key in candidate.keys])):
                spelled.setdefault(form, candidate.text)
    for candidate in candidates:
        if candidate.kind not in {"organisation", "event"}:
            continue
        short = candidate.text.lower().replace(".", "")
        single = len(candidate) == 1 and candidate.text.replace(".", "").isupper()
        candidate.name = introduced.get(short) or (spelled.get(short) if single else None) or candidate.text
