"""A story: readings of one event, with who copied whom."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.faults import Fault
from crossread.model.mentions import Reading
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same words in two reports."""

    earlier: Span
    later: Span


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that two reports share beyond quotations. ``share`` is of the later report's words, 0 to 1.

    ``earlier`` and ``later`` are report ids, by publication; where the times do not tell,
    by id, and ``dated`` is false.
    """

    earlier: str
    later: str
    share: float
    passages: tuple[SharedPassage, ...]
    dated: bool = True
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Readings in a fixed order (first published first, then by id)."""

    id: str
    readings: tuple[Reading, ...]
    reuse: tuple[Reuse, ...] = ()
    faults: tuple[Fault, ...] = ()
