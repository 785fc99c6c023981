"""One pass over a flow: what is there now against what was there at the last pass.

A pass that is ended half-way is done again by the next, with the same result: a story's account, its changes and what
it was composed from are kept in one step, after its files were written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from crossread import pipeline
from crossread.database.sqlite import SqliteStore
from crossread.database.store import Store
from crossread.errors import ProjectError
from crossread.files import remove_halves, write_file
from crossread.model.account_changes import AccountChange
from crossread.model.flows import FoundStory
from crossread.model.reports import Report
from crossread.project.project import Project
from crossread.read.inputs import ReadResult
from crossread.render.changes import render_changes
from crossread.watching.folders import choose_folders, lay_reports, remove_reports
from crossread.watching.records import (
    ToldChange,
    ToldStory,
    digest_reports,
    find_reports,
    find_told,
    keep_reports,
    keep_told,
)

DATABASE = "watch.sqlite"
# Fewer reports are no story that could be read side by side.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class StoryNews:
    """What is new in the story of a folder."""

    folder: str
    title: str
    changes: tuple[AccountChange, ...]


class Watch:
    """Stories in a folder, kept up with a flow of reports: a folder, a page and a list of changes for each.

    ``now`` gives the moment of a pass (ISO 8601), ``stays`` says of a report that is not there any more whether it
    is kept all the same: an entry that has left its feed is.
    """

    def __init__(self, target: Path, now: Callable[[], str], stays: Callable[[str], bool] = lambda _: False) -> None:
        """Open the folder of stories, or make it. Raises ProjectError where its database cannot be opened."""
        target.mkdir(parents=True, exist_ok=True)
        self.target, self._now, self._stays = target, now, stays
        self._store: Store = SqliteStore(target / DATABASE)

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def pass_over(self, found: ReadResult) -> Iterator[StoryNews]:
        """Bring the stories up to what was read; the news of each that has any, as soon as it is kept."""
        when, before, told = self._now(), find_reports(self._store), find_told(self._store)
        reports = {report.id: report for report in found.reports}
        kept = {key: report for key, report in before.items() if key not in reports and self._stays(key)}
        reports |= kept
        revised = {key for key, report in reports.items() if key in before and _has_changed(before[key], report)}
        stories = [story for story in pipeline.group(reports.values()) if len(story.reports) >= FEWEST]
        chosen = choose_folders(stories, told, reports)
        remove_halves(self.target)
        for folder, story in sorted(chosen.items()):
            news = self._tell(folder, story, reports, told.get(folder), before, revised, when)
            if news is not None:
                yield news
        for folder in sorted(set(told) - set(chosen)):
            yield from self._let_go(folder, told[folder], chosen, when)
        keep_reports(self._store, list(reports.values()), sorted(set(before) - set(reports)))

    def _tell(
        self,
        folder: str,
        story: FoundStory,
        reports: Mapping[str, Report],
        told: ToldStory | None,
        before: Mapping[str, Report],
        revised: set[str],
        when: str,
    ) -> StoryNews | None:
        held = [reports[report] for report in story.reports]
        digest = digest_reports(held)
        if told is not None and told.digest == digest and not told.joined:
            return None
        place = self.target / folder
        remove_halves(place)
        lay_reports(place, held)
        remove_reports(place, sorted((told.reports if told else frozenset()) - set(story.reports)))
        with closing(Project.open(place)) as project:
            account = project.work()
        versions = [pipeline.revise(before[key], reports[key]) for key in story.reports if key in revised]
        revisions = [revision for revision in versions if revision is not None]
        changes = pipeline.find_news(told.account if told else None, account, revisions)
        listed = (*(told.changes if told else ()), *(ToldChange(when, change) for change in changes))
        account.save(self.target / f"{folder}.html")
        self._keep(folder, ToldStory(digest, account.without_readings(), listed))
        return StoryNews(folder, account.story.title or folder, changes)

    def _let_go(self, folder: str, told: ToldStory, chosen: Mapping[str, FoundStory], when: str) -> Iterator[StoryNews]:
        """A story whose reports are all of other stories now, or gone."""
        if told.joined is not None:
            return
        heirs = [
            (-len(told.reports.intersection(story.reports)), other)
            for other, story in chosen.items()
            if told.reports.intersection(story.reports)
        ]
        heir = min(heirs)[1] if heirs else ""
        said = f"Its reports are in {heir} now." if heir else "Fewer than two of its reports are left."
        change = AccountChange("story closed", folder, said)
        remove_reports(self.target / folder, sorted(told.reports))
        self._keep(
            folder, ToldStory(told.digest, told.account, (*told.changes, ToldChange(when, change)), heir or "none")
        )
        yield StoryNews(folder, told.account.story.title or folder, (change,))

    def _keep(self, folder: str, told: ToldStory) -> None:
        """Last of all, so that a pass that is ended before does the story again, files and all."""
        listed = [(change.when, change.change) for change in told.changes]
        write_file(self.target / f"{folder}.changes.md", render_changes(told.account.story.title or folder, listed))
        keep_told(self._store, folder, told)


def _has_changed(before: Report, after: Report) -> bool:
    return (before.title, before.text) != (after.title, after.text)


def open_watch(target: Path, now: Callable[[], str], stays: Callable[[str], bool]) -> Watch:
    """The watch of a folder. Raises ProjectError for a folder that holds something else."""
    filled = target.is_dir() and any(not path.name.startswith(".") for path in target.iterdir())
    if filled and not (target / DATABASE).is_file():
        raise ProjectError(f"{target}: the folder holds other files; name a new one for the stories")
    return Watch(target, now, stays)
