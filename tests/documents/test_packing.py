"""Archives whose bytes hang on their files alone."""

from __future__ import annotations

import zipfile
from io import BytesIO

from crossread.documents.packing import EPOCH, pack_files, repack

FILES = {"b.txt": b"Two.\n", "a.txt": b"One.\n"}


def test_files_come_back_in_their_order() -> None:
    with zipfile.ZipFile(BytesIO(pack_files(FILES))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == list(FILES)


def test_packing_again_takes_out_the_time() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt", (2031, 5, 2, 10, 0, 0)), b"One.\n")
    with zipfile.ZipFile(BytesIO(repack(buffer.getvalue()))) as archive:
        assert [entry.date_time for entry in archive.infolist()] == [EPOCH]
    assert repack(buffer.getvalue()) == pack_files({"a.txt": b"One.\n"})
