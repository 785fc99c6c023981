"""One report that a stage raises for does not stop a run, and every output names what is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from crossread.check import rules as check_rules
from crossread.check.rule import Rule
from crossread.cli.main import run
from crossread.extract import readings as extract_readings
from crossread.extract.passages import Passage
from crossread.extract.quotations import extract_quotations
from crossread.extract.sentences import extract_sentences
from crossread.model.drafts import Finding
from crossread.model.mentions import NameMention, Quotation, Reading, Sentence
from crossread.reconcile import story as reconcile_story

TEXTS = {
    "courier": "Nine people fell ill in York on Monday, a doctor said.\n\n“It was the soup,” Ada Roe said.\n",
    "lantern": "Nine people fell ill in York, officials said.\n\n“It was the soup,” said Ada Roe, a cook.\n",
    "herald": "Eight people fell ill in York, officials said.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def broken_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(passages: Sequence[Passage], names: Sequence[NameMention]) -> tuple[Quotation, ...]:
        if passages[0].report.id == "lantern":
            raise KeyError("Roe")
        return extract_quotations(passages, names)

    monkeypatch.setattr(extract_readings, "extract_quotations", extract)


@pytest.mark.usefixtures("broken_quotations")
def test_a_part_that_could_not_be_taken_is_missing_and_the_rest_is_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["account", str(folder), "--format", "json"]) == 3
    shown = capsys.readouterr()
    account = json.loads(shown.out)
    assert {(fault["report"], fault["stage"]) for fault in account["faults"]} == {("lantern", "extract")}
    first, *resting = [fault["place"] for fault in account["faults"]]
    assert first == "quotations" and "figures" in resting and "names" not in resting
    assert {mention["report"] for person in account["people"] for mention in person["mentions"]} == {
        "courier",
        "lantern",
    }
    assert {version["report"] for quote in account["quotes"] for version in quote["versions"]} >= {"courier"}
    told = shown.err.splitlines()
    assert told[0].startswith("crossread: Could not take quotations from lantern: KeyError: 'Roe'")
    assert "crossread: Could not take figures from lantern: rests on quotations" in told


@pytest.mark.usefixtures("broken_quotations")
@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_every_form_says_what_is_missing(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["account", str(folder), "--format", form]) == 3
    shown = capsys.readouterr().out
    assert "Missing from this account" in shown
    assert "Could not take quotations from lantern" in " ".join(shown.split())


@pytest.mark.usefixtures("broken_quotations")
def test_extract_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(folder)]) == 3
    readings = {reading["id"]: reading for reading in map(json.loads, capsys.readouterr().out.splitlines())}
    assert list(readings) == ["courier", "herald", "lantern"]
    assert readings["lantern"]["quotations"] == [] and readings["lantern"]["names"] and readings["lantern"]["faults"]
    assert readings["courier"]["quotations"] and readings["courier"]["faults"] == []


def test_a_report_without_sentences_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def extract(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
        if passages[0].report.id == "herald":
            raise RecursionError
        return extract_sentences(passages)

    monkeypatch.setattr(extract_readings, "extract_sentences", extract)
    assert run(["account", str(folder), "--format", "json"]) == 3
    shown = capsys.readouterr()
    assert [report["id"] for report in json.loads(shown.out)["reports"]] == ["courier", "lantern"]
    assert "Could not read herald, which is left out: RecursionError" in shown.err


def test_where_every_report_fails_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extract_readings, "extract_sentences", lambda _: 1 / 0)
    assert run(["account", str(folder)]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and "not one of the reports could be read" in shown.err and "Traceback" not in shown.err


def test_a_family_that_raises_for_the_story_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(readings: Sequence[Reading], *_: object) -> None:
        raise KeyError(len(readings))

    monkeypatch.setattr(reconcile_story, "reconcile_places", fail)
    assert run(["account", str(folder), "--format", "json"]) == 3
    account = json.loads(capsys.readouterr().out)
    assert [(fault["report"], fault["place"]) for fault in account["faults"]] == [(None, "places")]
    assert account["places"] == [] and account["figures"] and account["quotes"]


def test_a_rule_that_raises_is_status_2_and_the_other_rules_go_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Iterator[Finding]:
        raise KeyError("Lund")

    rules = check_rules.all_rules()
    broken = Rule({"Z999": "always raises"}, fail)
    monkeypatch.setattr(check_rules, "all_rules", lambda: [broken, *rules])
    draft = tmp_path / "draft.txt"
    draft.write_text("Seventy people fell ill in York.\n", "utf-8")
    assert run(["check", str(draft), "--against", str(folder), "--format", "json"]) == 2
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert found["findings"] and [fault["place"] for fault in found["faults"]] == ["Z999"]
    assert "Could not check" in shown.err


def test_nothing_found_against_reports_of_which_one_is_missing_is_status_3(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("People fell ill in York.\n", "utf-8")
    assert run(["check", str(draft), "--against", str(folder)]) == 0
    assert run(["check", str(draft), "--against", str(folder), str(tmp_path / "none.txt")]) == 3
    assert "none.txt" in capsys.readouterr().err


def test_a_fault_of_the_program_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("crossread.pipeline.read", lambda *_, **__: 1 / 0)
    assert run(["account", str(folder)]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("crossread: a fault of the program: ZeroDivisionError") and "CROSSREAD_DEBUG" in line
