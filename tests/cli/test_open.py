"""``crossread open`` serves a folder to this machine, prints the way in, and ends when it is told to."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from crossread.cli.main import run


def test_it_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text('same = [["Ada Lind", "Lind"]]\n')
    options = ["--no-browser", "--name", "Ada", "--names", str(tmp_path / "names.toml")]
    command = [sys.executable, "-m", "crossread", "open", str(tmp_path / "new"), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None and process.stderr is not None
            assert process.stdout.readline() == f"Decisions taken over from {tmp_path / 'names.toml'}: 1.\n"
            assert process.stdout.readline() == "new is open at\n"
            address = process.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/enter\?token=[\w-]{43}", address)
            with httpx.Client(follow_redirects=True) as client:
                answer = client.get(address, timeout=120)
                assert answer.status_code == 200 and "Drop in the reports of one story" in answer.text
                assert "token" not in str(answer.url)
            assert httpx.get(address.split("/enter")[0], timeout=120).status_code == 403
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(timeout=120) in (0, 130) and process.stderr.read() == ""
    assert (tmp_path / "new").is_dir() and sorted(path.name for path in tmp_path.iterdir()) == ["names.toml", "new"]


@pytest.mark.parametrize("name", ["story.txt", "story.txt/inner"])
def test_a_file_is_no_folder_to_open(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "story.txt").write_text("The bridge is closed.\n")
    assert run(["open", str(tmp_path / name), "--no-browser"]) == 2
    told = capsys.readouterr().err
    assert "Errno" not in told and ("is a file; name the folder" in told or "cannot be made" in told)
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]


def test_a_port_that_is_taken_is_told_in_a_line(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "crossread", "open", str(tmp_path), "--no-browser", "--port", port]
        told = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert told.returncode == 2 and told.stderr.count("\n") == 1 and "in use" in told.stderr
