"""What a printed page says of its article: the headline by the size of its type, the outlet by the window's title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.model.reports import LeftOut
from crossread.read.head_line import bare_words, read_date_line, same_words
from crossread.read.masthead import names_outlet
from crossread.read.pdf_lines import PdfLine
from crossread.read.window_titles import find_outlet, split_title

# Type larger than the text's by this much is a headline's.
HEADLINE = 1.15
MOST_ABOVE = 8
LONGEST_ABOVE = 15
LONGEST_TITLE = 300
FEWEST_WORDS = 3

Paragraph = tuple[PdfLine, str]


@dataclass(frozen=True, slots=True)
class PdfFields:
    """The headline and the outlet, and when the article was published, where the lines above its headline say so."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def take_fields(paragraphs: list[Paragraph], page_title: str | None) -> tuple[PdfFields, list[str], list[LeftOut]]:
    """The fields, the paragraphs below the headline, and what stands above it and is left out."""
    place = _find_headline(paragraphs, page_title)
    if place is None:
        whole = [words for _, words in paragraphs]
        return PdfFields(outlet=find_outlet(whole[:3], page_title)), whole, []
    title = paragraphs[place][1]
    above = [words for _, words in paragraphs[:place]]
    below = [words for _, words in paragraphs[place + 1 :]]
    fields = PdfFields(title, find_outlet([title], page_title))
    if len(above) > MOST_ABOVE or any(words.count(" ") >= LONGEST_ABOVE for words in above):
        return fields, [*above, title, *below], []
    left_out: list[LeftOut] = []
    for line in above:
        dated = read_date_line(line)
        if names_outlet(line):
            fields = replace(fields, outlet=fields.outlet or line)
        elif dated is not None and dated.published:
            fields = replace(fields, published=fields.published or dated.published)
        left_out.append(LeftOut(line, "above the headline"))
    return fields, below, left_out


def choose_page_title(window: str | None, printed: str | None) -> str | None:
    """The window's title as the file or the head of the page gives it; a file's name is none."""
    titles = [" ".join(title.split()) for title in (window, printed) if title]
    return next((title for title in titles if title.count(" ") >= FEWEST_WORDS - 1), None)


def _find_headline(paragraphs: Sequence[Paragraph], page_title: str | None) -> int | None:
    """The first page's largest line that is no outlet's name; None where no type is larger than the text's."""
    sizes: Counter[float] = Counter()
    for line, words in paragraphs:
        sizes[line.size] += len(words)
    if not sizes:
        return None
    usual = sizes.most_common(1)[0][0]
    first_page = [number for number, (line, _) in enumerate(paragraphs) if line.page == paragraphs[0][0].page]
    large = [number for number in first_page if _may_be_headline(paragraphs[number], usual, page_title)]
    named = [number for number in large if _begins_title(paragraphs[number][1], page_title)]
    return min(named or large, key=lambda number: (-paragraphs[number][0].size, number), default=None)


def _may_be_headline(paragraph: Paragraph, usual: float, page_title: str | None) -> bool:
    line, words = paragraph
    if line.size < HEADLINE * usual or words.count(" ") < FEWEST_WORDS - 1 or len(words) > LONGEST_TITLE:
        return False
    return not names_outlet(words) and not _ends_title(words, page_title)


def _begins_title(words: str, page_title: str | None) -> bool:
    return page_title is not None and bare_words(page_title).startswith(bare_words(words))


def _ends_title(words: str, page_title: str | None) -> bool:
    return any(same_words(words, tail) for _, tail in split_title(page_title))
