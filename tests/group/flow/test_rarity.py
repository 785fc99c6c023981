"""How rare a trait is."""

from __future__ import annotations

import math

from tests.group.flow.reports import ALL

from crossread.group.flow.rarity import KEPT, TraitRarity
from crossread.group.flow.traits import read_traits
from crossread.model.reports import Report


def test_weights_have_length_one_and_rare_words_weigh_more() -> None:
    rarity = TraitRarity()
    traits = [read_traits(report) for report in ALL]
    rarity.add(traits)
    vector = rarity.weigh("words", traits[0].views["words"])
    assert math.isclose(math.fsum(weight * weight for weight in vector.values()), 1)
    assert vector["gravel"] > vector["people"] and rarity.count("words", "gravel") == 3


def test_so_many_are_kept() -> None:
    rarity = TraitRarity()
    long = read_traits(Report("a", " ".join(f"w{number}x" for number in range(999))))
    rarity.add([long])
    assert len(rarity.weigh("words", long.views["words"])) == KEPT


def test_nothing_weighs_nothing() -> None:
    assert TraitRarity().weigh("words", {}) == {}
