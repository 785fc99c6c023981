from __future__ import annotations

import gzip

from tests.fetch.web import Web

from crossread.documents.warc import WebAnswer, iter_answers
from crossread.fetch.keeping import render_warc

PAGE = "<!doctype html><p>The ferry struck a gravel barge.</p>"


def test_what_is_kept_has_the_way_to_each_page_and_its_digest(web: Web) -> None:
    fetcher = web.fetcher()
    end = web.say("b.example/%C3%A9", gzip.compress(PAGE.encode()), Content_Encoding="gzip", X_Name="Zoë")
    start = web.lead("a.example/", end)
    fetcher.fetch(start)
    fetcher.fetch(web.say("gone.example/", PAGE, 404))
    data = render_warc(fetcher.kept)
    first, last = (answer for answer in iter_answers("kept", data) if isinstance(answer, WebAnswer))
    assert (first.address, first.status, first.given) == (start, 302, None)
    assert (last.address, last.status, last.given) == (web.address("b.example/%C3%A9"), 200, start)
    assert first.intact and last.intact and last.moment == "2031-05-02T08:30:00Z"
    assert last.media == "text/html" and gzip.decompress(last.body) == PAGE.encode()
    text = gzip.decompress(data).decode("utf-8", "replace")
    assert "WARC-IP-Address: 127.0.0.1" in text and "GET /%C3%A9 HTTP/1.1" in text
    assert "software: crossread-news" in text and "robots.txt" not in text
