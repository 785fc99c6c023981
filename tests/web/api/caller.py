"""A program that calls the interface: a token, no cookie, no headers of a browser."""

from __future__ import annotations

import time
from typing import Any

from starlette.testclient import TestClient
from tests.web.window import PORT, TOKEN, Window

PROJECT = "/api/v1/projects/project"


class ApiCaller:
    """Calls with a token; ``token`` may be wrong."""

    def __init__(self, window: Window, token: str = TOKEN) -> None:
        self.project = window.project
        self.client = TestClient(window.app, base_url=f"http://127.0.0.1:{PORT}", follow_redirects=False)
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path: str, **headers: str) -> Any:
        """Get an address below the project, or one that begins with a slash."""
        return self.client.get(self._at(path), headers={**self.headers, **headers})

    def post(self, path: str, plain: Any = None, **headers: str) -> Any:
        """Post JSON."""
        return self.client.post(self._at(path), json=plain, headers={**self.headers, **headers})

    def wait(self) -> Any:
        """What the work came to."""
        until = time.monotonic() + 300
        while (state := self.get("work").json())["busy"] and time.monotonic() < until:
            time.sleep(0.05)
        return state

    def _at(self, path: str) -> str:
        return path if path.startswith("/") else f"{PROJECT}/{path}".rstrip("/")
