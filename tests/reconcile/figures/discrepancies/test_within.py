"""Two numbers of one thing in one report, read from invented words, and pairs that must stay silent."""

from __future__ import annotations

import pytest

from crossread import pipeline
from crossread.model.reports import Report

CASES = [
    (
        "The suspect fired 12 shots at the guard. He fled. The suspect fired 20 shots at the guard, they said.",
        True,
    ),
    ("The bridge cost $12 million. It is red. The bridge, which cost $15 million, opened in May.", True),
    ("The trial lasted nine days. Jurors wept. The trial, which lasted 11 days, ended in May.", True),
    ("A fire in Corran killed two people. It burned for hours. Police said the blaze killed three people.", True),
    # Of two places, two days, two counts, one event and the next.
    ("The fire near Alder killed two people. The fire near Dunmere killed three people.", False),
    ("The fire on Monday killed two people. The blaze on Tuesday killed three people.", False),
    ("At first police said the fire killed two people. They later said the blaze killed three people.", False),
    ("The fire killed three people. Two people killed in the blaze have been identified.", False),
    ("The suspect fired 12 shots at the guard. He then fired 20 shots at the car.", False),
    ("The fire killed three women. Police said the blaze killed two men.", False),
    ("The bridge cost $12 million. The tunnel cost $15 million.", False),
    # One verb and one subject, but of two qualities.
    ("The comet appeared 30 percent brighter. It was filmed. The comet appeared 7 percent larger.", False),
    ("The new blade was 9 percent lighter in tests. It sells. The new blade was 20 percent longer in tests.", False),
    ("The comet appeared 30 percent brighter. It was filmed. The comet appeared 7 percent brighter.", True),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_one_report_with_two_numbers(text: str, told: bool) -> None:
    account = pipeline.reconcile(pipeline.extract([Report("one", text, published="2024-05-06")]))
    assert bool([found for found in account.discrepancies if found.kind == "value"]) is told
