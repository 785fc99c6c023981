"""Assistants of a newsroom: each answered from the project in its address alone, however many ask at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.web.newsroom.conftest import ADDRESS

from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import Member
from crossread.project.records import Given

TOWNS = ("York", "Hull", "Leeds", "Ripon")


def find_member(newsroom: Newsroom, name: str) -> Member:
    member = newsroom.people.find(name)
    assert member is not None
    return member


def ask(client: TestClient, project: str, token: str, words: str) -> Any:
    call = {"name": "find", "arguments": {"words": words}}
    return client.post(
        f"/mcp/{project}",
        json={"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call},
        headers={"Authorization": f"Bearer {token}", "Accept": "application/json, text/event-stream"},
    )


def test_each_is_answered_from_its_own_project(app: Starlette, newsroom: Newsroom) -> None:
    cy, di = find_member(newsroom, "Cy Dole"), find_member(newsroom, "Di Orme")
    token, other = (newsroom.signing.make_token(member, "assistant", ["read"]) for member in (cy, di))
    projects = {}
    for town in TOWNS:
        head = newsroom.projects.create(cy, f"Illness in {town}", shared=False)
        project = newsroom.projects.enter(cy, head.id).project
        project.add([Given("one.txt", f"Nine people fell ill in {town} on Monday, a doctor said.\n".encode())], cy.name)
        project.work()
        projects[town] = head.id
    with TestClient(app, base_url=ADDRESS) as client, ThreadPoolExecutor(8) as pool:
        asked = [town for _ in range(10) for town in TOWNS]
        answers = list(pool.map(lambda town: ask(client, projects[town], token, "fell ill"), asked))
        for town, answer in zip(asked, answers, strict=True):
            assert answer.status_code == 200
            assert f"ill in {town} on Monday" in answer.text
            assert not any(elsewhere in answer.text for elsewhere in TOWNS if elsewhere != town)
        assert ask(client, projects["York"], other, "ill").status_code == 404
        assert ask(client, projects["York"], "crossread_wrong", "ill").status_code == 401


def test_who_asks_too_often_is_told_when_to_ask_again(
    app: Starlette, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    cy = find_member(newsroom, "Cy Dole")
    project = newsroom.projects.create(cy, "Ferry", shared=False).id
    token = newsroom.signing.make_token(cy, "assistant", ["read"])
    monkeypatch.setattr(newsroom.limits, "try_once", lambda *_: False)
    answer = ask(TestClient(app, base_url=ADDRESS), project, token, "ferry")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")
