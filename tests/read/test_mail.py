from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from crossread.errors import NothingReadableError
from crossread.model.reports import LeftOut
from crossread.read.inputs import read
from crossread.read.wrapping import unwrap

BODY = """The harbour authority said on Thursday that twelve people were hurt
when a ferry struck the north pier at Marlow Bay, two of them seriously.

- nine were taken to Marlow General
- three to St Brannoc's

The pier stays shut until Saturday.
--
Imogen Vance
Harbour press office
"""


def write_mail(folder: Path, message: EmailMessage, name: str = "release.eml") -> Path:
    path = folder / name
    path.write_bytes(message.as_bytes())
    return path


def compose_mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Imogen Vance <press@harbour.example>"
    message["Subject"] = "Ferry strikes pier – twelve hurt"
    message["Date"] = "Thu, 04 May 2023 18:30:00 +0100"
    message.set_content(BODY)
    return message


@pytest.mark.parametrize("name", ["release.eml", "release", "release.txt"])
def test_a_mail_is_its_body(tmp_path: Path, name: str) -> None:
    message = compose_mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pier.png")
    [report] = read([write_mail(tmp_path, message, name)]).reports
    assert report.title == "Ferry strikes pier – twelve hurt"
    assert report.byline == ("Imogen Vance",)
    assert report.published == "2023-05-04T18:30:00+01:00"
    assert report.outlet is None
    assert report.text.split("\n") == [
        "The harbour authority said on Thursday that twelve people were hurt "
        "when a ferry struck the north pier at Marlow Bay, two of them seriously.",
        "",
        "- nine were taken to Marlow General",
        "- three to St Brannoc's",
        "",
        "The pier stays shut until Saturday.",
    ]
    assert LeftOut("pier.png", "attachment") in report.left_out
    assert "mail signature" in [entry.reason for entry in report.left_out]


def test_a_mail_in_html(tmp_path: Path) -> None:
    message = EmailMessage()
    message.set_content("<p>Twelve people were hurt.</p><p>Two are in hospital.</p>", subtype="html")
    [report] = read([write_mail(tmp_path, message)]).reports
    assert report.text == "Twelve people were hurt.\n\nTwo are in hospital."


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: image/png\n\nx",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"Content-Type: text/plain; charset=none\nContent-Transfer-Encoding: base64\n\n=\n",
        b"From: <<>>,;:\nDate: never\nContent-Type: message/rfc822\n\n",
    ],
)
def test_a_mail_without_text_is_a_fault(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(data)
    with pytest.raises(NothingReadableError, match=r"a\.eml"):
        read([tmp_path / "a.eml"])


def test_an_article_that_begins_like_a_header_is_no_mail(tmp_path: Path) -> None:
    text = "From: the harbour\n\nTwelve people were hurt on Thursday."
    (tmp_path / "a.txt").write_text(text)
    assert read([tmp_path / "a.txt"]).reports[0].text == text


def test_unwrapping_moves_no_character() -> None:
    assert len(unwrap(BODY)) == len(BODY)
    assert unwrap(BODY).replace(" ", "\n").split() == BODY.split()
