"""Where the words of a report stand in the file that it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A file, and lines and columns in it, counted from 1; ``end_column`` is behind the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
