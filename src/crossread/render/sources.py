"""Each report under a letter, and the sentences that mentions stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from math import inf
from string import ascii_uppercase
from typing import Literal

from crossread.model.reports import Report
from crossread.model.spans import Part, Span
from crossread.text.blocks import split_blocks
from crossread.text.lexicon import load_words

# Longer contexts are cut, at words, this many characters either side of what is marked.
CONTEXT = 160
# How a headline is called among numbered paragraphs.
HEADLINE = "h"

_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+(?=[\"“‘(\[—–]?[^\Wa-z_])")
_LAST_WORD = re.compile(r"[\w.]{1,20}$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a report's characters; ``anchor`` leads to the same characters in its full text."""

    text: str
    marked: bool = False
    anchor: str | None = None


@dataclass(frozen=True)
class CitedSource:
    """A report as the account refers to it: by a letter, and by its outlet's name.

    ``asked`` are the anchors that the page leads to so far; ``places`` says how they are named: among very many
    reports shortly, by their first character in hexadecimal digits: mentions that begin at one share a place.
    """

    key: str
    name: str
    report: Report
    places: Literal["plain", "short"] = "plain"
    asked: set[str] = field(default_factory=set, compare=False, repr=False)

    @property
    def url(self) -> str | None:
        """Its address, if following it can only open a page."""
        url = self.report.url or ""
        return url if re.match(r"https?://[^\s\"'<>]+\Z", url, re.IGNORECASE) else None

    @property
    def language(self) -> str | None:
        """The tag of its language, if it has the form of one."""
        tag = self.report.language or ""
        return tag if re.match(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\Z", tag) else None

    @cached_property
    def words(self) -> int:
        """How many words its text has."""
        return len(self.report.text.split())

    def anchor(self, span: Span) -> str:
        """The place of a mention in the report's full text, as the part of an address after ``#``."""
        return self.lead_to(self.place(span))

    def leads_to(self, span: Span) -> bool:
        """Whether the page leads to the mention's place so far."""
        return self.place(span) in self.asked

    def forget(self, span: Span) -> None:
        """The page does not lead to the mention's place after all."""
        self.asked.discard(self.place(span))

    def lead_to(self, anchor: str) -> str:
        """The name of a place, to which the page leads from now on."""
        self.asked.add(anchor)
        return anchor

    def place(self, span: Span) -> str:
        """The name of a mention's place, whether anything leads there or not."""
        if self.places == "short":
            return f"{self.key}-{'h' * (span.part == 'title')}{span.start:x}"
        return f"{self.key}-{span.part}-{span.start}-{span.end}"

    def paragraph(self, span: Span) -> str:
        """Where a mention stands, as a page numbers it: ``h`` for the headline, else the paragraph, from 1."""
        if span.part == "title":
            return HEADLINE
        starts, headed = self._paragraphs
        number = max(1, bisect_right(starts, span.start)) - headed
        return str(number) if number > 0 else HEADLINE

    @cached_property
    def _paragraphs(self) -> tuple[list[int], bool]:
        """Where the blocks of the text begin, and whether the first of them is the headline."""
        blocks, title = split_blocks(self.report.text), self.report.title or ""
        headed = bool(title.strip()) and bool(blocks) and self.report.separate_title is None
        first = self.report.text[blocks[0].start : blocks[0].end] if headed else ""
        return [block.start for block in blocks], headed and first == title.strip()

    @cached_property
    def _sentences(self) -> dict[Part, list[tuple[int, int]]]:
        title = self.report.title or ""
        text = self.report.text
        found = [bounds for block in split_blocks(text) for bounds in _sentence_bounds(text, block.start, block.end)]
        return {"text": found, "title": [(0, len(title))]}

    def sentence(self, span: Span) -> tuple[int, int]:
        """The bounds of the sentence that the mention begins in, widened to hold all of it."""
        sentences = self._sentences[span.part]
        found = bisect_right(sentences, (span.start, inf)) - 1
        if found >= 0 and span.start < sentences[found][1]:
            return sentences[found][0], max(sentences[found][1], span.end)
        return span.start, span.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of a report, with what is meant in it marked."""

    source: CitedSource
    part: Part
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(piece.text for piece in self.pieces)


def name_sources(reports: Iterable[Report]) -> dict[str, CitedSource]:
    """A source for every report, by report id, in the order of the account."""
    listed = list(reports)
    names = [report.name for report in listed]
    counted = Counter(names)
    places: Literal["plain", "short"] = "short" if len(listed) > len(ascii_uppercase) else "plain"
    return {
        report.id: CitedSource(
            _letters(number), name if counted[name] == 1 else f"{name} ({report.id})", report, places
        )
        for number, (report, name) in enumerate(zip(listed, names, strict=True))
    }


def in_order(sources: Mapping[str, CitedSource], spans: Iterable[Span]) -> list[Span]:
    """Each span of these reports once, in the order of the reports, headlines before texts, and of their characters."""
    order = {report: number for number, report in enumerate(sources)}
    known = {span for span in spans if span.report in order}
    return sorted(known, key=lambda span: (order[span.report], span.part == "text", span.start, span.end))


def cite(sources: dict[str, CitedSource], mentions: Iterable[Span]) -> tuple[Evidence, ...]:
    """The sentences of these mentions, each once, in the order of the reports and their texts."""
    found = []
    for (report, part, bounds), group in groupby(in_order(sources, mentions), key=lambda span: _where(sources, span)):
        source = sources[report]
        found.append(Evidence(source, part, tuple(_pieces(source, part, bounds, list(group)))))
    return tuple(found)


def _where(sources: dict[str, CitedSource], span: Span) -> tuple[str, Part, tuple[int, int]]:
    return span.report, span.part, sources[span.report].sentence(span)


def _pieces(source: CitedSource, part: Part, bounds: tuple[int, int], mentions: list[Span]) -> Iterable[Piece]:
    whole = source.report.part(part)
    start, end = bounds[0], max(bounds[1], max(mention.end for mention in mentions))
    first, last = _cut_before(whole, start, mentions[0].start), _cut_after(whole, mentions[-1].end, end)
    position = first
    if first > start:
        yield Piece("… ")
    for mention in mentions:
        begin = max(mention.start, position)
        if begin >= mention.end:
            continue
        if begin > position:
            yield Piece(whole[position:begin])
        yield Piece(whole[begin : mention.end], True, source.anchor(mention))
        position = mention.end
    if position < last:
        yield Piece(whole[position:last])
    if last < end:
        yield Piece(" …")


def _cut_before(text: str, start: int, mark: int) -> int:
    if mark - start <= CONTEXT:
        return start
    blank = text.find(" ", mark - CONTEXT, mark)
    return blank + 1 if blank >= 0 else mark


def _cut_after(text: str, mark: int, end: int) -> int:
    if end - mark <= CONTEXT:
        return end
    blank = text.rfind(" ", mark, mark + CONTEXT)
    return blank if blank >= 0 else mark


def _sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in _SENTENCE_END.finditer(text, start, end):
        word = _LAST_WORD.search(text, max(start, match.start() - 20), match.start())
        if word and (word[0].lower() in load_words("abbreviations", "titles") or len(word[0]) == 1):
            continue
        found.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    return [*found, (start, end)] if start < end else found


def _letters(number: int) -> str:
    letter = ascii_uppercase[number % 26]
    return letter if number < 26 else _letters(number // 26 - 1) + letter
