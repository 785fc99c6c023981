"""``crossread verify``: an account held against its reports, given anew."""

from __future__ import annotations

import sys

import click

# What the command returns where something that the account cites is moved or lost.
NOT_WHOLE = 1


@click.command("verify")
@click.argument("account", metavar="ACCOUNT", type=click.Path())
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Output format.")
def command(account: str, inputs: tuple[str, ...], form: str) -> int:
    """Say for every place that an account cites whether its characters still stand there.

    ACCOUNT is what crossread account -o account.json wrote, INPUT the reports as they are now: files, archives or
    folders. A place stands, is moved to other characters, or is lost; it counts as moved only where the same words
    stand between the same words, never because they look alike.

    The exit status is 0 where everything stands, 1 where something is moved or lost, 3 where everything that was
    given stands but a report could not be read, 2 where nothing could be done.

    \b
    crossread verify account.json reports/
    """
    return verify(account, inputs, form)


def verify(account: str, inputs: tuple[str, ...], form: str) -> int:
    """Print what became of every place, and return the exit status."""
    from crossread import pipeline
    from crossread.cli.inputs import SOMETHING_MISSING, read_inputs
    from crossread.render.verification import render_verification, verification_to_json

    record = pipeline.load(account)
    given = read_inputs(inputs)
    found = pipeline.verify(record, given)
    sys.stdout.write(verification_to_json(found) if form == "json" else render_verification(record, found))
    if not found.is_whole:
        return NOT_WHOLE
    return SOMETHING_MISSING if given.faults else 0
