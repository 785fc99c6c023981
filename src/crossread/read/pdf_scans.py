"""Run on its own: a PDF of pictures on standard input, the lines recognised in them on standard output as JSON.

Needs the extra ``ocr`` and the program Tesseract; where one is missing, its status says which.
Imports nothing of Crossread, as ``pdf_text`` does not.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

MOST_PAGES = 30
MEMORY = 3_000_000_000
# Statuses that say what is missing.
NO_EXTRA, NO_PROGRAM = 3, 4
# Dots an inch at which recognition works best, and the points of an inch.
SHARP = 300
POINTS = 72
# Recognition says how sure it is, from 0 to 100; below this it saw specks.
LEAST_SURE = 30.0
MOST_DOTS = 40_000_000
SECONDS_A_PAGE = 40
SAME_SIZE = 0.3


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _collect(found: dict[str, list[Any]], height: float, scale: float) -> list[list[Any]]:
    """The lines in the order of their blocks: words, the height of the letters, where each begins."""
    lines: dict[tuple[int, int, int], list[int]] = {}
    for number, words in enumerate(found["text"]):
        if str(words).strip() and float(found["conf"][number]) >= LEAST_SURE:
            key = (found["block_num"][number], found["par_num"][number], found["line_num"][number])
            lines.setdefault(key, []).append(number)
    kept: list[list[Any]] = []
    for numbers in lines.values():
        heights = sorted(found["height"][number] for number in numbers)
        bottoms = sorted(found["top"][number] + found["height"][number] for number in numbers)
        words = " ".join(str(found["text"][number]) for number in numbers)
        size, bottom = heights[len(heights) * 3 // 4] / scale, bottoms[len(bottoms) // 2] / scale
        kept.append([words, round(size, 1), round(found["left"][numbers[0]] / scale, 1), round(height - bottom, 1)])
    return kept


def _even_sizes(pages: list[dict[str, Any]]) -> None:
    """Give lines of about the usual height that height: it varies with the letters that a line happens to have."""
    lines = [line for page in pages for line in page["lines"]]
    sizes = sorted(line[1] for line in lines for _ in range(len(line[0])))
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    for line in lines:
        if abs(line[1] - usual) <= SAME_SIZE * usual:
            line[1] = usual


def main() -> int:
    """Write the recognised lines; return the status that says what is missing, or 0."""
    try:
        import pypdfium2
        import pytesseract
    except ImportError:
        return NO_EXTRA
    try:
        pytesseract.get_tesseract_version()
    except (pytesseract.TesseractNotFoundError, OSError, SystemExit):
        return NO_PROGRAM
    _limit_memory()
    pages: list[dict[str, Any]] = []
    document = pypdfium2.PdfDocument(io.BytesIO(sys.stdin.buffer.read()))
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        width, height = page.get_size()
        scale = min(SHARP / POINTS, (MOST_DOTS / max(width * height, 1.0)) ** 0.5)
        picture = page.render(scale=scale).to_pil()
        found = pytesseract.image_to_data(picture, output_type=pytesseract.Output.DICT, timeout=SECONDS_A_PAGE)
        pages.append({"lines": _collect(found, height, scale)})
    _even_sizes(pages)
    sys.stdout.buffer.write(json.dumps({"pages": pages}).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
