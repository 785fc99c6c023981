"""``crossread serve``: the reading room for a newsroom, over PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from ipaddress import ip_address
from threading import Event, Thread
from typing import TYPE_CHECKING

import click

from crossread.errors import SettingsError

if TYPE_CHECKING:
    from crossread.newsroom.records import DeskRole
    from crossread.web.newsroom.entering import TrustedProxy

DATABASE = "CROSSREAD_DATABASE"
ROLES = click.Choice(["reader", "editor", "owner"])
NEWCOMERS = click.Choice(["nobody", "reader", "editor"])
# Seconds after which a worker that has ended is started again.
PAUSE = 2.0

database_option = click.option(
    "--database",
    metavar="URL",
    envvar=DATABASE,
    required=True,
    help=f"The PostgreSQL database, as postgresql:///desk; else what {DATABASE} in the environment says.",
)


@click.command("serve")
@database_option
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", show_default=True, help="Where to listen.")
@click.option("--port", default=8710, metavar="PORT", show_default=True, type=click.IntRange(1, 65535))
@click.option("--address", "addresses", multiple=True, metavar="URL", help="How browsers reach it; may be repeated.")
@click.option(
    "--workers", default=1, metavar="N", show_default=True, type=click.IntRange(0, 32), help="To do the work."
)
@click.option("--trust-header", metavar="NAME", help="Believe a proxy in front who it is, by this header.")
@click.option("--trusted-proxy", "proxies", multiple=True, metavar="NETWORK", help="Whose header it is (127.0.0.1).")
@click.option("--newcomers", type=NEWCOMERS, default="nobody", show_default=True, help="Whom the proxy may bring.")
@click.option("--most-upload", default=256, metavar="MB", show_default=True, type=click.IntRange(1, 2048))
def command(
    database: str,
    host: str,
    port: int,
    addresses: tuple[str, ...],
    workers: int,
    trust_header: str | None,
    proxies: tuple[str, ...],
    newcomers: str,
    most_upload: int,
) -> int:
    """Serve the reading room to a newsroom.

    People sign in with a password, or a proxy in front says who they are. What browsers send in the clear can be read
    on the way: listen beyond this machine only behind a proxy with HTTPS, whose address --address says.

    \b
    crossread newsroom add "Ada Lind" --role owner
    crossread serve --address https://desk.example
    """
    origins = check_addresses(addresses, host, port)
    proxy = read_proxy(trust_header, proxies, newcomers)
    return serve(database, host, port, origins, workers, proxy, most_upload * 2**20)


def serve(
    database: str,
    host: str,
    port: int,
    origins: Sequence[str],
    workers: int,
    proxy: TrustedProxy | None,
    most_bytes: int,
) -> int:
    """Serve until interrupted, with so many workers beside it, and return the exit status."""
    from crossread.newsroom.newsroom import Newsroom
    from crossread.web.guard import Doors
    from crossread.web.newsroom.app import create_newsroom_app
    from crossread.web.serving import serve_at

    secure = all(origin.startswith("https://") for origin in origins)
    with closing(Newsroom.open(database)) as newsroom:
        if not newsroom.people.all() and proxy is None:
            click.echo('Nobody can sign in yet: crossread newsroom add "YOUR NAME" --role owner', err=True)
        app = create_newsroom_app(newsroom, Doors.at(origins), secure=secure, proxy=proxy, most_bytes=most_bytes)
        click.echo(f"The newsroom is at {' and '.join(origins)}\nCtrl-C closes it.")
        with run_workers(database, workers):
            serve_at(app, host, port)
    return 0


def check_addresses(addresses: Sequence[str], host: str, port: int) -> tuple[str, ...]:
    """The addresses under which browsers come. Raises SettingsError where passwords would go in the clear."""
    known = tuple(address.rstrip("/") for address in addresses)
    odd = next((address for address in known if not address.startswith(("http://", "https://"))), None)
    if odd is not None or any("/" in address.split("://", 1)[-1] for address in known):
        raise SettingsError(f"--address {odd or known[0]}: give it as https://desk.example, without a path")
    if not _is_loopback(host) and not (known and all(address.startswith("https://") for address in known)):
        raise SettingsError(f"--host {host}: beyond this machine only behind HTTPS; say its --address https://…")
    return known or tuple(f"http://{name}:{port}" for name in (host, "localhost"))


def read_proxy(header: str | None, networks: Sequence[str], newcomers: str) -> TrustedProxy | None:
    """The proxy that is trusted; None without a header. Raises SettingsError for what is no network."""
    from crossread.web.newsroom.entering import TrustedProxy

    if header is None:
        return None
    roles: dict[str, DeskRole] = {"reader": "reader", "editor": "editor"}
    try:
        return TrustedProxy.of(header, networks or ["127.0.0.1", "::1"], roles.get(newcomers))
    except ValueError as fault:
        raise SettingsError(f"--trusted-proxy: {fault}; give it as 127.0.0.1 or 10.0.0.0/8") from fault


@contextmanager
def run_workers(database: str, count: int) -> Iterator[None]:
    """So many processes that do the queued work; one that ends is started again."""
    closing_time = Event()
    threads = [Thread(target=_keep_worker, args=(database, closing_time), daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        closing_time.set()
        for thread in threads:
            thread.join(timeout=10)


def _keep_worker(database: str, closing_time: Event) -> None:
    # The address may hold a password: in the environment, other users do not see it.
    environment = {**os.environ, DATABASE: database}
    while not closing_time.is_set():
        worker = subprocess.Popen([sys.executable, "-m", "crossread", "newsroom", "work"], env=environment)
        while worker.poll() is None and not closing_time.wait(0.2):
            pass
        if worker.poll() is None:
            worker.terminate()
            try:
                worker.wait(timeout=8)
            except subprocess.TimeoutExpired:
                worker.kill()
        closing_time.wait(PAUSE)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
