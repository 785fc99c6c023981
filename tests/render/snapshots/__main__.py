"""``python -m tests.render.snapshots`` writes the snapshots anew; read what changed before you commit it."""

from __future__ import annotations

from pathlib import Path

from tests.render.made import made_account

from crossread.render import render

HERE = Path(__file__).parent
SNAPSHOTS = {"terminal": "account.txt", "markdown": "account.md"}


def main() -> None:
    """Render the account made by hand in every format that has a snapshot."""
    for form, name in SNAPSHOTS.items():
        (HERE / name).write_text(render(made_account(), form), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
