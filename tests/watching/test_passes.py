"""A flow that is watched, pass by pass."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.group.flow.reports import FERRY, FIRE_NORTH, MATCH

from crossread.errors import ProjectError
from crossread.model.reports import Report
from crossread.read.inputs import ReadResult
from crossread.watching.passes import StoryNews, Watch, open_watch
from crossread.watching.records import find_told

MOMENTS = [f"2031-10-1{day}T08:00:00+00:00" for day in range(9)]


def pass_over(target: Path, reports: Sequence[Report], moment: int = 0, *, stays: bool = False) -> list[StoryNews]:
    with closing(Watch(target, lambda: MOMENTS[moment], lambda _: stays)) as watch:
        return list(watch.pass_over(ReadResult(tuple(reports))))


def kinds(news: Sequence[StoryNews]) -> list[str]:
    return [change.kind for one in news for change in one.changes]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[StoryNews]]]:
    target = tmp_path_factory.mktemp("watched") / "stories"
    yield target, pass_over(target, [*FERRY[:2], MATCH])


def test_a_story_that_two_reports_tell_is_a_folder_a_page_and_a_list(begun: tuple[Path, list[StoryNews]]) -> None:
    target, [news] = begun
    assert [change.kind for change in news.changes][:2] == ["report added", "report added"]
    assert sorted(path.name for path in (target / news.folder).glob("*.json")) == ["courier.json", "lantern.json"]
    assert (target / f"{news.folder}.html").is_file()
    assert f"## {MOMENTS[0]}" in (target / f"{news.folder}.changes.md").read_text("utf-8")


def test_the_same_again_is_no_news_and_what_is_told_once_is_not_told_twice(tmp_path: Path) -> None:
    target = tmp_path / "stories"
    [first] = pass_over(target, FERRY[:2])
    assert pass_over(target, FERRY[:2], 1) == []
    [second] = pass_over(target, FERRY, 2)
    assert second.folder == first.folder and kinds([second]).count("report added") == 1
    listed = (target / f"{first.folder}.changes.md").read_text("utf-8")
    assert listed.count("New: ") == 3 and listed.index(MOMENTS[2]) < listed.index(MOMENTS[0])


def test_a_revised_report_is_told_with_its_words(tmp_path: Path) -> None:
    target = tmp_path / "stories"
    pass_over(target, FERRY[:2])
    revised = replace(FERRY[0], text=FERRY[0].text.replace("64", "46"))
    [news] = pass_over(target, [revised, FERRY[1]], 1)
    [change] = [change for change in news.changes if change.kind == "report revised"]
    assert change.said == "courier is revised: a fact changed (“64” is now “46”)."


def test_a_correction_is_told_apart(tmp_path: Path) -> None:
    target = tmp_path / "stories"
    pass_over(target, FERRY[:2])
    noted = replace(FERRY[1], text=FERRY[1].text + "\n\nCorrection: An earlier version misnamed the ferry.")
    [news] = pass_over(target, [FERRY[0], noted], 1)
    assert any(change.said.startswith("lantern corrects itself: ") for change in news.changes)


def test_what_is_gone_is_withdrawn_but_an_entry_that_left_its_feed_stays(tmp_path: Path) -> None:
    pass_over(tmp_path / "files", FERRY)
    [news] = pass_over(tmp_path / "files", FERRY[:2], 1)
    assert "report withdrawn" in kinds([news]) and not (tmp_path / "files" / news.folder / "ledger.json").exists()
    pass_over(tmp_path / "feed", FERRY)
    assert pass_over(tmp_path / "feed", FERRY[:2], 1, stays=True) == []


def test_a_story_of_which_one_report_is_left_is_closed_once(tmp_path: Path) -> None:
    target = tmp_path / "stories"
    pass_over(target, [*FERRY[:2], *FIRE_NORTH])
    [news] = pass_over(target, [FERRY[0], *FIRE_NORTH], 1)
    assert kinds([news]) == ["story closed"]
    assert pass_over(target, [FERRY[0], *FIRE_NORTH], 2) == []
    assert kinds(pass_over(target, [*FERRY[:2], *FIRE_NORTH], 3)) != []


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada", "utf-8")
    with pytest.raises(ProjectError, match="other files"):
        open_watch(tmp_path, lambda: MOMENTS[0], lambda _: False)


@pytest.mark.parametrize("place", ["crossread.accounts.Account.save", "crossread.watching.passes.write_file"])
def test_a_pass_that_ends_between_two_files_writes_both_the_next_time(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "stories"

    def end(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(place, end)
        with pytest.raises(KeyboardInterrupt):
            pass_over(target, FERRY)
    [news] = pass_over(target, FERRY)
    assert {f"{news.folder}.html", f"{news.folder}.changes.md"} <= {path.name for path in target.iterdir()}
    assert pass_over(target, FERRY) == []


CODE = """
import sys
from pathlib import Path
from tests.watching.test_passes import MOMENTS, pass_over
from tests.group.flow.reports import FERRY, FIRE_NORTH
print("ready", flush=True)
pass_over(Path(sys.argv[1]), [*FERRY, *FIRE_NORTH])
"""


@pytest.mark.parametrize("seconds", [0.2, 1.0, 2.0])
def test_a_pass_that_is_killed_is_done_again_with_the_same_result(tmp_path: Path, seconds: float) -> None:
    told = []
    for name, killed in (("killed", True), ("whole", False)):
        target = tmp_path / name
        if killed:
            root = Path(__file__).parents[2]
            process = subprocess.Popen([sys.executable, "-c", CODE, str(target)], stdout=subprocess.PIPE, cwd=root)
            assert process.stdout is not None and process.stdout.readline()
            time.sleep(seconds)
            process.kill()
            process.wait()
            process.stdout.close()
        pass_over(target, [*FERRY, *FIRE_NORTH])
        with closing(Watch(target, lambda: MOMENTS[0])) as watch:
            told.append({folder: (held.digest, held.changes) for folder, held in find_told(watch._store).items()})
    assert told[0] == told[1]
