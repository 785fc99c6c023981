"""A text made from another by small edits, which knows where each of its characters comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters ``start`` to ``end`` (half-open) of a text give way to ``put``; nothing put leaves them out."""

    start: int
    end: int
    put: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``start`` on, the edited text comes from ``source`` on: one by one, or all of it from up to ``until``.

    ``until`` is None where nothing was edited, else the end of what was replaced.
    """

    start: int
    source: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class EditedText:
    """An edited text with its stretches in order. ``locate`` leads back to the text that it was made from."""

    text: str
    stretches: tuple[Stretch, ...] = ()

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Give the characters of the source that characters ``start`` to ``end`` of the edited text come from."""
        if not self.stretches:
            return start, end
        first = self._source(start)[0]
        return first, (self._source(end - 1)[1] if end > start else first)

    def _source(self, place: int) -> tuple[int, int]:
        """Where one character comes from: itself, or the whole of what was replaced by it and its neighbours."""
        stretch = self.stretches[max(0, bisect_right(self.stretches, place, key=lambda item: item.start) - 1)]
        if stretch.until is not None:
            return stretch.source, stretch.until
        moved = stretch.source + place - stretch.start
        return moved, moved + 1


def edit_text(source: str, edits: Iterable[Edit]) -> EditedText:
    """Make the edits in a text. An edit that overlaps one before it is left undone."""
    pieces: list[str] = []
    stretches: list[Stretch] = []
    length = place = 0
    for edit in sorted(edits):
        if edit.start < place:
            continue
        if edit.start > place:
            stretches.append(Stretch(length, place))
            pieces.append(source[place : edit.start])
            length += edit.start - place
        if edit.put:
            stretches.append(Stretch(length, edit.start, edit.end))
            pieces.append(edit.put)
            length += len(edit.put)
        place = edit.end
    if not stretches and place == 0:
        return EditedText(source)
    stretches.append(Stretch(length, place))
    pieces.append(source[place:])
    assert all(one.start < other.start for one, other in pairwise(stretches))
    return EditedText("".join(pieces), tuple(stretches))
