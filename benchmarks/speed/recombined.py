"""As many reports of one story as wanted, made from the development stories by recombination."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import crossread
from benchmarks.accuracy.shared import annotated_stories, find_shared
from crossread.model.reports import Report

# The story whose reports are varied.
BASE = "shawnee-park"
# How often a paragraph of the base report is dropped, and how often it gives way to another report's.
DROPPED, EXCHANGED = 0.25, 0.3
# How much a report rewords what it took over: some copy word for word, most tell it in their own way.
REWORDED = (0.0, 0.02, 0.15, 0.3, 0.5)
# How often a number is another one, and a quotation has words that were not said.
MISTOLD, MISQUOTED = 0.04, 0.05
# Paragraphs that a report has for itself, from other stories.
OWN = 3

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"\n]*\")")
_WORD = re.compile(r"\b[a-z]{5,}\b|\b\d{1,3}\b")
Vocabulary = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Material:
    """Reports to vary, paragraphs of other stories, and words by their last letters."""

    base: tuple[Report, ...]
    foreign: tuple[str, ...]
    words: Vocabulary


def load_material() -> Material:
    """The development stories, from the folder of evaluation data."""
    shared = find_shared()
    if shared is None:
        raise FileNotFoundError("no evaluation data: put it in ../shared or name it in CROSSREAD_SHARED")
    reports = {
        name: crossread.read([shared / "data" / "stories" / f"{name}.json"]).reports for name in annotated_stories()
    }
    foreign = [part for name in sorted(reports) if name != BASE for one in reports[name] for part in _paragraphs(one)]
    words: dict[str, set[str]] = defaultdict(set)
    for part in foreign:
        for word in _WORD.findall(part):
            words[word[-3:]].add(word)
    return Material(tuple(reports[BASE]), tuple(foreign), {end: sorted(found) for end, found in words.items()})


def compose_reports(count: int, material: Material) -> list[Report]:
    """The first ``count`` of one endless row of reports: the same for every count."""
    return [_compose(number, material) for number in range(count)]


def _compose(number: int, material: Material) -> Report:
    chance = random.Random(number)
    base = chance.choice(material.base)
    others = [part for one in material.base for part in _paragraphs(one)]
    reworded = chance.choice(REWORDED)
    kept = [
        _reword(chance.choice(others) if chance.random() < EXCHANGED else part, reworded, chance, material.words)
        for part in _paragraphs(base)
        if chance.random() >= DROPPED
    ]
    own = [_reword(chance.choice(material.foreign), 0.3, chance, material.words) for _ in range(OWN)]
    day, hour = divmod(number, 24)
    return Report(
        f"r{number:04}",
        "\n\n".join([*kept, *own]),
        title=_reword(base.title or "", reworded, chance, material.words) or None,
        outlet=f"Outlet {number}",
        published=f"2020-03-{1 + day % 28:02}T{hour:02}:00:00",
    )


def _paragraphs(report: Report) -> list[str]:
    return [part for part in report.text.split("\n\n") if part.strip()]


def _reword(text: str, share: float, chance: random.Random, words: Vocabulary) -> str:
    def change(match: re.Match[str]) -> str:
        word = match.group()
        if word.isdigit():
            return str(int(word) + chance.choice((1, 2, 9))) if chance.random() < MISTOLD else word
        return chance.choice(words.get(word[-3:]) or [word]) if chance.random() < share else word

    if text.count('"') % 2:  # a quotation that goes on in the next paragraph
        return text
    return "".join(
        _WORD.sub(change, part) if at % 2 == 0 or chance.random() < MISQUOTED else part
        for at, part in enumerate(_QUOTED.split(text))
    )
