"""A web of its own for tests: one server on loopback that goes by many names, and what is reached through them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from crossread.fetch.connecting import UnknownHostError
from crossread.fetch.fetcher import Fetcher, FetchWorld
from crossread.fetch.ranges import find_refusal

LOOPBACK = "127.0.0.1"
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says on one path; ``drip`` says it instead, as raw bytes and as slowly as it likes."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: dict(HTML))
    drip: Callable[[Callable[[bytes], None]], None] | None = None


@dataclass(slots=True)
class Web:
    """The answers by host and path (``news.example/a``), what was asked, and what names lead to."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    slept: list[float] = field(default_factory=list)

    def address(self, place: str) -> str:
        """``http://news.example:PORT/a`` for ``news.example/a``."""
        host, slash, path = place.partition("/")
        return f"http://{host}:{self.port}{slash}{path}"

    def say(self, place: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        """Let the server answer so, and give the address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        self.answers[place] = Answer(data, status, {**HTML, **named})
        return self.address(place)

    def lead(self, place: str, onward: str, status: int = 302) -> str:
        """Let the server lead from one place to another address."""
        return self.say(place, status=status, Location=onward)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        assert port
        if host in self.names:
            return self.names[host]
        if host.endswith(".example"):
            return [LOOPBACK]
        if host.replace(".", "").isdigit() or ":" in host:
            return [host]
        raise UnknownHostError(f"there is no host {host}")

    @property
    def world(self) -> FetchWorld:
        """Only this server counts as public beside what is."""

        def judge(address: str) -> str | None:
            return None if address == LOOPBACK else find_refusal(address)

        def now() -> datetime:
            return datetime(2031, 5, 2, 8, 30, tzinfo=UTC)

        return FetchWorld(judge, self.resolve, self.slept.append, now)

    def fetcher(self, **changes: Any) -> Fetcher:
        return Fetcher(replace(self.world, **changes))


@contextmanager
def serve() -> Iterator[Web]:
    """The web while it stands."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place = f"{self.headers['Host'].partition(':')[0]}{self.path}"
            web.asked.append(place)
            web.agents.add(self.headers["User-Agent"])
            answer = web.answers.get(place, Answer(b"none", 404))
            if "ETag" in answer.headers and self.headers["If-None-Match"] == answer.headers["ETag"]:
                answer = Answer(b"", 304)
            if answer.drip is not None:
                answer.drip(self._send)
                return
            self.send_response_only(answer.status)  # without the date of today
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self._send(answer.body)

        def _send(self, data: bytes) -> None:
            try:
                self.wfile.write(data)
                self.wfile.flush()
            except OSError as gone:
                raise ConnectionError from gone

        def log_message(self, *said: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *about: object) -> None:
            pass

    server = Server((LOOPBACK, 0), Handler)
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
