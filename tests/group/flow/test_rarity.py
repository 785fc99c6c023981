"""How rare a trait is."""

from __future__ import annotations

import math

import numpy as np
from tests.group.flow.reports import ALL
from tests.group.flow.weighing import Views, count, key_of, read_row

from crossread.group.flow.rarity import KEPT, STARTS, WIDTH, TraitRarity
from crossread.group.flow.traits import VIEWS, read_traits
from crossread.model.reports import Report


def weigh_first(rarity: TraitRarity, reports: tuple[Report, ...]) -> Views:
    keys, weights = next(iter(rarity.weigh(count(rarity, reports))))
    return read_row(rarity, read_traits(reports[0]), keys[0], weights[0])


def test_weights_have_length_one_and_rare_words_weigh_more() -> None:
    views = weigh_first(TraitRarity(), ALL)
    for view, weights in views.items():
        assert not weights or math.isclose(math.fsum(weight**2 for weight in weights.values()), 1, rel_tol=1e-5), view
    words = views["words"]
    assert words["gravel"] > words["people"]
    assert list(words.values()) == sorted(words.values(), reverse=True)


def test_of_two_that_weigh_the_same_the_first_in_the_text_is_the_first() -> None:
    words = weigh_first(TraitRarity(), (Report("a", "zorbel quimsy brandle"),))["words"]
    assert list(words) == ["zorbel", "quimsy", "brandle"]


def test_any_number_of_reports_are_weighed_in_their_order() -> None:
    rarity = TraitRarity()
    reports = [Report(f"r{number}", f"word{number} and thing{number} " * (number % 3 + 1)) for number in range(150)]
    counted = count(rarity, reports)
    rows = [row for keys, weights in rarity.weigh(counted) for row in zip(keys, weights, strict=True)]
    assert len(rows) == len(reports)
    for number, (keys, weights) in enumerate(rows):
        assert {f"word{number}", f"thing{number}"} == set(
            read_row(rarity, read_traits(reports[number]), keys, weights)["words"]
        )


def test_a_trait_is_counted_in_each_view_by_itself() -> None:
    rarity = TraitRarity()
    count(rarity, ALL)
    found = rarity.seen(np.array([key_of(rarity, "gravel", "words"), key_of(rarity, "gravel", "title")]))
    assert found.tolist() == [3, 1]


def test_so_many_are_kept() -> None:
    rarity = TraitRarity()
    long = Report("a", " ".join(f"w{number}x" for number in range(999)))
    keys, weights = next(iter(rarity.weigh(count(rarity, [long]))))
    assert keys.shape == weights.shape == (1, WIDTH) and sum(KEPT.values()) == WIDTH and list(KEPT) == list(VIEWS)
    assert (keys[0] > 0).sum() == KEPT["words"] + KEPT["lead"] and keys[0, STARTS[1]] == 0


def test_nothing_weighs_nothing() -> None:
    rarity = TraitRarity()
    [(keys, weights)] = rarity.weigh(count(rarity, [Report("a", "")]))
    assert not weights.any() and not keys.any()
    assert list(rarity.weigh(count(rarity, []))) == []


def test_of_very_many_traits_those_seen_least_are_forgotten_but_not_those_that_are_needed() -> None:
    rarity = TraitRarity(most=20)
    often = [Report(f"o{number}", "gravel barge") for number in range(3)]
    once = [Report(f"r{number}", f"word{number}") for number in range(30)]
    count(rarity, [*often, *once])
    needed = key_of(rarity, "word7", "words")
    rarity.forget(np.array([needed]))
    seen = rarity.seen(np.array([key_of(rarity, word, "words") for word in ("gravel", "word7", "word8")]))
    assert seen.tolist() == [3, 1, 0] and key_of(rarity, "word7", "words") == needed
    # What comes again begins anew, and nothing else has changed.
    count(rarity, [Report("again", "word8 gravel")])
    assert rarity.seen(np.array([key_of(rarity, word, "words") for word in ("gravel", "word8")])).tolist() == [4, 1]


def test_what_is_few_is_never_forgotten() -> None:
    rarity = TraitRarity(most=1000)
    count(rarity, ALL)
    rarity.forget(np.zeros(0, np.int32))
    assert rarity.seen(np.array([key_of(rarity, "gravel", "words")])).tolist() == [3]
