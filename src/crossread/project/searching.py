"""Words looked for in all reports: paragraphs out of the store, and the very characters in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.database.store import Indexed, Store
from crossread.meaning.words.folding import fold
from crossread.model.reports import Report
from crossread.model.spans import Part
from crossread.project.records import Hit
from crossread.text.blocks import split_blocks

MOST_WORDS = 12
LONGEST_WORD = 60
# Characters shown on either side of what was found.
AROUND = 90

_WORD = re.compile(r"\w+")


def split_words(query: str) -> list[str]:
    """The words of a query, folded: whatever else stands in it is no syntax, and says nothing."""
    return [fold(word)[:LONGEST_WORD] for word in _WORD.findall(query[:1_000])][:MOST_WORDS]


def index_reports(reports: Sequence[Report]) -> Iterator[Indexed]:
    """Every paragraph of the reports, and titles that stand apart."""
    for report in reports:
        if report.separate_title:
            yield _index(report, "title", 0, len(report.separate_title))
        for block in split_blocks(report.text):
            yield _index(report, "text", block.start, block.end)


def _index(report: Report, part: Part, start: int, end: int) -> Indexed:
    words = (fold(match[0]) for match in _WORD.finditer(report.part(part), start, end))
    return Indexed(report.id, part, start, end, " ".join(words))


def search(store: Store, reports: Sequence[Report], query: str, limit: int) -> tuple[Hit, ...]:
    """The places in the reports that have all words of the query, or words beginning with them, the best first."""
    words = split_words(query)
    by_id = {report.id: report for report in reports}
    found = store.search(words, limit)
    hits = (_locate(by_id[one.report], one, words) for one in found if one.report in by_id)
    return tuple(hit for hit in hits if hit is not None)


def _locate(report: Report, paragraph: Indexed, words: Sequence[str]) -> Hit | None:
    """The place in a paragraph: all words in a row where they stand so, else the first of them."""
    text = report.part(paragraph.part)
    placed = [
        (match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text, paragraph.start, paragraph.end)
    ]
    rows = range(len(placed) - len(words) + 1)
    at = next((row for row in rows if all(_begins(placed[row + n], word) for n, word in enumerate(words))), None)
    if at is not None:
        start, stop = placed[at][0], placed[at + len(words) - 1][1]
    else:
        single = next((place for place in placed if _begins(place, words[0])), None)
        if single is None:
            return None
        start, stop = single[:2]
    before = text[max(paragraph.start, start - AROUND) : start]
    after = text[stop : min(paragraph.end, stop + AROUND)]
    return Hit(report.span(start, stop, paragraph.part), before, after)


def _begins(place: tuple[int, int, str], word: str) -> bool:
    return place[2].startswith(word)
