"""Run on its own: a PDF on standard input, its lines with their places on standard output as JSON.

A process apart, because a hostile PDF can keep any reader busy for ever: the caller ends it in time.
Imports nothing of Crossread, so that it starts fast.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

MOST_PAGES = 200
MOST_LINES = 20_000
MEMORY = 1_500_000_000


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class _Lines:
    """The lines of a page as they are written: the words, the size of the type, where the line begins."""

    def __init__(self) -> None:
        self.lines: list[list[Any]] = [["", 0.0, 0.0, 0.0]]

    def take(self, text: str, page: list[float], line: list[float], _font: Any, size: float) -> None:
        """Take the next piece of text, as the reader shows it."""
        for number, words in enumerate(text.split("\n")):
            if number:
                self.lines.append(["", 0.0, 0.0, 0.0])
            if not words.strip() or len(self.lines) > MOST_LINES:
                continue
            last = self.lines[-1]
            if not last[0].strip():
                scale = abs((line[0] * line[3] - line[1] * line[2]) * (page[0] * page[3] - page[1] * page[2])) ** 0.5
                across = line[4] * page[0] + line[5] * page[2] + page[4]
                up = line[4] * page[1] + line[5] * page[3] + page[5]
                last[1:] = [round(size * scale, 1), round(across, 1), round(up, 1)]
            last[0] += words


def main() -> None:
    """Write the pages' lines. Any exception ends the process with a status that is not 0."""
    import pypdf

    _limit_memory()
    reader = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read()))
    pages = []
    for page in reader.pages[:MOST_PAGES]:
        lines = _Lines()
        page.extract_text(visitor_text=lines.take)
        pages.append({"lines": lines.lines})
    known = {str(name): str(value)[:1000] for name, value in (reader.metadata or {}).items()}
    sys.stdout.buffer.write(json.dumps({"known": known, "pages": pages}).encode())


if __name__ == "__main__":
    main()
