"""Over TLS the name stays in the handshake and the certificate is held against it, while the connection is pinned."""

from __future__ import annotations

import http.server
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.fetch.web import LOOPBACK, Web

from crossread.errors import ReadError
from crossread.fetch.connecting import Deadline, PublicBackend, RefusedAddressError, UnknownHostError, resolve_host
from crossread.model.fetched import Fetched


class Quiet(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/a" else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<p>{self.headers['Host']}</p>".encode())

    def log_message(self, *said: object) -> None:
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *about: object) -> None:
        pass


@contextmanager
def serve_safely(certificate: Path, names: list[str]) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    server = QuietServer((LOOPBACK, 0), Quiet)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_the_name_stays_in_the_handshake_and_the_certificate_must_be_its(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = tmp_path / "both.pem"
    made = ["-keyout", str(tmp_path / "key"), "-out", str(tmp_path / "cert")]
    named = ["-subj", "/CN=safe.example", "-addext", "subjectAltName=DNS:safe.example", *made]
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *named]
    subprocess.run(request, check=True, capture_output=True)
    certificate.write_bytes((tmp_path / "key").read_bytes() + (tmp_path / "cert").read_bytes())
    names: list[str] = []
    with serve_safely(certificate, names) as port:
        stranger = Web().fetcher().fetch(f"https://safe.example:{port}/a")
        assert isinstance(stranger, ReadError) and "certificate of its server cannot be trusted" in stranger.reason
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert"))
        found = Web().fetcher().fetch(f"https://safe.example:{port}/a")
        assert isinstance(found, Fetched) and found.data == f"<p>safe.example:{port}</p>".encode()
        other = Web().fetcher().fetch(f"https://other.example:{port}/a")
        assert isinstance(other, ReadError) and "certificate of its server cannot be trusted" in other.reason
    assert set(names) == {"safe.example", "other.example"}


def test_a_host_that_is_none_and_sockets_of_this_machine() -> None:
    with pytest.raises(UnknownHostError, match=r"there is no host nowhere\.invalid"):
        resolve_host("nowhere.invalid", 80)
    assert resolve_host("127.0.0.1", 80) == ["127.0.0.1"]
    backend = PublicBackend(lambda _address: None, resolve_host, Deadline())
    with pytest.raises(RefusedAddressError):
        backend.connect_unix_socket("/run/docker.sock")
