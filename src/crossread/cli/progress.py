"""A progress bar on stderr for what takes longer than a second; none where stderr is no terminal."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 1.0


class Progress:
    """Counts reports as they are read. The bar appears after a second, and leaves nothing behind.

    ``quiet`` is for where the results themselves show on the terminal, one by one.
    """

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        self.total = total
        self.quiet = quiet
        self.done = 0
        self._bar: Bar | None = None
        self._timer = threading.Timer(PATIENCE, self._show)
        self._lock = threading.Lock()

    def __enter__(self) -> Progress:
        if sys.stderr.isatty() and not self.quiet:
            self._timer.daemon = True
            self._timer.start()
        return self

    def advance(self, _: object = None) -> None:
        """One report more is read."""
        with self._lock:
            self.done += 1
            if self._bar:
                self._bar.update(self._bar.task_ids[0], completed=self.done)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._bar:
                self._bar.stop()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar

        with self._lock:
            bar = Bar(console=Console(stderr=True), transient=True, redirect_stdout=False)
            bar.add_task("Reading reports", total=self.total, completed=self.done)
            bar.start()
            self._bar = bar
