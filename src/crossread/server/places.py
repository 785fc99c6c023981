"""Characters of a text as positions of an editor, whose lines and units are not ours."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types
from pygls.workspace import PositionCodec

_LINE_END = re.compile(r"\r\n|\r|\n")


class EditorPlaces:
    """A text's characters in the editor's lines and units (``codec``), both counted from 0."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self.text, self.codec = text, codec
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def range(self, start: int, end: int) -> types.Range:
        """The range of characters ``start`` to ``end``."""
        return types.Range(self.position(start), self.position(end))

    def position(self, offset: int) -> types.Position:
        """Where a character stands."""
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self.codec.client_num_units(self.text[self._starts[line] : offset]))

    def offset(self, position: types.Position) -> int:
        """The character at a position; that at the line's end for one behind it."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        end = self.line_end(start)
        units = 0
        for place in range(start, end):
            if units >= position.character:
                return place
            units += self.codec.client_num_units(self.text[place])
        return end

    def line_end(self, offset: int) -> int:
        """Where the line of a character ends, before its line end."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)
