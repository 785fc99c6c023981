"""Stories for a reader, and as JSON Lines."""

from __future__ import annotations

import json

from crossread.model.flows import FoundStory
from crossread.model.reports import Report
from crossread.render.stories import render_stories, stories_to_lines

REPORTS = {
    "a": Report("a", "…", outlet="The Echo", title="Barge \x1b[31msinks", published="2031-05-02T10:00:00+01:00"),
    "b": Report("b", "…", title="Barge is raised", published="2031-05-04"),
    "c": Report("c", "…"),
}
STORIES = (FoundStory("c", ("c",)), FoundStory("a", ("a", "b"), "2031-05-02", "2031-05-04"))


def test_stories_come_before_single_reports() -> None:
    lines = render_stories(STORIES, REPORTS).splitlines()
    assert "\x1b" not in "".join(lines)
    assert lines[0].endswith("(2 reports, 2031-05-02 to 2031-05-04)")
    assert lines[1].startswith("  2031-05-02 · The Echo · ")
    assert lines[-2:] == ["In no story with another (1):", "  c"]


def test_a_line_a_report() -> None:
    rows = [json.loads(line) for line in stories_to_lines(STORIES).splitlines()]
    assert rows == [{"id": "a", "story": "a"}, {"id": "b", "story": "a"}, {"id": "c", "story": "c"}]
