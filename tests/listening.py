"""An application that listens on a free port of this machine, as ``crossread open`` and ``crossread serve`` have it."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

from starlette.applications import Starlette

from crossread.web.serving import RoomServer


@contextmanager
def listen(make: Callable[[int], Starlette]) -> Iterator[str]:
    """The address of the application that is made for a port, while it is served there."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
        server = RoomServer(make(port))
        thread = Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server ended before it listened"
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(timeout=60)
