from __future__ import annotations

import pytest
from tests.growth import assert_even_growth

from crossread.read.mail_policy import LONGEST_HEADER, MOST_PARTS, parse_message


@pytest.mark.parametrize(
    ("start", "piece", "end"),
    [
        ("Subject: ", "=?utf-8?q?a", ""),
        ("Content-Type: text/plain", "; a=b", ""),
        ("Content-Disposition: attachment", "; filename*0*=utf-8''a", ""),
        ("From: ", "a <a@b>, ", ""),
        ("Date: ", "Fri, ", ""),
        ("Message-ID: <", "a.", "a@b>"),
        ("", "S", ": a"),
    ],
)
def test_work_on_a_header_grows_with_it_and_no_faster(start: str, piece: str, end: str) -> None:
    def make(size: int) -> bytes:
        return f"{start}{piece * (size // len(piece))}{end}\nMIME-Version: 1.0\n\nWords.\n".encode()

    def look(data: bytes) -> None:
        message = parse_message(data)
        for name, value in message.items():
            assert len(name) <= 100 and len(str(value)) <= 2 * LONGEST_HEADER
        message.get_content_type()
        message.get_filename()
        assert message.get_payload() == "Words.\n"

    assert_even_growth(make, look, 300_000)


def test_a_page_of_very_many_parts_has_its_first_ones() -> None:
    head = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Words\n"
    )
    message = parse_message(head + b"--b\nContent-Type: image/png\n\nx\n" * 50_000 + b"--b--")
    assert len(list(message.walk())) <= MOST_PARTS + 1
