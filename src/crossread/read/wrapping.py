"""Text that was broken into lines of a fixed width, as in mail and PDF, back to paragraphs."""

from __future__ import annotations

import re

# Lines shorter than this were ended on purpose: addresses, verses, headings.
SHORTEST_WRAPPED = 45

_ITEM = re.compile(r"\s*(?:[-•*]|\d{1,3}[.)]|>)\s")


def unwrap(text: str) -> str:
    """Join the lines of each paragraph that was wrapped; a line end becomes one blank, so no offset moves."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    joined: list[str] = []
    for number, line in enumerate(lines):
        joined.append(line)
        if number + 1 < len(lines):
            joined.append(" " if _continues(line, lines[number + 1]) else "\n")
    return "".join(joined)


def _continues(line: str, following: str) -> bool:
    """Whether the paragraph of a line goes on in the next: the next one's first word would not have fitted."""
    if not following.strip() or len(line.rstrip()) < SHORTEST_WRAPPED or _ITEM.match(following):
        return False
    return not (following[0].isspace() and line.rstrip().endswith((".", "”", '"')))
