"""Addresses among the inputs: pages, feeds, sitemaps and files of addresses, from a web that is a table."""

from __future__ import annotations

import gzip
import plistlib
from pathlib import Path

import pytest
from tests.read.desk_folder import page, tell

from crossread.errors import NothingReadableError, ReadError
from crossread.model.fetched import Fetched
from crossread.read.fetching import Fetching, is_address
from crossread.read.inputs import ReadResult, read
from crossread.read.links import MOST_ENTRIES

MOMENT = "2031-05-03T09:00:00Z"
FERRY, COURT, OLD = "https://courier.example/ferry", "https://www.lantern.example/court", "https://echo.example/old"


def article(title: str, outlet: str | None, place: str, number: int) -> bytes:
    return page(title, outlet or "", "Ada Roe", "2031-05-02", tell(place, number)).encode()


PAGES: dict[str, tuple[str, bytes]] = {
    FERRY: ("text/html", article("Aldmere cut off", "The Courier", "Aldmere", 52)),
    COURT: ("text/html", article("Brackwater cut off", None, "Brackwater", 61)),
    OLD: ("text/html", article("Corrie cut off", "The Echo", "Corrie", 74)),
    "https://courier.example/plain": ("text/plain", "\n\n".join(tell("Dunlow", 63)).encode()),
}
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>
<item><title>Old</title><link>{OLD}</link><pubDate>Mon, 28 Apr 2031 05:00:00 GMT</pubDate></item>
<item><title>Ferry</title><link>{FERRY}?a=1&amp;b=2</link><pubDate>Fri, 02 May 2031 05:00:00 GMT</pubDate></item>
<item><title>Court</title><guid isPermaLink="true">{COURT}</guid><pubDate>Sat, 03 May 2031 05:00:00 GMT</pubDate></item>
<item><title>Undated</title><link>https://courier.example/plain</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="https://no.example/"/>
<link href="{COURT}"/><updated>2031-05-02T05:00:00Z</updated></entry></feed>"""
SITEMAP = f"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{OLD}</loc><lastmod>2031-04-28</lastmod></url>
<url><loc>{FERRY}</loc><news:news><news:publication_date>2031-05-02T05:00:00Z</news:publication_date></news:news></url>
</urlset>"""
SITEMAPS = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://courier.example/news.xml</loc></sitemap>
<sitemap><loc>https://courier.example/maps.xml</loc></sitemap></sitemapindex>"""


class TableWeb:
    """Gives what the table has; writes down what was asked."""

    def __init__(self, pages: dict[str, tuple[str, bytes]]) -> None:
        self.pages = {**PAGES, f"{FERRY}?a=1&b=2": PAGES[FERRY], **pages}
        self.asked: list[str] = []

    def get(self, address: str) -> Fetched | ReadError:
        self.asked.append(address)
        if address not in self.pages:
            return ReadError(address, "is not there (any more) (status 404)", "check the address")
        media, data = self.pages[address]
        return Fetched(address, address, MOMENT, media, data)


def read_web(
    *inputs: str | Path, since: str | None = None, lists: bool = False, **pages: tuple[str, bytes]
) -> tuple[ReadResult, list[str]]:
    web = TableWeb({f"https://courier.example/{name}.xml": page for name, page in pages.items()})
    return read(inputs, Fetching(web.get, since, lists)), web.asked


def feed(text: str) -> tuple[str, bytes]:
    return "application/rss+xml", text.encode()


def test_an_address_is_a_report_with_the_address_and_the_moment() -> None:
    result, asked = read_web(FERRY, COURT, FERRY)
    assert asked == [FERRY, COURT]
    assert {(one.id, one.outlet, one.url) for one in result.reports} == {
        ("courier-example", "The Courier", FERRY),
        ("lantern-example", None, COURT),
    }
    [ferry, court] = result.inputs
    assert (ferry.path, ferry.kind, ferry.captured) == (FERRY, "web page", "2031-05-03T09:00:00+00:00")
    assert court.sha256 and court.size == len(PAGES[COURT][1])


def test_an_address_that_gives_nothing_is_a_fault_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(tell("Corrie", 74)))
    result, _ = read_web("https://courier.example/gone", tmp_path, FERRY)
    assert len(result.reports) == 2
    [fault] = result.faults
    assert fault.source == "https://courier.example/gone" and "not there" in fault.reason


def test_a_feed_gives_the_pages_of_its_entries_the_newest_first() -> None:
    address = "https://courier.example/feed.xml"
    result, asked = read_web(address, feed=feed(RSS))
    assert asked == [address, COURT, f"{FERRY}?a=1&b=2", OLD, "https://courier.example/plain"]
    assert len(result.reports) == 4
    [opened] = [one for one in result.inputs if one.outcome == "opened"]
    assert (opened.path, opened.kind, opened.reason) == (address, "feed", None)


def test_of_a_feed_only_what_is_since_a_day_is_fetched() -> None:
    address = "https://courier.example/feed.xml"
    result, asked = read_web(address, since="2031-05-02", feed=feed(RSS))
    assert asked == [address, COURT, f"{FERRY}?a=1&b=2"]
    [opened] = [one for one in result.inputs if one.outcome == "opened"]
    assert opened.reason == "entries from before 2031-05-02: 1; entries without a date: 1"
    with pytest.raises(NothingReadableError, match="a feed without entries since 2031-06-01"):
        read_web(address, since="2031-06-01", feed=feed(RSS))


def test_atom_sitemaps_and_lists_of_sitemaps_are_followed() -> None:
    for name, text, entries in (("atom", ATOM, [COURT]), ("map", SITEMAP, [FERRY, OLD])):
        address = "https://courier.example/feed.xml"
        assert read_web(address, feed=("text/xml", text.encode()))[1] == [address, *entries], name
    result, asked = read_web(
        "https://courier.example/maps.xml",
        maps=("text/xml", SITEMAPS.encode()),
        news=("application/xml", SITEMAP.encode()),
    )
    assert asked == ["https://courier.example/maps.xml", "https://courier.example/news.xml", FERRY, OLD]
    assert not result.faults


def test_a_sitemap_may_be_packed() -> None:
    address = "https://courier.example/map.xml"
    for name in ("application/gzip", "application/xml"):
        result, asked = read_web(address, map=(name, gzip.compress(SITEMAP.encode())))
        assert asked == [address, FERRY, OLD] and not result.faults
    with pytest.raises(NothingReadableError, match="cut off"):
        read_web(address, map=("application/gzip", gzip.compress(SITEMAP.encode())[:-9]))


def test_a_long_feed_is_cut_and_the_cut_is_told() -> None:
    items = "".join(f"<item><link>https://courier.example/{number}</link></item>" for number in range(MOST_ENTRIES + 7))
    address = "https://courier.example/feed.xml"
    with pytest.raises(NothingReadableError):
        read_web(address, feed=feed(f"<rss><channel>{items}</channel></rss>"))
    items += f"<item><link>{FERRY}</link><pubDate>Fri, 02 May 2031 05:00:00 GMT</pubDate></item>"
    result, asked = read_web(address, feed=feed(f"<rss><channel>{items}</channel></rss>"))
    assert len(asked) == 1 + MOST_ENTRIES
    [opened] = [one for one in result.inputs if one.outcome == "opened"]
    assert opened.reason == f"entries beyond the {MOST_ENTRIES} newest: 8"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<rss><channel></channel></rss>", "a feed without entries"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>', "declares XML entities"),
        ("<svg></svg>", "is XML of another kind (svg)"),
        ("<rss><channel><item><link>file:///etc/passwd</link></item></channel></rss>", "a feed without entries"),
    ],
)
def test_a_feed_that_gives_nothing_is_told(text: str, words: str) -> None:
    with pytest.raises(NothingReadableError) as told:
        read_web("https://courier.example/feed.xml", feed=feed(text))
    assert words in str(told.value)


def write_lists(folder: Path) -> None:
    (folder / "ferry.url").write_text(f"[InternetShortcut]\r\nURL={FERRY}\r\n")
    (folder / "court.webloc").write_bytes(plistlib.dumps({"URL": COURT}))
    (folder / "links.txt").write_text(f"- <{OLD}>\n2. {FERRY}\n")


def test_files_of_addresses_are_fetched_only_where_that_is_asked_for(tmp_path: Path) -> None:
    write_lists(tmp_path)
    result, asked = read_web(tmp_path, lists=True)
    assert set(asked) == {FERRY, COURT, OLD} and len(asked) == 3
    assert len(result.reports) == 3 and not result.faults
    assert {one.kind for one in result.inputs if one.outcome == "opened"} == {"list of addresses"}
    with pytest.raises(NothingReadableError, match="is a list of 2 addresses"):
        read_web(tmp_path)
    with pytest.raises(NothingReadableError, match="without an address"):
        (tmp_path / "broken").mkdir()
        (tmp_path / "broken" / "a.url").write_text("[InternetShortcut]\r\nURL=javascript:alert(1)\r\n")
        read_web(tmp_path / "broken", lists=True)


def test_nothing_that_stands_in_a_report_is_fetched(tmp_path: Path) -> None:
    linked = f"<p><a href='{COURT}'>Court</a> <img src='{OLD}'></p><meta http-equiv=refresh content='0;url={OLD}'>"
    (tmp_path / "a.html").write_text(page("Aldmere", "Echo", "Ada", "2031-05-02", [*tell("Aldmere", 52), linked]))
    (tmp_path / "b.txt").write_text("\n\n".join([*tell("Corrie", 74), FERRY]))
    _, asked = read_web(tmp_path, lists=True)
    assert asked == []


def test_without_anybody_who_fetches_an_address_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(tell("Corrie", 74)))
    [fault] = read([tmp_path, FERRY]).faults
    assert str(fault).startswith(f"{FERRY}: is an address; nothing is fetched here")


def test_what_an_address_is() -> None:
    assert is_address("https://a.example/") and is_address("FILE:///etc/passwd")
    assert not is_address("reports/https.txt") and not is_address("C:/reports") and not is_address(Path("https://a"))
