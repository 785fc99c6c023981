"""One request and its answer, as bytes, within bounds."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import httpcore
import httpx

from crossread.documents.http_bodies import BodyError, decode_body
from crossread.errors import ReadError
from crossread.fetch.connecting import Deadline, Judge, PublicBackend, RefusedAddressError, Resolve, UnknownHostError
from crossread.version import DISTRIBUTION, program_version

LARGEST = 20_000_000
CONNECT_SECONDS, STEP_SECONDS = 10.0, 15.0

_SAVE = "open it in a browser, save the page and give that"
_LATER = "try again later, or " + _SAVE


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what came back, as it is kept; ``body`` is as it was sent, packed or not."""

    address: str
    moment: str
    status: int
    reason: str
    asked: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    connected: str

    def header(self, name: str) -> str:
        """A header field of the answer, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def media(self) -> str:
        """``text/html``; without what may follow it."""
        return self.header("content-type").partition(";")[0].strip().lower()


class Line:
    """Asks one server at a time, with the program's own name, and takes no more than a page holds."""

    def __init__(self, judge: Judge, resolve: Resolve, now: Callable[[], datetime]) -> None:
        self.deadline = Deadline()
        self._now = now
        self._backend = PublicBackend(judge, resolve, self.deadline)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_keepalive_connections=0,
            network_backend=self._backend,
        )

    def ask(self, url: httpx.URL, conditions: tuple[tuple[str, str], ...] = (), *, most: int = LARGEST) -> Exchange:
        """The answer of a server, asked with header fields of ``conditions`` besides its own.

        Raises ReadError where there is none, with the reason, or where it is too large.
        """
        address = str(url)
        asked = (
            ("Host", url.netloc.decode("ascii")),
            ("User-Agent", f"{DISTRIBUTION}/{program_version()} (reads the pages that a person names)"),
            ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            ("Accept-Language", "en"),
            ("Accept-Encoding", "gzip, deflate"),
            ("Connection", "close"),
            *conditions,
        )
        moment = self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            return self._ask(url, asked, moment, most)
        except RefusedAddressError as refused:
            raise ReadError(address, f"{refused}: only what is public is fetched", "check the address") from refused
        except UnknownHostError as unknown:
            raise ReadError(address, f"could not be fetched: {unknown}", "check the address") from unknown
        except httpcore.TimeoutException as late:
            raise ReadError(address, "could not be fetched: its server did not answer in time", _LATER) from late
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ssl.SSLError) as fault:
            raise ReadError(address, f"could not be fetched: {_explain(fault)}", _LATER) from fault

    def _ask(self, url: httpx.URL, asked: tuple[tuple[str, str], ...], moment: str, most: int) -> Exchange:
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        timeouts = {"connect": CONNECT_SECONDS, **dict.fromkeys(("read", "write", "pool"), STEP_SECONDS)}
        sent = [(name.encode("ascii"), value.encode("ascii")) for name, value in asked]
        pieces, size = [], 0
        with self._pool.stream("GET", target, headers=sent, extensions={"timeout": timeouts}) as response:
            for piece in response.iter_stream():
                size += len(piece)
                if size > most:
                    raise ReadError(str(url), f"is larger than {most // 1_000_000 or 1} MB", _SAVE)
                pieces.append(piece)
            headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
            reason = bytes(response.extensions.get("reason_phrase", b"")).decode("latin-1")
            status = response.status
        body = b"".join(pieces)
        return Exchange(str(url), moment, status, reason, asked, headers, body, self._backend.connected)


def unpack(exchange: Exchange) -> bytes:
    """What the server sent, unpacked. Raises ReadError where it cannot be, or bursts."""
    try:
        return decode_body(exchange.body, exchange.header("content-encoding"), most=LARGEST)
    except BodyError as fault:
        raise ReadError(exchange.address, str(fault), _SAVE) from fault


def _explain(fault: Exception) -> str:
    """What went wrong with a connection, for who does not know what a connection is."""
    causes: list[BaseException | None] = [fault, fault.__cause__, fault.__context__]
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return "the certificate of its server cannot be trusted"
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return "no safe connection to its server could be made"
    if isinstance(fault, httpcore.ProtocolError):
        return "its server answers in another way than the web does, or broke off"
    if isinstance(fault, httpcore.ConnectError):
        return "no connection to its server could be made"
    return "the connection to its server broke off"
