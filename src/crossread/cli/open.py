"""``crossread open``: a folder of reports as a window in the browser, for this machine only."""

from __future__ import annotations

import getpass
import secrets
import socket
import webbrowser
from contextlib import closing, suppress
from pathlib import Path
from threading import Timer

import click

from crossread.errors import ProjectError

LOOPBACK = "127.0.0.1"


@click.command("open")
@click.argument("folder", default=".", metavar="[FOLDER]", type=click.Path())
@click.option("--name", metavar="NAME", help="Who decides, as the history tells it; else your name on this machine.")
@click.option("--names", metavar="FILE", help="Take what a file of names settles over as decisions of yours, once.")
@click.option("--port", metavar="PORT", type=click.IntRange(0, 65535), default=0, help="A port; else any free one.")
@click.option("--no-browser", is_flag=True, help="Only print the address; open it yourself.")
def command(folder: str, name: str | None, names: str | None, port: int, no_browser: bool) -> int:
    """Open a folder of reports in a window, to read, decide and write.

    FOLDER holds the reports of one story; it is made where it is not there. Everything that is decided is kept in it.
    The window is a page of your browser, served by this machine to this machine alone. Ctrl-C closes it.

    \b
    crossread open
    crossread open ~/stories/harbour-ferry
    """
    return open_room(Path(folder), name or _own_name(), port, show=not no_browser, names=Path(names) if names else None)


def open_room(folder: Path, by: str, port: int = 0, *, show: bool = True, names: Path | None = None) -> int:
    """Serve the project of a folder until it is interrupted, and return the exit status."""
    from crossread.cli.fetching import fetch_archive
    from crossread.project.project import Project
    from crossread.web.app import create_app
    from crossread.web.serving import serve_on

    _make(folder)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door, closing(Project.open(folder)) as project:
        if names is not None:
            taken_over = len(project.import_names(names, by))
            click.echo(f"Decisions taken over from {names}: {taken_over}.")
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _bind(door, port)
        taken, token = door.getsockname()[1], secrets.token_urlsafe(32)
        address = f"http://{LOOPBACK}:{taken}/enter?token={token}"
        app = create_app(project, token, taken, by, fetch_archive)
        click.echo(f"{project.name} is open at\n{address}\nCtrl-C closes it.")
        if show:
            Timer(0.2, webbrowser.open, [address]).start()
        with suppress(KeyboardInterrupt):
            serve_on(app, door)
    return 0


def _make(folder: Path) -> None:
    """Make the folder where it is not there. Raises ProjectError where there is a file, or nothing can be made."""
    if folder.is_file():
        raise ProjectError(f"{folder} is a file; name the folder that it lies in, or a new one")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ProjectError(f"{folder}: the folder cannot be made ({fault.strerror}); name another") from fault


def _bind(door: socket.socket, port: int) -> None:
    """Take the port, and let whoever comes wait until there is an answer. Raises ProjectError where it is taken."""
    try:
        door.bind((LOOPBACK, port))
    except OSError as fault:
        raise ProjectError(f"port {port} is in use or not yours; choose another, or leave --port out") from fault
    door.listen()


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "desk"
