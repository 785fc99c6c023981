"""Forms in which articles come: what is odd or hostile in each; the usual ones stand in ``desk_folder``."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.read.desk_folder import mail, tell

from crossread.errors import NothingReadableError, ReadError
from crossread.model.reports import Report
from crossread.read.front_matter import read_front_matter
from crossread.read.inputs import ReadResult, read

TEXT = "\n\n".join(tell("Aldmere", 30))
DATE = "Fri, 02 May 2031 08:00:00 +0100"


def read_one(tmp_path: Path, name: str, data: bytes | str) -> Report:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    [report] = read([tmp_path / name]).reports
    return report


def read_faults(tmp_path: Path, name: str, data: bytes | str) -> tuple[ReadError, ...]:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    (tmp_path / "good.txt").write_text(TEXT)
    result: ReadResult = read([tmp_path / name, tmp_path / "good.txt"])
    assert [report.id for report in result.reports] == ["good"]
    return result.faults


FORWARDS = [
    (
        "Fwd: Flood",
        "---------- Forwarded message ---------\nFrom: *Lena Ruiz* <l@x.example>\nSubject: Aldmere cut off\n\n{}",
    ),
    ("FW: Flood", "-----Original Message-----\nFrom: Lena Ruiz\nSent: 2 May 2031\nSubject: Aldmere cut off\n\n{}"),
    ("Flood", "Begin forwarded message:\n\n> From: Lena Ruiz <l@x.example>\n> Subject: Aldmere cut off\n>\n> {}"),
    ("FW: Flood", "________________________________\nFrom: Lena Ruiz <l@x.example>\nSubject: Aldmere cut off\n\n{}"),
]


@pytest.mark.parametrize(("subject", "form"), FORWARDS)
def test_of_a_forwarded_mail_the_forwarded_is_read(tmp_path: Path, subject: str, form: str) -> None:
    text = TEXT.replace("\n", "\n> ") if "> {}" in form else TEXT
    message = mail(subject, "Desk <desk@courier.example>", DATE, "Worth a page?\n\n" + form.format(text))
    report = read_one(tmp_path, "a.eml", message.as_bytes())
    assert (report.title, report.byline) == ("Aldmere cut off", ("Lena Ruiz",))
    assert report.text.startswith("Aldmere was cut off") and "Worth a page" not in report.text
    assert ("Worth a page?", "covering note") in [(left.text, left.reason) for left in report.left_out]


def test_the_forwarded_of_a_forwarded_mail_is_read(tmp_path: Path) -> None:
    inner = FORWARDS[0][1].format(TEXT)
    outer = f"---------- Forwarded message ---------\nFrom: Chief <c@x.example>\nSubject: Fwd: x\n\nLook.\n\n{inner}"
    report = read_one(tmp_path, "a.eml", mail("Fwd: Fwd: x", "D <d@x.example>", DATE, outer).as_bytes())
    assert (report.title, report.byline) == ("Aldmere cut off", ("Lena Ruiz",))
    assert [left.reason for left in report.left_out].count("covering note") == 1


def test_what_a_mail_answers_is_left_out(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nOn Thu, 1 May 2031, Desk wrote:\n> How is the road?\n> And the bridge?\n"
    report = read_one(tmp_path, "a.eml", mail("Re: the flood", "Lena Ruiz <l@x.example>", DATE, text).as_bytes())
    assert "How is the road" not in report.text
    assert "mail that is answered" in [left.reason for left in report.left_out]


def test_every_text_part_is_read(tmp_path: Path) -> None:
    message = mail("Aldmere cut off", "L <l@x.example>", DATE, tell("Aldmere", 30)[0])
    message.make_mixed()
    for words in tell("Aldmere", 30)[1:]:
        part = EmailMessage()
        part.set_content(words)
        message.attach(part)
    report = read_one(tmp_path, "a.eml", message.as_bytes())
    assert all(words in report.text for words in tell("Aldmere", 30))


def test_a_newsletters_rich_part_is_read_where_the_plain_one_says_nothing(tmp_path: Path) -> None:
    message = mail("Flood", "The Letter <l@x.example>", DATE, "View this in your browser.", List_Unsubscribe="<x>")
    message.add_alternative("".join(f"<p>{words}</p>" for words in tell("Aldmere", 30)), subtype="html")
    report = read_one(tmp_path, "a.eml", message.as_bytes())
    assert report.text.startswith("Aldmere was cut off") and report.outlet == "The Letter"


RSS = '<?xml version="1.0"?>{}<rss version="2.0"><channel><title>Echo</title>{}</channel></rss>'


def test_an_entry_with_a_teaser_alone_says_so(tmp_path: Path) -> None:
    entry = (
        "<item><title>Ferry stops</title><link>https://x.example/2</link><description>It stopped.</description></item>"
    )
    [fault] = read_faults(tmp_path, "feed.xml", RSS.format("", entry))
    assert fault.source.endswith("feed.xml, entry 1")
    assert str(fault).endswith(
        "“Ferry stops” is a teaser of 2 words, not an article; open https://x.example/2, save the page and give that"
    )


HOSTILE = [
    (
        "laughs.xml",
        RSS.format('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>', "<item>&c;</item>"),
        "declares XML entities",
    ),
    (
        "outside.xml",
        RSS.format('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
        "declares XML entities",
    ),
    ("cut.rss", RSS.format("", "<item><title>x</title>")[:60], "a feed without entries"),
    ("deep.xml", '<?xml version="1.0"?><rss>' + "<a>" * 5000, "without entries"),
    ("none.mbox", "no mails here", "holds no mails"),
    ("many.mbox", "From a@b.example Fri May  2 09:10:00 2031\nSubject: x\n\nx\n\n" * 1500, "holds 1,500 mails"),
    ("none.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b--\n", "without HTML"),
    ("bare.eml", "MIME-Version: 1.0\nSubject: x\n\n", "is a mail without text"),
    ("silent.srt", "1\n00:00:01,000 --> 00:00:02,000\n[music]\n", "transcript without words"),
    ("map.webloc", b"bplist00\x01", "is an address"),
    ("go.url", "[InternetShortcut]\nURL=https://x.example/", "--fetch fetches it"),
]


@pytest.mark.parametrize(("name", "data", "reason"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_odd_and_hostile_files_are_one_clear_word(tmp_path: Path, name: str, data: bytes | str, reason: str) -> None:
    [fault] = read_faults(tmp_path, name, data)
    assert reason in str(fault) and fault.advice


def test_mails_in_mails_end(tmp_path: Path) -> None:
    message = mail("x", "a <a@x.example>", DATE, TEXT)
    for _ in range(12):
        outer = mail("Fwd: x", "a <a@x.example>", DATE, "See.")
        outer.add_attachment(message)
        message = outer
    with pytest.raises(NothingReadableError, match="messages in messages, 8 deep"):
        read_one(tmp_path, "a.eml", message.as_bytes())


def test_time_codes_of_a_transcript_are_kept_beside_it(tmp_path: Path) -> None:
    cues = [
        ("01,000", "03,000", "- The road is shut."),
        ("03,000", "05,500", "It will be <i>for</i> days."),
        ("11,000", "13,000", "(applause) Good night to you all, she said."),
    ]
    srt = "".join(f"{n}\n00:00:{a} --> 00:00:{b}\n{words}\n\n" for n, (a, b, words) in enumerate(cues, 1))
    report = read_one(tmp_path, "a.srt", srt)
    assert report.text == "The road is shut. It will be for days.\n\nGood night to you all, she said.\n"
    assert [left.text.split()[0] for left in report.left_out] == ["00:00:01", "00:00:11"]
    told = [(report.text[code.at :].split()[0], code.clock) for code in report.time_codes]
    assert told == [("The", "00:00:01"), ("It", "00:00:03"), ("Good", "00:00:11")]
    assert report.find_clock(report.text.index("days")) == "00:00:03"


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("author: Ada Finch", ("Ada Finch",)),
        ('author: ["Ada Finch", Bo Lund]', ("Ada Finch", "Bo Lund")),
        ('author:\n  - "[[people/Ada Finch|Ada Finch]]"\n  - "[[Bo Lund]]"', ("Ada Finch", "Bo Lund")),
        ('byline = "Ada Finch"', ("Ada Finch",)),
    ],
)
def test_front_matter_of_clippers(text: str, authors: tuple[str, ...]) -> None:
    assert read_front_matter(f"{text}\ntitle: Flood")[1] == authors
    assert read_front_matter(f"{text}\ntitle: Flood")[0]["title"] == "Flood"
