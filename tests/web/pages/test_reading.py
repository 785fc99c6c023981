"""The pages: each shows its part, every link leads somewhere, nothing of a report is taken for markup."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

import pytest
from tests.web.window import Window

PAGES = ["/", "/brief", "/figures", "/quotations", "/people", "/events", "/places", "/sources", "/reports"]
OTHERS = ["/search?words=ferry", "/add", "/drafts", "/history", "/take-away"]
HOSTILE = (
    '<script>alert(1)</script> Two dead\n\nBy <b onclick=x>Eve</b>\nThe "><img src=x onerror=alert(2)> Times\n'
    "Friday 10 October 2025\n\nTwo people died in the ferry crash off Port Orrin on Friday, said "
    "Harbour Master Ilse <svg/onload=alert(3)> Varga. “{{ 7 * 7 }} </textarea><script>x</script> it sank,” she said. "
    "\u202eThree people died in Plymouth, javascript:alert(4) said.\n"
)


@pytest.mark.parametrize("path", PAGES + OTHERS)
def test_a_page_is_there_and_says_which_it_is(window: Window, path: str) -> None:
    answer = window.get(path)
    assert answer.status_code == 200 and "Traceback" not in answer.text
    if path in PAGES + OTHERS[2:]:
        assert len(re.findall(r'aria-current="page"', answer.text)) == 1
    assert len(re.findall(r"<h1[ >]", answer.text)) == 1


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(window: Window, path: str) -> None:
    pages: dict[str, str] = {}
    for link in sorted({html.unescape(found) for found in re.findall(r'href="(/[^"]*)"', window.get(path).text)}):
        parts = urlsplit(link)
        where = parts.path + (f"?{parts.query}" if parts.query and not parts.path.startswith("/static") else "")
        if where not in pages:
            answer = window.get(where)
            assert answer.status_code == 200, link
            pages[where] = answer.text
        if parts.fragment:
            assert f'id="{parts.fragment}"' in pages[where], link


def test_ids_of_a_page_are_its_own(window: Window) -> None:
    for path in PAGES:
        ids = re.findall(r' id="([^"]+)"', window.get(path).text)
        assert len(ids) == len(set(ids)), path


def test_differences_lead_and_link_to_the_very_characters(window: Window) -> None:
    page = window.get("/").text
    assert page.index("Where the reports differ") < page.index('class="difference high"')
    link = re.search(r'href="(/reports/[0-9a-f]{16})#([A-Z]-text-(\d+)-(\d+))"', page)
    assert link is not None
    text = window.get(link[1]).text
    assert f'id="{link[2]}"' in text


def test_figures_are_filtered_by_words_and_standing(window: Window) -> None:
    page = window.get("/figures?words=Truro&standing=disputed").text
    assert "taken to hospital in Truro" in page and "people killed" not in page and "1 figure of" in page
    assert "No figure has these words" in window.get("/figures?words=zebra").text


def test_quotations_stand_under_their_speaker(window: Window) -> None:
    page = window.get("/quotations").text
    assert page.index("Ilse Varga") < page.index("The ferry was where she should have been")
    assert "<mark" in page


def test_a_search_leads_to_the_characters_even_where_no_entry_is(window: Window) -> None:
    page = window.get("/search?words=mouth of Port").text
    link = re.search(r'href="(/reports/[0-9a-f]{16}\?at=text-\d+-\d+)#([^"]+)"', page)
    assert link is not None
    found = window.get(html.unescape(link[1])).text
    assert f'id="{link[2]}"' in found and re.search(r'class="[a-z ]*found"', found)


@pytest.mark.parametrize("words", ["' OR 1=1 --", '"', "NEAR(", "* AND", "a" * 5_000, "\x00", "%", "-ferry", "c:x"])
def test_no_search_is_wrong(window: Window, words: str) -> None:
    answer = window.get("/search", params={"words": words})
    assert answer.status_code == 200


@pytest.mark.parametrize("at", ["text-5-2", "text-0-99999999", "body-1-2", "text-1-2x", "<script>", ""])
def test_a_place_that_is_none_is_passed_over(window: Window, at: str) -> None:
    slug = re.search(r"/reports/[0-9a-f]{16}", window.get("/").text)
    assert slug is not None
    answer = window.get(slug[0], params={"at": at})
    assert (
        answer.status_code == 200
        and "<script>alert" not in answer.text
        and not re.search(r'class="[a-z ]*found"', answer.text)
    )


@pytest.mark.parametrize("slug", ["0" * 16, "%2e%2e%2fetc", "orrin-courier", "a" * 400])
def test_a_report_that_is_not_there_is_not_found(window: Window, slug: str) -> None:
    assert window.get(f"/reports/{slug}").status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 9, "1e3", "２"])
def test_a_page_number_that_is_none_shows_a_page(window: Window, page: str) -> None:
    assert window.get("/", params={"page": page}).status_code == 200


def test_a_report_is_text_whatever_it_holds(window: Window) -> None:
    window.post("/reports/add", files=[("files", ("hostile.txt", HOSTILE.encode(), "text/plain"))])
    window.wait()
    assert len(window.project.account().reports) == 6  # type: ignore[union-attr]
    for path in [*PAGES, *OTHERS, "/search?words=alert"]:
        page = window.get(path).text
        for evil in ("<script>alert", "<img src=x", "<svg/onload", "<b onclick", "\u202e", "49 </textarea>"):
            assert evil not in page, path
        assert not re.search(r"""<[^>]+\s(?:on\w+|style)=|href="javascript""", page), path
    links = set(re.findall(r"/reports/[0-9a-f]{16}", window.get("/reports").text))
    assert len(links) == 6 and all("<script>alert" not in window.get(link).text for link in links)


def test_a_project_without_reports_shows_how_to_add_them(empty: Window) -> None:
    for path in PAGES:
        answer = empty.get(path)
        assert answer.status_code == 200 and "Drop in the reports of one story" in answer.text
    for path in OTHERS:
        assert empty.get(path).status_code == 200
