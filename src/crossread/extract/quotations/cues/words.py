"""The words that give a statement to somebody, read once from ``lexicon/en/cues.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crossread.model.mentions import Act
from crossread.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class CueWords:
    """Frames by lemma. ``verbs``: lemma to frame to act; ``nouns`` and ``adjectives``: lemma to act.

    ``phrasal`` and ``introductions``: lemma to the words that follow it in each idiom, longest first.
    """

    verbs: dict[str, dict[str, Act]]
    prepositions: dict[str, frozenset[str]]
    phrasal: dict[str, tuple[tuple[tuple[str, ...], Act], ...]]
    introductions: dict[str, tuple[tuple[str, ...], ...]]
    nouns: dict[str, Act]
    adjectives: dict[str, Act]
    bare: frozenset[str]
    plain: frozenset[str]
    spoken: frozenset[str]
    silent: frozenset[str]
    showing: frozenset[str]
    documents: frozenset[str]
    channels: frozenset[str]
    personal: frozenset[str]
    bodies: frozenset[str]
    surveys: frozenset[str]
    light: frozenset[str]
    drawing: frozenset[str]
    partisans: frozenset[str]
    leading: frozenset[str]
    issuing: frozenset[str]
    roles: dict[str, str]


@cache
def load_cue_words() -> CueWords:
    """The cue lexicon in the shape in which the grammar asks for it."""
    tables = load_lexicon("cues")
    verbs: dict[str, dict[str, Act]] = {}
    for entry in tables["classes"]:
        for verb in entry["verbs"]:
            frames = verbs.setdefault(verb, {})
            for frame in entry["frames"]:
                frames.setdefault(frame, entry["act"])
    for verb in tables["prepositions"]:
        verbs.setdefault(verb, {"preposition": "statement"})
    words = tables["words"]
    return CueWords(
        verbs=verbs,
        prepositions={verb: frozenset(found) for verb, found in tables["prepositions"].items() if found},
        phrasal=_phrasal(tables["phrasal"]),
        introductions=_introductions(words["introductions"]),
        nouns={noun: act for act, nouns in tables["nouns"].items() for noun in nouns},
        adjectives={word: act for act, found in tables["adjectives"].items() for word in found},
        bare=frozenset(words["bare"]),
        plain=frozenset(tables["verbs"]),
        spoken=frozenset(words["spoken"]),
        silent=frozenset(words["silent"]),
        showing=frozenset(verb for entry in tables["classes"] if entry["name"] == "show" for verb in entry["verbs"]),
        documents=frozenset(words["documents"]),
        channels=frozenset(words["channels"]),
        personal=frozenset(words["personal"]),
        light=frozenset(words["light"]),
        drawing=frozenset(words["drawing"]),
        partisans=frozenset(words["partisans"]),
        leading=frozenset(words["leading"]),
        issuing=frozenset(words["issuing"]),
        surveys=frozenset(words["surveys"]),
        bodies=frozenset(words["bodies"]),
        roles=dict(tables["roles"]),
    )


def _introductions(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        verb, *rest = phrase.split()
        found.setdefault(verb, []).append(tuple(rest))
    return {verb: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for verb, rests in found.items()}


def _phrasal(table: dict[str, list[str]]) -> dict[str, tuple[tuple[tuple[str, ...], Act], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    acts: tuple[Act, ...] = ("statement", "stance")
    for act in acts:
        for phrase in table[act]:
            verb, *rest = phrase.split()
            found.setdefault(verb, []).append((tuple(rest), act))
    return {verb: tuple(sorted(rests, key=lambda rest: (-len(rest[0]), rest))) for verb, rests in found.items()}
