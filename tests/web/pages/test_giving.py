"""Reports come in by every door, under safe names; what is refused is told."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.web.window import Window
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

EXAMPLE = Path(__file__).parents[3] / "examples" / "harbour-ferry"


def test_files_and_an_archive_become_an_account(empty: Window) -> None:
    files = [("files", (path.name, path.read_bytes(), "")) for path in sorted(EXAMPLE.iterdir())[:3]]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(EXAMPLE.iterdir())[3:]:
            archive.write(path, path.name)
    answer = empty.post("/reports/add", files=[*files, ("files", ("desk.zip", packed.getvalue(), ""))])
    assert answer.status_code == 303 and answer.headers["location"] == "/"
    empty.wait()
    page = empty.get("/").text
    assert "Where the reports differ" in page and 'class="difference high"' in page
    given = empty.get("/reports").text
    assert "desk.zip/orrin-courier.txt" in given and "SHA-256" in given


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.txt",
        "/etc/evil.txt",
        "..\\..\\evil.txt",
        "C:\\evil.txt",
        ".evil.txt",
        "evil\x00.txt",
        "crossread.sqlite",
    ],
)
def test_a_name_leads_nowhere(empty: Window, tmp_path: Path, name: str) -> None:
    text = (EXAMPLE / "orrin-courier.txt").read_bytes()
    empty.post("/reports/add", {"paths": name}, files=[("files", ("report.txt", text, "text/plain"))])
    empty.wait()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    written = {path.relative_to(tmp_path) for path in files if path.read_bytes() == text}
    assert len(written) == 1 and all(path.parts[0] == "new" and ".." not in path.parts for path in written)


def test_a_script_that_drops_files_is_answered_in_json(empty: Window) -> None:
    file = ("files", ("empty.txt", b"", "text/plain"))
    answer = empty.post("/reports/add", files=[file], headers={"Accept": "application/json"})
    assert answer.json() == {"said": "0 files added. empty.txt is empty; save it again.", "taken": 0, "refused": 1}


def test_nothing_chosen_is_told(empty: Window) -> None:
    assert "Choose at least one file" in empty.post("/reports/add").text
    assert "Paste the text first" in empty.post("/reports/paste", {"text": "  "}).text


def test_a_pasted_text_is_a_report_with_who_and_when(window: Window) -> None:
    text = "Ferry drifts off Orrin\n\nThe Marguerite Bell carried 212 people when she hit a barge off Port Orrin.\n"
    fields = {"text": text, "outlet": 'The "Quay"\noutlet: x', "date": "2025-10-12"}
    assert window.post("/reports/paste", fields).status_code == 303
    window.wait()
    account = window.project.account()
    assert account is not None
    report = next(report for report in account.reports if report.title == "Ferry drifts off Orrin")
    assert report.outlet == "The ”Quay” outlet: x" and report.published == "2025-10-12"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(window: Window) -> None:
    window.post("/reports/add", files=[("files", ("broken.pdf", b"%PDF-1.4 nothing", "application/pdf"))])
    window.wait()
    page = window.get("/reports").text
    assert "broken.pdf" in page and "not read" in page
    assert len(window.project.account().reports) == 5  # type: ignore[union-attr]


def test_a_project_in_which_nothing_can_be_read_says_why(empty: Window) -> None:
    empty.post("/reports/add", files=[("files", ("broken.pdf", b"%PDF-1.4 nothing", "application/pdf"))])
    empty.wait()
    assert "The account could not be made" in empty.get("/").text


PAGE = (EXAMPLE / "daily-lantern.html").read_bytes()


def test_addresses_are_fetched_only_when_they_are_given_and_kept_as_they_came(empty: Window) -> None:
    asked: list[str] = []

    def get(addresses: Sequence[str]) -> tuple[bytes, list[str]]:
        asked.extend(addresses)
        written = io.BytesIO()
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer = WARCWriter(written, gzip=True)
        writer.write_record(
            writer.create_warc_record(addresses[0], "response", payload=io.BytesIO(PAGE), http_headers=head)
        )
        return written.getvalue(), [f"{addresses[1]}: did not answer in time"]

    assert 'name="addresses"' not in empty.get("/add").text
    empty.app.state.room.fetch = get
    assert 'name="addresses"' in empty.get("/add").text and asked == []
    given = "https://courier.example/ferry\nhttps://slow.example/\n"
    answer = empty.post("/reports/fetch", {"addresses": given})
    assert asked == given.split() and "1 of 2 fetched" in answer.text and "did not answer in time" in answer.text
    empty.wait()
    account = empty.project.account()
    assert account is not None, empty.project.inputs()
    assert empty.project.inputs()[1].path == "fetched.warc.gz/https://courier.example/ferry"


def test_without_a_fetcher_nothing_is_fetched(empty: Window) -> None:
    assert "Give an address first" in empty.post("/reports/fetch", {"addresses": "https://courier.example/"}).text
    assert empty.project.inputs() == ()
