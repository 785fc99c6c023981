"""The window as a browser has it: with its address, its cookie, its headers, and the word of its forms."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from crossread.project.project import Project
from crossread.web.app import create_app

PORT, TOKEN = 4711, "the-token-of-this-window"
ORIGIN = f"http://127.0.0.1:{PORT}"


class Window:
    """A project served to a test."""

    def __init__(self, folder: Path, port: int = PORT) -> None:
        self.project = Project.open(folder)
        self.app = create_app(self.project, TOKEN, port, "Ada")
        self.client = TestClient(self.app, base_url=f"http://127.0.0.1:{port}", follow_redirects=False)
        self.word = ""

    def __enter__(self) -> Window:
        self.client.__enter__()
        return self

    def __exit__(self, *told: Any) -> None:
        self.client.__exit__(*told)
        self.project.close()

    def enter(self) -> None:
        """Exchange the token for a cookie, and read the word that forms carry."""
        assert self.client.get(f"/enter?token={TOKEN}").status_code == 303
        found = re.search(r'data-word="([0-9a-f]{64})"', self.client.get("/add").text)
        assert found is not None
        self.word = found[1]

    def get(self, path: str, **options: Any) -> Any:
        """A page."""
        return self.client.get(path, **options)

    def post(self, path: str, fields: dict[str, Any] | None = None, **options: Any) -> Any:
        """A form, sent from a page of the window."""
        headers = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin", **options.pop("headers", {})}
        return self.client.post(path, data={"word": self.word, **(fields or {})}, headers=headers, **options)

    def wait(self, seconds: float = 300) -> None:
        """Wait until the work is done."""
        room = self.app.state.room
        until = time.monotonic() + seconds
        while room.worker.state.busy and time.monotonic() < until:
            time.sleep(0.05)
        assert not room.worker.state.busy
