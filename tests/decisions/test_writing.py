from __future__ import annotations

import pytest

from crossread.decisions.writing import decision_from_plain, decision_to_plain, read_entry, write_entry
from crossread.errors import DecisionError
from crossread.model.decisions import (
    DECISIONS,
    AcceptRemark,
    CorrectFigure,
    Decision,
    DifferentNames,
    LedgerEntry,
    MergeEvents,
    MergeFigures,
    Note,
    SameName,
    SetAside,
    Settle,
    ShowName,
    SplitEvent,
    SplitFigure,
)
from crossread.model.spans import Span

SPAN = Span("courier", "text", 3, 5, "27")
MENTION = {"report": "courier", "start": 3, "end": 5, "text": "27"}
CORRECTED = {"decision": "correct figure", "target": "f1", "mention": MENTION, "value": 28}
EVERY: list[Decision] = [
    Settle("d1", "right", "courier", "their own count"),
    Note("f1", "Ask the office."),
    SameName(("Ada Lind", "Lind")),
    DifferentNames(("Ada Lind", "Eva Lind")),
    ShowName("Lind", "Ada Lind"),
    MergeFigures(("f1", "f2")),
    SplitFigure("f1", SPAN),
    MergeEvents(("t1", "t2")),
    SplitEvent("t1", SPAN),
    CorrectFigure("f1", SPAN, 28),
    SetAside("echo"),
    AcceptRemark("story.md", "F101 27 people", "their own count"),
]


def test_every_kind_is_tried_here() -> None:
    assert {type(decision) for decision in EVERY} == set(DECISIONS.values())


@pytest.mark.parametrize("decision", EVERY, ids=lambda decision: type(decision).__name__)
def test_a_decision_comes_back_as_it_went(decision: Decision) -> None:
    assert decision_from_plain(decision_to_plain(decision)) == decision
    entry = LedgerEntry(4, "2031-05-02T10:00:00+00:00", "Ada", "decide", decision)
    assert read_entry(4, write_entry(entry)) == entry


def test_an_entry_that_undoes_comes_back_too() -> None:
    entry = LedgerEntry(5, "2031-05-02T10:00:00+00:00", "Ada", "undo", about=4)
    assert read_entry(5, write_entry(entry)) == entry


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ("settle", "an object"),
        ({"target": "d1"}, "unknown decision None"),
        ({"decision": "delete", "target": "d1"}, "known are settle, note"),
        ({"decision": "settle", "target": "d1", "verdict": "wrong"}, "not a whole decision"),
        ({"decision": "settle", "target": "d1", "verdict": "right"}, "needs the report"),
        ({"decision": "note", "target": "f1", "text": ""}, "not a whole decision"),
        ({"decision": "note", "target": "f1", "text": "a" * 20_001}, "more than 20,000 characters"),
        ({"decision": "same name", "names": ["Lind", "Lind"]}, "two or more different names"),
        ({"decision": "merge figures", "targets": ["f1"]}, "two or more different targets"),
        ({"decision": "merge figures", "targets": [f"f{n}" for n in range(300)]}, "more than 200 words"),
        ({"decision": "note", "target": "f1", "text": "a\ud800"}, "half a surrogate pair"),
        ({"decision": "settle", "target": "d1", "verdict": "\udfff"}, "not a whole decision"),
        ({**CORRECTED, "value": float("nan")}, "needs a number below"),
        ({**CORRECTED, "value": float("-inf")}, "needs a number below"),
        ({**CORRECTED, "value": 10**400}, "needs a number below"),
        ({**CORRECTED, "mention": {**MENTION, "end": 2**70}}, "needs the characters of a report"),
        ({"decision": "split event", "target": "t1", "mention": {**MENTION, "start": -1}}, "needs the characters"),
    ],
)
def test_what_is_no_decision_is_refused(plain: object, said: str) -> None:
    with pytest.raises(DecisionError, match=said):
        decision_from_plain(plain)


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{}", b'{"when": 1, "by": "Ada", "deed": "decide"}'])
def test_a_broken_entry_is_named(data: bytes) -> None:
    with pytest.raises(DecisionError, match="entry 3"):
        read_entry(3, data)


def test_a_span_needs_no_part() -> None:
    assert decision_from_plain({"decision": "split figure", "target": "f1", "mention": MENTION}) == EVERY[6]
