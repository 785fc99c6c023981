"""The desk decides: every decision is kept with who and when, told as the desk's, undone and redone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.web.window import Window

from crossread.model.accounts import Account
from crossread.model.decisions import CorrectFigure, Note, SameName, Settle, SplitFigure

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>{{ 7*7 }}\u202e"


def account(window: Window) -> Account:
    found = window.project.account()
    assert found is not None
    return found


def first_difference(window: Window) -> str:
    return account(window).discrepancies[0].id


def test_a_difference_is_settled_and_taken_back(window: Window) -> None:
    found = first_difference(window)
    fields = {
        "decision": "settle",
        "target": found,
        "verdict": "right",
        "report": "orrin-courier",
        "note": "They rang",
    }
    answer = window.post("/decide", {**fields, "back": f"/?show=open#difference-{found}"})
    assert answer.status_code == 303 and answer.headers["location"] == f"/?show=open#difference-{found}"
    (entry,) = window.project.history()
    assert entry.by == "Ada" and entry.decision == Settle(found, "right", "orrin-courier", "They rang")
    page = window.get("/").text
    assert "Kept:" in page and "The Orrin Courier is right" in page and "They rang" in page
    assert f'<details class="difference settled" id="difference-{found}">' in page
    assert "Kept:" not in window.get("/").text
    assert f'id="difference-{found}"' not in window.get("/?show=open").text
    assert f'id="difference-{found}"' in window.get("/?show=settled").text

    assert window.post("/undo", {"number": "1", "back": "/history"}).headers["location"] == "/history"
    page = window.get("/history").text
    assert "Took back 1" in page and "taken-back" in page
    assert f'<article class="difference high" id="difference-{found}"' in window.get("/").text
    window.post("/redo", {"number": "1", "back": "/history"})
    assert "The Orrin Courier is right" in window.get("/").text and len(window.project.history()) == 3


def test_a_script_that_asks_for_a_page_takes_nothing_from_what_the_next_page_tells(window: Window) -> None:
    window.post("/decide", {"decision": "note", "target": account(window).figures[0].id, "note": "Ring the coroner."})
    assert "Kept:" not in window.get("/people", headers={"Sec-Fetch-Dest": "empty"}).text
    assert "Kept:" in window.get("/people", headers={"Sec-Fetch-Dest": "document"}).text


def test_undo_and_redo_without_a_number_are_about_the_last(window: Window) -> None:
    target = account(window).figures[0].id
    for words in ("one", "two"):
        window.post("/decide", {"decision": "note", "target": target, "note": words})
    window.post("/undo")
    assert [entry.decision for entry in window.project.decided().entries] == [Note(target, "one")]
    window.post("/redo")
    assert len(window.project.decided().entries) == 2
    window.post("/redo")
    assert "There is nothing to put back." in window.get("/").text


def test_two_names_become_one_and_two_again(window: Window) -> None:
    one, other = (person.name for person in account(window).people[:2])
    page = window.get(f"/entry/person/{account(window).people[0].id}").text
    assert f'<option value="{other}">' in page
    answer = window.post("/decide", {"decision": "same name", "name": [one, other], "back": "/people"})
    assert answer.status_code == 303
    window.wait()
    assert SameName((one, other)) in [entry.decision for entry in window.project.decided().entries]
    assert len({person.name for person in account(window).people} & {one, other}) == 1
    window.post("/undo", {"back": "/people"})
    window.wait()
    assert {one, other} <= {person.name for person in account(window).people}


def test_a_figure_is_split_and_corrected_at_its_very_characters(window: Window) -> None:
    figure = next(figure for figure in account(window).figures if len(figure.values[0].mentions) > 1)
    page = window.get(f"/entry/figure/{figure.id}").text
    choices = re.findall(r'<option value="([^"]+ text \d+ \d+)">', page)
    window.post("/decide", {"decision": "split figure", "target": figure.id, "mention": choices[0]})
    window.post("/decide", {"decision": "correct figure", "target": figure.id, "mention": choices[1], "value": "1,204"})
    split, corrected = (entry.decision for entry in window.project.history())
    assert isinstance(split, SplitFigure) and isinstance(corrected, CorrectFigure)
    reports = {report.id: report for report in account(window).reports}
    for decision in (split, corrected):
        span = decision.mention
        assert reports[span.report].text[span.start : span.end] == span.text
    assert corrected.value == 1204


def test_a_report_is_set_aside_and_comes_back(window: Window) -> None:
    window.post("/decide", {"decision": "set aside", "target": "coast-radio", "back": "/reports"})
    window.wait()
    assert len(account(window).reports) == 4 and "is set aside" in window.get("/reports").text
    window.post("/undo")
    window.wait()
    assert len(account(window).reports) == 5


def test_decisions_stay_when_a_report_is_added(window: Window) -> None:
    found = first_difference(window)
    window.post("/decide", {"decision": "settle", "target": found, "verdict": "asked", "note": "the office"})
    text = "Ferry was full, owner says\n\nThe Marguerite Bell had 212 people aboard when she hit the barge, he said.\n"
    window.post("/reports/paste", {"text": text, "outlet": "Quay News"})
    window.wait()
    assert len(account(window).reports) == 6 and found in window.project.decided().settled
    assert "the office" in window.get("/").text


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/", {"decision": "settle", "verdict": "asked", "note": EVIL}),
        ("/history", {"decision": "note", "note": EVIL}),
        ("/figures", {"decision": "note", "note": EVIL}),
        ("/history", {"decision": "same name", "name": [EVIL, "Ada"]}),
        ("/history", {"decision": "different names", "name": [EVIL, "Ada"]}),
        ("/history", {"decision": "show name", "known": EVIL, "shown": EVIL}),
    ],
)
def test_what_the_desk_writes_is_text(window: Window, path: str, fields: dict[str, Any]) -> None:
    target = first_difference(window) if path == "/" else account(window).figures[0].id
    assert window.post("/decide", {"target": target, **fields}).status_code == 303
    window.wait()
    for shown in (path, "/", "/history", f"/entry/figure/{account(window).figures[0].id}"):
        page = window.get(shown).text
        assert "<script>alert" not in page and "<img src=x" not in page and "\u202e" not in page
    assert "alert(1)" in window.get(path).text


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"decision": "erase"},
        {"decision": "settle", "verdict": "asked", "target": "nothing"},
        {"decision": "settle", "verdict": "guilty"},
        {"decision": "settle", "verdict": "right", "report": "no-such-report"},
        {"decision": "note", "note": "   "},
        {"decision": "same name", "name": ["Ada"]},
        {"decision": "same name", "name": []},
        {"decision": "show name", "known": "Ada", "shown": ""},
        {"decision": "merge figures"},
        {"decision": "split figure", "mention": "orrin-courier text 5 2"},
        {"decision": "split figure", "mention": "orrin-courier text 0 99999999"},
        {"decision": "split figure", "mention": "../../etc/passwd text 0 4"},
        {"decision": "split figure", "mention": "orrin-courier body 0 4"},
        {"decision": "split figure", "mention": "orrin-courier text-0-4"},
        {"decision": "split figure", "mention": ""},
        {"decision": "correct figure", "mention": "orrin-courier text 0 4", "value": "nan"},
        {"decision": "correct figure", "mention": "orrin-courier text 0 4", "value": "1e400"},
        {"decision": "correct figure", "mention": "orrin-courier text 0 4", "value": "twelve"},
        {"decision": "set aside", "target": "other-project-report"},
    ],
)
def test_half_a_decision_is_none(window: Window, fields: dict[str, Any]) -> None:
    target = first_difference(window) if fields.get("decision") in ("settle", "note") else account(window).figures[0].id
    answer = window.post("/decide", {"target": target, **fields})
    assert answer.status_code == 400 and 'role="alert"' in answer.text and window.project.history() == ()


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x", "/\r\nX: y"]
)
@pytest.mark.parametrize("form", ["/undo", "/work"])
def test_a_form_leads_to_no_other_server(window: Window, form: str, back: str) -> None:
    answer = window.post(form, {"back": back})
    assert answer.status_code == 303 and answer.headers["location"] == "/" and "x" not in answer.headers


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "1; DROP TABLE", "9" * 12])
def test_a_number_that_is_none_takes_nothing_back(window: Window, number: str) -> None:
    window.post("/decide", {"decision": "note", "target": account(window).figures[0].id, "note": "stays"})
    window.post("/undo", {"number": number})
    standing = len(window.project.decided().entries)
    assert standing == (0 if number in ("-1", "x", "1; DROP TABLE") else 1)
