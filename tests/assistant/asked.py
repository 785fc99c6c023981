"""Questions put to a server by the protocol's own client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from mcp import Client, StdioServerParameters
from mcp_types import CallToolResult, TextContent, TextResourceContents

from crossread.accounts import Account
from crossread.assistant.server import create_server
from crossread.model.accounts import Account as AccountRecord
from crossread.project.shown import ShownAccount

Found = TypeVar("Found")


def talk(account: AccountRecord, ask: Callable[[Client], Awaitable[Found]]) -> Found:
    """Connect to a server over the account, within this process."""

    async def run() -> Found:
        async with Client(create_server(ShownAccount(Account.of(account)))) as client:
            return await ask(client)

    return asyncio.run(run())


def talk_over_pipes(command: StdioServerParameters, ask: Callable[[Client], Awaitable[Found]]) -> Found:
    """Start the command, and connect to its standard input and output."""

    async def run() -> Found:
        async with Client(command) as client:
            return await ask(client)

    return asyncio.run(run())


def call(account: AccountRecord, tool: str, **given: str) -> str:
    """What a tool answers."""

    async def ask(client: Client) -> CallToolResult:
        return await client.call_tool(tool, dict(given))

    return words_of(talk(account, ask))


def read(account: AccountRecord, address: str) -> str:
    """What a resource holds."""

    async def ask(client: Client) -> str:
        [content] = (await client.read_resource(address)).contents
        assert isinstance(content, TextResourceContents)
        return content.text

    return talk(account, ask)


def words_of(answer: CallToolResult) -> str:
    """The words of an answer, which is no error."""
    assert not answer.is_error
    [content] = answer.content
    assert isinstance(content, TextContent)
    return content.text
