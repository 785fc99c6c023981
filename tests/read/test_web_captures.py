"""Web archives: every article in them with its address, the moment of its capture and a digest that is verified."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.fetch.web import serve
from tests.read.desk_folder import page, tell
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crossread.documents import warc
from crossread.errors import NothingReadableError
from crossread.read.inputs import ReadResult, read

FERRY, COURT = "https://courier.example/ferry", "https://lantern.example/court?id=2"
FRAME, PICTURE = "https://ads.example/frame", "https://courier.example/a.png"
TITLES = ("Aldmere cut off", "Brackwater cut off")
MOMENT = "2031-05-02T08:30:00Z"
PAGES = {
    FERRY: page("Aldmere cut off", "The Courier", "Petra Lindqvist", "2031-05-02", tell("Aldmere", 52)).encode(),
    COURT: page("Brackwater cut off", "The Lantern", "Amos Teal", "2031-05-03", tell("Brackwater", 61)).encode(),
    FRAME: b"<!doctype html><html><body><p>Buy boots.</p></body></html>",
}


def write_warc(
    pages: dict[str, bytes],
    *,
    packed: bool = True,
    headers: dict[str, str] | None = None,
    fields: dict[str, str] | None = None,
    status: str = "200 OK",
    media: str = "text/html; charset=utf-8",
) -> bytes:
    memory = io.BytesIO()
    writer = WARCWriter(memory, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "a test"}))
    for address, body in pages.items():
        given = [("Content-Type", media), *(headers or {}).items()]
        http = StatusAndHeaders(status, given, protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": MOMENT, **(fields or {})},
        )
        request = writer.create_warc_record(
            address, "request", http_headers=StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
        )
        writer.write_request_response_pair(request, record)
    return memory.getvalue()


def read_bytes(folder: Path, name: str, data: bytes) -> ReadResult:
    (folder / name).write_bytes(data)
    return read([folder / name])


def join(first: bytes, second: bytes) -> bytes:
    return first + second


@pytest.mark.parametrize("packed", [True, False])
def test_every_article_of_a_warc_file_is_a_report_with_its_address_and_moment(tmp_path: Path, packed: bool) -> None:
    data = join(write_warc(PAGES, packed=packed), write_warc({PICTURE: b"\x89PNG"}, packed=packed, media="image/png"))
    result = read_bytes(tmp_path, "desk.warc.gz" if packed else "desk.warc", data)
    assert {(one.title, one.outlet, one.url) for one in result.reports} == {
        ("Aldmere cut off", "The Courier", FERRY),
        ("Brackwater cut off", "The Lantern", COURT),
    }
    assert {one.id for one in result.reports} == {"courier-example", "lantern-example"}
    assert not result.faults
    told = {entry.path.removeprefix(f"{tmp_path}/desk.warc").removeprefix(".gz"): entry for entry in result.inputs}
    assert told[""].kind == "web archive (WARC)" and told[""].outcome == "opened"
    ferry = told[f"/{FERRY}"]
    assert (ferry.outcome, ferry.captured) == ("read", "2031-05-02T08:30:00+00:00")
    assert ferry.sha256 == hashlib.sha256(PAGES[FERRY]).hexdigest() and ferry.size == len(PAGES[FERRY])
    assert told[f"/{FRAME}"].outcome == "no article" and "a frame" in str(told[f"/{FRAME}"].reason)
    assert told[", other records"].reason == "belong to the pages and are no articles: pictures (1)"


def test_pages_are_unpacked_and_their_chunks_joined(tmp_path: Path) -> None:
    body = gzip.compress(PAGES[FERRY])
    chunks = (
        b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in (body[:100], body[100:])) + b"0\r\n\r\n"
    )
    sent = {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}
    for data in (chunks, body):  # some tools join the chunks and keep the field
        [report] = read_bytes(tmp_path, "a.warc.gz", write_warc({FERRY: data}, headers=sent)).reports
        assert report.title == "Aldmere cut off"
    for pack in (zlib.compress, lambda data: zlib.compress(data, wbits=-15)):
        data = write_warc({FERRY: pack(PAGES[FERRY])}, headers={"Content-Encoding": "deflate"})
        assert len(read_bytes(tmp_path, "a.warc.gz", data).reports) == 1


def test_a_page_that_was_changed_after_its_capture_is_told_and_not_read(tmp_path: Path) -> None:
    data = write_warc(PAGES, packed=False)
    result = read_bytes(tmp_path, "a.warc", data.replace(b"rose by 52", b"rose by 25"))
    assert [one.title for one in result.reports] == ["Brackwater cut off"]
    [fault] = result.faults
    assert fault.source.endswith(FERRY) and "does not match the digest" in fault.reason


@pytest.mark.parametrize("method", ["sha256", "md5", "sha1"])
def test_digests_of_other_tools_are_known(tmp_path: Path, method: str) -> None:
    digest = hashlib.new(method, PAGES[FERRY]).hexdigest()
    fields = {"WARC-Payload-Digest": f"{method}:{digest}", "WARC-Block-Digest": "none:0"}
    assert read_bytes(tmp_path, "a.warc", write_warc({FERRY: PAGES[FERRY]}, fields=fields)).reports
    fields["WARC-Payload-Digest"] = f"{method}:{digest[::-1]}"
    with pytest.raises(NothingReadableError, match="does not match the digest"):
        read_bytes(tmp_path, "a.warc", write_warc({FERRY: PAGES[FERRY]}, fields=fields))


def test_one_page_captured_twice_is_one_page_and_redirects_are_none(tmp_path: Path) -> None:
    moved = write_warc({"https://courier.example/old": b"<p>Moved</p>"}, status="301 Moved")
    moved += write_warc({"https://courier.example/gone": b"<p>Gone</p>"}, status="404 Not Found")
    ferry = write_warc({FERRY: PAGES[FERRY]})
    result = read_bytes(tmp_path, "a.warc.gz", moved + ferry + ferry)
    assert len(result.reports) == 1 and not result.faults
    [others] = [entry for entry in result.inputs if entry.path.endswith("other records")]
    assert others.reason and "answers without a page (1), pages that were kept before (1)" in others.reason


@pytest.mark.standard("WARC 1.0, as wget writes it")
@pytest.mark.skipif(shutil.which("wget") is None, reason="needs wget, which writes WARC")
def test_what_wget_captured_is_read(tmp_path: Path) -> None:
    with serve() as web:
        linked = "<img src='/p.png'><link rel='stylesheet' href='/s.css'>"
        web.say("127.0.0.1/a", PAGES[FERRY] + linked.encode())
        web.say("127.0.0.1/b", gzip.compress(PAGES[COURT]), Content_Encoding="gzip")
        web.say("127.0.0.1/p.png", b"\x89PNG", Content_Type="image/png")
        web.say("127.0.0.1/s.css", "a{}", Content_Type="text/css")
        addresses = [f"http://127.0.0.1:{web.port}/{name}" for name in "ab"]
        command = ["wget", "--quiet", "--page-requisites", "--no-proxy", "--warc-file=desk", *addresses]
        subprocess.run(command, cwd=tmp_path, check=False)
    result = read([tmp_path / "desk.warc.gz"])
    assert {one.url: one.title for one in result.reports} == dict(zip(addresses, TITLES, strict=True))
    assert not result.faults
    [others] = [one for one in result.inputs if one.outcome == "no article"]
    assert "pictures (1), style sheets (1)" in str(others.reason)


def write_wacz(warc: bytes, pages: list[str], digest: str | None = None) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("archive/data.warc.gz", warc)
        lines = [{"format": "json-pages-1.0", "id": "pages"}, *({"url": url, "text": "Copy. " * 99} for url in pages)]
        archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"x"))
        held = {"path": "archive/data.warc.gz", "hash": f"sha256:{digest or hashlib.sha256(warc).hexdigest()}"}
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package", "resources": [held]}))
    return memory.getvalue()


def test_a_wacz_file_gives_its_pages_and_what_is_no_article_among_them_is_a_fault(tmp_path: Path) -> None:
    result = read_bytes(tmp_path, "desk.wacz", write_wacz(write_warc(PAGES), [FERRY, FRAME]))
    assert {one.title for one in result.reports} == {"Aldmere cut off", "Brackwater cut off", None}
    [opened] = [entry for entry in result.inputs if entry.outcome == "opened"]
    assert opened.kind == "web archive (WACZ)"
    paths = {entry.path for entry in result.inputs if entry.outcome == "read"}
    assert f"{tmp_path}/desk.wacz/{FERRY}" in paths


def test_a_wacz_file_whose_list_has_another_digest_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(NothingReadableError, match="does not match the digest"):
        read_bytes(tmp_path, "desk.wacz", write_wacz(write_warc(PAGES), [FERRY], "0" * 64))


HOSTILE = {
    "cut": (write_warc(PAGES)[:-300], "web archive that is cut off"),
    "half": (write_warc(PAGES, packed=False)[:900], "is cut off"),
    "length": (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "cut off",
    ),
    "noise": (b"WARC/1.0\r\n" + bytes(range(256)) * 40, "web archive"),
    "bomb": (gzip.compress(b"WARC/1.0\r\nContent-Length: 900000000\r\n\r\n" + bytes(300_000_000)), "far more than"),
    "header bomb": (gzip.compress(b"WARC/1.0\r\nA: " + b"a" * 300_000_000), "far more than"),
    "page bomb": (
        write_warc({FERRY: gzip.compress(bytes(50_000_000))}, headers={"Content-Encoding": "gzip"}),
        "far more than an article",
    ),
    "packed anew": (write_warc({FERRY: b"x"}, headers={"Content-Encoding": "gzip, gzip, gzip"}), "packed 3 times"),
    "unknown": (write_warc({FERRY: b"x"}, headers={"Content-Encoding": "zstd"}), "in a way that is not read (zstd)"),
    "empty": (write_warc({}), "is an empty web archive"),
    "many": (write_warc({"https://a.example/": b""}, packed=False) * 1_000, "more than 2,000 records"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_archive_is_told_in_words(
    tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warc, "MOST_RECORDS", 2_000)
    data, words = HOSTILE[name]
    (tmp_path / "good.txt").write_text("\n\n".join(tell("Corrie", 74)))
    (tmp_path / "a.warc").write_bytes(data)
    result = read([tmp_path])
    assert any(words in str(fault) for fault in result.faults), result.faults
    assert capfd.readouterr() == ("", "")
