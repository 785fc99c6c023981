from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import document_fromstring

from crossread.model.reports import Report
from crossread.read.inputs import read
from crossread.read.page_gaps import collect_paragraphs, fill_gaps
from crossread.read.pages import fragment_text

FILES = Path(__file__).parent / "files"
SENTENCE = "The harbour authority said on Thursday that nobody else was hurt when the ferry struck the pier. "


@pytest.fixture(scope="module")
def report() -> Report:
    [found] = read([FILES / "harbour.html"]).reports
    return found


def test_a_page_says_what_it_is(report: Report) -> None:
    assert report.id == "harbour"
    assert report.title == "Ferry strikes pier at Marlow Bay, 12 hurt"
    assert report.outlet == "The Tidewater Echo"
    assert report.byline == ("Imogen Vance",)
    assert report.published == "2023-05-04T18:30:00+01:00"
    assert report.updated == "2023-05-05T07:10:00+01:00"
    assert report.url == "https://tidewater-echo.example/2023/05/04/ferry-pier"
    assert report.language == "en-GB"


def test_the_structure_survives_in_the_text(report: Report) -> None:
    lines = report.text.split("\n\n")
    assert "What investigators look at" in lines
    assert "- the tide, which was running at four knots" in lines
    assert "> We heard a grinding noise and then everybody was on the floor, said one passenger." in lines
    assert "Marlow General | 9" in lines
    assert any("The vessel, the Lady Corrigan, was carrying 140 passengers" in line for line in lines)


def test_the_pages_furniture_is_not_in_the_text(report: Report) -> None:
    for words in ("Sport", "Privacy", "not the article", "Advertisement", "Read more", "rights reserved"):
        assert words not in report.text


def write(folder: Path, markup: str | bytes) -> Path:
    path = folder / "page.html"
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return path


def test_dates_from_meta_elements_and_from_the_text(tmp_path: Path) -> None:
    meta = '<html><head><meta property="article:published_time" content="2021-02-03T04:05:06Z"></head>'
    body = f"<body><article><p>{SENTENCE * 3}</p></article></body></html>"
    assert read([write(tmp_path, meta + body)]).reports[0].published == "2021-02-03T04:05:06+00:00"
    written = f"<html><body><article><p>Published on March 9, 2020</p><p>{SENTENCE * 3}</p></article></body></html>"
    assert read([write(tmp_path, written)]).reports[0].published == "2020-03-09"


def test_a_page_that_was_cut_off(tmp_path: Path) -> None:
    [report] = read([write(tmp_path, f"<html><body><article><p>{SENTENCE * 3}</p><p>{SENTENCE}<a hre")]).reports
    assert report.text.startswith(SENTENCE.strip())


def test_a_declared_encoding(tmp_path: Path) -> None:
    markup = f'<html><head><meta charset="iso-8859-1"></head><body><p>Zoë Brück spoke. {SENTENCE * 3}</p></body></html>'
    [report] = read([write(tmp_path, markup.encode("latin-1"))]).reports
    assert report.text.startswith("Zoë Brück spoke.")


def test_a_deep_page_that_browsers_still_show(tmp_path: Path) -> None:
    markup = "<html><body>" + "<div>" * 600 + f"<p>{SENTENCE * 3}</p>" + "</div>" * 600
    assert read([write(tmp_path, markup)]).reports[0].text.startswith(SENTENCE.strip())


def test_broken_linked_data_is_passed_over(tmp_path: Path) -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 5, "author": [[]], "url": {}}'
    markup = f"<html><head>{data}</script></head><body><article><p>{SENTENCE * 3}</p></article></body></html>"
    assert read([write(tmp_path, markup)]).reports[0].text.startswith(SENTENCE.strip())


def test_a_fragment_keeps_its_paragraphs_and_items() -> None:
    markup = "<p>Nine people were hurt.</p><ul><li>six at sea</li><li>three on the pier</li></ul>"
    assert fragment_text("body", markup) == "Nine people were hurt.\n\n- six at sea\n\n- three on the pier"


def test_a_stretch_that_the_extractor_dropped_is_put_back_in_its_place() -> None:
    words = [f"{number} {SENTENCE}It gave no cause.".strip() for number in range(6)]
    box = '<div class="body">{}</div>'
    page = "<main>" + "".join(box.format(f"<p>{line}</p>") for line in words) + "</main>"
    other = f'<ul><li class="comment"><p>{SENTENCE}I think they knew.</p></li></ul>' * 4
    paragraphs = collect_paragraphs(document_fromstring(f"<html><body>{page}{other}</body></html>"))
    kept = "\n\n".join([words[0], words[4]])
    assert fill_gaps(kept, paragraphs) == "\n\n".join(words)


def test_a_single_paragraph_beside_the_article_stays_out() -> None:
    markup = f"<html><body><div><p>{SENTENCE}</p><p>{SENTENCE}Ada Brandt is our editor.</p></div></body></html>"
    assert fill_gaps(SENTENCE.strip(), collect_paragraphs(document_fromstring(markup))) == SENTENCE.strip()
