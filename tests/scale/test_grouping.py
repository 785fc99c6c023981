"""Tables of readings to stories: what ``crossread group`` finds."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra scale")

import pyarrow.parquet as parquet
from tests.scale.flow import many_reports

import crossread
from crossread.group.flow.traits import read_traits
from crossread.scale import grouping
from crossread.scale.batches import digest_words
from crossread.scale.grouping import FILE, GroupedStories, group_readings
from crossread.scale.storage import Folder
from crossread.scale.tables import ReadingRow, pack_readings

REPORTS = many_reports()


def lay(folder: Path, *tables: list[crossread.Report]) -> tuple[Folder, list[str]]:
    """A table for each list of reports, and a row that is none in each."""
    target, names = Folder(str(folder)), []
    for number, reports in enumerate(tables):
        rows = [ReadingRow(row, read_traits(one), digest_words(one)) for row, one in enumerate(reports)]
        names.append(f"table-{number}")
        target.write(f"readings/{names[-1]}.parquet", pack_readings([*rows, ReadingRow(99, fault="holds no report")]))
    return target, names


def stories_in(folder: Path) -> set[tuple[str, ...]]:
    held = defaultdict(list)
    for row in parquet.read_table(folder / FILE).to_pylist():
        held[row["story"]].append(row["report"])
    return {tuple(reports) for reports in held.values()}


@pytest.mark.parametrize("open_days", [5, 365])
def test_stories_are_those_of_a_flow_in_memory(tmp_path: Path, open_days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouping, "_WAITING", 2)
    target, names = lay(tmp_path, REPORTS[5:], REPORTS[:5])
    found = group_readings(target, names, open_days)
    expected = {story.reports for story in crossread.group(REPORTS, open_days=open_days)}
    assert stories_in(tmp_path) == expected
    assert found == GroupedStories(len(REPORTS), len(expected), 0, ())


def test_a_report_counts_once_and_other_words_under_its_id_are_named(tmp_path: Path) -> None:
    other = crossread.Report(REPORTS[0].id, "Something else was said.", published="2031-12-24")
    target, names = lay(tmp_path, REPORTS, [*REPORTS[:3], other])
    found = group_readings(target, names)
    assert (found.reports, found.repeated, found.clashes) == (len(REPORTS), 3, (other.id,))
    assert group_readings(target, names) == found


def test_what_is_there_is_not_done_again_and_what_is_of_other_tables_is(tmp_path: Path) -> None:
    target, names = lay(tmp_path, REPORTS[:8], REPORTS[8:])
    group_readings(target, names)
    made = (tmp_path / FILE).stat().st_mtime_ns
    group_readings(target, names)
    assert (tmp_path / FILE).stat().st_mtime_ns == made
    assert group_readings(target, names[:1]).reports == 8
    assert group_readings(target, names[:1], 5).reports == 8
    assert group_readings(target, []) == GroupedStories(0, 0, 0, ())
