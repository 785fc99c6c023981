from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from crossread.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples" / "harbour-ferry"
FLOOD = (
    "Jarrow cut off by the Tarn\nBy Mina Holt\nMay 2, 2031\n\nThe village was cut off on Thursday night when the river "
    "rose and the only road went under water, the county's flood warden said.\n\nFamilies were taken to the school "
    "hall, where the baker handed out soup until midnight. 134 cows were lost in the lower meadows.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "desk")
    (tmp_path / "desk" / "flood.txt").write_text(FLOOD)
    return tmp_path / "desk"


def test_a_report_of_another_event_is_named_and_left_out(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(desk), "--format", "json"]) == 3
    printed = capsys.readouterr()
    account = json.loads(printed.out)
    assert len(account["reports"]) == 5 and "flood" not in [report["id"] for report in account["reports"]]
    [fault] = account["faults"]
    assert fault["place"] == "flood (“Jarrow cut off by the Tarn”)" and "--all" in fault["reason"]
    [given] = [given for given in account["inputs"] if given["path"].endswith("flood.txt")]
    assert given["reports"] == [] and "tells of another event" in given["reason"]
    assert "Left flood" in printed.err


def test_all_insists(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(desk), "--all", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["reports"]) == 6


def test_reports_of_one_event_stay_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(EXAMPLES), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["faults"] == []
