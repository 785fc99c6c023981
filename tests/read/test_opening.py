from __future__ import annotations

import gzip
import io
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from crossread.read.budgets import MOST_FILES
from crossread.read.inputs import ReadResult, read
from crossread.read.opening import DEEPEST

SENTENCE = "The mayor said on Tuesday that the bridge would close for three weeks. "
MOST_MEMORY = 500_000_000


def pack(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return memory.getvalue()


def pack_tar(files: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        for name, target in (links or {}).items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = tarfile.SYMTYPE, target
            archive.addfile(member)
    return memory.getvalue()


def lock(data: bytes) -> bytes:
    """The archive with the mark of encryption on its first file, in both its headers."""
    changed = bytearray(data)
    changed[6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def nest(depth: int) -> bytes:
    data = pack({"a.txt": SENTENCE.encode()})
    for _ in range(depth):
        data = pack({"inner.zip": data})
    return data


def read_beside(tmp_path: Path, name: str, data: bytes) -> ReadResult:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("A good one. " + SENTENCE)
    return read([tmp_path / name, tmp_path / "good.txt"])


ARTICLE = SENTENCE.encode()
HOSTILE: list[tuple[str, bytes, str]] = [
    ("bomb.zip", pack({"a.txt": bytes(400_000_000)}), "far more than an article holds"),
    ("many.zip", pack({f"{number}.txt": b"" for number in range(10_000)}), "holds 10,000 files"),
    ("many.tar", pack_tar({f"{number}.txt": b"" for number in range(3_000)}), f"more than {MOST_FILES:,} files"),
    ("bomb.gz", gzip.compress(bytes(300_000_000)), "unpacks to far more"),
    ("bomb.tgz", gzip.compress(pack_tar({"a.txt": bytes(150_000_000)})), "unpacks to far more"),
    ("large.zip", pack({"a.txt": ARTICLE * 300_000}, zipfile.ZIP_STORED), "larger than 20 MB"),
    ("out.zip", pack({"../../evil.txt": ARTICLE}), "leads out of its archive"),
    ("root.zip", pack({"/etc/evil.txt": ARTICLE}), "leads out of its archive"),
    ("drive.zip", pack({"C:\\evil.txt": ARTICLE}), "leads out of its archive"),
    ("out.tar", pack_tar({"../evil.txt": ARTICLE}), "leads out of its archive"),
    ("locked.zip", lock(pack({"a.txt": ARTICLE})), "locked with a password"),
    ("cut.zip", pack({"a.txt": ARTICLE})[:-40], "is a broken ZIP archive"),
    ("cut.tar", pack_tar({"a.txt": ARTICLE * 100})[:2000], "is a broken TAR archive"),
    ("cut.gz", gzip.compress(ARTICLE)[:-12], "is a broken gzip file"),
    ("empty.zip", pack({}), "is an empty ZIP archive"),
    ("deep.zip", nest(DEEPEST + 2), f"is an archive in {DEEPEST} others"),
    ("flood.zip", pack({f"{n}.zip": pack({f"{i}.txt": b"" for i in range(900)}) for n in range(5)}), "holds more than"),
]


@pytest.mark.parametrize(("name", "data", "reason"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_a_hostile_archive_is_a_clear_word_in_bounds(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    before = set(tmp_path.parent.iterdir())
    tracemalloc.start()
    result = read_beside(tmp_path, name, data)
    assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    tracemalloc.stop()
    assert [report.id for report in result.reports] == ["good"]
    assert any(reason in fault.reason and fault.advice for fault in result.faults), result.faults[:3]
    assert set(tmp_path.parent.iterdir()) == before and len(list(tmp_path.iterdir())) == 2


def test_archives_give_the_articles_in_them_and_name_the_rest(tmp_path: Path) -> None:
    page = (
        f"<!doctype html><html><head><title>Bridge shut</title></head><body><p>{'The bridge is shut. ' * 9}</p></body>"
    )
    inner = pack_tar(
        {"deep/c.txt": b"Gulls were seen on the quay by nobody at all.", "x.css": b"a{}"}, {"l": "/etc/passwd"}
    )
    data = pack(
        {
            "a.txt": ARTICLE,
            "Bridge.html": page.encode(),
            "Bridge_files/part.html": page.encode(),
            "__MACOSX/._a.txt": b"x",
            ".hidden": b"x",
            "more.tar.gz": gzip.compress(inner),
            "shot.png": b"\x89PNG",
        }
    )
    (tmp_path / "desk.zip").write_bytes(data)
    result = read([tmp_path / "desk.zip"])
    assert sorted(report.id for report in result.reports) == ["a", "bridge", "c"]
    told = {entry.path.removeprefix(f"{tmp_path}/"): entry.outcome for entry in result.inputs}
    assert told == {
        "desk.zip": "opened",
        "desk.zip/.hidden": "no article",
        "desk.zip/Bridge.html": "read",
        "desk.zip/Bridge_files": "no article",
        "desk.zip/__MACOSX": "no article",
        "desk.zip/a.txt": "read",
        "desk.zip/more.tar.gz": "opened",
        "desk.zip/more.tar.gz/more.tar": "opened",
        "desk.zip/more.tar.gz/more.tar/deep/c.txt": "read",
        "desk.zip/more.tar.gz/more.tar/l": "no article",
        "desk.zip/more.tar.gz/more.tar/x.css": "no article",
        "desk.zip/shot.png": "unread",
    }
    assert [Path(fault.source).name for fault in result.faults] == ["shot.png"]


def test_a_document_is_no_archive(tmp_path: Path) -> None:
    result = read_beside(tmp_path, "table.xyz", pack({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    assert ["a document of a kind" in fault.reason for fault in result.faults] == [True]
