"""Web archives (WARC) to the answers in them, with the moment and the digest of their capture."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crossread.documents.http_bodies import join_chunks
from crossread.documents.unpacking import GZIP
from crossread.errors import ReadError

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

# A page captured with all its parts has some hundreds of records; a night's crawl tens of thousands.
MOST_RECORDS = 50_000
LARGEST_RECORD = 20_000_000
LARGEST_HEADER = 500_000
MOST_UNPACKED = 1_000_000_000
# Pages shrink to a fifth; an archive that shrinks more than this was made to burst.
HIGHEST_RATIO = 100
SMALL = 20_000_000

# A field of our own, in what is kept of a fetch: the address that was asked for, before it led to another.
GIVEN = "Crossread-Given"

_AGAIN = "capture it again"
_ADVICE = "split it, or give its pages as files of their own"
_METHODS = {"sha1": "sha1", "sha-1": "sha1", "sha256": "sha256", "sha-256": "sha256", "md5": "md5"}


@dataclass(frozen=True, slots=True)
class WebAnswer:
    """What a server answered for one address, as it was captured.

    ``intact`` says whether the bytes are those of the digest taken at the capture; None where none was taken.
    ``headers`` have their names in lower case. ``given`` is the address that a user asked for, where that is known.
    """

    address: str
    moment: str | None
    status: int
    headers: dict[str, str]
    body: bytes
    intact: bool | None
    given: str | None = None

    @property
    def media(self) -> str:
        """``text/html``; without what may follow it."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def is_warc(data: bytes) -> bool:
    """Whether these are the first bytes of a WARC file, packed or not."""
    if not data.startswith(GZIP):
        return data.startswith(b"WARC/")
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:2000], 5) == b"WARC/"
    except zlib.error:
        return False


def iter_answers(name: str, data: bytes) -> Iterator[WebAnswer | ReadError]:
    """Every answer of the archive in its order; a fault stands for one that is damaged or too large.

    Raises ReadError where the archive holds too much, is cut off or damaged; what stood before has been given by then.
    """
    from warcio.exceptions import ArchiveLoadFailed

    unpacked = _Unpacked(name, data)
    try:
        for number, record in enumerate(_iter_records(unpacked), 1):
            if number > MOST_RECORDS:
                raise ReadError(name, f"holds more than {MOST_RECORDS:,} records", _ADVICE)
            if record.rec_type in ("response", "resource"):
                yield _read_record(name, record)
    except (
        ArchiveLoadFailed,
        zlib.error,
        UnicodeDecodeError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
    ) as fault:
        raise ReadError(name, "is a damaged web archive", _AGAIN) from fault
    if unpacked.is_cut:
        raise ReadError(name, "is a web archive that is cut off", _AGAIN)


class _Unpacked(io.RawIOBase):
    """The archive's bytes unpacked as they are asked for, and never more than a bound in all."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name, self._data = name, memoryview(data)
        self._packed = data.startswith(GZIP)
        self._unpacker = zlib.decompressobj(wbits=31)
        self._place = self._given = 0
        self._rest = b""
        self._most = min(MOST_UNPACKED, max(SMALL, HIGHEST_RATIO * len(data)))
        self._left = LARGEST_HEADER
        self.is_cut = False

    def limit(self, size: int) -> None:
        """Give no more than so many bytes from here on."""
        self._left = size

    def read(self, size: int = -1, /) -> bytes:
        wanted = 65_536 if size < 0 else min(size, 1_000_000)
        piece = self._unpack(wanted) if self._packed else bytes(self._data[self._place : self._place + wanted])
        if not self._packed:
            self._place += len(piece)
        self._given += len(piece)
        self._left -= len(piece)
        if self._given > self._most or self._left < 0:
            raise ReadError(self._name, "unpacks to far more than a web archive holds", _ADVICE)
        return piece

    def _unpack(self, wanted: int) -> bytes:
        """The next bytes over all the members that are packed one behind another."""
        while True:
            if not self._rest:
                self._rest = bytes(self._data[self._place : self._place + 65_536])
                self._place += len(self._rest)
            if self._unpacker.eof:
                if not self._rest.startswith(GZIP[: len(self._rest)]) or not self._rest:
                    return b""
                self._unpacker = zlib.decompressobj(wbits=31)
            piece = self._unpacker.decompress(self._rest, wanted)
            self._rest = self._unpacker.unconsumed_tail or (self._unpacker.unused_data if self._unpacker.eof else b"")
            if piece:
                return piece
            if not self._rest and self._place >= len(self._data):
                self.is_cut = not self._unpacker.eof
                return b""


def _iter_records(unpacked: _Unpacked) -> Iterator[ArcWarcRecord]:
    """The records, each read to its end before the next one is begun, so that all between is header lines."""
    from warcio.archiveiterator import WARCIterator

    iterator = iter(WARCIterator(unpacked, no_record_parse=True))
    while True:
        unpacked.limit(LARGEST_HEADER)
        # It complains on standard error of lengths that are wrong; the digest tells.
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(iterator, None)
        if record is None:
            return
        unpacked.limit(MOST_UNPACKED)
        yield record
        while record.raw_stream.read(65_536):
            pass


def _read_record(name: str, record: ArcWarcRecord) -> WebAnswer | ReadError:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    block, whole = _take(record)
    if not whole or record.rec_headers.get_header("WARC-Truncated"):
        return ReadError(f"{name}/{address}", "is cut off, or larger than 20 MB", "capture the page again")
    if record.rec_type == "resource":
        body, status = block, 200
        headers = {"content-type": str(record.rec_headers.get_header("Content-Type") or "")}
    else:
        status, headers, body = _split(block)
    joined = join_chunks(body) if headers.get("transfer-encoding", "").lower() == "chunked" else body
    moment, given = (record.rec_headers.get_header(field) for field in ("WARC-Date", GIVEN))
    intact = _verify(record, block, (body, joined))
    return WebAnswer(address, moment and str(moment), status, headers, joined, intact, given and str(given))


def _take(record: ArcWarcRecord) -> tuple[bytes, bool]:
    """The bytes of a record, and whether they are all."""
    declared = str(record.rec_headers.get_header("Content-Length") or "")
    pieces, size = [], 0
    while piece := record.raw_stream.read(65_536):
        size += len(piece)
        if size <= LARGEST_RECORD:
            pieces.append(piece)
    return b"".join(pieces), size <= LARGEST_RECORD and declared.isdecimal() and size == int(declared)


def _split(block: bytes) -> tuple[int, dict[str, str], bytes]:
    """The status of an answer, its header fields, and what follows them."""
    end = re.search(rb"\r?\n\r?\n", block[:200_000])
    head, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    first, *lines = head.decode("latin-1").splitlines() or [""]
    status = re.match(r"HTTP/\d(?:\.\d)? (\d{3})\b", first)
    fields = (line.partition(":") for line in lines)
    return int(status[1]) if status else 0, {name.strip().lower(): value.strip() for name, _, value in fields}, body


def _verify(record: ArcWarcRecord, block: bytes, payloads: Iterable[bytes]) -> bool | None:
    """Whether the digest of the whole record fits, or where there is none that of what the server sent.

    Tools do not agree whether the second is taken before chunks are joined or after.
    """
    found = _matches(record.rec_headers.get_header("WARC-Block-Digest"), block)
    if found is not None:
        return found
    payload = record.rec_headers.get_header("WARC-Payload-Digest")
    checked = [_matches(payload, one) for one in payloads]
    return None if None in checked else True in checked


def _matches(digest: object, data: bytes) -> bool | None:
    """Whether ``sha1:BASE32`` or ``sha256:HEX`` is the digest of these bytes; None where it names no known method."""
    method, _, value = str(digest or "").partition(":")
    known = _METHODS.get(method.lower())
    if known is None or not value:
        return None
    raw = hashlib.new(known, data, usedforsecurity=False).digest()
    written = (raw.hex(), base64.b32encode(raw).decode().rstrip("=").lower())
    return value.strip().rstrip("=").lower() in written
