"""Sixty archives, documents and pages that were made to burst, to loop, to lead out or to be cut, each with its word.

A case is the name of a file, what makes its bytes, and the words that the fault must have; None where it can be read.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from email.message import EmailMessage

SENTENCE = "The mayor said on Tuesday that the bridge would close for three weeks and that nobody had been hurt. "
ARTICLE = ("<!doctype html><html><body><article>" + f"<p>{SENTENCE * 3}</p>" * 4 + "</article></body></html>").encode()
BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE r [<!ENTITY l0 "lol">{BILLION}]>'
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
NETWORK = '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/evil.dtd">'
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0"'


@dataclass(frozen=True, slots=True)
class HostileCase:
    """A file that somebody sends; ``words`` are what is said of it, None where it is read after all."""

    name: str
    make: Callable[[], bytes]
    words: str | None


def pack(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", method) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, data)
    return memory.getvalue()


def pack_tar(members: Iterable[tuple[str, bytes, bytes, str]]) -> bytes:
    """Members with their type and where they lead."""
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w") as archive:
        for name, data, kind, target in members:
            member = tarfile.TarInfo(name)
            member.size, member.type, member.linkname = len(data), kind, target
            archive.addfile(member, io.BytesIO(data))
    return memory.getvalue()


def overlap() -> bytes:
    """A ZIP of many entries that all stand on the same packed bytes (a bomb without nesting)."""
    data = bytearray(pack([("a.txt", SENTENCE.encode() * 50_000)]))
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = bytes(data[start:end])
    many = entry * 900
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (900).to_bytes(2, "little")
    tail[12:16] = len(many).to_bytes(4, "little")
    return bytes(data[:start]) + many + bytes(tail)


def lie() -> bytes:
    """A ZIP whose entry says that it is small."""
    data = bytearray(pack([("a.txt", bytes(60_000_000))]))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + place
        data[start : start + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def turn(data: bytes) -> bytes:
    """A gzip file that holds, packed again and again, itself once more: as deep as it will go."""
    for _ in range(40):
        data = gzip.compress(data)
    return data


def docx(body: str, more: Iterable[tuple[str, bytes]] = (), before: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{before}<w:document {WORD}><w:body>{body}</w:body></w:document>'
    parts = [("[Content_Types].xml", CONTENT_TYPES.encode()), ("_rels/.rels", RELATIONS.encode())]
    return pack([*parts, ("word/document.xml", document.encode()), *more])


def odt(body: str, before: str = "") -> bytes:
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {OFFICE}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def pdf(objects: Iterable[bytes], root: int = 1) -> bytes:
    """A PDF of these objects, without a table of where they stand: a reader has to look for them."""
    written = [f"{number} 0 obj\n".encode() + one + b"\nendobj\n" for number, one in enumerate(objects, 1)]
    return b"%PDF-1.7\n" + b"".join(written) + f"trailer<</Root {root} 0 R>>\n%%EOF".encode()


def page_of(stream: bytes, fields: str = "") -> bytes:
    packed = zlib.compress(stream, 9)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{fields}>>stream\n".encode()
    kids = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>"
    return pdf([*kids, page, head + packed + b"\nendstream"])


def mail(parts: int = 0, depth: int = 0, headers: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "desk@courier.example", "Bridge", "<a@b>"
    message.set_content(SENTENCE)
    for number in range(parts):
        message.add_attachment(f"{number}", filename=f"{number}.txt")
    data = message.as_bytes()
    for _ in range(depth):
        data = b"Message-ID: <a@b>\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + data
    return headers.encode() + data


def rss(inner: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel>{inner}</channel></rss>'.encode()


def html(inner: str) -> bytes:
    return f"<!doctype html><html><body>{inner}</body></html>".encode()


def nest_json(depth: int) -> bytes:
    return b'{"text":' + b'{"a":' * depth + b"1" + b"}" * depth + b"}"


PARAGRAPH = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
FILE, LINK, HARD, DEVICE, PIPE = tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE

ARCHIVES = [
    HostileCase("overlap.zip", overlap, "far more than an article holds"),
    HostileCase("lie.zip", lie, "cannot be unpacked"),
    HostileCase("slow.zip", lambda: pack([("a.txt", bytes(90_000_000))], zipfile.ZIP_LZMA), "far more than an article"),
    HostileCase("parts.zip", lambda: pack((f"{n}.txt", b"x") for n in range(10_000)), "holds 10,000 files"),
    HostileCase("folders.zip", lambda: pack([("a/" * 5_000 + "b.txt", b"x")]), None),
    HostileCase("names.zip", lambda: pack((f"{'n' * 60_000}{n}.txt", b"x") for n in range(40)), None),
    HostileCase("out.zip", lambda: pack([("a/../../../etc/cron.d/x.txt", ARTICLE)]), "leads out of its archive"),
    HostileCase("backslash.zip", lambda: pack([("..\\..\\x.txt", ARTICLE)]), "leads out of its archive"),
    HostileCase("nul.zip", lambda: pack([("a.txt", b"x")]).replace(b"a.txt", b"a\0txt"), None),
    HostileCase("cut.zip", lambda: pack([("a.html", ARTICLE * 90)])[:300], "is a broken ZIP archive"),
    HostileCase("half.zip", lambda: pack([("a.html", ARTICLE), ("b.html", ARTICLE)])[40:], "is not text"),
    HostileCase("sum.zip", lambda: pack([("a.html", ARTICLE)], 0).replace(b"mayor", b"maior"), "cannot be unpacked"),
    HostileCase("turn.gz", lambda: turn(ARTICLE), "is an archive in 3 others"),
    HostileCase("bomb.bz2", lambda: bz2.compress(bytes(300_000_000)), "unpacks to far more"),
    HostileCase("bomb.xz", lambda: lzma.compress(bytes(200_000_000)), "unpacks to far more"),
    HostileCase("dictionary.xz", lambda: _large_dictionary(), "is a broken xz file"),
    HostileCase("bombs.gz", lambda: gzip.compress(bytes(900_000)) * 3_000, "unpacks to far more"),
    HostileCase("empties.gz", lambda: gzip.compress(b"") * 900_000, "unpacks to far more"),
    HostileCase("link.tar", lambda: pack_tar([("a.txt", b"", LINK, "/etc/passwd")]), "is a link or a device"),
    HostileCase("hard.tar", lambda: pack_tar([("a.txt", b"", HARD, "../../etc/passwd")]), "is a link or a device"),
    HostileCase("device.tar", lambda: pack_tar([("a.txt", b"", DEVICE, "")]), "is a link or a device"),
    HostileCase("pipe.tar", lambda: pack_tar([("a.txt", b"", PIPE, "")]), "is a link or a device"),
    HostileCase("root.tar", lambda: pack_tar([("/etc/x.txt", ARTICLE, FILE, "")]), "leads out of its archive"),
    HostileCase("claims.tar", lambda: _claim(pack_tar([("a.txt", ARTICLE, FILE, "")])), "TAR archive"),
    HostileCase("parts.tar", lambda: pack_tar((f"{n}", b"", FILE, "") for n in range(10_000)), "more than 1,000 files"),
]
DOCUMENTS = [
    HostileCase("laughs.docx", lambda: docx(PARAGRAPH, before=LAUGHS), "declares XML entities"),
    HostileCase("outside.docx", lambda: docx(f"<w:p>{SENTENCE}&x;</w:p>", before=OUTSIDE), "declares XML entities"),
    HostileCase("bomb.docx", lambda: docx(PARAGRAPH, [("word/x.xml", bytes(200_000_000))]), "unpacks to far more"),
    HostileCase("parts.docx", lambda: docx(PARAGRAPH, ((f"word/{n}.xml", b"") for n in range(9_999))), "far more"),
    HostileCase("macro.docx", lambda: docx(PARAGRAPH, [("word/vbaProject.bin", b"x")]), "holds macros"),
    HostileCase("cut.docx", lambda: docx(PARAGRAPH * 900)[:-200], "not a Word document"),
    HostileCase("deep.docx", lambda: docx("<w:sdt>" * 9_000 + PARAGRAPH + "</w:sdt>" * 9_000), "can be read"),
    HostileCase("span.docx", lambda: docx(_spanning()), None),
    HostileCase("laughs.odt", lambda: odt("<text:p>&l9;</text:p>", LAUGHS), "declares XML entities"),
    HostileCase("blanks.odt", lambda: odt(f'<text:p>{SENTENCE}<text:s text:c="900000000"/></text:p>'), None),
    HostileCase("deep.odt", lambda: odt("<text:section>" * 9_000 + "</text:section>" * 9_000), "can be read"),
    HostileCase("deep.rtf", lambda: b"{\\rtf1 " + b"{" * 200_000 + SENTENCE.encode(), None),
    HostileCase("picture.rtf", lambda: b"{\\rtf1 {\\pict " + b"00" * 4_000_000 + b"}}", "holds no article text"),
    HostileCase("stream.pdf", lambda: page_of(b" " * 400_000_000), "PDF"),
    HostileCase("layers.pdf", lambda: _layers(), "PDF"),
    HostileCase(
        "loop.pdf", lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 9>>"]), "PDF"
    ),
    HostileCase("count.pdf", lambda: pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Kids[]/Count 999999999>>"]), "PDF"),
    HostileCase("deep.pdf", lambda: pdf([b"[" * 90_000]), "PDF"),
    HostileCase("cut.pdf", lambda: page_of(b"BT (Hello) Tj ET")[:200], "PDF"),
    HostileCase("parts.eml", lambda: mail(parts=3_000), "has more than 200 parts"),
    HostileCase("deep.eml", lambda: mail(depth=2_000), "cannot be read"),
    HostileCase("words.eml", lambda: mail(headers="Subject: " + "=?utf-8?q?a" * 30_000 + "\n"), None),
    HostileCase("header.eml", lambda: mail(headers="X-A: " + "a; " * 400_000 + "\n"), None),
    HostileCase(
        "box.mbox", lambda: (b"From a Fri May  2 09:10:00 2031\n" + mail() + b"\n") * 3_000, "holds 3,000 mails"
    ),
    HostileCase("laughs.rss", lambda: rss("<title>&l9;</title>", LAUGHS), "declares XML entities"),
    HostileCase("outside.rss", lambda: rss("<title>&x;</title>", OUTSIDE), "declares XML entities"),
    HostileCase("network.rss", lambda: rss("", NETWORK), "is a feed without entries"),
    HostileCase("entries.rss", lambda: rss("<item><title>a</title></item>" * 60_000), "entries more than the limit"),
    HostileCase("deep.xml", lambda: rss("<a>" * 100_000), "is a feed without entries"),
]
PAGES = [
    HostileCase("deep.html", lambda: html("<div>" * 100_000 + SENTENCE), "which no browser shows"),
    HostileCase("table.html", lambda: html("<table><tr><td>" * 1_900 + SENTENCE * 9), None),
    HostileCase("comments.html", lambda: html("<!--" * 400_000 + SENTENCE), "holds no article text"),
    HostileCase("attributes.html", lambda: html(f"<p {'a' * 3_000_000}={'b' * 3_000_000}>{SENTENCE * 9}"), None),
    HostileCase("entities.html", lambda: html("&amp;" * 1_000_000), "is too long for a report"),
    HostileCase(
        "data.html", lambda: html(f"<script type=application/ld+json>{'[' * 500_000}</script>{SENTENCE}"), None
    ),
    HostileCase(
        "links.html", lambda: html(f"<p>{SENTENCE}</p>" + "<a href='/'>more</a>" * 100_000), "is too long for a report"
    ),
    HostileCase("deep.json", lambda: nest_json(200_000), "nested too deep to read"),
    HostileCase("digits.json", lambda: b'{"text": ' + b"9" * 3_000_000 + b"}", "(a number is too long)"),
    HostileCase("keys.json", lambda: json.dumps({f"k{n}": "v" for n in range(300_000)}).encode(), "holds no article"),
    HostileCase("lines.jsonl", lambda: b'{"a": 1}\n' * 100_000, "99,000 more of its parts give none"),
    HostileCase(
        "frame.md",
        lambda: b"---\n" + b"a: &a [*a]\n" * 50_000 + b"---\n" + SENTENCE.encode(),
        "is too long for a report",
    ),
    HostileCase("cues.srt", lambda: b"1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n" * 40_000, None),
    HostileCase("marks.txt", lambda: ("a" + "\u0301" * 150_000 + " word").encode(), None),
    HostileCase("turned.txt", lambda: ("\u202e" * 50_000 + SENTENCE).encode(), None),
    HostileCase("address.url", lambda: b"[InternetShortcut]\nURL=file:///etc/passwd\n", "is an address"),
    HostileCase("addresses.txt", lambda: b"http://169.254.169.254/\n" * 50_000, "addresses, not an article"),
    HostileCase("list.webloc", lambda: b"bplist00" + b"\xa1\x08" * 50_000, "is an address"),
    HostileCase("mixed.mht", lambda: _mhtml(), None),
]
CASES = {case.name: case for case in (*ARCHIVES, *DOCUMENTS, *PAGES)}


def _large_dictionary() -> bytes:
    """An xz file that asks its reader for a gigabyte and a half before it gives a byte."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 4_096}]
    data = bytearray(lzma.compress(ARTICLE, check=lzma.CHECK_NONE, filters=filters))
    place = data.index(b"\x21\x01", 12) + 2
    data[place] = 40
    header = data[12 : 12 + (data[12] + 1) * 4 - 4]
    data[12 + len(header) : 16 + len(header)] = zlib.crc32(header).to_bytes(4, "little")
    return bytes(data)


def _claim(data: bytes) -> bytes:
    """A TAR whose first member says that it has eight gigabytes."""
    changed = bytearray(data)
    changed[124:136] = b"77777777777\0"
    changed[148:156] = b" " * 8
    changed[148:156] = f"{sum(changed[:512]):06o}\0 ".encode()
    return bytes(changed)


def _spanning() -> str:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="200000000"/></w:tcPr>{PARAGRAPH}</w:tc>'
    return f"{PARAGRAPH}<w:tbl><w:tr>{cell}</w:tr></w:tbl>"


def _layers() -> bytes:
    data = bytes(300_000_000)
    for _ in range(3):
        data = zlib.compress(data, 9)
    head = f"<</Length {len(data)}/Filter[/FlateDecode/FlateDecode/FlateDecode]>>stream\n".encode()
    kids = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>"
    return pdf([*kids, page, head + data + b"\nendstream"])


def _mhtml() -> bytes:
    head = b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    part = b"--b\nContent-Type: text/html\n\n" + ARTICLE + b"\n"
    return head + part + b"--b\nContent-Type: image/png\n\nx\n" * 20_000 + b"--b--"
