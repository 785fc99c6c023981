"""Two people of one surname in a sentence: ``Holt`` beside ``his wife, Ann Holt`` is a man, and is not Ann Holt."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.extract.names.candidates import NameCandidate
from crossread.meaning.names.given import Gender
from crossread.text.lexicon import load_lexicon, load_words

_POSSESSIVES: dict[str, Gender] = {"his": "male", "her": "female"}


def tell_gender(candidate: NameCandidate) -> Gender | None:
    """The gender that ``his wife`` or ``her own choir`` tells of a surname before it that its sentence names alone."""
    if len(candidate) > 1 or _is_named_before(candidate):
        return None
    for at in _rest(candidate):
        if _is_name(candidate, at):
            return None
        gender = _POSSESSIVES.get(candidate.words.key[at])
        if gender is not None and _next(candidate, at) in _relatives() | {"own"}:
            return gender
    return None


def find_relative_named(candidate: NameCandidate) -> str | None:
    """The first name behind ``his wife, Ann``: it is the name of somebody else; None where the sentence has none."""
    if len(candidate) > 1:
        return None
    keys, related = candidate.words.key, False
    for at in _rest(candidate):
        if related and _is_name(candidate, at):
            return keys[at]
        related = related and keys[at] == ","
        related = related or (keys[at] in _relatives() and keys[at - 1] in _POSSESSIVES)
    return None


def gender_of_relative(candidate: NameCandidate) -> Gender | None:
    """What ``his wife, Ann Holt`` tells of her: the gender of the noun right before the name, a comma passed over."""
    keys, at = candidate.words.key, candidate.first - 1
    if at > 0 and keys[at] == ",":
        at -= 1
    if at < 1 or keys[at - 1] not in _POSSESSIVES:
        return None
    people = load_lexicon("figures")["people"]
    return "female" if keys[at] in people["female"] else "male" if keys[at] in people["male"] else None


def _relatives() -> frozenset[str]:
    return load_words("titles", "words.relatives")


def _rest(candidate: NameCandidate) -> Iterator[int]:
    """The tokens behind the name in its sentence."""
    words = candidate.words
    for at in range(candidate.last, len(words)):
        if words.first_in_sentence[at]:
            return
        yield at


def _is_named_before(candidate: NameCandidate) -> bool:
    words, at = candidate.words, candidate.first
    while at > 0 and not words.first_in_sentence[at]:
        at -= 1
        if words.tag[at] in ("NNP", "NNPS"):
            return True
    return False


def _is_name(candidate: NameCandidate, at: int) -> bool:
    return candidate.words.tag[at] in ("NNP", "NNPS")


def _next(candidate: NameCandidate, at: int) -> str:
    keys = candidate.words.key
    return keys[at + 1] if at + 1 < len(keys) else ""
