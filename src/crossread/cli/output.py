"""An account on standard output, and on the terminal it may be."""

from __future__ import annotations

import os
import shutil
import sys

from crossread.model.accounts import Account


def print_account(account: Account) -> None:
    """Print the account for a reader; on a terminal as wide as it is, and in colour unless NO_COLOR is set."""
    from crossread.render.terminal import render_terminal

    shown = sys.stdout.isatty()
    width = shutil.get_terminal_size((80, 24)).columns if shown else 80
    color = shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    sys.stdout.write(render_terminal(account, width=width, color=color))
