"""What stands before every page: who may ask, from where, how much, and what a browser may do with the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Scripts, styles and requests are our own; nothing is framed, nothing is sent elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SAFE_METHODS = frozenset({"GET", "HEAD"})
# Bytes of one request: some hundred reports, or one archive.
MOST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Doors:
    """The names under which the server answers (``127.0.0.1:4711``), and the origins that may change anything."""

    hosts: frozenset[str]
    origins: frozenset[str]
    linked: bool = False
    """Whether links on other pages may lead here, as those in a mail to a colleague do."""

    @classmethod
    def at(cls, origins: Iterable[str]) -> Doors:
        """Those of a server that a newsroom reaches at these addresses (``https://desk.example``)."""
        known = frozenset(origin.rstrip("/").lower() for origin in origins)
        return cls(frozenset(origin.split("://", 1)[-1] for origin in known), known, linked=True)

    @classmethod
    def on_loopback(cls, port: int) -> Doors:
        """Those of a server for this machine only."""
        hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        return cls(hosts, frozenset(f"http://{host}" for host in hosts))

    def refuse(self, method: str, headers: Headers) -> tuple[int, str] | None:
        """Why a request is not let in, with its status; None where it is.

        A name that is not ours is how a stranger's page reaches a server on this machine; an origin that is not ours
        is a stranger's page itself. A program says who it is by a token, which no page of a stranger can send.
        """
        if headers.get("host", "").lower() not in self.hosts:
            return 421, "This address is not served here."
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not self._follows(method, headers):
            return 403, "Requests from other pages are not answered."
        origin = headers.get("origin")
        if origin is not None and origin not in self.origins:
            return 403, "Requests from other pages are not answered."
        by_token = headers.get("authorization", "").lower().startswith("bearer ")
        if method not in SAFE_METHODS and origin is None and "sec-fetch-site" not in headers and not by_token:
            return 403, "A change has to come from a page of this server."
        return None

    def _follows(self, method: str, headers: Headers) -> bool:
        """Whether somebody has followed a link that may lead here: a page is opened, and nothing is changed."""
        opened = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return self.linked and opened and method in SAFE_METHODS


class Guard:
    """Lets in what ``doors`` lets in, counts what comes in, and gives every answer its security headers."""

    def __init__(self, app: ASGIApp, doors: Doors, most_bytes: int = MOST_BYTES) -> None:
        self.app, self.doors, self.most_bytes = app, doors, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                add_headers(MutableHeaders(scope=message))
            await send(message)

        headers = Headers(scope=scope)
        refused = self.doors.refuse(scope["method"], headers) or self._refuse_size(headers)
        if refused:
            status, words = refused
            await PlainTextResponse(words, status)(scope, receive, send_guarded)
            return
        await self.app(scope, self._count(receive), send_guarded)

    def _refuse_size(self, headers: Headers) -> tuple[int, str] | None:
        length = headers.get("content-length", "0")
        if not length.isascii() or not length.isdecimal():
            return 400, "The length of the request makes no sense."
        too_large = len(length) > 15 or int(length) > self.most_bytes
        return (413, f"At most {self.most_bytes // 2**20} MB at once.") if too_large else None

    def _count(self, receive: Receive) -> Receive:
        """The same stream, cut off where it has more than it may: its length need not be what it said."""
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            return {"type": "http.disconnect"} if seen > self.most_bytes else message

        return counted


def add_headers(headers: MutableHeaders) -> None:
    """What every answer says: run nothing foreign, guess no types, tell no address, keep no copy."""
    headers["Content-Security-Policy"] = POLICY
    headers["X-Content-Type-Options"] = "nosniff"
    # Not "no-referrer": browsers then call the origin of our own forms "null".
    headers["Referrer-Policy"] = "same-origin"
    headers["X-Frame-Options"] = "DENY"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    headers.setdefault("Cache-Control", "no-store")
