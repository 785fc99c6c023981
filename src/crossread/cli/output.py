"""An account on standard output, and on the terminal it may be."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from crossread.model.accounts import Account


def print_account(account: Account) -> None:
    """Print the account for a reader; on a terminal as wide as it is, and in colour unless NO_COLOR is set."""
    from crossread.render.terminal import render_terminal

    shown = sys.stdout.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if shown else 80
    color = shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    sys.stdout.write(render_terminal(account, width=width, color=color))


def refuse_terminal(form: str, target: Path | None) -> None:
    """Raise FormatError where a format that is no text would be written to a terminal."""
    from crossread.errors import FormatError
    from crossread.render import BINARY, FORMATS

    if form in BINARY and target is None and sys.stdout.isatty():
        raise FormatError(f"{form} is no text for a terminal; name a file: -o account{FORMATS[form][0]}")


def write_out(content: bytes) -> None:
    """Write a file's bytes to standard output."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(content.decode("utf-8", "replace"))
    else:
        sys.stdout.flush()
        buffer.write(content)
