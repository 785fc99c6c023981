"""``crossread account https://…``: what is fetched, what is kept, and that the same account is made again offline."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.fetch.web import Web, serve
from tests.read.desk_folder import page, tell

from crossread.cli import fetching
from crossread.cli.main import run
from crossread.read.inputs import read

TITLES = {"courier.example": "Aldmere cut off", "lantern.example": "Aldmere road under water"}


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with serve() as served:
        for host, title in TITLES.items():
            served.say(f"{host}/a", page(title, host.title(), "Ada Roe", "2031-05-02", tell("Aldmere", 52)))
        monkeypatch.setattr(fetching, "WORLD", served.world)
        yield served


def load(path: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return held


def test_the_account_of_what_was_kept_is_the_account_of_what_was_fetched(web: Web, tmp_path: Path) -> None:
    addresses = [web.address(f"{host}/a") for host in TITLES]
    first, second, kept = tmp_path / "first.json", tmp_path / "second.json", tmp_path / "kept.warc.gz"
    addresses.append(web.lead("short.example/", addresses[0]))
    assert run(["account", *addresses, "--keep", str(kept), "-o", str(first)]) == 0
    asked = len(web.asked)
    assert run(["account", str(kept), "-o", str(second)]) == 0
    assert len(web.asked) == asked
    online, offline = load(first), load(second)
    fetched, kept_inputs = online.pop("inputs"), offline.pop("inputs")
    assert online == offline
    [opened, *pages] = kept_inputs
    assert opened["path"] == str(kept)
    assert [{**one, "path": one["path"].removeprefix(f"{kept}/")} for one in pages] == fetched
    assert {one["captured"] for one in fetched} == {"2031-05-02T08:30:00+00:00"}


def test_the_entries_of_a_feed_are_read_from_what_was_kept_and_the_feed_is_not(
    web: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = "".join(f"<item><link>{web.address(f'{host}/a')}</link></item>" for host in TITLES)
    full = f"<item><title>In full</title><description>{' '.join(tell('Corrie', 74) * 3)}</description></item>"
    feed = web.say("wire.example/feed", f"<rss><channel>{entries}{full}</channel></rss>", Content_Type="text/xml")
    kept = tmp_path / "kept.warc.gz"
    for name, given in (("first.json", [feed, "--keep", str(kept)]), ("second.json", [str(kept)])):
        assert run(["account", *given, "-o", str(tmp_path / name)]) == 0
    online, offline = (load(tmp_path / name) for name in ("first.json", "second.json"))
    assert len(online["reports"]) == 2
    assert "entries without an address: 1" in capsys.readouterr().err
    assert {**online, "inputs": None} == {**offline, "inputs": None}


def test_what_is_asked_for_elsewhere_comes_as_one_archive_with_the_entries_of_feeds(web: Web, tmp_path: Path) -> None:
    first, second = (web.address(f"{host}/a") for host in TITLES)
    feed = web.say("wire.example/feed", f"<rss><item><link>{second}</link></item></rss>", Content_Type="text/xml")
    archive, faults = fetching.fetch_archive([first, feed, first, "http://10.0.0.1/"])
    assert ["10.0.0.1 (a private network)" in fault for fault in faults] == [True]
    (tmp_path / "kept.warc.gz").write_bytes(archive)
    assert {report.url for report in read([tmp_path / "kept.warc.gz"]).reports} == {first, second}
    assert fetching.fetch_archive(["http://10.0.0.1/"])[0] == b""


def test_the_same_pages_are_kept_as_the_same_bytes(web: Web, tmp_path: Path) -> None:
    for name in ("a", "b"):
        arguments = ["account", web.address("courier.example/a"), "--keep", str(tmp_path / f"{name}.warc.gz")]
        assert run([*arguments, "-o", str(tmp_path / f"{name}.md")]) == 0
    assert (tmp_path / "a.warc.gz").read_bytes() == (tmp_path / "b.warc.gz").read_bytes()


def test_what_could_not_be_fetched_is_told_and_the_status_is_3(
    web: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = "http://192.168.0.1/"
    arguments = ["account", web.address("courier.example/a"), inner, "-o", str(tmp_path / "a.json")]
    assert run(arguments) == 3
    assert "http://192.168.0.1/: leads to 192.168.0.1 (a private network)" in capsys.readouterr().err
    [fault] = load(tmp_path / "a.json")["faults"]
    assert fault["place"] == inner


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--since", "yesterday"], "--since takes a day such as 2031-05-02"),
        (["--keep", "kept.zip"], "--keep writes a web archive"),
        (["--keep", "there.warc.gz"], "what was fetched once cannot be had again"),
        (["--keep", "none/kept.warc.gz"], "there is no folder none"),
    ],
)
def test_an_option_that_cannot_be_is_told_before_anything_is_fetched(
    web: Web,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.warc.gz").write_bytes(b"x")
    assert run(["account", web.address("courier.example/a"), *arguments]) == 2
    assert words in capsys.readouterr().err
    assert web.asked == []


def test_files_of_addresses_are_fetched_with_an_option_alone(
    web: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "links.txt").write_text("\n".join(web.address(f"{host}/a") for host in TITLES))
    assert run(["account", str(tmp_path / "links.txt")]) == 2
    assert "is a list of 2 addresses" in capsys.readouterr().err and web.asked == []
    assert run(["account", str(tmp_path / "links.txt"), "--fetch", "-o", str(tmp_path / "a.json")]) == 0
    assert len(load(tmp_path / "a.json")["reports"]) == 2


def test_what_was_fetched_is_kept_even_where_nothing_could_be_read(web: Web, tmp_path: Path) -> None:
    kept = tmp_path / "kept.warc.gz"
    assert run(["account", web.say("empty.example/", "<html><body></body></html>"), "--keep", str(kept)]) == 2
    assert kept.read_bytes().startswith(b"\x1f\x8b")
