"""What people of a newsroom do, and what strangers cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from tests.web.newsroom.conftest import ADDRESS, WORD, Browser

from crossread.errors import ProjectError
from crossread.newsroom.newsroom import Newsroom
from crossread.web.guard import Doors
from crossread.web.newsroom.app import create_newsroom_app

EXAMPLES = Path(__file__).parents[3] / "examples" / "harbour-ferry"


def begin(browser: Browser, name: str = "Ferry", shared: str = "") -> str:
    """A new project's path."""
    answer = browser.post("/projects", {"name": name, **({"shared": "yes"} if shared else {})})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"]).rstrip("/")


def test_a_story_from_sign_in_to_a_decision(newsroom: Newsroom, cy: Browser, di: Browser) -> None:
    path = begin(cy, "Ferry held", "shared")
    files = [("files", (found.name, found.read_bytes())) for found in sorted(EXAMPLES.iterdir())]
    assert cy.post(f"{path}/reports/add", files=files).status_code == 303
    assert "Getting ready" in cy.get(f"{path}/add").text
    newsroom.work(until_idle=True)
    page = di.get(f"{path}/")
    assert page.status_code == 200 and "Differences" in page.text and f'data-base="{path}"' in page.text
    target = re.search(r'id="difference-(d[a-z2-7]{7})"', page.text)
    assert target is not None
    fields = {"decision": "settle", "target": target[1], "verdict": "asked", "note": "the <harbour> office calls"}
    assert di.post(f"{path}/decide", fields).status_code == 303
    told = cy.get(f"{path}/history").text
    assert "Di Orme" in told and "&lt;harbour&gt;" in told
    assert di.post(f"{path}/undo", {"back": f"{path}/history"}).headers["location"] == f"{path}/history"
    assert cy.get(f"{path}/static/room.css").status_code == 200
    # Leaving ends the session.
    cookie = cy.client.cookies.get("__Host-crossread")
    assert cy.post("/sign-out").status_code == 303
    cy.client.cookies.set("__Host-crossread", str(cookie), domain="desk.example")
    assert cy.get(f"{path}/").headers["location"] == "/sign-in"


def test_what_is_out_of_date_is_made_anew_as_it_is_entered(newsroom: Newsroom, app: Starlette, cy: Browser) -> None:
    project = begin(cy, "Restored ferry").removeprefix("/p/")
    newsroom.projects.hold(project, "Restored ferry").files.write("a.txt", b"The ferry was held.")
    assert not newsroom.queue.state(project).busy
    other = Browser(create_newsroom_app(newsroom, Doors.at([ADDRESS]), secure=True))
    other.sign_in("Cy Dole")
    assert other.get(f"/p/{project}/").status_code == 200 and newsroom.queue.state(project).busy and app


def test_a_database_that_does_not_answer_is_told(
    newsroom: Newsroom, cy: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ProjectError("the database does not answer; try again")

    monkeypatch.setattr(newsroom.signing, "find", fail)
    answer = cy.get("/")
    assert answer.status_code == 503 and "does not answer" in answer.text


def every_address(app: Starlette, project: str) -> list[tuple[str, str]]:
    """Every method and path for browsers, with a project's id and some name in them."""
    found = []
    for route in app.routes:
        if isinstance(route, Mount) and route.path.startswith(("/api/", "/mcp")):
            continue  # programs come with tokens: test_programs.py
        inner = route.routes if isinstance(route, Mount) else [route]
        start = route.path if isinstance(route, Mount) else ""
        for each in inner or []:
            assert isinstance(each, Route)
            path = re.sub(r"\{[^}]*\}", "x", f"{start}{each.path}".replace("{project}", project))
            found += [(method, path) for method in sorted((each.methods or set()) - {"HEAD"})]
    return [(method, path) for method, path in found if "/static/" not in path and path != "/sign-in"]


def test_strangers_see_nothing_anywhere(app: Starlette, cy: Browser) -> None:
    project = begin(cy).removeprefix("/p/")
    addresses = every_address(app, project)
    assert len(addresses) > 40
    for cookie in ("", "wrong", str(cy.client.cookies.get("__Host-crossread"))[:-1] + "!"):
        stranger = Browser(app)
        if cookie:
            stranger.client.cookies.set("__Host-crossread", cookie, domain="desk.example")
        for method, path in addresses:
            answer = stranger.get(path) if method == "GET" else stranger.post(path)
            assert answer.status_code == (303 if method == "GET" else 401), (method, path)
            assert answer.headers.get("location", "/sign-in") == "/sign-in" and "Ferry" not in answer.text


def test_a_private_project_is_not_there_for_colleagues(app: Starlette, cy: Browser, di: Browser, ada: Browser) -> None:
    project = begin(cy, "Secret ferry").removeprefix("/p/")
    for other in (di, ada):
        assert "Secret ferry" not in other.get("/").text
        for method, path in every_address(app, project):
            if f"/{project}" in path:
                answer = other.get(path) if method == "GET" else other.post(path, {"role": "owner", "person": "x"})
                assert answer.status_code == 404, (method, path)
                assert "Secret" not in answer.text
    assert cy.get(f"/p/{project}/members").status_code == 200


def test_readers_read_and_change_nothing(app: Starlette, cy: Browser, ben: Browser) -> None:
    path = begin(cy, "Open ferry", "shared")
    assert ben.get(f"{path}/").status_code == 200 and ben.get(f"{path}/history").status_code == 200
    # Forms are not even shown.
    assert '<body class="reading-only"' in ben.get(f"{path}/").text and "reading-only" not in cy.get(f"{path}/").text
    for method, address in every_address(app, path.removeprefix("/p/")):
        if method == "POST" and address.startswith(f"{path}/"):
            answer = ben.post(address, {"name": "Open ferry", "person": "Ben Carver", "role": "owner"})
            assert answer.status_code in (400, 403), address
    assert ben.post("/projects", {"name": "Mine"}).status_code == 400
    assert cy.get(f"{path}/").status_code == 200


def test_only_owners_see_people_and_the_log(ada: Browser, cy: Browser) -> None:
    for path in ("/people", "/log"):
        assert ada.get(path).status_code == 200 and cy.get(path).status_code == 404
    assert cy.post("/people", {"deed": "role", "name": "Cy Dole", "role": "owner"}).status_code == 404
    assert "signs in" in ada.get("/log?before=999999").text
    assert ada.get("/log?before=x'--").status_code == 200


def test_owners_take_people_in_and_shut_them_out(app: Starlette, ada: Browser) -> None:
    fields = {"deed": "add", "name": "Flo <b>Hart</b>", "role": "editor", "password": WORD}
    assert ada.post("/people", fields).status_code == 303
    assert "Flo &lt;b&gt;Hart" in ada.get("/people").text
    flo = Browser(app)
    assert flo.sign_in("flo <b>hart</b>").status_code == 303 and flo.word
    assert ada.post("/people", {"deed": "shut out", "name": "Flo <b>Hart</b>"}).status_code == 303
    assert flo.get("/").headers["location"] == "/sign-in"
    assert ada.post("/people", {"deed": "role", "name": "Ada Lind", "role": "reader"}).status_code == 400
    assert ada.post("/people", {"deed": "promote", "name": "Ada Lind"}).status_code == 400


def test_members_are_taken_in_and_the_project_removed(cy: Browser, di: Browser) -> None:
    path = begin(cy, "Small ferry")
    assert cy.post(f"{path}/members", {"person": "Di Orme", "role": "reader"}).status_code == 303
    assert di.get(f"{path}/").status_code == 200 and di.post(f"{path}/work").status_code == 403
    assert cy.post(f"{path}/settings", {"name": "Large ferry", "shared": "yes"}).status_code == 303
    assert "Large ferry" in di.get("/").text and "Kept." in cy.get(f"{path}/members").text
    assert cy.post(f"{path}/members", {"person": "Nobody", "role": "reader"}).status_code == 400
    assert cy.post(f"{path}/remove", {"name": "ferry"}).status_code == 400
    assert cy.post(f"{path}/remove", {"name": "Large ferry"}).status_code == 303
    assert di.get(f"{path}/").status_code == 404


def test_signing_in_begins_a_new_session_whatever_cookie_came(newsroom: Newsroom, app: Starlette) -> None:
    browser = Browser(app)
    browser.client.cookies.set("__Host-crossread", "chosen-by-a-stranger", domain="desk.example")
    answer = browser.sign_in("Cy Dole")
    cookie = answer.headers["set-cookie"]
    assert "chosen-by-a-stranger" not in cookie and newsroom.signing.find("chosen-by-a-stranger") is None
    assert all(word in cookie for word in ("HttpOnly", "Secure", "Path=/", "SameSite=lax"))
    first = browser.client.cookies.get("__Host-crossread")
    browser.sign_in("Cy Dole")
    # The session that the browser had is over.
    assert newsroom.signing.find(first) is None


def test_a_wrong_password_is_told_and_guessing_stopped(app: Starlette) -> None:
    browser = Browser(app)
    for _ in range(8):
        answer = browser.sign_in("Di Orme", "wrong")
        assert answer.status_code == 403 and "name or the password is wrong" in answer.text
    assert "Too many tries" in browser.sign_in("Di Orme").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.example"},
        {"Origin": "null"},
    ],
)
def test_forms_come_from_our_own_pages(cy: Browser, headers: dict[str, str]) -> None:
    assert cy.post("/projects", {"name": "Planted"}, headers=headers).status_code in (403, 421)
    assert cy.post("/sign-in", {"name": "Cy Dole", "password": WORD}, headers=headers).status_code in (403, 421)
    assert "Planted" not in cy.get("/").text


def test_forms_carry_the_word_of_their_session(cy: Browser, di: Browser) -> None:
    path = begin(cy, "Worded ferry", "shared")
    for word in ("", "0" * 64, di.word):
        for address in ("/projects", f"{path}/undo", "/you/tokens", "/sign-out"):
            assert cy.post(address, {"word": word, "name": "Planted"}).status_code == 403
    assert cy.get("/").status_code == 200 and "Planted" not in cy.get("/").text


def test_links_of_others_open_pages_and_do_nothing_else(cy: Browser) -> None:
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert cy.get("/", headers=followed).status_code == 200
    assert cy.get("/", headers={**followed, "Sec-Fetch-Dest": "iframe"}).status_code == 403
    assert cy.get("/", headers={**followed, "Sec-Fetch-Mode": "no-cors"}).status_code == 403
    assert cy.get("/").headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_tokens_and_passwords_are_ones_own(newsroom: Newsroom, app: Starlette, ada: Browser) -> None:
    ada.post("/people", {"deed": "add", "name": "Gil Reed", "role": "reader", "password": WORD})
    gil = Browser(app)
    gil.sign_in("Gil Reed")
    shown = re.search(r"<code>(crossread_[\w-]+)</code>", gil.post("/you/tokens", {"name": "notes"}).text)
    assert shown is not None and newsroom.signing.find_token(shown[1]) is not None
    assert shown[1] not in gil.get("/you").text and "notes" in gil.get("/you").text
    number = re.search(r'name="token" value="(\d+)"', gil.get("/you").text)
    assert number is not None
    ada.post("/you/tokens/drop", {"token": number[1]})
    assert newsroom.signing.find_token(shown[1]) is not None
    gil.post("/you/tokens/drop", {"token": number[1]})
    assert newsroom.signing.find_token(shown[1]) is None
    assert gil.post("/you/password", {"old": "wrong", "new": "another four words"}).status_code == 400
    assert gil.post("/you/password", {"old": WORD, "new": "short"}).status_code == 400
    assert gil.post("/you/password", {"old": WORD, "new": "another four words"}).status_code == 303
    assert gil.get("/").headers["location"] == "/sign-in"
    assert gil.sign_in("Gil Reed", "another four words").status_code == 303


def test_sql_in_every_place_is_but_words(cy: Browser) -> None:
    words = "'; DROP TABLE projects; --"
    path = begin(cy, words)
    assert "DROP TABLE" in cy.get("/").text
    for address in (
        f"/p/{words}/",
        f"{path}/search?words={words}",
        f"{path}/entry/figure/{words}",
        f"{path}/drafts/{words}",
    ):
        assert cy.get(address).status_code in (200, 400, 404), address
    assert cy.get(f"{path}/").status_code == 200
    assert cy.get("/").status_code == 200


def test_nothing_is_written_outside_by_the_name_of_an_upload(newsroom: Newsroom, cy: Browser) -> None:
    path = begin(cy, "Paths")
    cy.post(f"{path}/reports/add", files=[("files", ("../../../etc/cron.d/x", b"The ferry was held."))])
    project = newsroom.projects.hold(path.removeprefix("/p/"), "Paths")
    (stamp,) = project.files.stamps()
    assert stamp.name in ("etc/cron.d/x", "x")
