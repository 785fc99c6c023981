"""How rare a trait is."""

from __future__ import annotations

import math

from tests.group.flow.reports import ALL
from tests.group.flow.weighing import read_row

from crossread.group.flow.rarity import KEPT, WIDTH, TraitRarity, same_in
from crossread.group.flow.traits import VIEWS, read_traits
from crossread.model.reports import Report


def test_weights_have_length_one_and_rare_words_weigh_more() -> None:
    rarity = TraitRarity()
    counted = [rarity.count(read_traits(report)) for report in ALL]
    rarity.add(counted)
    for view, weights in read_row(rarity, *rarity.weigh(counted[0])).items():
        assert not weights or math.isclose(math.fsum(weight**2 for weight in weights.values()), 1, rel_tol=1e-5), view
    words = read_row(rarity, *rarity.weigh(counted[0]))["words"]
    assert words["gravel"] > words["people"]
    assert list(words.values()) == sorted(words.values(), reverse=True)


def test_a_trait_is_counted_in_each_view_by_itself() -> None:
    rarity = TraitRarity()
    counted = [rarity.count(read_traits(report)) for report in ALL]
    rarity.add(counted)
    gravel = counted[0].keys[list(read_traits(ALL[0]).views["words"]).index("gravel")]
    assert rarity.seen(gravel) == 3 and rarity.seen(same_in(gravel, "title")) == 1


def test_so_many_are_kept() -> None:
    rarity = TraitRarity()
    long = rarity.count(read_traits(Report("a", " ".join(f"w{number}x" for number in range(999)))))
    rarity.add([long])
    keys, weights = rarity.weigh(long)
    assert len(keys) == len(weights) == WIDTH == sum(KEPT.values()) and list(KEPT) == list(VIEWS)
    assert len(read_row(rarity, keys, weights)["words"]) == KEPT["words"]


def test_nothing_weighs_nothing() -> None:
    rarity = TraitRarity()
    empty = rarity.count(read_traits(Report("a", "")))
    rarity.add([empty])
    assert not rarity.weigh(empty)[1].any()
