"""The common nouns that mean people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.meaning.names.given import Gender
from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Humans:
    """Common nouns for one person, to the gender that each tells, None where it tells none; nouns for several."""

    genders: dict[str, Gender | None]
    groups: frozenset[str]


@cache
def load_humans() -> Humans:
    """The nouns of ``lexicon/en/humans.toml``."""
    table = load_lexicon("humans")
    genders: dict[str, Gender | None] = dict.fromkeys(table["either"])
    genders.update(dict.fromkeys(table["female"], "female"))
    genders.update(dict.fromkeys(table["male"], "male"))
    return Humans(genders, frozenset(table["groups"]))
