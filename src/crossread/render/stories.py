"""Stories found in a flow: for a reader, and as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crossread.model.flows import FoundStory
from crossread.model.reports import Report
from crossread.render.json import dump
from crossread.render.visible import one_line


def render_stories(stories: Sequence[FoundStory], reports: Mapping[str, Report]) -> str:
    """Every story with its days and its reports, the one of most reports first; single reports at the end."""
    told = sorted((story for story in stories if len(story.reports) > 1), key=lambda story: -len(story.reports))
    alone = [story for story in stories if len(story.reports) == 1]
    lines = [line for story in told for line in (*_tell(story, reports), "")]
    if alone:
        lines += [f"In no story with another ({len(alone)}):"]
        lines += [f"  {_name(reports[story.id])}" for story in alone]
    return "\n".join(lines).rstrip() + "\n"


def stories_to_lines(stories: Iterable[FoundStory]) -> str:
    """A JSON object a line, ``{"id": …, "story": …}``, by the ids of the reports."""
    given = sorted((report, story.id) for story in stories for report in story.reports)
    return "".join(dump({"id": report, "story": story}) + "\n" for report, story in given)


def _tell(story: FoundStory, reports: Mapping[str, Report]) -> list[str]:
    days = " to ".join(sorted({day for day in (story.first, story.last) if day})) or "no day given"
    title = next((title for report in story.reports if (title := reports[report].title)), story.id)
    head = f"{one_line(title)} ({len(story.reports)} reports, {days})"
    return [head, *(f"  {_name(reports[report])}" for report in story.reports)]


def _name(report: Report) -> str:
    said = [report.published[:10] if report.published else None, report.outlet, report.title or report.id]
    return " · ".join(one_line(words) for words in said if words)
