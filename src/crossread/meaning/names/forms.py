"""The parts of a personal name, read from its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crossread.meaning.words.tokens import split_words
from crossread.text.lexicon import load_words

_NICKNAME = re.compile(r"[\"“‘']\s*([^\"“”‘’']{1,30})[\"”’']\s*")
# Parts that tell father from son.
GENERATIONS = load_words("matching", "gather.suffixes")


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name, folded, without full stops and possessive endings; hyphens divide."""
    return tuple(word.removesuffix("'s") for word in split_words(text))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as printed (``text``) and its folded words, without a nickname in quotation marks.

    ``core`` are the words without ``Jr.`` or ``II``, which is the ``suffix``: ``Ada “Midge” van den Lund Jr.`` has the
    words ``ada van den lund jr``, the core ``ada van den lund``, the nickname ``midge`` and the suffix ``jr``.
    """

    text: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    suffix: str | None
    nickname: str | None

    @property
    def surname(self) -> tuple[str, ...]:
        """The last word with the particles before it: ``van den lund``."""
        particles = load_words("names", "particles")
        first = len(self.core) - 1
        while first > 1 and self.core[first - 1] in particles:
            first -= 1
        return self.core[first:] if first > 0 else self.core

    @property
    def last(self) -> str:
        """The last word of the name but for its suffix; empty for no name."""
        return self.core[-1] if self.core else ""

    @property
    def double(self) -> bool:
        """Whether the surname is two joined by a hyphen: ``Lund-Reyes``."""
        written = self.text.split()
        return bool(written) and "-" in written[-1].strip("-")


@lru_cache(maxsize=20_000)
def read_name(text: str) -> PersonName:
    """The name taken apart."""
    nickname = _NICKNAME.search(text)
    written = name_words(_NICKNAME.sub(" ", text))
    words = tuple(word for word in written if not word.isdecimal()) or written  # an age that a list ties to a name
    core = tuple(word for word in words if word not in GENERATIONS) or words
    suffix = next((word for word in words[1:] if word in GENERATIONS), None)
    return PersonName(text, words, core, suffix, " ".join(name_words(nickname[1])) if nickname else None)


def from_words(text: str, words: tuple[str, ...]) -> PersonName:
    """A name whose words are cut already; they have no suffix and no nickname."""
    return PersonName(text, words, words, None, None)
