"""Keeps what fails to itself: a part of the work that raises becomes a fault, and the other parts go on.

Set ``CROSSREAD_DEBUG`` in the environment to have it raised instead.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from crossread.errors import ReadError
from crossread.model.faults import Fault, Stage

Result = TypeVar("Result")
Otherwise = TypeVar("Otherwise")

DEBUG = "CROSSREAD_DEBUG"
_SOURCE = Path(__file__).parent


class Steps:
    """The parts of one stage for one report, or for the story, in their order."""

    def __init__(self, stage: Stage, report: str | None = None) -> None:
        self.stage, self.report = stage, report
        self._faults: list[Fault] = []

    def run(
        self, part: str, call: Callable[[], Result], otherwise: Otherwise, *, after: Sequence[str] = ()
    ) -> Result | Otherwise:
        """What ``call`` gives; ``otherwise`` where it raises.

        A part that rests on one of ``after`` that failed is not run: it would conclude from what is not
        there. It is missing too, and a fault says so.
        """
        missing = self.failed.intersection(after)
        if missing:
            self._note(part, f"rests on {', '.join(name for name in after if name in missing)}")
            return otherwise
        try:
            return call()
        except Exception as raised:
            if is_debugging():
                raise
            self._note(part, give_reason(raised))
            return otherwise

    @property
    def failed(self) -> frozenset[str]:
        """The parts that are missing."""
        return frozenset(fault.place for fault in self._faults)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """One for each part that is missing, in their order."""
        return tuple(self._faults)

    def _note(self, part: str, reason: str) -> None:
        self._faults.append(Fault(self.report, self.stage, part, reason))


def to_fault(error: ReadError) -> Fault:
    """The fault of an input that could not be read."""
    return Fault(None, "read", error.source, f"{error.reason}; {error.advice}" if error.advice else error.reason)


def is_debugging() -> bool:
    """Whether what fails is to be raised, for whoever looks for its cause."""
    return bool(os.environ.get(DEBUG))


def give_reason(raised: Exception) -> str:
    """The kind of an exception, what it says, and the last line of ours that it came through."""
    said = " ".join(f"{type(raised).__name__}: {raised}".split()).removesuffix(":")[:300]
    place = next(filter(None, map(_place, reversed(traceback.extract_tb(raised.__traceback__)))), None)
    return f"{said} ({place})" if place else said


def _place(frame: traceback.FrameSummary) -> str | None:
    path = Path(frame.filename)
    if not path.is_relative_to(_SOURCE) or path == Path(__file__):
        return None
    return f"{path.relative_to(_SOURCE).as_posix()}:{frame.lineno}"
