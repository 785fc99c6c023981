"""Candidates for names: each run with its title peeled off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossread.extract.names.affiliations import find_affiliation, find_body, find_home, find_owner, find_party
from crossread.extract.names.appositions import find_after
from crossread.extract.names.asides import skip_age
from crossread.extract.names.roles import STATES, STYLES, Bounds, is_compound, is_role_noun
from crossread.extract.names.runs import HYPHENS, POSSESSIVES, NameRun, find_runs, follows_abbreviation
from crossread.extract.names.stated import find_stated, find_told_of
from crossread.extract.names.titles import find_before, find_before_courtesy, is_bare_tie, with_owner
from crossread.extract.names.words import Lists, Words
from crossread.meaning.names.given import Gender
from crossread.model.mentions import NameKind
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

_CAPTION_WORDS = load_words("name_reading", "candidates.caption_words")
_INSIDE_ORGANISATIONS = load_words("name_reading", "candidates.inside_organisations")
_PORTFOLIOS = load_words("name_reading", "candidates.portfolios")
_MINOR = load_words("name_reading", "candidates.minor")

PLAIN_COURTESY = load_words("name_reading", "candidates.plain_courtesy")
AGENCIES = load_words("name_reading", "candidates.agencies")
CAPTION = AGENCIES | _CAPTION_WORDS
# What stands before the names of ships.
SHIPS = frozenset({"MV", "SS", "HMS", "USS", "RMS", "HMCS", "HMAS", "RNLB", "USNS", "USCGC", "FV"})
LABELS = load_words("name_reading", "candidates.labels")
DEEDS = load_words("name_reading", "candidates.deeds")


@dataclass(slots=True, eq=False)
class NameCandidate:
    """Tokens ``first`` to ``last`` of one passage that may name something.

    ``titles`` are the bounds of titles beside it, ``affiliation`` those of ``with the Group``
    behind a titled name, ``described`` descriptions elsewhere that stand for the person.
    ``person`` to ``thing`` weigh what the surroundings say. ``kind`` and ``name`` are filled in
    once the whole report has been seen.
    """

    words: Words
    first: int
    last: int
    titles: list[Bounds] = field(default_factory=list)
    honorific: str | None = None
    gender: Gender | None = None
    titled: bool = False
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    event: float = 0.0
    thing: float = 0.0
    kind: NameKind | None = None
    name: str = ""
    acronym: str | None = None
    surname: str | None = None
    affiliation: Bounds | None = None
    described: list[Span] = field(default_factory=list)

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of the name in lower case, hyphens and quotation marks left out."""
        return self.words.keys_of(self.first, self.last)

    @property
    def text(self) -> str:
        """The name as it stands."""
        return self.words.join(self.first, self.last)

    def __len__(self) -> int:
        return len(self.keys)


def find_candidates(words: Words, lists: Lists) -> list[NameCandidate]:
    """All candidates of a passage in order, not yet weighed."""
    found: list[NameCandidate] = []
    floor = 0
    for whole in find_runs(words, lists):
        run = _cut_shouted(words, lists, _cut_caption(words, whole))
        if run.first < run.last:
            found.extend(_split(words, lists, run, floor))
            floor = run.last
    return found


def _cut_caption(words: Words, run: NameRun) -> NameRun:
    """The run without words that a caption leaves at its ends: ``NAME Image``, ``GETTY NAME``; all of ``AP Photo``."""
    first, last = run.first, run.last
    if last - first < 2:
        return run
    while last > first and words.key[last - 1] in CAPTION:
        last -= 1
    while first < last and words.key[first] in CAPTION and words.text[first].isupper():
        first += 1
    return NameRun(first, last)


def _cut_shouted(words: Words, lists: Lists, run: NameRun) -> NameRun:
    """The run without words in capitals that a page sets before a name: ``STAR TURN Ann Example``."""
    first = run.first
    while (
        first < run.last and words.text[first].isupper() and words.text[first].isalpha() and len(words.text[first]) > 2
    ):
        first += 1
    if first == run.first or run.last - first < 2 or SHIPS.intersection(words.text[run.first : first]):
        return run
    named = words.key[first] in lists.first_names and not words.text[first].isupper()
    titled = any(lists.is_title(words.key[at]) for at in range(run.first, first))
    end = words.key[run.last - 1]
    person = words.label[first] == "PERSON" or (run.last - first == 2 and end not in lists.known_places)
    person = person and end not in lists.heads | lists.places | lists.things
    return NameRun(first, run.last) if named and person and not titled else run


def _split(words: Words, lists: Lists, run: NameRun, floor: int) -> Iterator[NameCandidate]:
    """The run as one name, or as a title and a name; an organisation in the title is a candidate too."""
    run = _cut_label(words, lists, run)
    start = _person_start(words, lists, run)
    if start > run.first or _ends_in_office(words, lists, run):
        yield from _organisation_in(words, lists, run.first, start if start > run.first else run.last)
    if start == run.first:
        start = _past_office(words, lists, run)
        if start == run.last or _ends_in_office(words, lists, run) or _owns_office(words, lists, run):
            return
    candidate = NameCandidate(words, start, run.last)
    _read_titles(candidate, lists, floor, run.first)
    yield candidate


def _cut_label(words: Words, lists: Lists, run: NameRun) -> NameRun:
    """The run without ``Victim`` or ``Suspect`` before a name, as captions and lists have it."""
    if run.last - run.first > 2 and words.key[run.first] in LABELS and words.key[run.first + 1] in lists.first_names:
        return NameRun(run.first + 1, run.last)
    return run


def _ends_in_office(words: Words, lists: Lists, run: NameRun) -> bool:
    """Whether a run of several words ends in a role, as ``Fire Department Chief`` does."""
    last = words.key[run.last - 1]
    office = last in lists.roles or (last in lists.abbreviated and words.text[run.last - 1].isupper())
    if run.last - run.first < 2 or not office or last in lists.heads or last in lists.given:
        return False
    return run.last - run.first > 2 or words.key[run.first] not in lists.first_names


def _owns_office(words: Words, lists: Lists, run: NameRun) -> bool:
    """Whether the run is cut short before an office that it is part of: ``the County State's Attorney``."""
    after = words.text[run.last : run.last + 2]
    cut = len(after) == 2 and after[0] in POSSESSIVES and after[1][0].isupper()
    return cut and words.key[run.last - 1] == "state" and lists.is_role(words.key[run.last + 1])


def _past_office(words: Words, lists: Lists, run: NameRun) -> int:
    """Where the name begins behind ``Director of the`` at the front of a run."""
    for index in range(run.first, min(run.last - 1, run.first + 4)):
        if words.text[index] in {"of", "for"} and lists.is_role(words.key[index - 1]):
            return index + 2 if words.text[index + 1] == "the" else index + 1
    return run.first


def _organisation_in(words: Words, lists: Lists, first: int, last: int) -> Iterator[NameCandidate]:
    """The organisation named in the title of tokens ``first`` to ``last``, where its words show that it is one."""
    loose = lists.modifiers | _INSIDE_ORGANISATIONS
    first = _past_office(words, lists, NameRun(first, last))
    trimmed = last
    while trimmed > first and (lists.is_title(words.key[trimmed - 1]) or words.key[trimmed - 1] in loose):
        trimmed -= 1
    if trimmed - first > 1 and words.key[trimmed - 1 : trimmed + 1] == ["press", "secretary"]:
        trimmed -= 1
    if trimmed < last and words.key[trimmed : trimmed + 1] == ["police"] and words.key[trimmed + 1] not in lists.roles:
        trimmed += 1
    if trimmed <= first:
        return
    lone = trimmed - first == 1
    word = words.text[trimmed - 1]
    if (word.isupper() and len(word) > 1) if lone else words.key[trimmed - 1] in lists.heads - {"district", "fire"}:
        yield NameCandidate(words, first, trimmed)


def _person_start(words: Words, lists: Lists, run: NameRun) -> int:
    """Where the person's name begins behind a title inside the run; the run's start where there is none."""
    for role in range(run.last - 2, run.first - 1, -1):
        key = words.key[role]
        titled = lists.is_title(key) or lists.is_plural_title(key)
        titled = titled or (key in lists.compounded and is_compound(words, lists, role))
        if not titled or _is_given_name(words, lists, run, role):
            continue
        start = role + 2 if words.text[role + 1] == "." else role + 1
        if words.text[start] in HYPHENS and start + 2 < run.last:
            start += 2  # "President-elect", "Mayor-designate"
        while start + 1 < run.last and words.key[start] in STYLES:
            start += 1  # "Senate President Pro Tem NAME"
        if _may_be_person(words, lists, start, run.last):
            lone = run.last - start == 1 and words.key[role] in lists.given and role == run.first
            return run.first if lone else start
        break
    office = _past_office(words, lists, run)
    if office > run.first:
        for start in range(office + 1, min(office + 4, run.last)):
            place = " ".join(words.key[office:start])
            known = place in lists.known_places or place in _PORTFOLIOS
            if known and _may_be_person(words, lists, start, run.last):
                return start  # "Mayor of London NAME", "Secretary of the Interior NAME"
    titled = any(lists.is_title(words.key[i]) for i in range(run.first, run.last - 1))
    fellow = run.first > 0 and words.key[run.first - 1] == "fellow" and run.last - run.first > 2
    if fellow and _may_be_person(words, lists, run.first + 1, run.last):
        return run.first + 1  # "fellow Ohioan NAME"
    norp = words.label[run.first] == "NORP"
    if titled or norp:
        for start in range(run.first + 1, run.last):
            begins = words.label[start] == "PERSON" and words.label[start - 1] != "PERSON"
            if begins and _may_be_person(words, lists, start, run.last):
                return start
    if norp and run.last - run.first > 2 and words.key[run.first + 1] in lists.first_names:
        return run.first + 1
    return run.first


def _is_given_name(words: Words, lists: Lists, run: NameRun, role: int) -> bool:
    """Whether a word that can be an office is part of the name: ``Marine Example``, ``Ann King Example``."""
    key = words.key[role]
    if key in lists.abbreviated or key in lists.honorifics:
        return False
    if key in lists.given and role > run.first and words.key[role - 1] in lists.first_names:
        return True
    return key in lists.first_names and words.label[role] == words.label[role + 1] == "PERSON"


def _may_be_person(words: Words, lists: Lists, start: int, last: int) -> bool:
    """Whether these tokens can be somebody's name by their words alone."""
    keys = words.keys_of(start, last)
    begins = words.text[start][0].isupper() or words.key[start] in lists.particles  # "Mr van den Example"
    if not keys or len(keys) > 5 or not begins or keys[0] in lists.suffixes:
        return False
    if keys[-1] in DEEDS or (lists.is_plural_title(keys[-1]) and keys[0] not in lists.first_names):
        return False
    landscape = keys[-1] in lists.places and words.label[start] == words.label[last - 1] == "PERSON"
    headed = keys[-1] in lists.heads or keys[-1] in lists.places or keys[-1] in lists.event_ends
    if headed and not (len(keys) == 2 and (keys[0] in lists.first_names or landscape)):
        return False
    courteous = start > 0 and words.key[start - 1] in PLAIN_COURTESY  # "Mr. King"
    surname = len(keys) > 1 and (keys[0] in lists.first_names or keys[-1] in lists.given)  # "Ann Judge"
    if lists.is_title(keys[-1]) and not courteous and not surname:
        return False
    return not any(key in _MINOR or key[0].isdecimal() for key in keys)


def _read_titles(candidate: NameCandidate, lists: Lists, floor: int, within: int) -> None:
    words, start, end = candidate.words, candidate.first, candidate.last
    _read_honorific(candidate, lists)
    reversed_after_comma = start > 0 and words.text[start - 1] == ","
    lowest = max(0, floor - 12) if reversed_after_comma else _sentence_start(words, lists, start)
    many = end - start == 1 and lists.is_plural_title(words.key[start])  # "co-chair of September 11th Advocates"
    many = many or _qualifies_role(words, lists, end)
    before = None if many else find_before(words, lists, start, lowest, within if within < start else None)
    candidate.titled = before is not None
    found = _before(words, lists, start, lowest, before) if before else []
    if _may_be_person(words, lists, start, end):
        candidate.affiliation = find_affiliation(words, end) if candidate.titled else None
        found += _around(candidate, lists)
    owned = [with_owner(words, lists, bounds) for bounds in found]
    candidate.titles.extend(dict.fromkeys(bounds for bounds in owned if not is_bare_tie(words, lists, bounds)))


def _qualifies_role(words: Words, lists: Lists, end: int) -> bool:
    """``the veteran NAME supporter``: what stands before the name is told of the supporter."""
    follows = end < len(words) and words.text[end].islower() and words.pos[end] == "NOUN"
    return follows and is_role_noun(words, lists, end)


def _before(words: Words, lists: Lists, start: int, floor: int, before: Bounds) -> list[Bounds]:
    """The title before the name but for a bare ``Mr``, and one that stands before a courtesy title."""
    plain = words.key[start - (2 if words.text[start - 1] == "." else 1)] in PLAIN_COURTESY
    outer = find_before_courtesy(words, lists, before, floor)
    return [] if plain else [before] + ([outer] if outer else [])


def _around(candidate: NameCandidate, lists: Lists) -> list[Bounds]:
    """Titles behind the name, in its clause, and what it is with."""
    words, start, end = candidate.words, candidate.first, candidate.last
    at = candidate.affiliation[1] if candidate.affiliation else end
    behind = find_after(words, lists, start, at)
    told = [find_told_of(words, lists, last) for _, last in behind]
    found = [*behind, *(bounds for bounds in told if bounds), *find_stated(words, lists, start, end)]
    others = (find_party(words, end), find_owner(words, lists, start, end))
    headed = candidate.affiliation and lists.heads.intersection(words.key[slice(*candidate.affiliation)])
    aged = skip_age(words, end)
    body = None if headed else find_body(words, lists, start, aged)
    seated = candidate.affiliation and words.text[start - 1] != ","  # but "A witness, NAME, of Corran, said"
    body = body or (None if seated else find_home(words, start, aged))
    return [*found, *(bounds for bounds in (*others, body) if bounds)]


def _read_honorific(candidate: NameCandidate, lists: Lists) -> None:
    words, at = candidate.words, candidate.first - 1
    if at > 0 and words.text[at] == ".":
        at -= 1
    if at >= 0 and words.key[at] in lists.honorifics and words.text[at][0].isupper() and words.text[at] not in STATES:
        candidate.honorific = words.key[at]
        candidate.gender = lists.honorifics[candidate.honorific]


def _sentence_start(words: Words, lists: Lists, start: int) -> int:
    """Titles may reach back over an earlier run in the same phrase, not over the start of the sentence."""
    first = start
    while (
        first > 0
        and start - first < 24
        and (not words.first_in_sentence[first] or follows_abbreviation(words, lists, first))
    ):
        first -= 1
    return first
