"""``crossread newsroom``: what an owner does at the server itself: people, work, backup."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossread.cli.serve import ROLES, database_option

if TYPE_CHECKING:
    from crossread.newsroom.newsroom import Newsroom
    from crossread.newsroom.records import DeskRole

LINES = 50


@click.group("newsroom")
def command() -> None:
    """Look after the newsroom that crossread serve serves: its people, its work, its backup."""


@command.command("add")
@click.argument("name")
@click.option("--role", type=ROLES, default="editor", show_default=True)
@click.option("--no-password", is_flag=True, help="They come by the proxy alone.")
@database_option
def add(name: str, role: DeskRole, no_password: bool, database: str) -> int:
    """Take somebody in. The password is asked for; given by standard input, it is the first line."""
    password = None if no_password else _ask_password()
    with _open(database) as newsroom:
        member = newsroom.people.add(name, role, password)
        newsroom.audit.note("", "takes somebody in at the server", detail=f"{member.name} {role}")
        click.echo(f"{member.name} is in, as {member.role}.")
    return 0


@command.command("password")
@click.argument("name")
@database_option
def password(name: str, database: str) -> int:
    """Give somebody another password; they are signed out everywhere."""
    word = _ask_password()
    with _open(database) as newsroom:
        member = newsroom.people.set_password(name, word)
        newsroom.audit.note("", "sets a password at the server", detail=member.name)
        click.echo(f"{member.name} has another password.")
    return 0


@command.command("people")
@database_option
def people(database: str) -> int:
    """List everybody, with their roles."""
    with _open(database) as newsroom:
        for member in newsroom.people.all():
            click.echo(f"{member.name}\t{member.role}\t{'' if member.active else 'shut out'}".rstrip())
    return 0


@command.command("log")
@click.option("--most", default=LINES, show_default=True, type=click.IntRange(1, 10_000))
@database_option
def log(most: int, database: str) -> int:
    """Print the last lines of the log, the oldest of them first."""
    with _open(database) as newsroom:
        for line in reversed(newsroom.audit.last(most)):
            click.echo(
                "\t".join([line.at, line.who or "(server)", line.what, line.project or "", line.detail]).rstrip()
            )
    return 0


@command.command("work")
@click.option("--until-idle", is_flag=True, help="End when nothing is left to do.")
@database_option
def work(until_idle: bool, database: str) -> int:
    """Do the work that is queued; crossread serve starts this by itself, on other machines it is started by hand."""
    with _open(database) as newsroom:
        newsroom.work(until_idle=until_idle)
    return 0


@command.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def backup(file: Path, database: str) -> int:
    """Write the whole newsroom into FILE, as it is at this moment; people may go on working."""
    with _open(database) as newsroom:
        newsroom.back_up(file)
    click.echo(f"{file}: {file.stat().st_size:,} bytes. It holds every report and password hash: keep it safe.")
    return 0


@command.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@database_option
def restore(file: Path, database: str) -> int:
    """Fill a new, empty database from FILE: all of it, or nothing."""
    with _open(database) as newsroom:
        newsroom.restore(file)
        click.echo(f"{len(newsroom.people.all())} people are back.")
    return 0


@contextmanager
def _open(database: str) -> Iterator[Newsroom]:
    from crossread.newsroom.newsroom import Newsroom

    newsroom = Newsroom.open(database)
    try:
        yield newsroom
    finally:
        newsroom.close()


def _ask_password() -> str:
    if sys.stdin.isatty():
        word: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return word
    return sys.stdin.readline().rstrip("\n")
