"""The dossier: what is in it, that its digests are right, and that its names are harmless."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from tests.render.made import hostile_account, made_account

import crossread
from crossread.model.accounts import Account
from crossread.model.inputs import InputFile
from crossread.render import render_file
from crossread.render.dossier import DIGESTS, render_dossier

PAGE = b"<html>Mill fire</html>"


def open_dossier(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(set(archive.namelist()))
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())
        return {name: archive.read(name) for name in archive.namelist()}


def given_account(*paths: str) -> Account:
    digest = hashlib.sha256(PAGE).hexdigest()
    inputs = tuple(InputFile(path, "web page", "read", len(PAGE), digest, ("gazette",)) for path in paths)
    return replace(made_account(), inputs=inputs)


def test_what_is_in_it() -> None:
    account = given_account("desk/Mill Fire.HTML")
    files = open_dossier(render_dossier(account, {"desk/Mill Fire.HTML": PAGE}, {"decisions.json": b"[]\n"})[0])
    assert {"README.txt", DIGESTS, "account.html", "account.json", "account.docx", "casualties.csv"} <= files.keys()
    assert files["given/1-mill-fire.html"] == PAGE and files["decisions.json"] == b"[]\n"
    assert files["reports/A-gazette.txt"].decode() == account.reports[0].text
    assert json.loads(files["account.json"]) == json.loads(json.dumps(account.to_dict()))
    assert "desk/Mill Fire.HTML: given/1-mill-fire.html (SHA-256 " in files["README.txt"].decode()


def test_the_digests_are_those_of_the_files() -> None:
    files = open_dossier(render_dossier(made_account(), {}, {})[0])
    listed = files.pop(DIGESTS).decode().splitlines()
    assert listed == [f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]


def test_what_is_no_longer_there_is_named() -> None:
    files = open_dossier(render_dossier(given_account("gone.html"), {}, {})[0])
    assert "gone.html: not in this archive" in files["README.txt"].decode()


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "C:\\Windows\\evil.exe", "/", "..", "a" * 400 + ".html", "\u202egnp.exe", "con\x00.txt"],
)
def test_no_name_leads_out_of_it(path: str) -> None:
    hostile = hostile_account()
    account = replace(hostile, inputs=given_account(path).inputs)
    for name in open_dossier(render_dossier(account, {path: PAGE}, {})[0]):
        parts = PurePosixPath(name).parts
        assert len(parts) <= 2 and ".." not in parts and not name.startswith("/")
        assert name.isascii() and name.isprintable() and len(name) < 90 and not {*'\\:*?"<>| '} & {*name}


def test_the_same_account_gives_the_same_bytes() -> None:
    assert render_file(made_account(), "dossier")[0] == render_dossier(made_account(), {}, {})[0]


def test_a_dossier_takes_in_the_files_that_are_what_they_were(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Nine people fell ill in York on Monday.\n", "utf-8")
    (tmp_path / "two.txt").write_text("Eight people fell ill in York, Ada Roe said.\n", "utf-8")
    account = crossread.account(crossread.read([tmp_path]))
    (tmp_path / "two.txt").write_text("Something else.\n", "utf-8")
    account.save(tmp_path / "dossier.zip")
    files = open_dossier((tmp_path / "dossier.zip").read_bytes())
    assert [name for name in files if name.startswith("given/")] == ["given/1-one.txt"]
