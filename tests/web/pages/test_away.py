from __future__ import annotations

import io
import json
import zipfile

import pytest
from tests.web.window import Window

from crossread.model.decisions import Note
from crossread.render import FORMATS
from crossread.web.pages.away import list_downloads

FILES = [each.file for each in list_downloads()]


def test_every_format_can_be_taken_away() -> None:
    assert {ending for name in FILES for ending in [name[name.index(".") :]]} == {one[0] for one in FORMATS.values()}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_taken_away(window: Window, name: str) -> None:
    answer = window.get(f"/take-away/{name}")
    assert answer.status_code == 200 and len(answer.content) > 100
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_the_data_is_the_account_and_the_dossier_holds_the_reports(window: Window) -> None:
    window.project.decide(Note("f1", "Ring them."), "Ada")
    assert json.loads(window.get("/take-away/account.json").text)["schema"] == "crossread.account/1"
    with zipfile.ZipFile(io.BytesIO(window.get("/take-away/account.zip").content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert json.loads(archive.read("decisions.json"))[0]["decision"]["text"] == "Ring them."
    assert {"account.html", "account.json", "SHA256SUMS"} <= set(names)
    assert len([name for name in names if "daily-lantern" in name and name.endswith(".html")]) == 1


@pytest.mark.parametrize("name", ["account.exe", "..%2faccount.json", "evil.csv", "account", "figures.json"])
def test_nothing_else_is(window: Window, name: str) -> None:
    assert window.get(f"/take-away/{name}").status_code == 404


def test_nothing_is_there_before_the_first_report(empty: Window) -> None:
    assert empty.get("/take-away/account.json").status_code == 400
