"""A disk that fails at the step it is told to: what ``crossread.files`` asks of the system passes through it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from crossread.files import HALF


class FailingDisk:
    """Stands in for ``os`` where files are written, and fails once, at one step, as ``fault`` says."""

    def __init__(self, fault: Mapping[str, Any]) -> None:
        self._fault = fault
        self._left = fault.get("nth", 1)
        self._folder = Path()
        self._halves: set[int] = set()
        self.failed = False

    def put_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have every file written through it."""
        monkeypatch.setattr("crossread.files.os", self)
        for step in ("replace", "chmod"):
            monkeypatch.setattr(Path, step, self._watch(step, getattr(Path, step)))

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)

    def open(self, path: Path, *rest: int) -> int:
        """Open a file; the one that is to be moved into place, or the folder, is what may fail."""
        if Path(path).name.startswith(HALF):
            self._folder = Path(path).parent
            self._meet("open")
            handle = os.open(path, *rest)
            self._halves.add(handle)
            return handle
        self._meet("settle")
        return os.open(path, *rest)

    def write(self, handle: int, content: memoryview) -> int:
        """Write, half of it at a time, so that there is a second time."""
        some = content[: max(1, len(content) // 2)] if len(content) > 1 else content
        return self._meet("write") or os.write(handle, some)

    def fsync(self, handle: int) -> None:
        """Have a file kept."""
        if handle in self._halves:
            self._meet("fsync")
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file, also where that fails: the system has let go of it then."""
        os.close(handle)
        if handle in self._halves:
            self._halves.discard(handle)
            self._meet("close")

    def _watch(self, step: str, known: Callable[..., Any]) -> Callable[..., Any]:
        def meet(path: Path, *rest: object) -> object:
            if path.name.startswith(HALF):
                self._meet(step)
            return known(path, *rest)

        return meet

    def _meet(self, step: str) -> int:
        """Fail where it is time to."""
        if self._fault["step"] != step or self.failed:
            return 0
        self._left -= 1
        if self._left:
            return 0
        self.failed = True
        does = self._fault.get("does")
        if does == "interrupt":
            raise KeyboardInterrupt
        if does == "remove folder":
            shutil.rmtree(self._folder.resolve())
        elif does is None:
            number = getattr(errno, self._fault["error"])
            raise OSError(number, os.strerror(number))
        return 0
