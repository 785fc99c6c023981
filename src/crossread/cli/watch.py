"""Runs something again whenever one of some files is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

# Quick enough to feel immediate; a watch on the file system would need a dependency for each system.
PAUSE = 0.3


def watch_drafts(names: Sequence[str], run: Callable[[], int], *, pause: float = PAUSE) -> int:
    """Run once, then again after each save, until interrupted; the status of the last run.

    A save while a run goes on is not lost: the files are looked at before each run, not after.
    """
    seen = _stamps(names)
    status = run()
    try:
        while True:
            time.sleep(pause)
            now = _stamps(names)
            if now != seen:
                seen = now
                print("\n", end="", flush=True)
                status = run()
    except KeyboardInterrupt:
        return status


def _stamps(names: Sequence[str]) -> list[tuple[int, int] | None]:
    stamps: list[tuple[int, int] | None] = []
    for name in names:
        try:
            found = Path(name).stat()
        except OSError:
            stamps.append(None)  # editors that save by replacing leave a moment without the file
        else:
            stamps.append((found.st_mtime_ns, found.st_size))
    return stamps
