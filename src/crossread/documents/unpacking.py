"""What is packed by itself (gzip, bzip2, xz), unpacked within a bound: all members that stand one behind another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

GZIP = b"\x1f\x8b"
# Read in such steps: what an unpacker hands back of a step is copied for every member in it.
_STEP = 16_384
# What a member counts for beside its bytes, so that a million empty ones end too.
_MEMBER = 1_000


class Unpacker(Protocol):
    """What zlib, bz2 and lzma have in common."""

    @property
    def eof(self) -> bool:
        """Whether the member is at its end."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was given beyond that end."""
        ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """The bytes behind these, no more than so many."""
        ...


def unpack_members(data: bytes, make: Callable[[], Unpacker], most: int, start: bytes | None = None) -> bytes | None:
    """The bytes of every member, as ``cat a.gz b.gz`` and log writers leave them; None for more than ``most``.

    ``start`` is how a further member begins; without it there is none. Raises EOFError for what is cut off, and for
    what is damaged whatever the unpacker raises.
    """
    pieces: list[bytes] = []
    unpacker = make()
    place = size = 0
    while place < len(data):
        step = data[place : place + _STEP]
        pieces.append(unpacker.decompress(step, most + 1 - size))
        size += len(pieces[-1])
        if size > most:
            return None
        place += len(step)
        if unpacker.eof:
            place -= len(unpacker.unused_data)
            if start is None or not data.startswith(start, place):
                break
            unpacker, size = make(), size + _MEMBER
            if size > most:
                return None
    if not unpacker.eof:
        raise EOFError
    return b"".join(pieces)
