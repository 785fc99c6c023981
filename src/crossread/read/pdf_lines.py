"""The lines of a PDF with their places on the page, and which of them stand in the margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossread.text.characters import spell_out

# Lines of a page looked at from its top and from its bottom.
MARGIN_LINES = 3
# A running head of more words than this would be a line of the text that stands on two pages.
LONGEST_HEAD = 12
# Heights of one running head on two pages differ by less than this, in points.
SAME_HEIGHT = 6.0

_PAGE_NUMBER = re.compile(r"(?i)[-–—]?\s?(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?\s?[-–—]?")
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_STAMP = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? (?:at )?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?", re.IGNORECASE)
_COUNT = re.compile(r"(?i)\b(?:page )?\d{1,4} ?(?:/|of) ?\d{1,4}\b")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line: its words, the size of its type, where it begins on its page, the page's number from 0."""

    words: str
    size: float
    across: float
    up: float
    page: int

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return self.words.rstrip("\"'”’)]").endswith((".", "!", "?", "…", ":"))


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands around the text of all pages, and what a browser printed there of the page it printed."""

    lines: tuple[PdfLine, ...] = ()
    title: str | None = None
    url: str | None = None
    printed: bool = False


def collect_lines(pages: Sequence[Mapping[str, Any]]) -> list[PdfLine]:
    """The lines with words in them, in the order in which they are written."""
    found: list[PdfLine] = []
    for number, page in enumerate(pages):
        for words, size, across, up in page["lines"]:
            # A soft hyphen at the end of a line is where a word was parted.
            parted = re.sub("\\s*[\u00ad\u2010]\\s*$", "\u2010", words)
            plain = " ".join(spell_out(parted).split())
            if plain:
                found.append(PdfLine(plain, float(size), float(across), float(up), number))
    return found


def find_margins(lines: Sequence[PdfLine]) -> Margins:
    """Running heads, page numbers, and the date, title and address that browsers print around a page."""
    edges = [line for page in _group_pages(lines) for line in _find_edges(page)]
    pages = len({line.page for line in lines})
    heads = Counter((_bare(line.words), round(line.up / SAME_HEIGHT)) for line in _once_a_page(edges))
    taken, titles, url, printed = [], [], None, False
    for line in edges:
        address, stamp = _ADDRESS.search(line.words), _STAMP.search(line.words)
        by_browser = _is_printed(line, address, stamp)
        around = round(line.up / SAME_HEIGHT)
        count = sum(heads[(_bare(line.words), around + near)] for near in (-1, 0, 1))
        if by_browser:
            printed = True
            rest = _COUNT.sub(" ", _STAMP.sub(" ", _ADDRESS.sub(" ", line.words)))
            titles += [" ".join(rest.split())] if rest.strip(" -–|") else []
            if url is None and address and address[0].startswith("http") and "…" not in address[0]:
                url = address[0]
        repeated = count >= 2 and count > pages / 2 and not line.ends_sentence
        if by_browser or _PAGE_NUMBER.fullmatch(line.words) or (repeated and line.words.count(" ") < LONGEST_HEAD):
            taken.append(line)
    title = next((words for words in titles if not words.endswith(("…", "..."))), None)
    return Margins(tuple(taken), title, url, printed)


def _is_printed(line: PdfLine, address: re.Match[str] | None, stamp: re.Match[str] | None) -> bool:
    """``5/4/31, 6:30 PM Ferry strikes pier`` at the head, ``https://… 1/2`` at the foot; other browsers turn them."""
    counted = _COUNT.search(line.words) is not None
    if stamp is not None:
        return stamp.start() == 0 or counted or address is not None
    return address is not None and (counted or address[0] == line.words or address.end() == len(line.words))


def _group_pages(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    pages: dict[int, list[PdfLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    return list(pages.values())


def _find_edges(page: Sequence[PdfLine]) -> list[PdfLine]:
    """The highest and the lowest lines of a page, in the order of the page."""
    ranked = sorted(range(len(page)), key=lambda number: (-page[number].up, number))
    return [page[number] for number in sorted({*ranked[:MARGIN_LINES], *ranked[-MARGIN_LINES:]})]


def _once_a_page(lines: Sequence[PdfLine]) -> list[PdfLine]:
    seen = {(line.page, _bare(line.words), round(line.up / SAME_HEIGHT)): line for line in lines}
    return list(seen.values())


def _bare(words: str) -> str:
    """The words with every number as one sign: ``Page 2`` and ``Page 3`` are one running head."""
    return re.sub(r"\d+", "#", words.lower())
