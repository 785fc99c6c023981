"""What is new, a sentence each."""

from __future__ import annotations

import pytest

from crossread.model.reports import Report
from crossread.model.revisions import RevisedSentence, Revision
from crossread.model.spans import Span
from crossread.wording.changes import say_added, say_revision, say_withdrawn

COURIER = Report("courier", "Nine.", "The Courier", "Bridge falls", published="2031-05-02T10:00:00")
SPAN = Span("courier", "text", 0, 5, "Nine.")
FACT = RevisedSentence("changed", "fact", SPAN, SPAN, (("Nine", "Twelve"),))


def test_reports_that_came_and_went() -> None:
    assert say_added(COURIER) == "New: The Courier, “Bridge falls”, 2031-05-02."
    assert say_added(Report("a", "…")) == "New: a."
    assert say_withdrawn(COURIER) == "Withdrawn: The Courier, “Bridge falls”."


@pytest.mark.parametrize(
    ("sentences", "nature", "said"),
    [
        ([FACT], "update", "The Courier is revised: a fact changed (“Nine” is now “Twelve”)."),
        (
            [FACT, RevisedSentence("added", "fact", None, SPAN), RevisedSentence("cut", "quotation", SPAN, None)],
            "correction",
            "The Courier corrects itself: a fact added, a fact changed and a quotation cut (“Nine” is now “Twelve”).",
        ),
        (
            [RevisedSentence("changed", "wording", SPAN, SPAN, (("big", "large"),))] * 2,
            "rewording",
            "The Courier is reworded: 2 sentences reworded (“big” is now “large”; “big” is now “large”).",
        ),
        (
            [RevisedSentence("moved", "wording", SPAN, SPAN)],
            "rewording",
            "The Courier is reworded: a sentence moved.",
        ),
    ],
)
def test_a_revision(sentences: list[RevisedSentence], nature: str, said: str) -> None:
    assert say_revision(Revision("courier", nature, tuple(sentences)), COURIER) == said  # type: ignore[arg-type]
