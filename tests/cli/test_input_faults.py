"""Whatever stands where a file is asked for, it is one line that names it, soon, and the others go on."""

from __future__ import annotations

import os
import socket
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.hanging import end_hangs

from crossread.cli.main import run

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "input_faults.toml").read_text("utf-8"))
GIVEN = "given.txt"
TEXTS = {
    "reports/courier.txt": "Nine people fell ill in York on Monday, Ada Roe said.\n",
    "reports/lantern.txt": "Nine people fell ill in York, Ada Roe said.\n",
    "draft.txt": "Twelve people fell ill in York.\n",
}
# Seconds within which a command ends that does not wait for what never comes.
PATIENCE = 120


def _bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def _turn_in_a_circle(path: Path) -> None:
    path.mkdir()
    (path / "in").symlink_to(path)


MAKING: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a link that leads to itself": lambda path: path.symlink_to(path),
    "a pipe that nobody writes to": os.mkfifo,
    "a device without an end": lambda path: path.symlink_to("/dev/zero"),
    "a socket": _bind,
    "a folder with a link to itself": _turn_in_a_circle,
    "a file that cannot be read": lambda path: path.symlink_to("/proc/self/mem"),
    "a file of zeros": lambda path: path.write_bytes(bytes(5_000)),
    "a file in a file": lambda path: path.write_text("Nine people fell ill.\n"),
    "a name that is too long": lambda _: None,
    "a name in no encoding": lambda path: path.with_name(f"{path.name}\udcff").symlink_to("nowhere\udcff"),
}
NAMES = {
    "a file in a file": f"{GIVEN}/in.txt",
    "a name that is too long": "x" * 300,
    "a name in no encoding": f"{GIVEN}\udcff",
}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs the files of a Linux system")
@pytest.mark.parametrize("kind", CASES["kind"], ids=lambda kind: str(kind["what"]))
@pytest.mark.parametrize("place", CASES["place"], ids=lambda place: str(place["command"]))
def test_what_is_no_file_is_one_line_that_names_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: Mapping[str, Any],
    kind: Mapping[str, Any],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    MAKING[kind["what"]](tmp_path / GIVEN)
    name = NAMES.get(kind["what"], GIVEN)
    with end_hangs(PATIENCE):
        status = run([name if word == "{given}" else word for word in place["command"].split()])
    told = capsys.readouterr().err
    assert status == place["status"]
    line = told.splitlines()[-1]
    assert line.startswith(("crossread: ", "Error: ")) and name[:20].replace("\udcff", "") in line
    assert "Traceback" not in told and "a fault of the program" not in told
    assert not (tmp_path / "out.json").exists() and not (tmp_path / "out.gazetteer").exists()


def test_every_kind_of_the_table_is_made() -> None:
    assert [kind["what"] for kind in CASES["kind"]] == list(MAKING)
