"""The desk: only what changed is read again, sources are read anew where their files change."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from crossread import pipeline
from crossread.extract.keeping import KeepingParser
from crossread.extract.parser import Parser
from crossread.model.reports import Report
from crossread.server.desk import Desk

REPORTS = Path(__file__).parents[2] / "examples" / "harbour-ferry"
TEXT = "The Marguerite Bell had 221 people aboard when she struck the barge in fog.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    shutil.copy(REPORTS / "orrin-courier.txt", tmp_path / "sources")
    (tmp_path / "crossread.toml").write_text('against = ["sources"]\n', "utf-8")
    return tmp_path


def codes(desk: Desk, path: Path, text: str = TEXT) -> list[str]:
    found = desk.check(path, text)
    assert found is not None
    return [finding.code for finding in found.checked.findings if finding.severity != "note"]


def test_only_paragraphs_that_changed_are_parsed_again(folder: Path) -> None:
    desk = Desk()
    text = "\n\n".join([TEXT.strip(), "It was foggy.", "Nobody sang."])
    assert codes(desk, folder / "a.md", text) == ["F102"]
    parser = desk._load_parser()
    before = parser.parsed
    assert codes(desk, folder / "a.md", text.replace("Nobody", "Somebody")) == ["F102"]
    assert parser.parsed == before + 1


def test_a_parser_that_keeps_reads_as_one_that_does_not(parser: Parser) -> None:
    from crossread.extract.readings import extract_readings
    from crossread.read.gazetteer import load_gazetteer

    text = (REPORTS / "orrin-courier.txt").read_text("utf-8")
    keeping = KeepingParser(parser, most=5)
    for changed in (text, text.replace("fog", "mist"), f"New first words.\n\n{text}"):
        report = [Report("draft", changed)]
        kept = list(extract_readings(report, keeping, load_gazetteer(None)))
        assert kept == list(extract_readings(report, parser, load_gazetteer(None)))


def test_a_source_that_changes_is_read_anew(folder: Path) -> None:
    desk, source = Desk(), folder / "sources" / "orrin-courier.txt"
    assert codes(desk, folder / "a.md") == ["F102"]
    source.write_text(source.read_text("utf-8").replace("212", "221"), "utf-8")
    os.utime(source, (1, 1))
    assert codes(desk, folder / "a.md") == []


def test_an_account_may_be_what_is_checked_against(folder: Path) -> None:
    pipeline.account(pipeline.read(folder / "sources")).save(folder / "account.json")
    (folder / "crossread.toml").write_text('against = "account.json"\n', "utf-8")
    assert codes(Desk(), folder / "a.md") == ["F102"]


def test_what_is_no_draft_is_not_checked(folder: Path) -> None:
    assert Desk().check(folder / "a.html", TEXT) is None
    (folder / "crossread.toml").unlink()
    assert Desk().check(folder / "a.md", TEXT) is None
