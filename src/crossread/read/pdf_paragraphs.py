"""Lines of a page's columns back to paragraphs, and words that were parted at line ends back to words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from crossread.read.pdf_lines import PdfLine
from crossread.text.lexicon import load_words

# A line much shorter than the widest of its column ends a paragraph.
FULL_LINE = 0.75
# A step so much larger than the usual one is a blank line; type that differs by so much is another kind of line.
WIDE_STEP = 1.4
OTHER_SIZE = 1.08
# A paragraph's first line is set in by more than this share of the size of its type.
INDENT = 0.6

_ITEM = re.compile(r"[•●▪■*–-]\s|\d{1,2}[.)]\s")
_PARTED = re.compile(r"(?P<head>[^\W\d_]+)[-\u2010]$")


def join_lines(lines: Sequence[PdfLine]) -> list[tuple[PdfLine, str]]:
    """Each paragraph with its first line."""
    steps, widths = _measure_steps(lines), _measure_widths(lines)
    whole = [word.strip("“”\"‘’'.,;:!?()") for line in lines for word in line.words.lower().split()]
    known = frozenset(word for word in whole if not word.endswith(("-", "\u2010")))
    found: list[tuple[PdfLine, str]] = []
    last: PdfLine | None = None
    for line in lines:
        if last is None or _begins(last, line, steps[_kind(line)], widths[_column(last)]):
            found.append((line, line.words))
        else:
            first, words = found[-1]
            found[-1] = first, _join(words, line.words, known)
        last = line
    return found


def _begins(last: PdfLine, line: PdfLine, step: float, width: int) -> bool:
    """Whether a line begins a paragraph."""
    if max(last.size, line.size) > OTHER_SIZE * min(last.size, line.size) or _ITEM.match(line.words):
        return True
    down = last.up - line.up
    if last.page != line.page or down < -0.5 * line.size:
        return last.ends_sentence  # the next column or page
    if down < 0.3 * line.size or down > WIDE_STEP * step:
        return True
    if line.across > last.across + INDENT * line.size and last.ends_sentence:
        return True
    if len(last.words) >= FULL_LINE * width:
        return False
    return last.ends_sentence or not line.words[0].islower()


def _measure_steps(lines: Sequence[PdfLine]) -> dict[float, float]:
    """The usual step from line to line for each size of type."""
    steps: dict[float, Counter[float]] = {_kind(line): Counter() for line in lines}
    for last, line in pairwise(lines):
        down = last.up - line.up
        if last.page == line.page and _kind(last) == _kind(line) and 0.5 * line.size < down < 3 * line.size:
            steps[_kind(line)][round(down, 0)] += 1
    # Where no step is usual, lines stand as close as lines of a paragraph may.
    return {
        size: min((step for step, times in found.items() if times >= 0.3 * max(found.values())), default=1.4 * size)
        for size, found in steps.items()
    }


def _measure_widths(lines: Sequence[PdfLine]) -> dict[tuple[int, float, int], int]:
    """The number of characters of the longest line of each column."""
    widths: dict[tuple[int, float, int], int] = {}
    for line in lines:
        column = _column(line)
        widths[column] = max(widths.get(column, 0), len(line.words))
    return widths


def _kind(line: PdfLine) -> float:
    return round(line.size)


def _column(line: PdfLine) -> tuple[int, float, int]:
    """Lines of one size that begin near one another; a page is 24 such strips wide at most."""
    return line.page, _kind(line), int(line.across // 60)


def _join(words: str, more: str, known: frozenset[str]) -> str:
    parted = _PARTED.search(words)
    if parted is None:
        return f"{words}{'' if words.endswith('-') else ' '}{more}"
    after = re.match(r"[^\W\d_]+", more)
    if words.endswith("\u2010") and after:
        return words[:-1] + more
    keeps = after is None or not after[0].islower() or _keeps_hyphen(parted["head"], more, after[0], known)
    return words + more if keeps else words[:-1] + more


def _keeps_hyphen(head: str, more: str, tail: str, known: frozenset[str]) -> bool:
    """``twenty-`` + ``three`` and ``two-`` + ``year-old`` keep it; ``govern-`` + ``ment`` does not."""
    one, other = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    if one in known or other in known:
        return one not in known
    return head.lower() in load_words("pdf", "hyphenated_heads") or more[len(tail) : len(tail) + 1] == "-"
