"""The list of what is new in a story."""

from __future__ import annotations

from crossread.model.account_changes import AccountChange
from crossread.render.changes import render_changes


def test_the_newest_come_first_and_words_of_reports_are_escaped() -> None:
    first = AccountChange("report added", "a", "New: <b>The Courier</b>.")
    second, third = AccountChange("difference added", "d1", "One."), AccountChange("difference gone", "d2", "Two.")
    text = render_changes("Barge *sinks*", [("2031-05-02", first), ("2031-05-03", second), ("2031-05-03", third)])
    assert "<b>" not in text and "*sinks*" not in text.replace("\\*", "")
    assert text.index("2031-05-03") < text.index("One.") < text.index("Two.") < text.index("2031-05-02")
