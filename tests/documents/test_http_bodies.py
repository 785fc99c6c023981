from __future__ import annotations

import gzip
import zlib

import pytest

from crossread.documents.http_bodies import BodyError, decode_body, join_chunks

WORDS = b"The ferry struck a gravel barge. " * 40


@pytest.mark.parametrize(
    ("encodings", "data"),
    [
        ("", WORDS),
        ("identity", WORDS),
        ("gzip", gzip.compress(WORDS, mtime=0)),
        ("x-gzip", gzip.compress(WORDS, mtime=0)),
        ("gzip", gzip.compress(WORDS[:90], mtime=0) + gzip.compress(WORDS[90:], mtime=0)),
        ("deflate", zlib.compress(WORDS)),
        ("deflate", zlib.compress(WORDS, wbits=-15)),
        ("gzip, deflate", zlib.compress(gzip.compress(WORDS, mtime=0))),
    ],
)
def test_packing_is_undone(encodings: str, data: bytes) -> None:
    assert decode_body(data, encodings, most=10_000) == WORDS


@pytest.mark.parametrize(
    ("encodings", "data", "words"),
    [
        ("gzip", gzip.compress(WORDS, mtime=0)[:-9], "cut off"),
        ("gzip", b"<html>", "damaged"),
        ("deflate", b"", "cut off"),
        ("gzip", gzip.compress(bytes(20_000_000), mtime=0), "far more"),
        ("compress", WORDS, "in a way that is not read (compress)"),
        ("gzip,gzip,gzip", WORDS, "packed 3 times over"),
    ],
)
def test_what_cannot_be_unpacked_is_told(encodings: str, data: bytes, words: str) -> None:
    with pytest.raises(BodyError) as told:
        decode_body(data, encodings, most=10_000_000)
    assert words in str(told.value)


def test_brotli_is_bounded_too() -> None:
    brotli = pytest.importorskip("brotli")
    assert decode_body(brotli.compress(WORDS), "br", most=10_000) == WORDS
    with pytest.raises(BodyError, match="far more"):
        decode_body(brotli.compress(bytes(100_000_000)), "br", most=20_000_000)
    with pytest.raises(BodyError, match="cut off"):
        decode_body(brotli.compress(WORDS)[:-5], "br", most=10_000)


@pytest.mark.parametrize(
    ("data", "joined"),
    [
        (b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", b"abcde"),
        (b"3\nabc\n0\n\n", b"abc"),
        (b"<html>whole</html>", b"<html>whole</html>"),
        (b"ffffff\r\nabc", b"ffffff\r\nabc"),
        (b"3\r\nabc\r\n9\r\nde", b"abcde"),
    ],
)
def test_chunks_are_joined(data: bytes, joined: bytes) -> None:
    assert join_chunks(data) == joined
