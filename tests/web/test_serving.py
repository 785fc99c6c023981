"""The server ends at once, whoever follows along, and without complaint."""

from __future__ import annotations

import asyncio

from crossread.web.following import Follower, Pulse


def test_who_follows_is_let_go() -> None:
    async def listen() -> int:
        follower, heard = Follower(lambda: Pulse(1, False, "", 0, 0, False, "")), 0
        async for _ in follower.follow():
            heard += 1
            follower.close()
        return heard

    assert asyncio.run(asyncio.wait_for(listen(), 5)) == 1
