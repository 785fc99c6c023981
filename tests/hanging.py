"""An end for what would never end: far beyond what any test takes on any machine, so that only a hang reaches it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PATIENCE = 600.0


class HungError(BaseException):
    """Raised in what hangs; no ``except Exception`` takes it for a fault of its own."""


@contextmanager
def end_hangs(seconds: float = PATIENCE) -> Iterator[None]:
    """Raise in the midst of what has not ended by then, be it at work or waiting.

    >>> with end_hangs(0.1):
    ...     while True: pass
    Traceback (most recent call last):
    tests.hanging.HungError: did not end in 0.1 seconds
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        raise HungError(f"did not end in {seconds:g} seconds")

    known = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, known)
