from __future__ import annotations

import time

import pytest

from crossread.read.mail_policy import LONGEST_HEADER, MOST_PARTS, parse_message


@pytest.mark.parametrize(
    "header",
    [
        "Subject: " + "=?utf-8?q?a" * 30_000,
        "Content-Type: text/plain" + "; a=b" * 40_000,
        "Content-Disposition: attachment" + "; filename*0*=utf-8''a" * 20_000,
        "From: " + "a <a@b>, " * 30_000,
        "Date: " + "Fri, " * 60_000,
        "Message-ID: <" + "a." * 100_000 + "a@b>",
        "S" * 200_000 + ": a",
    ],
    ids=lambda header: str(header)[:20],
)
def test_no_header_takes_long(header: str) -> None:
    begun = time.monotonic()
    message = parse_message(f"{header}\nMIME-Version: 1.0\n\nWords.\n".encode())
    for name, value in message.items():
        assert len(name) <= 100 and len(str(value)) <= 2 * LONGEST_HEADER
    message.get_content_type()
    message.get_filename()
    assert message.get_payload() == "Words.\n"
    assert time.monotonic() - begun < 5


def test_a_page_of_very_many_parts_has_its_first_ones() -> None:
    head = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Words\n"
    )
    message = parse_message(head + b"--b\nContent-Type: image/png\n\nx\n" * 50_000 + b"--b--")
    assert len(list(message.walk())) <= MOST_PARTS + 1
