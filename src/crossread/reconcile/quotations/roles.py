"""What kind of voice somebody is: official, advocate, expert, relative, witness, or a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossread.meaning.words.stems import stem
from crossread.meaning.words.tokens import split_words
from crossread.model.accounts import Entity, VoiceRole
from crossread.text.lexicon import load_lexicon, load_words

_HEAD_ENDS = load_words("matching", "roles.head_ends")
_POSSESSIVES = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The word lists of ``lexicon/en/voices.toml``, each word with its stem."""

    words: dict[str, frozenset[str]]
    shared: frozenset[str]
    shared_plurals: frozenset[str]
    beside: frozenset[str]
    private: frozenset[str]
    accused: frozenset[str]
    nobody: frozenset[str]
    parties: frozenset[str]
    phrases: tuple[str, ...]
    places: frozenset[str]


def find_role(name: str, person: Entity | None) -> VoiceRole:
    """The kind that a person's titles tell of, the most used title first; for another source the kind of its name."""
    kinds = _kinds()
    if person is None:
        return _kind_of(name, kinds, everything=True) or "other"
    titles = [title.title for title in person.titles]
    if any(kinds.accused.intersection(_words(title)) for title in titles):
        return "other"
    if any(kinds.private.intersection(_words(title)) for title in titles):
        # The "president" of whom another report says "chief executive" holds no public office.
        titles = [title for title in titles if not kinds.shared.intersection(_words(title))]
    found = (_kind_of(title, kinds, everything=False) for title in titles)
    return next((kind for kind in found if kind is not None), "other")


def is_nobody(name: str) -> bool:
    """Whether the name is a pronoun or names a thing, whose quoted words are nobody's: ``some``, ``that cover``.

    A name, a body, a document and a noun for people name somebody: ``Ice Harbour``, ``a voice in the crowd``.
    """
    first, *others = name.split() or [""]
    named = first[:1].isupper() and first.lower() not in _kinds().nobody
    if named or any(word[:1].isupper() for word in others):
        return False
    return not any({word, stem(word)} & _load_speaking() for word in _words(name))


def _kind_of(title: str, kinds: _Kinds, *, everything: bool) -> VoiceRole | None:
    """The kind by the last telling word of the title's head; failing that, an office in what depends on it.

    ``everything``: the title is a source's own name, ``two of the victims``: any kind may stand behind its head.
    """
    words = _words(title)
    head, rest = _divide(title)
    whole = frozenset(words)
    text = f" {' '.join(head)} "
    if any(f" {phrase} " in text for phrase in kinds.phrases):
        return "official"
    if everything and head and {head[-1], stem(head[-1])} & kinds.words["documents"]:
        return "document"
    for word in reversed(head):
        kind = _kind_of_word(word, whole, kinds)
        # "a Chiefs fan" holds no office: where many bear it, it is another's who is named by them.
        if kind is not None and not (kind == "official" and word in kinds.shared_plurals and word != head[-1]):
            return kind
    if everything and all(word in kinds.nobody for word in head):
        return next((kind for word in rest if (kind := _kind_of_word(word, whole, kinds)) is not None), None)
    behind = f" {' '.join(rest)} "
    official = any(f" {phrase} " in behind for phrase in kinds.phrases)
    return (
        "official"
        if official or any(_is_office(word, whole, kinds) for word in rest if word not in kinds.parties)
        else None
    )


def _kind_of_word(word: str, whole: frozenset[str], kinds: _Kinds) -> VoiceRole | None:
    both = {word, stem(word)}
    if both & kinds.words["relative"]:
        return "relative"
    if both & kinds.words["witness"]:
        return "witness"
    if _is_office(word, whole, kinds):
        return "official"
    if both & kinds.words["advocate"]:
        return "advocate"
    return "expert" if both & kinds.words["expert"] else None


def _is_office(word: str, whole: frozenset[str], kinds: _Kinds) -> bool:
    if not {word, stem(word)} & kinds.words["official"] or kinds.private & whole:
        return False
    if word not in kinds.shared:
        return True
    others = whole - {word} - kinds.beside - kinds.places
    return not others or any({w, stem(w)} & kinds.words["official"] and w not in kinds.shared for w in others)


def _divide(title: str) -> tuple[Sequence[str], Sequence[str]]:
    """The words of the title's head and of what it belongs to, before it or behind."""
    words = title.split()
    end = next((at for at, word in enumerate(words) if at and word.lower() in _HEAD_ENDS), len(words))
    owner = max((at + 1 for at, word in enumerate(words[:end]) if word.endswith(_POSSESSIVES)), default=0)
    owner = owner if owner < end else 0
    return _words(" ".join(words[owner:end])), _words(" ".join(words[:owner] + words[end:]))


def _words(text: str) -> list[str]:
    """The folded words without possessive endings; hyphens divide."""
    return [word.removesuffix("'s") for word in split_words(text)]


@cache
def _load_speaking() -> frozenset[str]:
    """Nouns for people, bodies and documents, with their stems."""
    humans, people = load_lexicon("humans"), load_lexicon("figures")["people"]
    known = [people["male"], people["female"], people["young"], people["roles"], load_lexicon("voices")["anybody"]]
    groups = [*humans.values(), *known]
    words = {word for group in groups for word in group}.union(*_kinds().words.values())
    return frozenset(words | {stem(word) for word in words})


@cache
def _kinds() -> _Kinds:
    table = load_lexicon("voices")
    places = {word for name in load_lexicon("known_places")["names"] for word in _words(name)}
    places |= {word for name in load_lexicon("demonyms")["demonyms"] for word in _words(name)}
    return _Kinds(
        words={kind: frozenset(words) | {stem(word) for word in words} for kind, words in table["kinds"].items()},
        shared=frozenset(table["shared"]),
        shared_plurals=frozenset(f"{word}s" for word in table["shared"]),
        beside=frozenset(table["beside"]),
        private=frozenset(table["private"]),
        accused=frozenset(table["accused"]),
        nobody=frozenset(table["nobody"]),
        parties=frozenset(table["parties"]),
        phrases=tuple(table["phrases"]),
        places=frozenset(places),
    )
