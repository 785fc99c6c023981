"""The whole way through the window: by mouse and by keyboard, on a wide screen and on a telephone."""

from __future__ import annotations

import base64
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from tests.browser.served import Hand, Reader, Served
from tests.browser.window import show

from crossread.model.decisions import Note, Settle

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-ferry"
SIXTH = "Ferry was full, owner says\n\nThe Marguerite Bell had 212 people aboard when she hit the barge, he said."
PAGES = (
    "/?show=open", "/brief", "/figures", "/quotations", "/people", "/events", "/places", "/sources", "/reports",
    "/search?words=ferry", "/add", "/drafts", "/history", "/take-away",
)  # fmt: skip


def pack(folder: Path) -> list[Path]:
    """Three of the example's reports as files, the other two in an archive."""
    paths = sorted(EXAMPLE.iterdir())
    held = folder / "desk.zip"
    with zipfile.ZipFile(held, "w") as archive:
        for path in paths[3:]:
            archive.write(path, path.name)
    return [*paths[:3], held]


def give(reader: Reader, files: list[Path]) -> None:
    if reader.hand == "mouse":
        reader.drop([(path.name, base64.b64encode(path.read_bytes()).decode()) for path in files])
        return
    field = reader.find("#files")
    reader.reach(field, "#files")
    field.send_keys("\n".join(map(str, files)))


def settle(reader: Reader) -> str:
    """Settle the first difference; its id."""
    found = str(reader.find("article.difference").get_attribute("id"))
    reader.press(f"#{found} .settle summary")
    reader.press(f"#{found} input[value='not a conflict']")
    reader.write(f"#{found} textarea", "They counted at other hours.")
    reader.press(f"#{found} .settle button")
    reader.find(f"details.settled#{found}")
    return found


@pytest.mark.parametrize(("width", "hand"), [(1280, "mouse"), (390, "keyboard"), (1280, "keyboard"), (390, "mouse")])
def test_from_an_empty_folder_to_a_draft_and_back_again(browser: Any, tmp_path: Path, width: int, hand: Hand) -> None:
    (tmp_path / "story").mkdir()
    browser.get_log("browser")
    reader = Reader(browser, hand)
    with Served(tmp_path / "story") as served:
        show(browser, served.entrance, width)
        assert browser.current_url == f"{served.address}/"
        give(reader, pack(tmp_path))
        reader.find("article.difference")
        reader.wait_for_page(served)
        reader.wait(lambda: not reader.all("#work p"), "the end of the work")
        reader.wait(lambda: len(reader.all(".the-story .sources li")) == 5, "five reports")

        found = settle(reader)
        look_at_evidence(reader, width)
        merge_and_undo(reader, served)

        browser.get(f"{served.address}/add")
        reader.write("#paste-outlet", "Quay News")
        reader.write("#paste-text", SIXTH)
        reader.press("[data-paste] button")
        reader.wait(lambda: len(reader.all(".the-story .sources li")) == 6, "the sixth report")
        reader.wait_for_page(served)
        reader.find(f"details.settled#{found}")

        write_draft(reader, served)
        take_away(browser, served)
        assert [entry["message"] for entry in browser.get_log("browser")] == []
    with Served(tmp_path / "story") as served:
        browser.get(served.entrance)
        reader.find(f"details.settled#{found}")
        browser.get(f"{served.address}/drafts")
        assert "Sunday" in reader.find(".downloads").text
    browser.get("about:blank")


def look_at_evidence(reader: Reader, width: int) -> None:
    """Open a report at the characters that a difference rests on."""
    page = reader.browser.current_url
    link = reader.find("article.difference .evidence a")
    anchor = str(link.get_attribute("href")).split("#")[1]
    words = link.text
    reader.press("article.difference .evidence a")
    if width >= 960:
        reader.find("#panel .meant")
        assert reader.find(f'#panel [id="{anchor}"]').text == words
        reader.press("#panel .panel-bar button")
        reader.wait(lambda: not reader.find("body").get_attribute("class").count("beside"), "the panel's end")
        return
    assert reader.find(f'[id="{anchor}"]').text == words and "/reports/" in reader.browser.current_url
    reader.browser.get(page)


def merge_and_undo(reader: Reader, served: Served) -> None:
    """Make one of two people, and two again."""
    reader.browser.get(f"{served.address}/people")
    before = [one.text for one in reader.all("#people .name > b")]
    reader.press("#people .decide")
    select = reader.find("select#same")
    Select(select).select_by_visible_text(before[1])
    reader.press("form:has(#same) button")
    reader.find(".kept")
    reader.browser.get(f"{served.address}/people")
    reader.wait(lambda: len(reader.all("#people .name > b")) == len(before) - 1, "one person")
    reader.browser.get(f"{served.address}/history")
    reader.press(".history button")
    reader.find(".kept")
    reader.browser.get(f"{served.address}/people")
    reader.wait(lambda: len(reader.all("#people .name > b")) == len(before), "two people")


def write_draft(reader: Reader, served: Served) -> None:
    """Write a draft with a number that no report has: the remark comes while it is written."""
    reader.browser.get(f"{served.address}/drafts")
    name = reader.find("#draft-name")
    name.clear()
    reader.write("#draft-name", "Sunday")
    reader.press("form:has(#draft-name) button")
    reader.find("#text")
    reader.write("#text", "The ferry Marguerite Bell had 221 people aboard.")
    reader.wait(lambda: "221" in reader.find("#under").text or reader.all("#under mark"), "the mark")
    reader.press("#remarks .remark summary")
    assert reader.all("#remarks .remark details[open] .evidence")
    chosen = "const t = document.querySelector('#text'); return t.value.slice(t.selectionStart, t.selectionEnd)"
    assert reader.browser.execute_script(chosen) == "221"


def take_away(browser: Any, served: Served) -> None:
    """Every file of the list comes."""
    browser.get(f"{served.address}/take-away")
    links = [link.get_attribute("href") for link in browser.find_elements(By.CSS_SELECTOR, ".downloads a")]
    assert len(links) > 8
    fetched = (
        "const done = arguments[1]; fetch(arguments[0]).then(async (a) => done([a.status, (await a.blob()).size]))"
    )
    for link in links:
        status, size = browser.execute_async_script(fetched, link)
        assert status == 200 and size > 100, link


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The example's window with a decision and a draft in it."""
    folder = tmp_path_factory.mktemp("story") / "ferry"
    shutil.copytree(EXAMPLE, folder)
    with Served(folder) as served:
        account = served.project.work()
        served.rest()
        served.project.decide(Settle(account.discrepancies[1].id, "right", account.reports[0].id, "They rang."), "Ada")
        served.project.decide(Note(account.figures[0].id, "Ring the coroner."), "Ben")
        served.project.keep_draft("Sunday.txt", "The ferry had 221 people aboard, Ilse Varga said.", "Ada")
        yield served


@pytest.mark.standard("WCAG, axe-core on every page of the window")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(browser: Any, story: Served, width: int, scheme: str) -> None:
    reader = Reader(browser, "mouse")
    show(browser, story.entrance, width, scheme)
    account = story.project.account()
    assert account is not None
    more = (f"/entry/person/{account.people[0].id}", f"/entry/figure/{account.figures[0].id}", "/drafts/Sunday.txt")
    browser.get_log("browser")
    for page in ("/", *PAGES, *more):
        browser.get(story.address + page)
        assert reader.find_faults() == [], page
        widths = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
        assert widths[0] <= widths[1], page
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_the_panel_is_clean_and_escape_leads_back(browser: Any, story: Served) -> None:
    reader = Reader(browser, "keyboard")
    show(browser, story.entrance)
    reader.press("article.difference .evidence a")
    reader.find("#panel .meant")
    assert reader.find_faults() == []
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert browser.switch_to.active_element.get_attribute("href").startswith(f"{story.address}/reports/")


def test_a_page_reads_without_scripts(browser: Any, story: Served) -> None:
    show(browser, story.entrance)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        for page in ("/", *PAGES):
            browser.get(story.address + page)
            assert browser.find_elements(By.CSS_SELECTOR, "main h2")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_figures_are_filtered_as_one_writes(browser: Any, story: Served) -> None:
    reader = Reader(browser, "keyboard")
    show(browser, story.entrance)
    browser.get(f"{story.address}/figures")
    before = len(reader.all("#figure-list tbody tr"))
    reader.write("#filter-words", "hospital")
    reader.wait(lambda: 0 < len(reader.all("#figure-list tbody tr")) < before, "fewer figures")
    assert reader.find("#filter-words") == browser.switch_to.active_element
    assert all("hospital" in row.text for row in reader.all("#figure-list tbody th"))


def test_a_slash_goes_to_the_search_and_a_hit_to_its_characters(browser: Any, story: Served) -> None:
    reader = Reader(browser, "keyboard")
    show(browser, story.entrance)
    ActionChains(browser).send_keys("/").perform()
    ActionChains(browser).send_keys("helicopter", Keys.ENTER).perform()
    reader.press(".hits a")
    assert reader.find("#panel .meant").text == "helicopter"


def test_somebody_elses_change_is_shown_and_what_is_being_written_stays(browser: Any, story: Served) -> None:
    reader = Reader(browser, "mouse")
    show(browser, story.entrance)
    browser.get(f"{story.address}/history")
    count = len(reader.all(".history li"))
    account = story.project.account()
    assert account is not None
    entry = story.project.decide(Note(account.figures[1].id, "From another desk."), "Ben")
    reader.wait(lambda: len(reader.all(".history li")) == count + 1, "the other's note")
    browser.get(f"{story.address}/entry/figure/{account.figures[1].id}")
    reader.write("#note", "Half a sen")
    story.project.undo("Ben", entry.number)
    reader.find("#fresh")
    assert reader.find("#note").get_attribute("value") == "Half a sen"
