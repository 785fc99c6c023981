"""Programs with tokens: what each may do, and that another's project is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.web.newsroom.conftest import ADDRESS, Browser

from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member, Scope


class Program:
    """A program with the token of somebody."""

    def __init__(self, app: Starlette, newsroom: Newsroom, name: str, scopes: Iterable[Scope]) -> None:
        member = newsroom.people.find(name)
        assert member is not None
        self.member: Member = member
        self.client = TestClient(app, base_url=ADDRESS)
        self.headers = {"Authorization": f"Bearer {newsroom.signing.make_token(member, 'desk script', scopes)}"}

    def get(self, path: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers=self.headers)

    def post(self, path: str, plain: Any = None) -> Any:
        return self.client.post(f"/api/v1{path}", json=plain, headers=self.headers)


NOTE = {"decision": "note", "target": "d1", "text": "Ask again."}


def test_a_token_may_do_no_more_than_its_scopes_and_its_person(app: Starlette, newsroom: Newsroom) -> None:
    editor = Program(app, newsroom, "Cy Dole", ["read", "write"])
    shared = newsroom.projects.create(editor.member, "Ferry", shared=True)
    assert editor.post(f"/projects/{shared.id}/decisions", NOTE).json()["by"] == "Cy Dole"
    only_reads = Program(app, newsroom, "Cy Dole", ["read"])
    assert only_reads.get(f"/projects/{shared.id}").json()["may_change"]
    assert only_reads.post(f"/projects/{shared.id}/decisions", NOTE).status_code == 403
    reader = Program(app, newsroom, "Ben Carver", ["read", "write"])
    assert not reader.get(f"/projects/{shared.id}").json()["may_change"]
    for path in ("decisions", "work", "undo", "redo"):
        assert reader.post(f"/projects/{shared.id}/{path}", NOTE).status_code == 403


def test_anothers_project_is_not_there(app: Starlette, newsroom: Newsroom) -> None:
    editor, other = (Program(app, newsroom, name, ["read", "write"]) for name in ("Cy Dole", "Di Orme"))
    own = newsroom.projects.create(editor.member, "Secret", shared=False)
    assert own.id in {one["id"] for one in editor.get("/projects").json()["items"]}
    assert own.id not in {one["id"] for one in other.get("/projects").json()["items"]}
    for path in ("", "/account", "/reports", "/decisions", "/work", "/search?q=a", "/exports/json"):
        mine, none = other.get(f"/projects/{own.id}{path}"), other.get(f"/projects/0000{path}")
        assert (mine.status_code, mine.json()) == (404, none.json())
    assert other.post(f"/projects/{own.id}/decisions", NOTE).status_code == 404


def test_a_token_that_was_taken_back_lets_nobody_in(app: Starlette, newsroom: Newsroom) -> None:
    program = Program(app, newsroom, "Di Orme", ["read"])
    assert program.get("/projects").status_code == 200
    for token in newsroom.signing.tokens(program.member):
        newsroom.signing.drop_token(program.member, token.id)
    assert program.get("/projects").status_code == 401


def test_what_programs_do_is_in_the_log(app: Starlette, newsroom: Newsroom) -> None:
    editor = Program(app, newsroom, "Cy Dole", ["read", "write"])
    project = newsroom.projects.create(editor.member, "Log", shared=True)
    editor.post(f"/projects/{project.id}/decisions", NOTE)
    noted = [(entry.who, entry.what) for entry in newsroom.audit.last() if entry.project == project.id]
    assert ("Cy Dole", "calls decide") in noted


def test_a_browser_that_has_signed_in_is_no_program(cy: Browser) -> None:
    assert cy.get("/api/v1/projects").status_code == 401


@pytest.mark.parametrize(
    "token", ["", "crossread_", "crossread_" + "a" * 500, "wrong", "crossread_'; DROP TABLE tokens; --"]
)
def test_no_other_token_lets_in(app: Starlette, token: str) -> None:
    client = TestClient(app, base_url=ADDRESS)
    assert client.get("/api/v1/projects", headers={"Authorization": f"Bearer {token}"}).status_code == 401
