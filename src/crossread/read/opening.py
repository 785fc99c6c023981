"""Archives to the files in them, in memory: nothing is written, and what would unpack without end is refused."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from crossread.documents.unpacking import GZIP, Unpacker, unpack_members
from crossread.documents.warc import is_warc
from crossread.errors import ReadError
from crossread.model.inputs import InputFile
from crossread.read.asides import find_aside, find_unread
from crossread.read.budgets import ADVICE, HIGHEST_RATIO, MOST_FILES, MOST_UNPACKED, SMALL, Budget, Opened
from crossread.read.evidence import note_opened
from crossread.read.members import find_page_folders, judge_name
from crossread.read.sources import LARGEST_FILE, Source
from crossread.read.web_captures import is_wacz, iter_wacz, iter_warc

DEEPEST = 3

_AGAIN = "fetch it again, or unpack it and give its files"
_DOCUMENT_PARTS = (b"word/document.xml", b"mimetypeapplication/vnd.oasis.opendocument.text")
_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError),
    *(OSError, ValueError, RuntimeError, NotImplementedError, KeyError, IndexError, OverflowError),
)


def open_source(source: Source) -> Iterator[Opened]:
    """The files in an archive, each under its archive's path, and archives in it opened too; else the file itself.

    Raises ReadError where the archive is too large, too deep, locked or broken; what stood before the fault has
    been given by then.
    """
    yield from _open(source, Budget(), 0)


def _open(source: Source, budget: Budget, depth: int) -> Iterator[Opened]:
    kind = find_archive(source.data)
    if kind is None:
        yield source
        return
    yield note_opened(source, kind)
    if depth >= DEEPEST:
        raise ReadError(source.name, f"is an archive in {DEEPEST} others", ADVICE)
    try:
        yield from _open_members(source, kind, budget, depth)
    except _BROKEN as raised:
        raise ReadError(source.name, f"is a broken {kind}", _AGAIN) from raised


def _open_members(source: Source, kind: str, budget: Budget, depth: int) -> Iterator[Opened]:
    found = 0
    for member in _MEMBERS[kind](source, budget):
        found += 1
        if not isinstance(member, Source):
            yield member
            continue
        try:
            yield from _open(member, budget, depth + 1)
        except ReadError as fault:
            if budget.files < 0 or budget.size < 0:
                raise
            yield fault
    if not found:
        raise ReadError(source.name, f"is an empty {kind}", "give the articles themselves")


def find_archive(data: bytes) -> str | None:
    """``ZIP archive``, ``TAR archive`` or what one file is packed with; None for what is none, documents among them."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if any(part in data for part in _DOCUMENT_PARTS) or b"[Content_Types].xml" in data[:4000]:
            return None
        return _WACZ if is_wacz(data) else _ZIP
    if is_warc(data):
        return _WARC
    if data[257:262] == b"ustar":
        return _TAR
    return next((kind for start, kind, _ in _PACKED if data.startswith(start)), None)


def _iter_zip(source: Source, budget: Budget) -> Iterator[Opened]:
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        parts = [part for part in archive.infolist() if not part.is_dir()]
        if len(parts) > MOST_FILES:
            raise ReadError(source.name, f"holds {len(parts):,} files; the limit is {MOST_FILES:,}", ADVICE)
        names = [part.filename for part in parts]
        asides = find_page_folders(names)
        yield from (_aside(source, folder, aside) for folder, aside in asides.items())
        for part in parts:
            link = (part.external_attr >> 16) & 0o170000 == 0o120000
            refused = _refuse(source, part.filename, asides, link)
            if refused is not None:
                if not isinstance(refused, str):
                    yield refused
            elif part.flag_bits & 1:
                yield ReadError(_inside(source, part.filename), "is locked with a password", "unlock it first")
            else:
                ratio = part.file_size / max(1, part.compress_size)
                if part.file_size > SMALL and ratio > HIGHEST_RATIO:
                    yield _burst(source, part.filename)
                    continue
                with archive.open(part) as stream:
                    yield _take(source, part.filename, stream.read, budget)


def _iter_tar(source: Source, budget: Budget) -> Iterator[Opened]:
    with tarfile.open(fileobj=io.BytesIO(source.data), mode="r:") as archive:
        members = []
        for member in archive:
            members += [member] if not member.isdir() else []
            if len(members) > MOST_FILES:
                raise ReadError(source.name, f"holds more than {MOST_FILES:,} files", ADVICE)
        asides = find_page_folders([member.name for member in members])
        yield from (_aside(source, folder, aside) for folder, aside in asides.items())
        for member in members:
            refused = _refuse(source, member.name, asides, not member.isreg())
            if refused is not None:
                if not isinstance(refused, str):
                    yield refused
                continue
            stream = archive.extractfile(member)
            if stream is not None:
                yield _take(source, member.name, stream.read, budget)


def _iter_packed(source: Source, budget: Budget) -> Iterator[Opened]:
    """The one file that is packed here, bounded: ``a.html`` of ``a.html.gz``."""
    data = _unpack(source)
    budget.spend(source.name, len(data))
    name = source.path.name if source.path else "standard input"
    inner = PurePosixPath(name).stem if "." in name else f"{name}-unpacked"
    inner = inner if not name.lower().endswith((".tgz", ".tbz", ".txz")) else f"{inner}.tar"
    yield Source(_inside(source, inner), Path(_inside(source, inner)), data)


def _unpack(source: Source) -> bytes:
    most = min(MOST_UNPACKED, max(SMALL, HIGHEST_RATIO * len(source.data)))
    start, make = next((start, make) for start, _, make in _PACKED if source.data.startswith(start))
    data = unpack_members(source.data, make, most, start)
    if data is None:
        raise ReadError(source.name, "unpacks to far more than articles hold", ADVICE)
    return data


def _take(source: Source, name: str, read: Callable[[int], bytes], budget: Budget) -> Opened:
    path = _inside(source, name)
    most = min(LARGEST_FILE, max(budget.size, 0))
    try:
        data = read(most + 1)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError) as fault:
        return ReadError(path, f"cannot be unpacked ({fault or 'cut off'})", "fetch the archive again")
    budget.spend(source.name, len(data))
    if len(data) > most:
        return ReadError(path, f"is larger than {most // 1_000_000} MB", "give its articles as files of their own")
    return find_unread(Path(path)) or Source(path, Path(path), data)


def _refuse(source: Source, name: str, asides: dict[str, InputFile], link: bool) -> Opened | str | None:
    """What stands for a file that is not unpacked; the reason alone where its folder has been named already."""
    if any(name.startswith(f"{folder}/") for folder in asides):
        return "part of a folder that is left aside"
    path = _inside(source, name)
    if link:
        return InputFile(path, "link", "no article", reason="is a link or a device, not a file")
    return judge_name(path, name) or find_aside(Path(path))


def _aside(source: Source, folder: str, aside: InputFile) -> InputFile:
    return InputFile(_inside(source, folder), aside.kind, aside.outcome, reason=aside.reason)


def _burst(source: Source, name: str) -> ReadError:
    return ReadError(_inside(source, name), "unpacks to far more than an article holds", "unpack it yourself")


def _inside(source: Source, name: str) -> str:
    return f"{source.name}/{name.replace(chr(92), '/')}"


_ZIP, _TAR, _WARC, _WACZ = "ZIP archive", "TAR archive", "web archive (WARC)", "web archive (WACZ)"
_PACKED: tuple[tuple[bytes, str, Callable[[], Unpacker]], ...] = (
    (GZIP, "gzip file", lambda: zlib.decompressobj(wbits=31)),
    (b"BZh", "bzip2 file", bz2.BZ2Decompressor),
    (b"\xfd7zXZ", "xz file", lambda: lzma.LZMADecompressor(memlimit=200_000_000)),
)
_MEMBERS: dict[str, Callable[[Source, Budget], Iterator[Opened]]] = {
    _ZIP: _iter_zip,
    _TAR: _iter_tar,
    _WARC: iter_warc,
    _WACZ: iter_wacz,
    **{kind: _iter_packed for _, kind, _ in _PACKED},
}
