"""Offsets to lines and columns."""

from __future__ import annotations

from bisect import bisect_right


class Positions:
    """Lines and columns of a text, both counted from 1, as editors do."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
