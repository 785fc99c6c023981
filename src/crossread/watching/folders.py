"""A story's folder: its reports as files, which are also the files of a project that a desk may open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from crossread.files import write_file
from crossread.model.flows import FoundStory
from crossread.model.reports import Report
from crossread.project.names import free_name
from crossread.read.identifiers import slugify
from crossread.render.json import report_to_json
from crossread.watching.records import ToldStory


def choose_folders(
    stories: Sequence[FoundStory], told: Mapping[str, ToldStory], reports: Mapping[str, Report]
) -> dict[str, FoundStory]:
    """The folder of each story: the one that has most of its reports, else a new one by its day and title.

    The story of most reports in common chooses first; no two get one folder.
    """
    claims = sorted(
        (-len(held.reports.intersection(story.reports)), folder, story.id)
        for story in stories
        for folder, held in told.items()
        if held.reports.intersection(story.reports)
    )
    by_id = {story.id: story for story in stories}
    chosen: dict[str, FoundStory] = {}
    placed: set[str] = set()
    for _, folder, claimed in claims:
        if folder not in chosen and claimed not in placed:
            chosen[folder] = by_id[claimed]
            placed.add(claimed)
    for story in stories:
        if story.id not in placed:
            chosen[name_folder(story, reports, {*chosen, *told})] = story
    return chosen


def lay_reports(folder: Path, reports: Sequence[Report]) -> None:
    """Make the files of the folder's reports what the reports are now; other files there are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for report in reports:
        path, content = folder / _file_name(report.id), report_to_json(report)
        if not path.is_file() or path.read_text("utf-8", errors="replace") != content:
            write_file(path, content)


def remove_reports(folder: Path, reports: Sequence[str]) -> None:
    """Take away the files of reports that are not of this story any more."""
    for report in reports:
        (folder / _file_name(report)).unlink(missing_ok=True)


def name_folder(story: FoundStory, reports: Mapping[str, Report], taken: Collection[str]) -> str:
    """A story's day and title as the name of a folder, with ``-2``, ``-3`` where another has it."""
    title = next((title for report in story.reports if (title := reports[report].title)), story.id)
    return free_name("-".join(filter(None, (story.first, slugify(title)))), taken)


def _file_name(report: str) -> str:
    """The id where it may be a name; else what is left of it, with a digest that tells it from what others leave."""
    slug = slugify(report)
    if slug == report:
        return f"{slug}.json"
    return f"{slug}-{sha256(report.encode('utf-8', 'replace')).hexdigest()[:8]}.json"
