"""Requests to the server of a project: whatever is asked, the answer is never a fault of the server."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.testclient import TestClient

from benchmarks.fuzz.damage import load_pieces
from benchmarks.fuzz.handed_in import DECISION, damage_bytes, damage_plain
from crossread.decisions.applying import known_ids
from crossread.project.project import Project
from crossread.web.api.operations import OPERATIONS
from crossread.web.app import FORMS, PAGES, create_app

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour-ferry"
PORT, TOKEN = 4711, "the-token-of-this-window"
_HERE = f"http://127.0.0.1:{PORT}"


class Asker:
    """Asks a project's window and its interface for programs."""

    def __init__(self, client: TestClient, ids: list[str]) -> None:
        self._client = client
        found = client.get("/add").text
        self._word = found.partition('data-word="')[2][:64]
        self._words = [*ids, "project", "figures", "r0", "..", "%00", "a/b", "draft.md", "json", "csv", "é", "9" * 30]

    def ask(self, chance: random.Random) -> tuple[str, ...]:
        """One request by chance; what is wrong with its answer."""
        way = chance.choice((self._call, self._call, self._look, self._send))
        method, path, options = way(chance)
        try:
            answer = self._client.request(method, path, **options)
        except Exception as raised:
            return (f"{method} {path} raised: {type(raised).__name__}: {raised}",)
        return (f"{method} {path}: {answer.status_code}",) if answer.status_code >= 500 else ()

    def _fill(self, path: str, chance: random.Random) -> str:
        """A path of routes with words for what stands in braces, and a query."""
        while "{" in path:
            before, _, rest = path.partition("{")
            name, _, after = rest.partition("}")
            right = name == "project" and chance.randrange(8)
            path = before + ("project" if right else quote(self._any(chance), safe="")) + after
        names = ("limit", "cursor", "q", "table", "name", "at", "page", "sort", "to")
        asked = "&".join(f"{chance.choice(names)}={quote(self._any(chance))}" for _ in range(chance.randrange(4)))
        return f"{path}?{asked}" if asked else path

    def _any(self, chance: random.Random) -> str:
        return chance.choice(self._words) if chance.randrange(2) else chance.choice(load_pieces())

    def _call(self, chance: random.Random) -> tuple[str, str, dict[str, Any]]:
        operation = chance.choice(OPERATIONS)
        headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
        if chance.randrange(4) == 0:
            headers["If-None-Match"] = chance.choice(('"', "*", '"0-0"', "W/", ","))
        plain = damage_plain({**DECISION, "text": self._any(chance), "number": 1}, chance)
        body = json.dumps(plain).encode()
        if chance.randrange(4) == 0:
            body = damage_bytes(body, chance)
        path = "/api/v1" + self._fill(operation.path, chance)
        return operation.method, path, {"headers": headers, "content": body if operation.method == "POST" else None}

    def _look(self, chance: random.Random) -> tuple[str, str, dict[str, Any]]:
        path, _ = chance.choice(PAGES)
        return "GET", self._fill(path, chance), {}

    def _send(self, chance: random.Random) -> tuple[str, str, dict[str, Any]]:
        path, _ = chance.choice([form for form in FORMS if form[0] != "/reports/fetch"])
        names = ("decision", "target", "names", "text", "verdict", "report", "number", "value", "mention", "to", "file")
        fields = {chance.choice(names): self._any(chance) for _ in range(chance.randrange(6))}
        headers = {"Origin": _HERE, "Sec-Fetch-Site": "same-origin"}
        files = {"files": (self._any(chance), b"Nine died.")} if chance.randrange(4) == 0 else None
        return (
            "POST",
            self._fill(path, chance),
            {"data": {"word": self._word, **fields}, "headers": headers, "files": files},
        )


@contextmanager
def open_asker() -> Iterator[Asker]:
    """An asker of a project made of the example, closed at the end."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLE, Path(folder) / "ferry")
        project = Project.open(Path(folder) / "ferry")
        try:
            account = project.work()
            app = create_app(project, TOKEN, PORT, "Ada")
            with TestClient(app, base_url=_HERE, follow_redirects=False, raise_server_exceptions=True) as client:
                client.get(f"/enter?token={TOKEN}")
                yield Asker(client, sorted(known_ids(account)))
        finally:
            project.close()
