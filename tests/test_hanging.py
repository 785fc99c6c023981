"""What hangs is ended, at work or waiting; what ends is left alone."""

from __future__ import annotations

import re
import signal
import socket
from collections.abc import Callable

import pytest
from tests.hanging import HungError, end_hangs


def work() -> None:
    while True:
        pass


def seek() -> None:
    re.fullmatch("(a|a)*b", "a" * 60)


def wait() -> None:
    door, other = socket.socketpair()
    with door, other:
        door.recv(1)


def swallow() -> None:
    """Takes every fault for one of its own."""
    while True:
        try:
            work()
        except Exception:
            continue


@pytest.mark.parametrize("hang", [work, seek, wait, swallow])
def test_what_hangs_is_ended(hang: Callable[[], None]) -> None:
    with pytest.raises(HungError, match=r"did not end in 0\.2 seconds"), end_hangs(0.2):
        hang()


def test_what_ends_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with end_hangs(60):
        pass
    assert signal.getsignal(signal.SIGALRM) == before
