"""Which reports a draft names in running text: "the Example" for www.theexample.com, "Port News" for port-news.org."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.meaning.words.folding import squeeze
from crossread.meaning.words.tokens import StemmedWord, iter_words
from crossread.model.reports import Report
from crossread.text.lexicon import load_words

# Words of a name at most: "The Lower Tarn Valley Post".
LONGEST = 5
# Shorter labels ("ft", "on") are words as often as they are names.
SHORTEST = 3

_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SECOND_LEVEL = load_words("checking", "outlets.second_level")


@dataclass(frozen=True, slots=True)
class NamedOutlet:
    """An outlet's name in the draft (characters), and the ids of its reports."""

    start: int
    end: int
    reports: frozenset[str]


def outlet_keys(reports: tuple[Report, ...]) -> Mapping[str, frozenset[str]]:
    """What outlets may be called, as letters and digits alone, to the ids of their reports."""
    keys: dict[str, set[str]] = {}
    for report in reports:
        for key in _spellings(report.outlet or ""):
            keys.setdefault(key, set()).add(report.id)
    return {key: frozenset(ids) for key, ids in sorted(keys.items())}


def _spellings(outlet: str) -> set[str]:
    """The name whole and without its article; of an address, the label that the outlet goes by."""
    names = {outlet}
    if _DOMAIN.fullmatch(outlet):
        labels = outlet.lower().split(".")[:-1]
        while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
            labels.pop()
        names = {outlet.lower().removeprefix("www."), labels[-1]}
    found = {squeeze(name) for name in names}
    found |= {key.removeprefix("the") for key in found}
    return {key for key in found if len(key) >= SHORTEST}


def find_outlets(text: str, start: int, end: int, keys: Mapping[str, frozenset[str]]) -> list[NamedOutlet]:
    """Every outlet of ``keys`` that characters ``start`` to ``end`` name, the longest name first at each place."""
    words = list(iter_words(text, start, end))
    found: list[NamedOutlet] = []
    place = 0
    while place < len(words):
        named = _longest(text, words[place : place + LONGEST], keys)
        if named is None:
            place += 1
            continue
        count, outlet = named
        found.append(outlet)
        place += count
    return found


def _longest(
    text: str, words: Sequence[StemmedWord], keys: Mapping[str, frozenset[str]]
) -> tuple[int, NamedOutlet] | None:
    """The longest name that begins with the first of the words: so many of them, and the outlet."""
    printed = [text[word.start : word.end] for word in words]
    if not printed or not (printed[0][0].isupper() or _DOMAIN.fullmatch(printed[0])):
        return None
    parts = [word.removesuffix("'s").removesuffix("’s") for word in printed]
    gaps = [text[one.end : two.start] for one, two in itertools.pairwise(words)]
    for count in range(len(words), 0, -1):
        if any(gap.strip(" &") or not gap for gap in gaps[: count - 1]):
            continue
        for key in _read_names(parts[:count]):
            if key in keys:
                return count, NamedOutlet(words[0].start, words[count - 1].end, keys[key])
    return None


def _read_names(parts: list[str]) -> Iterator[str]:
    """What the words may be called: all of them in one, or with initials for all but the last."""
    yield squeeze("".join(parts))
    initials = [part[0] for part in parts if part and part.lower() != "the"]
    if len(initials) > 2 and parts[-1]:
        yield squeeze("".join(initials[:-1]) + parts[-1])
