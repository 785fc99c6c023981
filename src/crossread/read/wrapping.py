"""Text that was broken into lines of a fixed width, as in mail and PDF, back to paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from crossread.read.head_line import tells_of_article

# Lines shorter than this were ended on purpose: addresses, verses, headings.
SHORTEST_WRAPPED = 45
# Mail, terminals and typewriters break lines before this.
WIDEST = 100
# So large a share of the line ends within paragraphs must be where the next word would not have fitted.
MOST_ENDS = 0.8

# Among so many lines at the head, a byline or a date line is no part of the line before it.
LONGEST_HEAD = 6

_ITEM = re.compile(r"\s*(?:[-•*]|\d{1,3}[.)]|>)\s")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n)?")
_SENTENCE_END = re.compile(r"[.!?:][”’\"')]?$")


def unwrap(text: str) -> str:
    """Join the lines of each paragraph that was wrapped; a line end becomes blanks, so no offset moves."""
    lines = [(match[1], match[2] or "") for match in _LINE.finditer(text)]
    joined: list[str] = []
    for number, (line, end) in enumerate(lines):
        goes_on = number + 1 < len(lines) and _goes_on(line, lines[number + 1][0], number)
        joined += [line, " " * len(end) if goes_on else end]
    return "".join(joined)


def is_wrapped(text: str) -> bool:
    """Whether a text was broken into lines of one width, rather than into a line a paragraph.

    No line is very long, those within paragraphs end where the next word would not have fitted, and some
    of them end in the middle of a sentence.
    """
    lines = [line.rstrip() for line in text.splitlines()]
    if max(map(len, lines), default=0) > WIDEST:
        return False
    head = _find_head(lines)
    pairs = [
        (line, after)
        for number, (line, after) in enumerate(pairwise(lines))
        if number >= head and _goes_on(line, after, number)
    ]
    width = max((len(line) for line, _ in pairs), default=0)
    full = [line for line, after in pairs if len(line) + 1 + len(after.split()[0]) > width]
    inside = sum(_SENTENCE_END.search(line) is None for line in full)
    return len(full) >= MOST_ENDS * len(pairs) and inside >= 2


def _find_head(lines: list[str]) -> int:
    """How many lines the head has: up to the blank line after a byline or date line, however a headline breaks."""
    told = [number for number, line in enumerate(lines[:LONGEST_HEAD]) if tells_of_article(line.strip())]
    return next((number for number in range(told[-1], len(lines)) if not lines[number]), 0) if told else 0


def _goes_on(line: str, following: str, number: int) -> bool:
    """Whether the paragraph of a line, the text's number-th, may go on in the next."""
    heads = number < LONGEST_HEAD and tells_of_article(following.strip())
    return _continues(line, following) and not heads


def _continues(line: str, following: str) -> bool:
    """Whether the paragraph of a line may go on in the next."""
    if not following.strip() or len(line.rstrip()) < SHORTEST_WRAPPED or _ITEM.match(following):
        return False
    return not (following[0].isspace() and line.rstrip().endswith((".", "”", '"')))
