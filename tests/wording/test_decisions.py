from __future__ import annotations

import pytest

from crossread.model.decisions import (
    AcceptRemark,
    CorrectFigure,
    Decision,
    DifferentNames,
    MergeEvents,
    MergeFigures,
    Note,
    SameName,
    SetAside,
    Settle,
    ShowName,
    SplitFigure,
)
from crossread.model.spans import Span
from crossread.wording.decisions import say_decision, say_reason

NAMES = {"r1": "The Courier", "f1": "people killed", "f2": "dead"}
MENTION = Span("r1", "text", 4, 6, "12")


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (Settle("d1", "not a conflict"), "Not a conflict"),
        (Settle("d1", "right", "r1"), "The Courier is right"),
        (Settle("d1", "asked"), "Asked"),
        (Settle("d1", "to check"), "To check"),
        (Note("f1", "Ring them"), "Ring them"),
        (SameName(("Ada Lund", "Mayor Lund")), "“Ada Lund” and “Mayor Lund” are one"),
        (DifferentNames(("A", "B", "C")), "“A”, “B” and “C” are not one"),
        (ShowName("Lund", "Ada Lund"), "“Lund” is called “Ada Lund”"),
        (MergeFigures(("f1", "f2")), "“people killed” and “dead” are one figure"),
        (MergeEvents(("f1", "f2")), "“people killed” and “dead” are one event"),
        (SplitFigure("f1", MENTION), "“12” in The Courier is of something else"),
        (CorrectFigure("f1", MENTION, 1200), "“12” in The Courier is 1,200"),
        (SetAside("r1"), "The Courier is set aside"),
        (AcceptRemark("a.txt", "F101 27 people", "counted"), "F101 on “27 people” in a.txt is accepted"),
    ],
)
def test_a_decision_is_a_sentence(decision: Decision, said: str) -> None:
    assert say_decision(decision, lambda id: NAMES[id]) == said


def test_the_reason_is_the_desks_own_words() -> None:
    assert say_reason(Settle("d1", "asked", note="the office")) == "the office"
    assert say_reason(AcceptRemark("a", "F1 x", "counted")) == "counted" and say_reason(Note("f1", "x")) == ""
