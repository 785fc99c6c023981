"""Scores predictions for a story against its gold. Both have the form of the gold files.

=============  =====================================================================================================
figures        mentions of figures: the spans overlap
values         of all gold mentions, those found with the right value
alignment      pairs of mentions of one figure in different reports, among the gold mentions found
conflicts      of those pairs, the ones whose exact values differ
quotations     four fifths of the characters overlap, three fifths for a fragment
speakers       of all gold quotations, those found with the right speaker
discrepancies  one of the same family of kind, with evidence on two of the gold's sides
checks         same family, same verdict, two thirds of the gold's mentions cited (and, in a sum, two thirds of the
               figures cited are the gold's)
people         the last names are the same
titles         of all gold titles, those of which seven words in ten stand in one predicted title
=============  =====================================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from benchmarks.open.spans import Mention, Pair, is_same_family, list_mentions, overlap, touch_any

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one line: gold entries found, of how many; predictions that are right, of how many (none: a rate)."""

    found: int
    gold: int
    right: int = 0
    predicted: int | None = None

    def __add__(self, other: Score) -> Score:
        """The counts of two stories together."""
        predicted = None if self.predicted is None or other.predicted is None else self.predicted + other.predicted
        return Score(self.found + other.found, self.gold + other.gold, self.right + other.right, predicted)

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there is none."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float | None:
        """Share of the predictions that are right; none where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; none for a rate."""
        if self.predicted is None:
            return None
        precision = self.precision or 0.0
        return 2 * precision * self.recall / (precision + self.recall) if precision + self.recall else 0.0


def score_story(predicted: Plain, gold: Plain) -> dict[str, Score]:
    """Every line of one story."""
    return {
        **_score_figures(predicted, gold),
        **_score_quotations(predicted, gold),
        "discrepancies": _score_discrepancies(predicted, gold),
        "checks": _score_checks(predicted, gold),
        **_score_people(predicted, gold),
    }


def _numbered(figures: Iterable[Plain]) -> list[tuple[int, Mention]]:
    return [(number, mention) for number, figure in enumerate(figures) for mention in figure["mentions"]]


def _score_figures(predicted: Plain, gold: Plain) -> dict[str, Score]:
    wanted, shown = _numbered(gold["figures"]), _numbered(predicted["figures"])
    links: dict[int, int] = {}
    valued = 0
    for index, (_, mention) in enumerate(wanted):
        hits = [(is_value(one, mention), overlap(one, mention), -of, of) for of, one in shown if overlap(one, mention)]
        if hits:
            best = max(hits)
            links[index], valued = best[3], valued + best[0]
    known = sum(any(overlap(one, mention) for _, mention in wanted) for _, one in shown)
    across = {
        (i, j) for i, j in combinations(range(len(wanted)), 2) if wanted[i][1]["report"] != wanted[j][1]["report"]
    }
    gold_pairs = {(i, j) for i, j in across if wanted[i][0] == wanted[j][0]}
    pairs = {(i, j) for i, j in across if i in links and j in links and links[i] == links[j]}
    clashing = {(i, j) for i, j in gold_pairs | pairs if is_clash(wanted[i][1], wanted[j][1])}
    return {
        "figures": Score(len(links), len(wanted), known, len(shown)),
        "values": Score(valued, len(wanted)),
        "alignment": _score_pairs(pairs, gold_pairs),
        "conflicts": _score_pairs(pairs & clashing, gold_pairs & clashing),
    }


def _score_pairs(pairs: set[Pair], gold: set[Pair]) -> Score:
    return Score(len(pairs & gold), len(gold), len(pairs & gold), len(pairs))


def is_value(one: Mention, gold: Mention) -> bool:
    """Whether a mention has the gold's value, or a range that holds it; a gold range asks for the same range."""
    if gold.get("value") is None:
        return (one.get("low"), one.get("high")) == (gold.get("low"), gold.get("high"))
    low, high = one.get("low"), one.get("high")
    inside = low is not None and high is not None and bool(low <= gold["value"] <= high)
    return one.get("value") == gold["value"] or inside


def is_clash(one: Mention, other: Mention) -> bool:
    """Whether two exact values differ; of approximations and ranges nothing is said."""
    exact = all(mention.get("value") is not None and not mention.get("approx") for mention in (one, other))
    return exact and bool(one["value"] != other["value"])


def _score_quotations(predicted: Plain, gold: Plain) -> dict[str, Score]:
    wanted = [(quote, version) for quote in gold["quotes"] for version in quote["versions"]]
    shown = [(quote, version) for quote in predicted["quotes"] for version in quote["versions"]]
    right: set[int] = set()
    found = spoken = 0
    for quote, version in wanted:
        need = (0.6 if quote.get("fragment") else 0.8) * (version["end"] - version["start"])
        best, index = max(((overlap(one, version), -i) for i, (_, one) in enumerate(shown)), default=(0, 0))
        if best and best >= need:
            found += 1
            right.add(-index)
            speaker = shown[-index][0].get("speaker") or ""
            spoken += any(is_speaker(speaker, name) for name in [quote["speaker"], *quote.get("spellings", [])])
    return {
        "quotations": Score(found, len(wanted), len(right), len(shown)),
        "speakers": Score(spoken, len(wanted)),
    }


def is_speaker(name: str, gold: str) -> bool:
    """Whether a speaker has the gold's last name, or is part of it."""
    return bool(name) and (gold.split()[-1].lower() in name.lower() or name.lower() in gold.lower())


def _score_discrepancies(predicted: Plain, gold: Plain) -> Score:
    used: set[int] = set()
    found = 0
    evidence = [list_mentions(entry) for entry in predicted["discrepancies"]]
    for wanted in gold["discrepancies"]:
        for index, entry in enumerate(predicted["discrepancies"]):
            sides = sum(touch_any(evidence[index], list_mentions(side)) for side in wanted["sides"])
            kinds = [wanted["kind"], *wanted.get("also", [])]
            if any(is_same_family(entry["kind"], kind) for kind in kinds) and sides >= 2:
                used.add(index)
                found += 1
                break
    return Score(found, len(gold["discrepancies"]), len(used), len(predicted["discrepancies"]))


def _score_checks(predicted: Plain, gold: Plain) -> Score:
    used: set[int] = set()
    found = 0
    for wanted in gold["checks"]:
        for index, entry in enumerate(predicted["checks"]):
            if is_same_check(entry, wanted, gold["figures"]):
                used.add(index)
                found += 1
                break
    return Score(found, len(gold["checks"]), len(used), len(predicted["checks"]))


def is_same_check(entry: Plain, wanted: Plain, figures: list[Plain]) -> bool:
    """Whether a predicted check is the gold's; the same figure in another report may stand for a mention."""
    if not is_same_family(entry["kind"], wanted["kind"]) or bool(entry["holds"]) != wanted["holds"]:
        return False
    cited, asked = list_mentions(entry), list_mentions(wanted)
    if sum(touch_any(cited, [mention]) for mention in asked) < 2 / 3 * len(asked):
        return False
    alike = [one for figure in figures if touch_any(figure["mentions"], asked) for one in figure["mentions"]] + asked
    numbers = [one for one in cited if any(touch_any([one], figure["mentions"]) for figure in figures)]
    belonging = sum(touch_any([one], alike) for one in numbers)
    return not is_same_family(wanted["kind"], "sum") or belonging >= 2 / 3 * len(numbers)


def _score_people(predicted: Plain, gold: Plain) -> dict[str, Score]:
    last_names = {name for person in gold["people"] for name in _last_names(person)}
    right = sum(bool(last_names & set(person["name"].lower().split())) for person in predicted["people"])
    named = titled = 0
    for person in gold["people"]:
        names = _last_names(person)
        same = [one for one in predicted["people"] if names & set(one["name"].lower().split())]
        named += bool(same)
        titles = [_words(title) for one in same for title in one["titles"]]
        titled += sum(
            any(len(_words(wanted) & have) >= 0.7 * len(_words(wanted)) for have in titles)
            for wanted in person["titles"]
        )
    return {
        "people": Score(named, len(gold["people"]), right, len(predicted["people"])),
        "titles": Score(titled, sum(len(person["titles"]) for person in gold["people"])),
    }


def _last_names(person: Plain) -> set[str]:
    return {name.lower() for name in [person["name"].split()[-1], *person.get("spellings", [])]}


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w+", title.lower()))
