"""``python -m crossread`` does what ``crossread`` does."""

from __future__ import annotations

from crossread.cli.main import main

main()
