"""``crossread schema``: the JSON Schema of an account."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (draft 2020-12) that every account in JSON follows."""
    schema()


def schema() -> None:
    """Print the schema that ships with Crossread."""
    from importlib import resources

    source = resources.files("crossread").joinpath("schema", "account.schema.json")
    print(source.read_text(encoding="utf-8"), end="")
