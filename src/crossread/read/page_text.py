"""A text as numbered lines, so that furniture can be taken out whole lines at a time and nothing else change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossread.model.reports import LeftOut

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line with words in it: where it stands in the text, its end included, and its words made plain.

    ``words`` has white space collapsed and quotation marks straightened; ``alone``: a blank line follows.
    """

    start: int
    end: int
    raw: str
    words: str
    alone: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return self.words.rstrip("\"')]").endswith((".", "!", "?", "…"))


def split_lines(text: str) -> list[PageLine]:
    """The lines that have words, in order."""
    pieces = [(match.start(), match.end(), match[0]) for match in _LINE.finditer(text)]
    lines: list[PageLine] = []
    for index, (start, end, raw) in enumerate(pieces):
        if not raw.strip():
            continue
        alone = index + 1 == len(pieces) or not pieces[index + 1][2].strip()
        lines.append(PageLine(start, end, raw, " ".join(raw[:3000].translate(_STRAIGHT).split()), alone))
    return lines


def leave_out(text: str, lines: Sequence[PageLine], reasons: Mapping[int, str]) -> tuple[str, tuple[LeftOut, ...]]:
    """The text without the lines numbered in ``reasons``, and those lines. Every other character stays.

    The white space after a line goes with it; where the last lines go, so does the white space before them.
    """
    if not reasons:
        return text, ()
    kept: list[str] = [text[: lines[0].start]] if 0 not in reasons else []
    for number, line in enumerate(lines):
        following = lines[number + 1].start if number + 1 < len(lines) else len(text)
        if number not in reasons:
            kept.append(text[line.start : following])
    left_out = tuple(LeftOut(lines[number].raw.strip(), reasons[number]) for number in sorted(reasons))
    result = "".join(kept)
    return (result.rstrip() if len(lines) - 1 in reasons else result), left_out
