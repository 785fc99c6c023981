"""No command opens a connection but those that are told to fetch or to serve: audited by the interpreter itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
# Loaded by every Python below, the workers of --jobs too: what asks for an address or opens a connection ends there.
# A library asks at its import whether this machine has IPv6, by a door of its own: that reaches nobody.
AUDIT = """
import sys

REACHING = ("socket.connect", "socket.bind", "socket.send", "socket.getaddrinfo", "socket.gethostby")

def refuse(event, arguments):
    asks_for_ipv6 = event == "socket.bind" and arguments[1] == ("::1", 0)
    local = event in ("socket.connect", "socket.bind") and isinstance(arguments[1], (str, bytes))
    if event.startswith(REACHING) and not asks_for_ipv6 and not local:
        sys.stderr.write(f"AUDIT {event} {arguments[1:]}")
        raise ConnectionError(event)

sys.addaudithook(refuse)
"""
DRAFT = "Some 212 passengers were on board the ferry, the company said at https://courier.example/ferry on Friday.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that commands are given: reports, a draft, an account, a flow, names, and the audit."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "audit").mkdir()
    (folder / "audit" / "sitecustomize.py").write_text(AUDIT, encoding="utf-8")
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    page = "<html><head><link rel=stylesheet href=https://cdn.example/a.css></head><body><article>"
    linked = (
        "<img src=https://cdn.example/a.png><p>See https://courier.example/ferry: nine people were hurt in York.</p>"
    )
    (folder / "flow").mkdir()
    (folder / "flow" / "day.jsonl").write_text(
        '{"id": "a", "text": "Nine people were hurt in York."}\n', encoding="utf-8"
    )
    (folder / "page.html").write_text(f"{page}{linked * 4}</article></body></html>", encoding="utf-8")
    done = run(folder, "account", str(EXAMPLE), "-o", str(folder / "account.json"))
    assert done.returncode == 0, done.stderr
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = [str(folder / "audit"), *filter(None, [os.environ.get("PYTHONPATH")])]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    return subprocess.run(
        [sys.executable, "-m", "crossread", *arguments],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_the_audit_ends_what_asks_for_an_address(desk: Path) -> None:
    done = run(desk, "account", "https://courier.example/ferry")
    assert done.returncode != 0 and "AUDIT" in done.stdout + done.stderr


COMMANDS = {
    "account, a page": ("account", str(EXAMPLE), "--format", "html"),
    "account, by two processes": ("account", str(EXAMPLE), "--jobs", "2", "--format", "markdown"),
    "account, a page with links": ("account", str(EXAMPLE), "page.html", "--all", "--format", "terminal"),
    "account, as a table": ("account", str(EXAMPLE), "-o", "figures.csv"),
    "account, as Word": ("account", str(EXAMPLE), "-o", "account.docx"),
    "check": ("check", "draft.txt", "--against", str(EXAMPLE)),
    "check, as SARIF": ("check", "draft.txt", "--against", "account.json", "--format", "sarif"),
    "extract": ("extract", str(EXAMPLE)),
    "group": ("group", str(EXAMPLE), "-o", "stories"),
    "scale": ("scale", "flow", "-o", "scaled"),
    "watch": ("watch", str(EXAMPLE), "-o", "watched", "--once"),
    "verify": ("verify", "account.json", str(EXAMPLE)),
    "report-fault": ("report-fault", "account.json", "--about", "d1", "--says", "two ferries", "-o", "fault.json"),
    "rule": ("rule", "F105"),
    "schema": ("schema",),
}


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_connection_is_opened(desk: Path, arguments: tuple[str, ...]) -> None:
    done = run(desk, *arguments)
    assert "AUDIT" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1), done.stderr
