"""The word aligner, beside a plain version of what it computes."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_even_growth

from crossread.meaning.words.aligning import (
    AlignedChange,
    EqualRun,
    WordIndex,
    align_words,
    drop_strays,
    list_changes,
    pair_moves,
)

WORDS = st.lists(st.sampled_from("abcde"), max_size=24)


@given(WORDS, WORDS)
def test_runs_are_those_of_a_plain_matcher(one: list[str], other: list[str]) -> None:
    plain = [tuple(block) for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()[:-1]]
    assert [tuple(run) for run in align_words(one, WordIndex(other))] == plain


@given(WORDS, WORDS)
def test_runs_and_changes_cover_both_texts(one: list[str], other: list[str]) -> None:
    runs = align_words(one, WordIndex(other))
    changes = list_changes(runs, (len(one), len(other)))
    assert sum(run.size for run in runs) + sum(c.left[1] - c.left[0] for c in changes) == len(one)
    assert sum(run.size for run in runs) + sum(c.right[1] - c.right[0] for c in changes) == len(other)


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        ("we shut the gate", "we shut a gate", [AlignedChange("changed", (2, 3), (2, 3))]),
        ("we shut the gate", "we shut gate", [AlignedChange("dropped", (2, 3), (2, 2))]),
        ("we shut gate", "we shut the gate", [AlignedChange("added", (2, 2), (2, 3))]),
        ("we shut the gate", "we shut the gate", []),
    ],
)
def test_changes(one: str, other: str, changes: list[AlignedChange]) -> None:
    runs = align_words(one.split(), WordIndex(other.split()))
    assert list_changes(runs, (len(one.split()), len(other.split()))) == changes


def test_words_that_leave_one_place_and_come_in_another_are_a_pair() -> None:
    one, other = ["today", "we", "shut", "the", "old", "gate"], ["we", "shut", "the", "old", "gate", "today"]
    changes = list_changes(align_words(one, WordIndex(other)), (len(one), len(other)))
    assert pair_moves(changes, one, other) == [(0, 1)]
    assert pair_moves(changes[:1], one, other) == []


def test_strays_at_the_ends_go_and_the_rest_stays() -> None:
    runs = [EqualRun(0, 9, 1), EqualRun(1, 20, 5), EqualRun(6, 25, 3)]
    assert drop_strays(runs, _is_lone) == runs[1:]
    assert drop_strays(runs[1:], _is_lone) == runs[1:]


def _is_lone(run: EqualRun, before: EqualRun, after: EqualRun) -> bool:
    assert run in (before, after)
    return run.size == 1


def test_work_grows_with_the_length_and_no_faster() -> None:
    def align(words: list[str]) -> None:
        index = WordIndex(words)
        for first in range(0, 2_000, 100):
            assert align_words(words[first : first + 40], index)[0].size == 40

    assert_even_growth(lambda size: [f"w{number * 7919 % 4001}" for number in range(size)], align, 60_000)
