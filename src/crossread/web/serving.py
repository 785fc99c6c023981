"""The server of one window: it answers on a socket that is open already, and ends without a word of complaint."""

from __future__ import annotations

import socket

import uvicorn
from starlette.applications import Starlette

from crossread.web.room import Room

# Seconds that an answer may still take when the server is told to end.
GRACE = 3


class RoomServer(uvicorn.Server):
    """Serves an application; pages that follow along are told to stop before anybody waits for them."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=GRACE, lifespan="on"))
        self._room: Room = app.state.room

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, the pages that follow first."""
        self._room.follower.close()
        await super().shutdown(sockets)


def serve_on(app: Starlette, door: socket.socket) -> None:
    """Serve on a socket until interrupted."""
    RoomServer(app).run(sockets=[door])
