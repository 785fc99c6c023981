"""What a project takes and gives: plain records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.model.faults import Fault
from crossread.model.spans import Span

WorkStage = Literal["reading", "extracting", "reconciling", "done"]


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody hands in: the name that it came with, which is not to be trusted, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Added:
    """What became of files that were handed in.

    ``files`` are the names under which they are kept now, in the order given; ``already`` those of them whose bytes
    the project had. ``faults`` say what was not taken and why. What is in the files is told once they are read.
    """

    files: tuple[str, ...]
    already: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """How far the work on an account is: ``done`` of ``total`` reports, ``report`` the one that was done last.

    ``has_account`` says that ``Project.account`` gives a new account now, be it of some of the reports only.
    """

    stage: WorkStage
    done: int = 0
    total: int = 0
    report: str | None = None
    has_account: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that has the words looked for: the paragraph's words before it, it, and those after it."""

    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HeldDraft:
    """A draft that the project keeps: its name, who saved it last and when (ISO 8601), and how many bytes it has."""

    name: str
    by: str
    when: str
    size: int
