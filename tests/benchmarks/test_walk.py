"""The walk of one figure: a switch is a pair of modules of the program, counted once, whoever called the first."""

from __future__ import annotations

from benchmarks.walk.__main__ import name_room, trace_switches

from crossread.meaning.words.stems import is_stop_word, stem

STEMS, FOLDING = "crossread.meaning.words.stems", "crossread.meaning.words.folding"


def test_a_call_into_another_module_is_a_switch_however_often_it_comes() -> None:
    is_stop_word("the")
    assert trace_switches(lambda: [stem("lighthouses"), stem("breakwaters")]) == {(STEMS, FOLDING)}


def test_a_call_from_outside_the_program_is_no_switch() -> None:
    stem("harbours")
    assert trace_switches(lambda: stem("harbours")) == set()


def test_a_room_is_named_by_two_folders_at_most() -> None:
    assert name_room("crossread.reconcile.figures.likeness.table") == "reconcile.figures"
    assert name_room("crossread.meaning.words") == "meaning"
