"""The folders of stories, and the files of their reports."""

from __future__ import annotations

from pathlib import Path

import crossread
from crossread.model.flows import FoundStory
from crossread.watching.folders import lay_reports, name_folder, remove_reports


def test_reports_whose_ids_are_alike_as_names_keep_a_file_each(tmp_path: Path) -> None:
    ids = ("wire:1", "wire-1", "Wire 1", f"{'long' * 20}-a", f"{'long' * 20}-b")
    reports = [crossread.Report(name, f"Report of {name}.") for name in ids]
    lay_reports(tmp_path, reports)
    assert len(list(tmp_path.iterdir())) == len(ids) and (tmp_path / "wire-1.json").is_file()
    remove_reports(tmp_path, ["wire:1"])
    assert {report.id for report in crossread.read([tmp_path]).reports} == {*ids} - {"wire:1"}


def test_a_folder_has_the_day_and_the_title_and_no_name_of_another() -> None:
    story = FoundStory("a", ("a",), "2031-05-02")
    reports = {"a": crossread.Report("a", "…", title="Barge sinks")}
    assert name_folder(story, reports, ()) == "2031-05-02-barge-sinks"
    assert name_folder(story, reports, {"2031-05-02-barge-sinks"}) == "2031-05-02-barge-sinks-2"
