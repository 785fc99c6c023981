"""Every domain pack, in one visible list, read into typed records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import msgspec

from crossread.text.lexicon import load_lexicon

# Adding a domain means a file in ``lexicon/en/domains`` and its name here.
NAMES = ("casualties", "court", "damage", "money", "sport", "votes", "work")

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Containing:
    """Deeds of which some of those of another deed come to be counted: of those charged some are convicted."""

    whole: str
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Course:
    """What befalls one body of people in turn: there, struck, treated, dead or spared, held and let go."""

    present: frozenset[str] = _NONE
    last: frozenset[str] = _NONE
    told_alike: frozenset[str] = _NONE
    plainest: str = ""
    struck: frozenset[str] = _NONE
    aftermath: tuple[str, ...] = ()
    tended: frozenset[str] = _NONE
    spared: frozenset[str] = _NONE
    covering: frozenset[str] = _NONE
    parts_of_covering: frozenset[str] = _NONE
    held: frozenset[str] = _NONE
    let_go: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Bodies:
    """The names under which counts of whom it befell are compared across reports."""

    struck: str = ""
    left: str = ""
    all: str = ""


@dataclass(frozen=True, slots=True)
class Grading:
    """How the words for a grade are read where they stand in compounds (``life-threatening``)."""

    grave: frozenset[str] = _NONE
    threat: str = ""
    at_stake: str = ""
    threatened: str = ""
    not_threatened: str = ""
    denials: frozenset[str] = _NONE
    phrases: tuple[str, ...] = ()
    harms: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Roles:
    """Nouns for those who do it."""

    wrongdoers: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Pack:
    """What news of one kind counts.

    ``deeds`` are classes of ``lexicon/en/actions.toml``; ``listed_units`` are nouns of which many sorts stand beside
    one another; ``rises`` are deeds whose counts only
    grow as an event becomes clear; of two deeds of one set of ``apart`` nobody is counted in both; ``outcomes`` are
    words beside a deed that make it another; ``grades`` are the words of each degree, the gravest first.
    """

    deeds: frozenset[str]
    befall_people: frozenset[str] = _NONE
    rises: frozenset[str] = _NONE
    listed_units: frozenset[str] = _NONE
    apart: tuple[frozenset[str], ...] = ()
    parts: tuple[Containing, ...] = ()
    strength: Mapping[str, int] = field(default_factory=dict)
    course: Course = Course()
    bodies: Bodies = Bodies()
    outcomes: Mapping[str, str] = field(default_factory=dict)
    grades: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    grading: Grading = Grading()
    roles: Roles = Roles()


@cache
def load_pack(name: str) -> Pack:
    """One pack by its name in ``NAMES``."""
    return msgspec.convert(load_lexicon(f"domains/{name}"), Pack)


@cache
def all_packs() -> tuple[Pack, ...]:
    """Every pack, in the order of ``NAMES``."""
    return tuple(load_pack(name) for name in NAMES)
