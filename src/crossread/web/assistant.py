"""The assistant's tools over HTTP: ``/mcp/PROJECT``, let in by the tokens of the interface for programs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

import anyio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from crossread.assistant.material import Material
from crossread.model.accounts import Account
from crossread.model.drafts import CheckedDraft
from crossread.project.records import Hit
from crossread.web.api.door import Door, Entered
from crossread.web.api.problems import ApiProblem, show_problem
from crossread.web.api.serving import allow, enter_project, find_caller

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer
    from mcp.server.transport_security import TransportSecuritySettings

_ASKED: ContextVar[Material] = ContextVar("asked")


class _AskedMaterial:
    """Whatever project the request that is being answered is for."""

    def account(self) -> Account | None:
        return _ASKED.get().account()

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        return _ASKED.get().search(words, limit)

    def check_text(self, text: str, name: str = "draft.txt") -> CheckedDraft:
        return _ASKED.get().check_text(text, name)


class AssistantDoor:
    """One server for all projects; each request is answered from the project in its address. To be mounted."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._app: ASGIApp | None = None
        self._ready: anyio.Event | None = None

    @asynccontextmanager
    async def open(self, _: Starlette) -> AsyncIterator[None]:
        """What has to go on while requests of an application are answered. Nobody's page waits for it."""
        self._ready = anyio.Event()
        async with anyio.create_task_group() as group:
            group.start_soon(self._serve)
            yield
            group.cancel_scope.cancel()

    async def _serve(self) -> None:
        """Load the protocol, which takes a while, beside everything else; then answer until it is cancelled."""
        server = await run_in_threadpool(_load_server)
        # Host and origin are looked at before: web/guard.py.
        self._app = server.streamable_http_app(
            streamable_http_path="/", json_response=True, stateless_http=True, transport_security=_unguarded()
        )
        async with server.session_manager.run():
            assert self._ready is not None
            self._ready.set()
            await anyio.sleep_forever()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = str(scope["path"]).removeprefix(str(scope.get("root_path", ""))).strip("/")
        try:
            entered = await run_in_threadpool(self._enter, Headers(scope=scope).get("authorization", ""), path)
        except ApiProblem as fault:
            await show_problem(fault.status_code, fault.detail, dict(fault.headers or {}))(scope, receive, send)
            return
        if self._ready is None:
            await show_problem(503, "the server is not open yet")(scope, receive, send)
            return
        await self._ready.wait()
        assert self._app is not None
        known = _ASKED.set(entered.project)
        try:
            await self._app({**scope, "path": "/", "root_path": "", "raw_path": b"/"}, receive, send)
        finally:
            _ASKED.reset(known)

    def _enter(self, authorization: str, project: str) -> Entered:
        """The project, for whoever may ask of it. Raises ApiProblem."""
        caller = find_caller(self._door, authorization)
        entered = enter_project(self._door, caller, project)
        allow("read", caller, entered)
        entered.admit("checkText")
        return entered


def _load_server() -> MCPServer[None]:
    from crossread.assistant.server import create_server

    return create_server(_AskedMaterial())


def _unguarded() -> TransportSecuritySettings:
    from mcp.server.transport_security import TransportSecuritySettings

    return TransportSecuritySettings(enable_dns_rebinding_protection=False)
