"""How rare a trait is: by the reports of the flow so far, and by what news is written in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from sys import intern

from crossread.group.flow.traits import VIEWS, Traits, View
from crossread.text.lexicon import load_lexicon

# So many traits of a report are kept, the weightiest: the rest says little and costs as much.
KEPT = 60

Vector = Mapping[str, float]


class TraitRarity:
    """Counts in how many reports each trait was seen, and weighs traits by that (tf-idf, length 1).

    News in general stands in for the reports that a short flow has not seen: of words that are common in it, their
    share of articles is known beforehand; a name is as rare as it is in the flow.
    """

    def __init__(self) -> None:
        table = load_lexicon("news_words")
        self._articles = int(table["articles"])
        self._usual: Mapping[str, int] = table["words"]
        self._reports = 0
        self._seen: dict[View, Counter[str]] = {view: Counter() for view in VIEWS}

    def add(self, traits: Iterable[Traits]) -> None:
        """Count the traits of these reports."""
        for one in traits:
            self._reports += 1
            for view in VIEWS:
                self._seen[view].update(one.views[view].keys())

    def count(self, view: View, trait: str) -> int:
        """In how many reports of the flow the trait was seen."""
        return self._seen[view][trait]

    def weigh(self, view: View, counts: Mapping[str, int]) -> Vector:
        """The weightiest traits with their weights; the sum of their squares is 1."""
        seen, usual = self._seen[view], self._usual
        whole = math.log(self._articles + self._reports + 1)
        weighed = [
            ((1 + math.log(count)) * (whole - math.log(seen[trait] + usual.get(trait, 0) + 0.5)), trait)
            for trait, count in counts.items()
        ]
        weighed.sort(key=lambda pair: (-pair[0], pair[1]))
        del weighed[KEPT:]
        length = math.sqrt(sum(weight * weight for weight, _ in weighed)) or 1.0
        return {intern(trait): weight / length for weight, trait in weighed}
