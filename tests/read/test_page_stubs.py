"""Pages as newspapers print them: pay walls, captions, furniture of their own, marks of notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.read.inputs import ReadResult, read
from crossread.text.note_marks import find_note_marks, raise_figures

LEAD = "A fire at the old paper mill in Harle hurt 30 people on Thursday night, the county's fire chief said on Friday."
MORE = "The mill was built in 1893 and has stood empty since 2011, when its owner closed it and let 212 workers go."
CAPTION = "Smoke rises over the old paper mill at Harle on Thursday as crews fight the blaze."


def read_page(tmp_path: Path, body: str, head: str = "") -> ReadResult:
    head = f"<head><title>Mill fire</title>{head}</head>"
    page = f"<!doctype html><html lang='en'>{head}<body><article>{body}</article></body>"
    (tmp_path / "a.html").write_text(page)
    return read([tmp_path / "a.html"])


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"<p>{LEAD}</p><div><p>Subscribe to continue reading this article.</p></div>", ""),
        (f"<p>{LEAD}</p><p>This article is only available to subscribers.</p>", ""),
        (
            f"<p>{LEAD}</p>",
            '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
        ),
    ],
)
def test_a_page_before_a_pay_wall_says_so(tmp_path: Path, body: str, head: str) -> None:
    result = read_page(tmp_path, body, head)
    [report], [fault], [entry] = result.reports, result.faults, result.inputs
    assert report.text.startswith(LEAD[:40])
    assert "before a pay wall" in fault.reason
    assert entry.outcome == "read" and "before a pay wall" in str(entry.reason)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LEAD}</p><p>{MORE}</p><p>Subscribe to our newsletter.</p>",
        f"<p>{LEAD}</p>"
        + f"<p>{MORE}</p>" * 1
        + "".join(f"<p>{n} {MORE}</p>" for n in range(12))
        + "<p>Subscribe to continue reading.</p>",
        f"<p>{LEAD}</p><p>The mayor said that subscribers of the mill's fund had paid 212 crowns each.</p>",
    ],
)
def test_an_offer_is_no_pay_wall(tmp_path: Path, body: str) -> None:
    assert read_page(tmp_path, body).faults == ()


def test_captions_stand_apart_and_what_is_printed_twice_is_read_once(tmp_path: Path) -> None:
    picture = f"<figure><img src=x><figcaption>{CAPTION} (Jo Lund)</figcaption></figure>"
    body = picture + "".join(f"<p>{words}</p>" for words in (LEAD, CAPTION, MORE, LEAD))
    [report] = read_page(tmp_path, body).reports
    assert report.text.split("\n\n") == [LEAD, MORE]
    reasons = [left.reason for left in report.left_out]
    assert reasons.count("caption") == 2 and "stands there twice" in reasons


@pytest.mark.parametrize(
    "line",
    [
        "Linked Articles Fire chief resigns over mill inspections",
        "NEWSLETTER: Get the day's top headlines from the Echo",
        "FULL COVERAGE: The fires of the Tarn valley &gt;&gt;",
        "7:45 p.m.: This article was updated with the number of injured.",
        "UPDATES:",
    ],
)
def test_blocks_of_newspaper_pages_are_furniture(tmp_path: Path, line: str) -> None:
    [report] = read_page(tmp_path, f"<p>{LEAD}</p><p>{line}</p><p>{MORE}</p>").reports
    assert report.text.split("\n\n") == [LEAD, MORE]
    assert len(report.left_out) >= 1


@pytest.mark.parametrize(
    "line",
    [
        "Linked to the fire are two men who were seen near the mill on Thursday, police said.",
        "The newsletter of the mill's friends, 212 of them, had warned of fires for years.",
        "Also on Thursday a barn burned down in the next village, and four cows were lost.",
    ],
)
def test_reporting_that_begins_like_furniture_stays(tmp_path: Path, line: str) -> None:
    [report] = read_page(tmp_path, f"<p>{LEAD}</p><p>{line}</p><p>{MORE}</p>").reports
    assert line in report.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("hurt 30<sup>2</sup> people", "hurt 30 people"),
        ("he said.<sup>1</sup> Then", "he said. Then"),
        ("the warden Lund<sup class='fn'>12</sup> said", "the warden Lund said"),
        ("40 km<sup>2</sup> of heath", "40 km² of heath"),
        ("10<sup>6</sup> seeds", "10⁶ seeds"),
        ("3<sup>2</sup> = 9", "3² = 9"),
        ("the 30<sup>th</sup> day", "the 30<sup>th</sup> day"),
    ],
)
def test_marks_of_notes_are_no_digits(markup: str, text: str) -> None:
    raised = raise_figures(markup)
    for start, end in reversed(find_note_marks(raised)):
        raised = raised[:start] + raised[end:]
    assert raised == text


def test_a_raised_mark_joins_no_number(tmp_path: Path) -> None:
    [report] = read_page(tmp_path, f"<p>{LEAD.replace('30', '30<sup>2</sup>')}</p><p>{MORE}</p>").reports
    assert "hurt 30 people" in report.text
    assert ("²", "marks of notes") in [(left.text, left.reason) for left in report.left_out]
