"""Connections to public addresses alone: a name is looked up once, judged, and what was judged is connected to."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore

LOOK_UP_SECONDS = 10.0
# No step waits longer than this, whatever else is said: systems know no endless wait.
LONGEST_STEP = 3_600.0

Resolve = Callable[[str, int], Sequence[str]]
Judge = Callable[[str], str | None]


class RefusedAddressError(Exception):
    """A name leads to an address that is not public; the words say which and of what kind."""


class UnknownHostError(Exception):
    """There is no host of this name, or it could not be looked up."""


@dataclass(slots=True)
class Deadline:
    """When all must be done; every step waits no longer than what is left."""

    end: float = float("inf")

    def start(self, seconds: float) -> None:
        """Begin anew with so many seconds."""
        self.end = time.monotonic() + seconds

    def cut(self, timeout: float | None) -> float:
        """The shorter of a step's own time and what is left. Raises TimeoutError where nothing is."""
        left = min(self.end - time.monotonic(), LONGEST_STEP)
        if left <= 0:
            raise httpcore.ReadTimeout("the time is over")
        return left if timeout is None else min(timeout, left)


def resolve_host(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as the system knows them. Raises UnknownHostError where it knows none."""
    found: list[str] = []

    def look() -> None:
        # What fails is told by finding nothing.
        with contextlib.suppress(OSError, UnicodeError):
            found.extend(str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))

    # The system's own look-up knows no time limit.
    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(LOOK_UP_SECONDS)
    if not found:
        raise UnknownHostError(f"there is no host {host}")
    return list(dict.fromkeys(found))


class PublicBackend(httpcore.NetworkBackend):
    """Makes the connections of HTTP. The name stays in TLS and in ``Host``; the connection goes to what was judged."""

    def __init__(self, judge: Judge, resolve: Resolve, deadline: Deadline) -> None:
        self._judge, self._resolve, self._deadline = judge, resolve, deadline
        self._plain = httpcore.SyncBackend()
        self.connected = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers; to none where one of them is not public."""
        addresses = self._resolve(host, port)
        for address in addresses:
            kind = self._judge(address)
            if kind is not None:
                raise RefusedAddressError(f"leads to {address} ({kind})")
        fault: Exception = UnknownHostError(f"there is no host {host}")
        for address in addresses:
            try:
                seconds = self._deadline.cut(timeout)
                stream = self._plain.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as raised:
                fault = raised
            else:
                self.connected = address
                return _TimedStream(stream, self._deadline)
        raise fault

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: sockets of this machine are not the web."""
        raise RefusedAddressError(f"leads to a socket of this machine ({path}, {timeout}, {socket_options})")

    def sleep(self, seconds: float) -> None:
        """Wait, as the pool asks between attempts."""
        time.sleep(self._deadline.cut(seconds))


class _TimedStream(httpcore.NetworkStream):
    """A connection of which every step ends at the deadline, so that one that drips for ever ends too."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.cut(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
