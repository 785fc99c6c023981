"""``crossread lsp``: the check in an editor."""

from __future__ import annotations

from pathlib import Path

import click

from crossread.cli.gazetteer import gazetteer_option


@click.command("lsp")
@click.option(
    "--against",
    multiple=True,
    metavar="INPUT",
    help="Reports, or an account, for drafts whose settings name none; may be repeated.",
)
@click.option("--parser", metavar="NAME", help="An installed spaCy pipeline for English, in place of the small one.")
@gazetteer_option
def command(against: tuple[str, ...], parser: str | None, gazetteer: Path | None) -> int:
    """Check drafts as they are typed: a language server on standard input and output.

    Editors start it themselves; docs/how-to/check-while-you-type.md says how for VS Code, Neovim, Helix
    and Emacs. What a draft is checked against stands in the settings beside it: against = ["sources"]
    in crossread.toml.
    """
    from crossread.server.desk import Desk
    from crossread.server.serving import serve

    serve(Desk(against, parser, gazetteer))
    return 0
