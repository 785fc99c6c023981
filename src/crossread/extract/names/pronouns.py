"""Titles that a pronoun's clause tells: ``He was the league's director``, of the one person named before it."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.extract.names.candidates import NameCandidate
from crossread.extract.names.roles import Bounds
from crossread.extract.names.stated import find_copular, find_held
from crossread.extract.names.words import Lists, Words
from crossread.meaning.names.given import Gender

_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}
_OPENS, _CLOSES, _STRAIGHT = "“", "”", '"'


def attach_told(read: Sequence[Words], candidates: Sequence[NameCandidate], lists: Lists) -> None:
    """Add what ``he was`` tells to the last mention of whom alone the paragraph so far, or the one before, names."""
    at: dict[int, list[NameCandidate]] = {}
    for candidate in candidates:
        if candidate.kind == "person":
            at.setdefault(id(candidate.words), []).append(candidate)
    before: list[NameCandidate] = []
    for words in read:
        here = at.get(id(words), [])
        for index, bounds in _find_told(words, lists) if not words.headline else ():
            near = [candidate for candidate in here if candidate.last <= index] or before
            if len({candidate.name for candidate in near}) == 1 and _fits(near[-1], words.key[index], lists):
                near[-1].described.append(words.span(*bounds))
        before = here or before


def _find_told(words: Words, lists: Lists) -> list[tuple[int, Bounds]]:
    """Pronouns outside quotation marks with the title that their clause tells."""
    found: list[tuple[int, Bounds]] = []
    quoted = False
    for index, text in enumerate(words.text):
        if text == _STRAIGHT or text in {_OPENS, _CLOSES}:
            quoted = not quoted if text == _STRAIGHT else text == _OPENS
        elif words.key[index] in _PRONOUNS and not quoted:
            bounds = find_copular(words, lists, index + 1) or find_held(words, lists, index, index + 1)
            if bounds is not None and bounds[1] - bounds[0] > 1:
                found.append((index, bounds))
    return found


def _fits(candidate: NameCandidate, pronoun: str, lists: Lists) -> bool:
    """Whether nothing says that the person is of the other gender."""
    gender = candidate.gender or lists.first_names.get(candidate.name.split()[0].lower())
    return gender in {None, _PRONOUNS[pronoun]}
