"""Words as numbers."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from crossread.group.flow.numbers import TraitNumbers, hash_strings, hash_words


@given(some.lists(some.text(max_size=12), unique=True))
def test_other_words_have_other_numbers_wherever_they_stand(words: list[str]) -> None:
    assert len(set(hash_strings(words).tolist())) == len(words)
    assert [hash_strings([word])[0] for word in words] == hash_strings(words).tolist()


def test_words_are_found_within_a_text() -> None:
    content = np.frombuffer(b"no ferry and no barge", np.uint8)
    assert hash_words(content, np.array([3, 8, 8, 12])).tolist() == hash_strings(["ferry", "", " and"]).tolist()
    assert hash_words(content, np.array([0])).tolist() == []


def test_a_trait_keeps_its_number_and_a_new_one_is_told() -> None:
    numbers = TraitNumbers()
    first, new, given_first = numbers.number(hash_strings(["ferry", "barge", "ferry"]))
    assert first[0] == first[2] != first[1] and len(new) == len(numbers) == 2 and min(given_first) == 1
    second, new, given_second = numbers.number(hash_strings(["fog", "barge"]))
    assert second[1] == first[1] and given_second.tolist() == [second[0]] and new == hash_strings(["fog"])
    assert numbers.room == 4


def test_a_number_that_was_forgotten_is_given_again() -> None:
    numbers = TraitNumbers()
    ferry, barge = numbers.number(hash_strings(["ferry", "barge"]))[0].tolist()
    numbers.forget(np.array([ferry], np.int32))
    assert numbers.held.tolist() == [barge]
    found, new, _ = numbers.number(hash_strings(["fog", "strait", "barge"]))
    assert found[2] == barge and ferry in found[:2] and len(new) == 2 and numbers.room == 4
