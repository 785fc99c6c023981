"""``python -m crossread`` does what ``crossread`` does."""

from __future__ import annotations

from crossread.cli.main import main

# Workers import this module again under another name.
if __name__ == "__main__":
    main()
