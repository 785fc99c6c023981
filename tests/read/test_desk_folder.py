from __future__ import annotations

from pathlib import Path

from tests.read.desk_folder import TRAPS, UNREAD, Article, write_desk

from crossread.read.inputs import read


def test_a_desks_folder_gives_exactly_the_articles_that_are_in_it(tmp_path: Path) -> None:
    wanted = write_desk(tmp_path / "desk")
    result = read([tmp_path / "desk"])
    reports = {report.id: report for report in result.reports}
    found = []
    for entry in result.inputs:
        if entry.outcome == "read":
            for report in (reports[one] for one in entry.reports):
                file = entry.path.removeprefix(f"{tmp_path}/desk/")
                found.append(
                    Article(file, report.title or "", report.outlet, report.byline, report.published, report.url)
                )
    assert sorted(found, key=repr) == sorted(wanted, key=repr)
    assert len(reports) == len(wanted)
    # Each tells its own story and no other's; one is of another story altogether.
    others = [report for report in result.reports if report.text.count("the county's flood warden said") != 1]
    assert [report.id for report in others] == ["printed"]


def test_every_other_file_of_the_folder_is_named_with_its_reason(tmp_path: Path) -> None:
    wanted = write_desk(tmp_path / "desk")
    result = read([tmp_path / "desk"])
    told = {entry.path.removeprefix(f"{tmp_path}/desk/"): entry for entry in result.inputs}
    for name, kind in TRAPS.items():
        assert (told[name].outcome, told[name].kind) == ("no article", kind)
        assert told[name].reason
    for name, reason in UNREAD.items():
        assert reason in str(told[name].reason), name
    assert told["pasted-again.txt"].outcome == "same text"
    given = {article.file for article in wanted} | TRAPS.keys() | UNREAD.keys()
    assert told.keys() - given == {"pasted-again.txt", "from-the-agency.zip", "old.tar.gz", "old.tar.gz/old.tar"}
    files = [path for path in (tmp_path / "desk").rglob("*") if path.is_file() and "_files" not in str(path.parent)]
    assert {str(path.relative_to(tmp_path / "desk")) for path in files} <= told.keys()
    assert all(entry.sha256 and entry.size for entry in result.inputs if entry.outcome in ("read", "same text"))
    for entry in result.inputs:
        assert entry.outcome in ("read", "opened", "same text") or entry.reason


def test_the_folder_has_files_of_every_kind(tmp_path: Path) -> None:
    write_desk(tmp_path / "desk")
    assert sum(path.is_file() for path in (tmp_path / "desk").rglob("*")) >= 40
    kinds = {entry.kind for entry in read([tmp_path / "desk"]).inputs if entry.outcome in ("read", "opened")}
    assert kinds >= {
        *(
            "web page",
            "saved page (MHTML)",
            "mail",
            "mailbox",
            "PDF",
            "Word document",
            "OpenDocument text",
            "rich text",
        ),
        *("feed or news item", "JSON", "transcript", "Markdown", "text", "ZIP archive", "gzip file", "TAR archive"),
    }
