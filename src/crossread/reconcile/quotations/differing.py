"""The same words in two mouths: reports that give one utterance to different people, or to different bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.meaning.names.forms import name_words, read_name
from crossread.meaning.names.people import as_person, same_person
from crossread.meaning.words.folding import fold
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Speaker
from crossread.reconcile.quotations.discrepancies import two_speakers
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import Utterance
from crossread.reconcile.quotations.versions import Compared, is_nearly_whole
from crossread.text.lexicon import load_words


def find_two_speakers(
    compared: Sequence[Compared], of_reading: Mapping[int, Sequence[Compared]], directory: Directory
) -> list[Discrepancy]:
    """At most one remark for a group: the first pair of reports that name different people or bodies.

    ``of_reading`` are the versions of the group by the report of the other.
    """
    for pair in compared:
        names = _different_speakers(pair, directory) if is_nearly_whole(pair, of_reading[pair.other.reading]) else None
        if names is not None:
            return [two_speakers(pair.reference, pair.other, names)]
    return []


def _different_speakers(pair: Compared, directory: Directory) -> tuple[str, str] | None:
    """Two names where both reports name somebody beside the words, and not the same one."""
    first, second = pair.reference.quotation.speaker, pair.other.quotation.speaker
    if first is None or second is None or first.inferred or second.inferred:
        return None
    if first.source == "together" or second.source == "together":
        return None
    if directory.key(first) == directory.key(second) or _relays(pair.reference, second) or _relays(pair.other, first):
        return None
    people = first.person and second.person
    differ = _are_two_people(first, second, directory) if people else _are_two_bodies(first, second)
    return (first.name, second.name) if differ else None


def _are_two_people(first: Speaker, second: Speaker, directory: Directory) -> bool:
    known = directory.find(first) is not None and directory.find(second) is not None
    if not known and not set(name_words(first.name)).isdisjoint(name_words(second.name)):
        return False  # "Mayor Lund" and "Ada Lund"
    return same_person(as_person(first.name), as_person(second.name)).verdict == "differs"


def _are_two_bodies(first: Speaker, second: Speaker) -> bool:
    """Whether both are bodies named by proper nouns that share nothing: neither words nor first letters."""
    if first.person or second.person or not (_is_proper(first.name) and _is_proper(second.name)):
        return False
    one, other = set(fold(first.name).split()), set(fold(second.name).split())
    return one.isdisjoint(other) and not (_initials(first) in other or _initials(second) in one)


def _is_proper(name: str) -> bool:
    words = [word for word in name.split() if word.lower() not in _small_words()]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _initials(speaker: Speaker) -> str:
    return "".join(word[0] for word in fold(speaker.name).split() if word not in _small_words())


def _relays(utterance: Utterance, speaker: Speaker) -> bool:
    """Whether the utterance itself says that the words in it are the speaker's: ``“Mr. Example said, ‘Go home.’”``."""
    return read_name(speaker.name).last in utterance.words


def _small_words() -> frozenset[str]:
    """Words that the initials of a body's name leave out."""
    return load_words("matching", "spellings.uncounted")
