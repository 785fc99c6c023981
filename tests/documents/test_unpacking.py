from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable

import pytest

from crossread.documents.unpacking import GZIP, Unpacker, unpack_members

WORDS = b"The ferry struck a gravel barge. " * 400


def gunzip() -> Unpacker:
    return zlib.decompressobj(wbits=31)


@pytest.mark.parametrize(
    ("pack", "make", "start"),
    [
        (gzip.compress, gunzip, GZIP),
        (bz2.compress, bz2.BZ2Decompressor, b"BZh"),
        (lzma.compress, lzma.LZMADecompressor, b"\xfd7zXZ"),
    ],
)
def test_all_members_are_unpacked(pack: Callable[[bytes], bytes], make: Callable[[], Unpacker], start: bytes) -> None:
    one = pack(WORDS)
    assert unpack_members(one + one, make, 50_000, start) == WORDS + WORDS
    assert unpack_members(one + b"\0\0\0\0", make, 50_000, start) == WORDS
    assert unpack_members(one + one, make, 50_000) == WORDS
    assert unpack_members(one, make, len(WORDS), start) == WORDS
    assert unpack_members(one, make, len(WORDS) - 1, start) is None
    assert unpack_members(one * 3, make, 2 * len(WORDS), start) is None
    with pytest.raises(EOFError):
        unpack_members(one + one[:-9], make, 50_000, start)


def test_a_million_empty_members_end() -> None:
    assert unpack_members(gzip.compress(b"") * 1_000_000, gunzip, 100_000_000, GZIP) is None
