"""``The former minister …``: descriptions that stand for somebody named before, read as titles of theirs.

Only former offices are followed, and only to the person whom the report is about: many other definite
descriptions (``the officer``, ``the candidate``) may be anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.extract.names.appositions import find_phrase
from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.roles import Bounds
from crossread.extract.names.words import Lists, Words
from crossread.text.lexicon import load_words

GENERAL = load_words("name_reading", "descriptions.general")


def attach_descriptions(read: Sequence[Words], candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Add each followed description to the last mention of the person meant, in that mention's ``described``."""
    people = [candidate for candidate in candidates if candidate.kind == "person"]
    main = _main_person([candidate for candidate in people if not candidate.words.headline])
    at: dict[int, list[NameCandidate]] = {}
    for candidate in people:
        at.setdefault(id(candidate.words), []).append(candidate)
    before: list[NameCandidate] = []
    for words in read:
        here = at.get(id(words), [])
        if not words.headline:
            for first, last in _find_descriptions(words, lists):
                near = [*before, *(candidate for candidate in here if candidate.last <= first)]
                taken = any(candidate.first <= last + 1 and first <= candidate.last + 2 for candidate in here)
                meant = None if taken else _person_meant(near, main, last - first > 2)
                if meant is not None:
                    meant.described.append(words.span(first, last))
        before = here or before


def _find_descriptions(words: Words, lists: Lists) -> list[Bounds]:
    """``the former ROLE of …``, without the article."""
    found = []
    for index in range(len(words) - 2):
        if words.key[index] != "the":
            continue
        bounds = find_phrase(words, lists, index + 1)
        if bounds is None or bounds[1] - bounds[0] < 2:
            continue
        if words.key[bounds[0]] in {"former", "ex"} and words.key[bounds[1] - 1] not in GENERAL:
            found.append(bounds)
    return found


def _person_meant(near: Sequence[NameCandidate], main: str | None, telling: bool) -> NameCandidate | None:
    """The last mention, in this paragraph so far or the one before, of the person whom the report is about.

    A description of two words, not ``telling``, may be anybody's: nobody else may be named after that person.
    """
    meant = next((candidate for candidate in reversed(near) if candidate.name == main), None)
    return meant if telling or (near and near[-1] is meant) else None


def _main_person(people: Sequence[NameCandidate]) -> str | None:
    """The person whom the report names first and most often; None where those are two."""
    counts = Counter(candidate.name for candidate in people)
    first = people[0].name if people else None
    if first is None or any(count >= counts[first] for name, count in counts.items() if name != first):
        return None
    return first
