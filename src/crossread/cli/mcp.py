"""``crossread mcp``: the reports for an assistant, over standard input and output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from crossread.assistant.material import Material


@click.command("mcp")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
def command(inputs: tuple[str, ...], parser: str | None) -> int:
    """Answer an assistant's questions about reports, by the Model Context Protocol, over standard input and output.

    INPUT is the folder of a project that crossread open made, an account that crossread account -o account.json
    wrote, or reports. Every answer names the report and the characters; what is in none of them is said to be not
    found. Nothing is changed, and nothing is sent to anybody but the assistant that asks.

    \b
    crossread mcp ~/stories/harbour-ferry
    crossread mcp account.json
    """
    return serve(inputs, parser)


def serve(inputs: tuple[str, ...], parser: str | None = None) -> int:
    """Answer until standard input ends, and return the exit status."""
    from crossread.assistant.server import create_server

    with open_material(inputs, parser) as material:
        create_server(material).run("stdio")
    return 0


@contextmanager
def open_material(inputs: tuple[str, ...], parser: str | None = None) -> Iterator[Material]:
    """The project, the account or the reports that were named. Raises NothingReadableError where nothing is one."""
    from crossread import pipeline
    from crossread.accounts import Account
    from crossread.cli.inputs import read_inputs
    from crossread.project.names import DATABASE
    from crossread.project.project import Project
    from crossread.project.shown import ShownAccount
    from crossread.read.accounts import find_account

    one = Path(inputs[0]) if len(inputs) == 1 else None
    if one and (one / DATABASE).is_file():
        project = Project.open(one)
        try:
            yield project
        finally:
            project.close()
        return
    record = find_account(one) if one else None
    yield ShownAccount(Account.of(record) if record else pipeline.account(read_inputs(inputs), parser=parser))
