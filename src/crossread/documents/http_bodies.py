"""What a server sent to what it says: chunks joined and packing undone, never beyond a bound."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from crossread.documents.unpacking import GZIP, unpack_members

# Pages shrink to a fifth; a table of one word to a fiftieth. What shrinks more than this was made to burst.
HIGHEST_RATIO = 250
SMALL = 1_000_000
# Packed once, or twice by a proxy on the way; more is made to be unpacked for ever.
MOST_LAYERS = 2

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


class BodyError(ValueError):
    """What a server sent cannot be unpacked; the words say why."""


def decode_body(data: bytes, encodings: str, *, most: int) -> bytes:
    """The bytes behind a ``Content-Encoding`` (``gzip``, ``deflate``), at most ``most`` of them.

    Raises BodyError for an encoding that is not known, for what is cut off, and for what unpacks to more.
    """
    named = [name.strip().lower().removeprefix("x-") for name in encodings.split(",")]
    layers = [name for name in reversed(named) if name not in ("", "identity")]
    if len(layers) > MOST_LAYERS:
        raise BodyError(f"is packed {len(layers)} times over")
    for name in layers:
        unpack = _UNPACKERS.get(name)
        if unpack is None:
            raise BodyError(f"is packed in a way that is not read ({name[:20]})")
        data = unpack(data, min(most, max(SMALL, HIGHEST_RATIO * len(data))))
    return data


def join_chunks(data: bytes) -> bytes:
    """The body of a ``chunked`` answer without its chunk lines; unchanged where it has none, as in some archives."""
    pieces: list[bytes] = []
    place = 0
    while place < len(data):
        line = _CHUNK.match(data, place)
        if line is None:
            return data
        size = int(line[1], 16)
        if size == 0:
            return b"".join(pieces)
        if line.end() + size > len(data):
            return data if not pieces else b"".join([*pieces, data[line.end() :]])
        pieces.append(data[line.end() : line.end() + size])
        place = line.end() + size
        place += 2 if data.startswith(b"\r\n", place) else 1 if data.startswith(b"\n", place) else 0
    return b"".join(pieces)


def _inflate(window: int, start: bytes | None = None) -> Callable[[bytes, int], bytes]:
    def unpack(data: bytes, most: int) -> bytes:
        try:
            found = unpack_members(data, lambda: zlib.decompressobj(wbits=window), most, start)
        except EOFError as fault:
            raise BodyError("is cut off") from fault
        except zlib.error as fault:
            raise BodyError("cannot be unpacked: its bytes are damaged") from fault
        if found is None:
            raise BodyError("unpacks to far more than an article holds")
        return found

    return unpack


def _inflate_deflate(data: bytes, most: int) -> bytes:
    """``deflate`` with the header that it should have, or without, as old servers send it."""
    if len(data) > 1 and data[0] & 15 == 8 and not int.from_bytes(data[:2], "big") % 31:
        return _inflate(15)(data, most)
    return _inflate(-15)(data, most)


def _unpack_brotli(data: bytes, most: int) -> bytes:
    """Brotli, where it is installed: archives keep it, and nothing is fetched in it."""
    try:
        import brotli

        brotli.Decompressor().process(b"", output_buffer_limit=1)
    except (ImportError, TypeError) as fault:
        raise BodyError("is packed with brotli; pip install 'brotli>=1.2' to have it read") from fault
    unpacker, pieces, size = brotli.Decompressor(), [b""], 0
    try:
        while not unpacker.is_finished():
            pieces.append(unpacker.process(data if len(pieces) == 1 else b"", output_buffer_limit=SMALL))
            size += len(pieces[-1])
            if size > most:
                raise BodyError("unpacks to far more than an article holds")
            if not pieces[-1]:
                raise BodyError("is cut off")
    except brotli.error as fault:
        raise BodyError("cannot be unpacked: its bytes are damaged") from fault
    return b"".join(pieces)


_UNPACKERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _inflate(31, GZIP),
    "deflate": _inflate_deflate,
    "br": _unpack_brotli,
}
