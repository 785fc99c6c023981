"""The assistant's tools over HTTP, from the protocol's own client."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from tests.assistant.asked import words_of
from tests.listening import listen
from tests.web.window import TOKEN, Window

from crossread.project.project import Project
from crossread.web.app import create_app


@pytest.fixture
def address(made: Path, tmp_path: Path) -> Iterator[str]:
    shutil.copytree(made, tmp_path / "ferry")
    with (
        closing(Project.open(tmp_path / "ferry")) as project,
        listen(lambda port: create_app(project, TOKEN, port, "Ada")) as address,
    ):
        yield f"{address}/mcp/project"


def test_an_assistant_asks_over_http(address: str) -> None:
    async def ask() -> str:
        async with (
            httpx2.AsyncClient(headers={"Authorization": f"Bearer {TOKEN}"}, timeout=120) as http,
            Client(streamable_http_client(address, http_client=http)) as client,
        ):
            assert len((await client.list_tools()).tools) == 8
            return words_of(await client.call_tool("find", {"words": "second lookout"}))

    assert "(report ⟦coast-radio⟧), characters 955–969, has ⟦second lookout⟧" in asyncio.run(ask())


@pytest.mark.parametrize(
    ("path", "token", "status"),
    [("project", "", 401), ("project", "wrong", 401), ("other", TOKEN, 404), ("", TOKEN, 404)],
)
def test_strangers_ask_nothing(window: Window, path: str, token: str, status: int) -> None:
    headers = {"Accept": "application/json, text/event-stream", "Authorization": f"Bearer {token}"}
    ping = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    answer = window.client.post(f"/mcp/{path}", json=ping, headers=headers)
    assert answer.status_code == status
    assert answer.headers.get("www-authenticate", "").startswith("Bearer") == (status == 401)
    assert answer.headers["content-type"] == "application/problem+json"
