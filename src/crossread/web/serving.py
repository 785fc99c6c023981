"""The server of windows: it ends without a word of complaint, whoever follows along."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

# Seconds that an answer may still take when the server is told to end.
GRACE = 3


class RoomServer(uvicorn.Server):
    """Serves an application; pages that follow along are told to stop before anybody waits for them."""

    def __init__(self, app: Starlette, host: str = "127.0.0.1", port: int = 0) -> None:
        """``app.state.let_go`` lets go of every page that follows."""
        # Who asks is told by the connection alone; a proxy's word is looked at where it is trusted.
        settings = uvicorn.Config(
            app,
            host=host,
            port=port,
            log_level="warning",
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE,
            lifespan="on",
        )
        super().__init__(settings)
        self._let_go: Callable[[], None] = app.state.let_go

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, the pages that follow first."""
        self._let_go()
        await super().shutdown(sockets)


def serve_on(app: Starlette, door: socket.socket) -> None:
    """Serve on a socket until interrupted."""
    RoomServer(app).run(sockets=[door])


def serve_at(app: Starlette, host: str, port: int) -> None:
    """Serve at an address until interrupted."""
    RoomServer(app, host, port).run()
