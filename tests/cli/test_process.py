"""The installed program, as a shell runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
COMMAND = [sys.executable, "-m", "crossread"]


def crossread(*arguments: str, text: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=300,
        check=False,
    )


def test_standard_input() -> None:
    done = crossread(
        "account", "-", "--format", "json", text="Nine people fell ill in York, a doctor said on Monday.\n"
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["reports"][0]["text"].startswith("Nine people")


def test_status_2_and_no_traceback() -> None:
    done = crossread("account", "/nowhere/at/all.txt")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith("crossread: ") and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="streams of a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_a_closed_stream_takes_all_in_silence(closed: str) -> None:
    command = f"'{sys.executable}' -m crossread account '{EXAMPLE}' {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0 and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX shell")
def test_a_closed_pipe_is_silent() -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m crossread account '{EXAMPLE}' --format html | head -c 20"],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.stdout.startswith("<!doctype html>") and done.stderr == ""


def test_order_hash_seed_and_locale_do_not_matter() -> None:
    paths = sorted(map(str, EXAMPLE.iterdir()))
    one = crossread("account", *paths, "--format", "html", PYTHONHASHSEED="1")
    foreign = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "TZ": "Asia/Tokyo"}
    other = crossread("account", *paths[::-1], "--format", "html", PYTHONHASHSEED="2", **foreign)
    assert (one.returncode, one.stderr) == (other.returncode, other.stderr) == (0, "")
    assert one.stdout == other.stdout and "“The ferry was where she should have been" in one.stdout


def test_help_loads_nothing_heavy() -> None:
    listed = "import sys; from crossread.cli.main import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, encoding="utf-8", check=True)
    heavy = {"spacy", "rich", "jinja2", "lxml", "numpy", "crossread.extract.parser"}
    assert not heavy & set(done.stderr.split())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("command", ["account {} --format html", "account {}", "extract {}", "group {}", "schema"])
def test_a_full_disk_behind_standard_output_is_one_line(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        arguments = [word.format(EXAMPLE) for word in command.split()]
        done = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "crossread: [Errno 28] No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_behind_standard_error_ends_nothing() -> None:
    arguments = ["account", str(EXAMPLE), "/nowhere/at/all.txt", "--format", "json"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=full, check=False)
    assert done.returncode == 3
    assert json.loads(done.stdout)["faults"]


@pytest.mark.skipif(os.name == "nt", reason="signals of a POSIX system")
@pytest.mark.parametrize(("ending", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_what_is_ended_leaves_the_old_file(tmp_path: Path, ending: signal.Signals, status: int) -> None:
    target = tmp_path / "account.html"
    target.write_bytes(b"old\n")
    # It says so at its first step, so that the signal never comes before it can be caught.
    begun = "import gc, signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    told = "gc.set_threshold = lambda *given: print(1, flush=True)"
    program = f"from crossread.cli.main import main; {begun}; {told}; main()"
    command = [sys.executable, "-c", program, "account", str(EXAMPLE), "-o", str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as working:
        assert working.stdout is not None and working.stdout.readline()
        working.send_signal(ending)
        _, said = working.communicate()
    assert working.returncode == status and b"Traceback" not in said
    assert target.read_bytes() == b"old\n" and [path.name for path in tmp_path.iterdir()] == ["account.html"]
