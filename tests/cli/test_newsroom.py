from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from crossread.cli.main import run
from crossread.cli.serve import DATABASE, check_addresses, read_proxy
from crossread.errors import SettingsError

WORD = "correct horse battery"


@pytest.fixture
def database(make_database: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> str:
    url = make_database()
    monkeypatch.setenv(DATABASE, url)
    return url


def type_in(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(words))


def test_an_owner_takes_people_in_and_backs_them_up(
    database: str,
    make_database: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    type_in(monkeypatch, f"{WORD}\n")
    assert run(["newsroom", "add", "Ada Lind", "--role", "owner"]) == 0
    assert run(["newsroom", "add", "Ben Carver", "--no-password"]) == 0
    assert run(["newsroom", "add", "ada lind", "--no-password"]) == 2
    type_in(monkeypatch, "short\n")
    assert run(["newsroom", "password", "Ada Lind"]) == 2
    type_in(monkeypatch, "another four words\n")
    assert run(["newsroom", "password", "Ada Lind"]) == 0
    target = tmp_path / "desk.zip"
    assert run(["newsroom", "backup", str(target)]) == 0
    capsys.readouterr()
    assert run(["newsroom", "restore", str(target), "--database", make_database()]) == 0
    assert "2 people are back" in capsys.readouterr().out
    assert run(["newsroom", "restore", str(target)]) == 2
    assert run(["newsroom", "people"]) == 0
    assert run(["newsroom", "log"]) == 0
    told = capsys.readouterr().out
    assert "Ada Lind\towner\nBen Carver\teditor\n" in told and "(server)\tbacks the newsroom up" in told
    assert run(["newsroom", "work", "--until-idle"]) == 0 and database


def test_without_a_database_nothing_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(DATABASE, raising=False)
    assert run(["newsroom", "people"]) == 2 and run(["serve"]) == 2
    assert "--database" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("addresses", "host", "found"),
    [
        ((), "127.0.0.1", ("http://127.0.0.1:8710", "http://localhost:8710")),
        (("https://desk.example/",), "0.0.0.0", ("https://desk.example",)),
        (("http://desk.local:8710",), "::1", ("http://desk.local:8710",)),
    ],
)
def test_browsers_come_by_these_addresses(addresses: tuple[str, ...], host: str, found: tuple[str, ...]) -> None:
    assert check_addresses(addresses, host, 8710) == found


@pytest.mark.parametrize(
    ("addresses", "host", "said"),
    [
        ((), "0.0.0.0", "only behind HTTPS"),
        (("http://desk.example",), "192.0.2.1", "only behind HTTPS"),
        (("https://desk.example", "http://desk.example"), "desk.example", "only behind HTTPS"),
        (("desk.example",), "127.0.0.1", "give it as"),
        (("https://desk.example/room",), "127.0.0.1", "without a path"),
    ],
)
def test_no_password_goes_in_the_clear(addresses: tuple[str, ...], host: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        check_addresses(addresses, host, 8710)


def test_a_proxy_is_one_where_a_header_is_named() -> None:
    assert read_proxy(None, ["10.0.0.0/8"], "reader") is None
    proxy = read_proxy("X-Remote-User", [], "reader")
    assert proxy is not None and proxy.newcomers == "reader" and len(proxy.networks) == 2
    with pytest.raises(SettingsError, match="give it as"):
        read_proxy("X-Remote-User", ["desk"], "nobody")


@pytest.fixture
def served(database: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A server with one worker, and its address."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "crossread", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env={**os.environ, DATABASE: database}, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(f"{address}/sign-in")
            break
        except httpx.TransportError:
            time.sleep(0.1)
    yield address, server
    if server.poll() is None:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=120)


def test_a_newsroom_is_served(served: tuple[str, subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    address, server = served
    type_in(monkeypatch, f"{WORD}\n")
    assert run(["newsroom", "add", "Ada Lind", "--role", "owner"]) == 0
    with httpx.Client(base_url=address, headers={"Origin": address, "Accept": "text/html"}, timeout=120) as browser:
        assert browser.get("/").headers["location"] == "/sign-in"
        assert browser.post("/sign-in", data={"name": "ada lind", "password": WORD}).status_code == 303
        assert "no project for you yet" in browser.get("/").text
    server.send_signal(signal.SIGINT)
    assert server.wait(timeout=120) in (0, 130, -signal.SIGINT)
