"""Furniture within a line goes, and what stands around it becomes paragraphs; every rule on its example and counter."""

from __future__ import annotations

import pytest

from crossread.read.furniture import clean_text
from crossread.read.page_runs import RunRule, drop_runs, load_runs

GALLERY = (
    "Ferries stayed in port. The gale: In pictures 4 show all The gale: In pictures 1/4 Norwick, Wales AP "
    "2/4 A man looks at the sea Ada Lund/Getty Images 3/4 Five boats sank PA 4/4 Orrin, Wales Reuters “It was loud,” "
    "she said."
)


@pytest.mark.parametrize("rule", load_runs(), ids=lambda rule: rule.name)
def test_a_rule_takes_out_its_example_and_leaves_its_counter_example(rule: RunRule) -> None:
    text, left_out = drop_runs(rule.example)
    assert [line.strip() for line in text.split("\n") if line.strip()] == list(rule.kept)
    assert {entry.reason for entry in left_out} == {rule.reason}
    assert drop_runs(rule.counter) == (rule.counter, ())


def test_the_steps_of_a_gallery_go_and_captions_that_tell_something_stay() -> None:
    text, left_out = drop_runs(GALLERY)
    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        "Ferries stayed in port. The gale: In pictures",
        "The gale: In pictures",
        "A man looks at the sea Ada Lund/Getty Images",
        "Five boats sank PA",
        "“It was loud,” she said.",
    ]
    assert "4/4 Orrin, Wales Reuters" in [entry.text for entry in left_out]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 1/3 in the north, 2/3 in the south and 3/3 on the isle.",
        "The score was 1/4 Orrin and 3/4 Norwick.",
        "Her blood pressure was 100/65 and the run of 1 of 31 ended.",
        "He threw 2 2/3 innings on Sunday.",
    ],
)
def test_fractions_and_counts_are_no_steps(text: str) -> None:
    assert drop_runs(text) == (text, ())


def test_what_is_taken_out_is_recorded() -> None:
    clean = clean_text(
        "The gale in pictures Play slideshow AFP 1 of 9 Ferries stayed in port on Monday.\n\nMore rain fell."
    )
    assert clean.text == "The gale in pictures \n\nFerries stayed in port on Monday.\n\nMore rain fell."
    assert [(entry.text, entry.reason) for entry in clean.left_out] == [("Play slideshow AFP 1 of 9", "navigation")]
