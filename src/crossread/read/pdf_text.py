"""Run on its own: a PDF on standard input, the text of its pages on standard output as a JSON list.

A process apart, because a hostile PDF can keep any reader busy for ever: the caller ends it in time.
Imports nothing of Crossread, so that it starts fast.
"""

from __future__ import annotations

import io
import json
import sys

MOST_PAGES = 200
MEMORY = 1_500_000_000


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Write the pages' text. Any exception ends the process with a status that is not 0."""
    import pypdf

    _limit_memory()
    reader = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read()))
    pages = [page.extract_text() for page in reader.pages[:MOST_PAGES]]
    sys.stdout.buffer.write(json.dumps(pages).encode())


if __name__ == "__main__":
    main()
