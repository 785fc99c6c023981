"""Building a gazetteer, and using it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crossread.cli.main import run

COLUMNS = ("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "")


def line(identifier: str, name: str, code: tuple[str, str], latitude: float, longitude: float, people: int) -> str:
    row = list(COLUMNS)
    row[0], row[1], row[2], row[4], row[5] = identifier, name, name, str(latitude), str(longitude)
    row[6], row[7], row[8], row[10], row[14] = *code, "NN", "01", str(people)
    return "\t".join(row)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "NN.txt"
    lines = [
        line("1", "Northland", ("A", "PCLI"), 60.0, 10.0, 90_000),
        line("2", "Brackwater", ("P", "PPL"), 60.5, 10.5, 4_000),
        line("3", "Little Sedge", ("P", "PPL"), 60.6, 10.6, 12),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_gazetteer_is_built_and_used(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "places.gazetteer"
    assert run(["gazetteer", "build", str(source), "-o", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    report = tmp_path / "report.txt"
    report.write_text("Nine people fell ill in Brackwater on Monday, a doctor in Brackwater said.\n", "utf-8")
    assert run(["extract", str(report), "--gazetteer", str(target)]) == 0
    places = json.loads(capsys.readouterr().out)["places"]
    assert {place["gazetteer_id"] for place in places} == {"2"}


def test_small_cities_can_be_left_out(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["gazetteer", "build", str(source)]) == 0
    whole = capsys.readouterr().out
    assert source.with_suffix(".gazetteer").is_file()
    assert run(["gazetteer", "build", str(source), "--least-population", "1000"]) == 0
    assert int(whole.split()[0].replace(",", "")) == int(capsys.readouterr().out.split()[0].replace(",", "")) + 1


@pytest.mark.parametrize("content", ["not\ta\tgazetteer\n", "\udcff"])
def test_what_is_no_geonames_file(tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.txt"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert run(["gazetteer", "build", str(path)]) == 2
    assert "other.txt" in capsys.readouterr().err


def test_the_source_is_not_overwritten(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = source.read_bytes()
    assert run(["gazetteer", "build", str(source), "-o", str(source)]) == 2
    assert source.read_bytes() == before
    assert "overwrite" in capsys.readouterr().err


def test_a_missing_gazetteer_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Nine people fell ill.\n", "utf-8")
    assert run(["account", str(report), "--gazetteer", str(tmp_path / "absent")]) == 2
    assert "absent" in capsys.readouterr().err
