"""Nobody gets in but through the door, whatever they call themselves and wherever they come from."""

from __future__ import annotations

import pytest
from tests.web.window import ORIGIN, PORT, TOKEN, Window

from crossread.web.app import FORMS, PAGES
from crossread.web.guard import POLICY

PATHS = [path.format(slug="0" * 16, kind="figure", id="f1", name="x") for path, _ in PAGES] + ["/changes"]
POSTS = [path.format(slug="0" * 16, kind="figure", id="f1", name="x") for path, _ in FORMS]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_for_those_who_were_let_in(window: Window, path: str) -> None:
    window.client.cookies.clear()
    answer = window.get(path)
    assert answer.status_code == 403 and "ferry" not in answer.text.lower()


@pytest.mark.parametrize("path", POSTS)
def test_every_form_is_for_those_who_were_let_in(window: Window, path: str) -> None:
    window.client.cookies.clear()
    assert window.post(path).status_code == 403


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("word", ["", "0" * 64, None])
def test_every_form_has_to_carry_its_word(window: Window, path: str, word: str | None) -> None:
    answer = window.client.post(path, data={"word": word} if word is not None else {}, headers={"Origin": ORIGIN})
    assert answer.status_code == 403 and window.project.history() == ()


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN + "x", TOKEN.upper()])
def test_a_wrong_token_lets_nobody_in(window: Window, token: str) -> None:
    window.client.cookies.clear()
    answer = window.client.get("/enter", params={"token": token})
    assert answer.status_code == 403 and "set-cookie" not in answer.headers


def test_the_cookie_is_for_this_server_alone_and_the_address_is_clean(window: Window) -> None:
    window.client.cookies.clear()
    answer = window.client.get(f"/enter?token={TOKEN}")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and f"crossread-{PORT}=" in cookie
    assert answer.headers["location"] == "/" and TOKEN not in cookie


def test_a_cookie_that_somebody_brings_is_not_taken_over(window: Window) -> None:
    window.client.cookies.clear()
    window.client.cookies.set(f"crossread-{PORT}", "fixed", domain="127.0.0.1")
    answer = window.client.get(f"/enter?token={TOKEN}")
    assert "fixed" not in answer.headers["set-cookie"]
    assert window.client.get("/", headers={"Cookie": f"crossread-{PORT}=fixed"}).status_code in (200, 403)
    window.client.cookies.clear()
    assert window.client.get("/", headers={"Cookie": f"crossread-{PORT}=fixed"}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", f"evil.example:{PORT}", "127.0.0.1:80", "", "[::1]"])
def test_another_name_for_this_machine_is_not_answered(window: Window, host: str) -> None:
    answer = window.get("/", headers={"Host": host})
    assert answer.status_code == 421 and "ferry" not in answer.text.lower()


def test_localhost_is_a_name_of_the_server(window: Window) -> None:
    assert window.get("/static/room.css", headers={"Host": f"localhost:{PORT}"}).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_other_sites_are_not_answered(window: Window, site: str) -> None:
    assert window.get("/", headers={"Sec-Fetch-Site": site}).status_code == 403


@pytest.mark.parametrize("origin", ["null", "http://evil.example", f"https://127.0.0.1:{PORT}", "http://127.0.0.1:1"])
def test_a_change_from_another_origin_is_refused(window: Window, origin: str) -> None:
    answer = window.client.post("/undo", data={"word": window.word}, headers={"Origin": origin})
    assert answer.status_code == 403


def test_a_change_from_nowhere_is_refused(window: Window) -> None:
    assert window.client.post("/undo", data={"word": window.word}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/add", "/nowhere", "/static/room.js", "/enter?token=x"])
def test_every_answer_says_what_a_browser_may_do(window: Window, path: str) -> None:
    headers = window.get(path).headers
    assert headers["content-security-policy"] == POLICY and "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers
    assert "private" in headers["cache-control"] or headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("length", "status"), [("999999999999", 413), ("9" * 30, 413), ("-1", 400), ("1e9", 400)])
def test_a_request_that_is_too_large_is_refused_before_it_is_read(window: Window, length: str, status: int) -> None:
    answer = window.post("/undo", headers={"Content-Length": length})
    assert answer.status_code == status


@pytest.mark.parametrize("name", ["../app.py", "..%2fapp.py", "room.html.j2", "", "htmx.LICENSE.txt"])
def test_only_the_few_files_are_given_out(window: Window, name: str) -> None:
    assert window.get(f"/static/{name}").status_code == 404
