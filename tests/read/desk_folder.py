"""Writes a folder as a desk keeps it: a file of every kind that is read, and what stands beside them."""

from __future__ import annotations

import io
import json
import plistlib
import tarfile
import textwrap
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

FILES = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader of one file should find; ``file`` is its path in the folder."""

    file: str
    title: str
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def tell(place: str, number: int) -> list[str]:
    """Three paragraphs about a flood, other words for each place."""
    return [
        f"{place} was cut off on Thursday night when the river Tarn rose by {number} centimetres and the only road "
        f"went under water, the county's flood warden said.",
        f"{number + 2} families were taken to the school hall, where the baker handed out soup until midnight. Nobody "
        f"in {place} was hurt, but {number + 5} cows were lost in the lower meadows.",
        "The road will stay shut until the bridge has been looked at by engineers, who are expected on Saturday "
        "morning. Schools in the valley open again on Monday.",
    ]


def page(title: str, outlet: str, author: str, date: str, paragraphs: list[str], before: str = "") -> str:
    meta = {"og:site_name": outlet, "og:title": title, "article:published_time": date}
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in meta.items())
    data = {"@type": "NewsArticle", "headline": title, "datePublished": date, "author": {"name": author}}
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html>{before}<html lang="en"><head><title>{title}</title>{head}'
        f'<script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{body}</article><footer>© {outlet}</footer>"
        f"</body></html>"
    )


def mail(title: str, sender: str, date: str, text: str, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = sender, "desk@courier.example"
    message["Subject"], message["Date"], message["Message-ID"] = title, date, f"<{len(text)}@mail.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def write_desk(folder: Path) -> list[Article]:
    """Write the folder; return the articles that are in it."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        *_write_pages(folder),
        *_write_mails(folder),
        *_write_feeds(folder),
        *_write_texts(folder),
        *_write_agency_items(folder),
        *_write_archives(folder),
        *_write_documents(folder),
        *_write_printed(folder),
        *_write_newsletters(folder),
        *_write_notes(folder),
        *_write_traps(folder),
    ]


def _write_pages(folder: Path) -> list[Article]:
    plain = page("Aldmere cut off", "The Aldmere Echo", "Petra Lindqvist", "2031-05-02", tell("Aldmere", 30))
    (folder / "Aldmere.html").write_text(plain)
    parts = folder / "Aldmere_files"
    parts.mkdir()
    (parts / "advert.html").write_text(plain.replace("Aldmere", "Advertville"))
    (parts / "site.css").write_text("a {}")
    address = "https://brack.example/flood"
    day = "Fri May 02 2031 09:30:00 GMT+0100 (BST)"
    saved = f"<!--\n Page saved with SingleFile \n url: {address} \n saved date: {day}\n-->"
    brack = page("Brackwater under water", "Brackwater News", "Amos Teal", "2031-05-03", tell("Brackwater", 41), saved)
    (folder / "brack.html").write_text(brack)
    html = page("Corrie flooded", "Corrie Post", "Ines Maro", "2031-05-02", tell("Corrie", 52)).replace("=", "=3D")
    archive = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://corrie.example/a\nSubject: Corrie flooded\n"
        "Date: Fri, 2 May 2031 10:00:00 +0100\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\n\n------b\nContent-Type: text/html\n'
        f"Content-Transfer-Encoding: quoted-printable\nContent-Location: https://corrie.example/a\n\n{html}\n"
        "------b\nContent-Type: text/css\nContent-Location: cid:x\n\na {}\n------b--\n"
    )
    (folder / "corrie.mht").write_text(archive)
    return [
        Article("Aldmere.html", "Aldmere cut off", "The Aldmere Echo", ("Petra Lindqvist",), "2031-05-02"),
        Article("brack.html", "Brackwater under water", "Brackwater News", ("Amos Teal",), "2031-05-03", address),
        Article(
            "corrie.mht", "Corrie flooded", "Corrie Post", ("Ines Maro",), "2031-05-02", "https://corrie.example/a"
        ),
    ]


def _write_mails(folder: Path) -> list[Article]:
    text = {
        place: "\n\n".join(tell(place, number)) for place, number in (("Dunlow", 63), ("Eskby", 74), ("Farrow", 85))
    }
    release = mail(
        "Dunlow cut off", "Imogen Vance <press@county.example>", "Fri, 02 May 2031 08:00:00 +0100", text["Dunlow"]
    )
    release.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="map.png")
    (folder / "release.eml").write_bytes(release.as_bytes())
    inner = mail("Eskby cut off", "Rolf Anders <rolf@eskby.example>", "Fri, 02 May 2031 07:00:00 +0100", text["Eskby"])
    outer = mail(
        "Fwd: Eskby cut off", "Desk <desk@courier.example>", "Fri, 02 May 2031 09:00:00 +0100", "For the page."
    )
    outer.add_attachment(inner)
    (folder / "forwarded.eml").write_bytes(outer.as_bytes())
    within = (
        "See below.\n\n---------- Forwarded message ---------\nFrom: Lena Ruiz <lena@farrow.example>\n"
        f"Date: Fri, May 2, 2031 at 6:30 AM\nSubject: Farrow cut off\nTo: <desk@courier.example>\n\n{text['Farrow']}"
    )
    first = mail("Fwd: Farrow cut off", "Desk <desk@courier.example>", "Fri, 02 May 2031 09:10:00 +0100", within)
    letter = mail(
        "Gale warning for the Tarn valley",
        "The Valley Letter <letter@valley.example>",
        "Fri, 02 May 2031 06:00:00 +0100",
        "\n\n".join(tell("Gallow", 96)),
        List_Unsubscribe="<https://valley.example/u>",
    )
    letter.add_alternative("".join(f"<p>{words}</p>" for words in tell("Gallow", 96)), subtype="html")
    box = b"".join(
        b"From desk@courier.example Fri May  2 09:10:00 2031\n" + one.as_bytes() + b"\n" for one in (first, letter)
    )
    (folder / "desk.mbox").write_bytes(box)
    return [
        Article("release.eml", "Dunlow cut off", None, ("Imogen Vance",), "2031-05-02T08:00:00+01:00"),
        Article("forwarded.eml", "Eskby cut off", None, ("Rolf Anders",), "2031-05-02T07:00:00+01:00"),
        Article("desk.mbox", "Farrow cut off", None, ("Lena Ruiz",), "2031-05-02T06:30"),
        Article("desk.mbox", "Gale warning for the Tarn valley", "The Valley Letter", (), "2031-05-02T06:00:00+01:00"),
    ]


def _write_feeds(folder: Path) -> list[Article]:
    full = "".join(f"<p>{words}</p>" for words in tell("Harle", 107))
    rss = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harle Herald</title><link>https://harle.example/</link><language>en</language>
<item><title>Harle cut off</title><link>https://harle.example/1</link><dc:creator>Jon Abel</dc:creator>
<pubDate>Fri, 02 May 2031 05:00:00 GMT</pubDate><description>In short.</description>
<content:encoded><![CDATA[{full}]]></content:encoded></item>
<item><title>Ferry stops</title><link>https://harle.example/2</link>
<description>The ferry has stopped. Read more</description></item></channel></rss>"""
    (folder / "harle.rss").write_text(rss)
    inver = "".join(f"<p>{words}</p>" for words in tell("Inver", 118))
    atom = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Inver Wire</title>
<entry><title>Inver cut off</title><link href="https://inver.example/a"/><author><name>Kay Dorn</name></author>
<published>2031-05-02T04:00:00Z</published><updated>2031-05-02T05:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{inver}</div>
</content></entry></feed>"""
    (folder / "inver.xml").write_text(atom)
    utc = "2031-05-02T0{}:00:00+00:00"
    return [
        Article("harle.rss", "Harle cut off", "Harle Herald", ("Jon Abel",), utc.format(5), "https://harle.example/1"),
        Article("inver.xml", "Inver cut off", "Inver Wire", ("Kay Dorn",), utc.format(4), "https://inver.example/a"),
    ]


def _write_texts(folder: Path) -> list[Article]:
    head = "Jarrow cut off by the Tarn\nBy Mina Holt\nMay 2, 2031\n"
    (folder / "pasted.txt").write_text(head + "\n" + "\n\n".join(tell("Jarrow", 129)) + "\n")
    (folder / "pasted-again.txt").write_text(head + "\n" + "\n\n".join(tell("Jarrow", 129)) + "\n")
    clip = (
        '---\ntitle: "Kelder cut off"\nsource: "https://kelder.example/x"\nauthor:\n  - "[[Ada Finch]]"\n'
        'published: 2031-05-02\ncreated: 2031-05-03\nsite: Kelder Times\ntags:\n  - "clippings"\n---\n'
    )
    (folder / "Kelder cut off.md").write_text(clip + "\n\n".join(tell("Kelder", 131)) + "\n")
    cues = [sentence for words in tell("Lorne", 142) for sentence in words.split(". ")]
    times = [f"00:00:{2 * n:02},000 --> 00:00:{2 * n + 2:02},000" for n in range(len(cues))]
    srt = "\n\n".join(f"{n}\n{time}\n{cue}." for n, (time, cue) in enumerate(zip(times, cues, strict=True), 1))
    (folder / "lorne.srt").write_text(srt)
    vtt = "WEBVTT - Merrow flood briefing\n\n" + "\n\n".join(
        f"{time.replace(',', '.')}\n<v Warden Pike>{cue.replace('Lorne', 'Merrow').replace('142', '153')}."
        for time, cue in zip(times, cues, strict=True)
    )
    (folder / "merrow.vtt").write_text(vtt)
    return [
        Article("pasted.txt", "Jarrow cut off by the Tarn", None, ("Mina Holt",), "2031-05-02"),
        Article(
            "Kelder cut off.md",
            "Kelder cut off",
            "Kelder Times",
            ("Ada Finch",),
            "2031-05-02",
            "https://kelder.example/x",
        ),
        Article("lorne.srt", ""),
        Article("merrow.vtt", "Merrow flood briefing"),
    ]


def _write_agency_items(folder: Path) -> list[Article]:
    html = {p: "".join(f"<p>{w}</p>" for w in tell(p, n)) for p, n in (("Norham", 164), ("Orrin", 175), ("Pell", 186))}
    old = {
        "headline": "Norham cut off",
        "byline": "Sam Ott",
        "versioncreated": "2031-05-02T03:00:00Z",
        "source": "Valley Press",
    }
    (folder / "norham.json").write_text(json.dumps({**old, "body_html": html["Norham"]}))
    new = {
        "uri": "urn:x",
        "firstcreated": "2031-05-02T02:00:00Z",
        "by": "Eve Lark",
        "infosources": [{"name": "Orrin Agency"}],
        "headlines": [{"role": "main", "value": "Orrin cut off"}],
        "bodies": [{"contenttype": "text/html", "value": html["Orrin"]}],
    }
    (folder / "orrin.json").write_text(json.dumps(new))
    item = f"""<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x">
<itemMeta><versionCreated>2031-05-02T01:30:00Z</versionCreated></itemMeta><contentMeta>
<contentCreated>2031-05-02T01:00:00Z</contentCreated><infoSource><name>Pell Agency</name></infoSource>
<language tag="en"/>
<headline>Pell cut off</headline><by>By Tom Reeve</by></contentMeta><contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body>{html["Pell"]}</body></html></inlineXML></contentSet></newsItem>"""
    (folder / "pell.xml").write_text(item)
    at = "2031-05-02T0{}:00:00+00:00"
    return [
        Article("norham.json", "Norham cut off", "Valley Press", ("Sam Ott",), at.format(3)),
        Article("orrin.json", "Orrin cut off", "Orrin Agency", ("Eve Lark",), at.format(2)),
        Article("pell.xml", "Pell cut off", "Pell Agency", ("Tom Reeve",), at.format(1)),
    ]


def _write_archives(folder: Path) -> list[Article]:
    with zipfile.ZipFile(folder / "from-the-agency.zip", "w") as archive:
        archive.writestr("quay.html", page("Quay cut off", "Quay Mail", "Ruth Oram", "2031-05-02", tell("Quay", 197)))
        archive.writestr("quay_files/x.js", "1")
        archive.writestr("../escape.txt", "Never to be read.")
    with tarfile.open(folder / "old.tar.gz", "w:gz") as tar:
        data = page("Rusby cut off", "Rusby Sun", "Nell Gray", "2031-05-02", tell("Rusby", 208)).encode()
        member = tarfile.TarInfo("in/rusby.html")
        member.size = len(data)
        tar.addfile(member, io.BytesIO(data))
    inside = ("from-the-agency.zip/quay.html", "old.tar.gz/old.tar/in/rusby.html")
    return [
        Article(inside[0], "Quay cut off", "Quay Mail", ("Ruth Oram",), "2031-05-02"),
        Article(inside[1], "Rusby cut off", "Rusby Sun", ("Nell Gray",), "2031-05-02"),
    ]


def _write_documents(folder: Path) -> list[Article]:
    import docx

    document = docx.Document()
    document.add_heading("Selby cut off", 0)
    for words in tell("Selby", 219):
        document.add_paragraph(words)
    document.save(str(folder / "selby.docx"))
    lines = ["Tolby cut off by the Tarn", *tell("Tolby", 221)]
    (folder / "tolby.rtf").write_text("{\\rtf1\\ansi " + "".join(f"{line}\\par\n\\par\n" for line in lines) + "}")
    (folder / "farnham.odt").write_bytes((FILES / "farnham.odt").read_bytes())
    odt = Article("farnham.odt", "Farnham cut off")
    return [odt, Article("selby.docx", "Selby cut off"), Article("tolby.rtf", "Tolby cut off by the Tarn")]


def _write_printed(folder: Path) -> list[Article]:
    """What browsers and scanners make: a page printed, and a picture of one, which needs the extra for letters."""
    (folder / "printed.pdf").write_bytes((FILES / "printed.pdf").read_bytes())
    headline = "Weir to be built at Brackwater after a summer in which the river ran dry twice"
    address = "http://valley-gazette.example/2031/09/weir.html"
    return [Article("printed.pdf", headline, "The Valley Gazette", ("Petra Lindqvist",), "2031-09-12", address)]


def _write_newsletters(folder: Path) -> list[Article]:
    """One mail with three articles, a teaser and the words of the mailing service; one in plain text with two."""
    places = (("Ulby", 230), ("Vance", 241), ("Wexby", 252))
    items = "".join(
        f'<table><tr><td><h2><a href="https://tarn.example/{place.lower()}">{place} cut off</a></h2>'
        + "".join(f"<p>{words}</p>" for words in tell(place, number))
        + "</td></tr></table>"
        for place, number in places
    )
    markup = (
        "<html><body><h1>The Tarn Letter</h1><p>Good morning. Here is what the river did.</p>"
        f"{items}<h2><a href='https://tarn.example/quiz'>The Friday quiz</a></h2><p>Ten questions. Read more</p>"
        "<p>You are receiving this because you signed up. Unsubscribe</p></body></html>"
    )
    unsubscribe = "<https://tarn.example/u>"
    date = "Fri, 02 May 2031 06:30:00 +0100"
    letter = mail(
        "What the river did",
        "The Tarn Letter <l@tarn.example>",
        date,
        "Open in a browser.",
        List_Unsubscribe=unsubscribe,
    )
    letter.add_alternative(markup, subtype="html")
    (folder / "letter.eml").write_bytes(letter.as_bytes())
    plain = "Good morning.\n\n" + "\n\n".join(
        f"{place} cut off\n===============\n\n" + "\n\n".join(tell(place, number))
        for place, number in (("Yarby", 263), ("Zell", 274))
    )
    other = mail("Morning news", "Zell Radio <z@zell.example>", date, plain, List_Id="<morning.zell.example>")
    (folder / "morning.eml").write_bytes(other.as_bytes())
    at = "2031-05-02T06:30:00+01:00"
    return [
        *(
            Article(
                "letter.eml", f"{place} cut off", "The Tarn Letter", (), at, f"https://tarn.example/{place.lower()}"
            )
            for place, _ in places
        ),
        Article("morning.eml", "Yarby cut off", "Zell Radio", (), at),
        Article("morning.eml", "Zell cut off", "Zell Radio", (), at),
    ]


def _write_notes(folder: Path) -> list[Article]:
    """What note programs keep: Evernote's export, a note of Joplin, a clipping of Obsidian, pasted text with labels."""
    html = "".join(f"<div>{words}</div>" for words in tell("Abbot", 285))
    (folder / "notes.enex").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/x.dtd">\n'
        '<en-export export-date="20310503T080000Z" application="Evernote"><note><title>Abbot cut off</title>'
        f"<created>20310503T070000Z</created><note-attributes><author>desk</author>"
        f"<source-url>https://abbot.example/1</source-url></note-attributes>"
        f'<content><![CDATA[<?xml version="1.0"?><en-note>{html}</en-note>]]></content></note></en-export>'
    )
    (folder / "8f3a.md").write_text(
        "Burley cut off\n\n" + "\n\n".join(tell("Burley", 296)) + "\n\nid: 8f3a0000000000000000000000000000\n"
        "parent_id: \ncreated_time: 2031-05-03T07:10:00.000Z\nupdated_time: 2031-05-03T07:10:00.000Z\nauthor: \n"
        "source_url: https://burley.example/2\ntype_: 1"
    )
    (folder / "9c1b.md").write_text("Floods\n\nid: 9c1b0000000000000000000000000000\nparent_id: \ntype_: 2")
    (folder / "Calder.md").write_text(
        "---\ntitle: Calder cut off\nupdated: 2031-05-04 06:00:00Z\ncreated: 2031-05-03 05:00:00Z\n"
        "source: https://calder.example/3\nauthor: Lena Ruiz\n---\n\n# Calder cut off\n\n"
        + "\n\n".join(tell("Calder", 307))
    )
    (folder / "labelled.txt").write_text(
        "Title: Dalby cut off\nAuthor: Jon Abel\nSource: The Dalby Star\nDate: 2 May 2031\nURL: https://dalby.example/4\n\n"
        + "\n\n".join(tell("Dalby", 318))
    )
    wrapped = "\n\n".join(textwrap.fill(words, 70) for words in tell("Elton", 329))
    (folder / "wrapped.txt").write_text(
        "The Elton Echo\n2 May 2031\n\nElton cut off by the Tarn\n\nBy Sam Ott\n\n" + wrapped
    )
    return [
        Article("notes.enex", "Abbot cut off", None, (), None, "https://abbot.example/1"),
        Article("8f3a.md", "Burley cut off", None, (), None, "https://burley.example/2"),
        Article("Calder.md", "Calder cut off", None, ("Lena Ruiz",), None, "https://calder.example/3"),
        Article(
            "labelled.txt", "Dalby cut off", "The Dalby Star", ("Jon Abel",), "2031-05-02", "https://dalby.example/4"
        ),
        Article("wrapped.txt", "Elton cut off by the Tarn", "The Elton Echo", ("Sam Ott",), "2031-05-02"),
    ]


# What is no article, and the word of its entry.
TRAPS = {
    ".~lock.selby.docx#": "lock file",
    "Thumbs.db": "system file",
    "~$selby.docx": "lock file",
    "Aldmere_files": "parts of a saved page",
    ".DS_Store": "hidden file",
    "clean.py": "script",
    "site.css": "style sheet",
    "toll.csv": "table",
    "from-the-agency.zip/quay_files": "parts of a saved page",
}
UNREAD = {
    "Screenshot.png": "is a picture",
    "link.url": "is an address, not an article",
    "link.webloc": "is an address, not an article",
    "links.txt": "is a list of 2 addresses",
    "empty.txt": "is empty",
    "page.html.part": "is an unfinished download",
    "harle.rss": "a teaser of 6 words",
    "from-the-agency.zip/../escape.txt": "leads out of its archive",
    "sitemap.xml": "is XML of another kind",
    "package.json": "holds no article text",
    "letter.eml": "“The Friday quiz” is a teaser of",
    "9c1b.md": "is a folder or a picture of a note program",
    "Screen Shot 2031-05-02 at 09.30.jpeg": "is a picture",
    "interview.m4a": "is a sound recording",
    "toll.xlsx": "is a spreadsheet",
}


_UNREAD_NAMES = (
    "Screen Shot 2031-05-02 at 09.30.jpeg",
    "interview.m4a",
    "toll.xlsx",
    ".~lock.selby.docx#",
    "Thumbs.db",
)


def _write_traps(folder: Path) -> list[Article]:
    for name in (
        "~$selby.docx",
        ".DS_Store",
        "clean.py",
        "site.css",
        "toll.csv",
        "Screenshot.png",
        "page.html.part",
        *_UNREAD_NAMES,
    ):
        (folder / name).write_text("\n\n".join(tell("Nowhere", 7)))
    (folder / "link.url").write_text("[InternetShortcut]\r\nURL=https://aldmere.example/flood\r\n")
    (folder / "link.webloc").write_bytes(plistlib.dumps({"URL": "https://aldmere.example/flood"}))
    (folder / "links.txt").write_text("https://aldmere.example/flood\nhttps://corrie.example/a\n")
    (folder / "empty.txt").write_text("")
    (folder / "sitemap.xml").write_text(
        '<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>'
    )
    (folder / "package.json").write_text('{"name": "desk", "version": "1.0.0"}')
    return []
