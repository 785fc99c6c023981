"""A fault of an account, with every word replaced without which it still shows."""

from __future__ import annotations

import json
from collections.abc import Set
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crossread
from crossread import pipeline
from crossread.cli.main import run
from crossread.errors import SpecimenError
from crossread.model.accounts import Account
from crossread.model.reports import Report
from crossread.specimens.making import find_needed

FERRY = Path(__file__).parents[2] / "examples" / "harbour-ferry"


@pytest.fixture(scope="module")
def account() -> Account:
    return crossread.account(crossread.read([FERRY]).reports)


def test_the_fault_shows_in_other_words(account: Account) -> None:
    specimen = pipeline.make_specimen(account, "two hospitals", about="d1")
    assert specimen.shows and specimen.replaced > len(specimen.kept)
    assert (specimen.said, specimen.fault) == ("two hospitals", "Discrepancy value")
    said = " ".join(report.text for report in specimen.reports)
    assert "40 in Truro" in said and "Marguerite" not in said and "Ledger" not in said
    again = crossread.account(specimen.reports)
    assert specimen.found == tuple(found.summary for found in again.discrepancies)


def test_an_entry_is_known_by_its_id_too(account: Account) -> None:
    number, id = (pipeline.make_specimen(account, "x", about=about) for about in ("d5", account.discrepancies[4].id))
    assert number == id


def test_of_what_is_missing_only_its_words_stay(account: Account) -> None:
    specimen = pipeline.make_specimen(account, "carried", words=["212 people", "196 passengers"])
    assert (specimen.fault, specimen.shows) == ("missing", False)
    assert all("212" in report.text for report in specimen.reports) and specimen.kept


@pytest.mark.parametrize(
    ("about", "words"), [("d99", []), ("nothing", []), (None, []), (None, ["no such words at all"])]
)
def test_what_is_not_there_is_told(account: Account, about: str | None, words: list[str]) -> None:
    with pytest.raises(SpecimenError):
        pipeline.make_specimen(account, "x", about=about, words=words)


@given(st.sets(st.integers(0, 40)), st.integers(1, 60))
def test_exactly_what_is_needed_stays(needed: set[int], count: int) -> None:
    words = [str(n) for n in range(count)]
    must = {str(n) for n in needed} & set(words)

    def shows(stay: Set[str]) -> bool:
        return must <= stay

    assert find_needed(words, shows) == must


def test_the_file_is_read_as_the_reports_that_it_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, fault = tmp_path / "account.json", tmp_path / "fault.json"
    assert run(["account", str(FERRY), "-o", str(kept)]) == 0
    assert run(["report-fault", str(kept), "--about", "d5", "--says", "a third, not most", "-o", str(fault)]) == 0
    said = capsys.readouterr().out
    held = json.loads(fault.read_text("utf-8"))
    assert (held["schema"], held["said"], held["shows"]) == ("crossread.specimen/1", "a third, not most", True)
    assert all(report["text"] in said for report in held["reports"]) and "rests on them" in said
    read = crossread.read([fault])
    assert [Report(id=one.id, text=one.text) for one in read.reports] == [
        Report(id=report["id"], text=report["text"]) for report in held["reports"]
    ]
    assert run(["report-fault", str(kept), "--about", "d99", "--says", "x", "-o", str(fault)]) == 2
    assert "no entry 'd99'" in capsys.readouterr().err
