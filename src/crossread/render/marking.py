"""A report's text cut where mentions begin and end, so that overlapping ones can all be shown and reached."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from crossread.model.spans import Part
from crossread.render.marks import INLINE, MARGIN, MarginKind, Mark
from crossread.render.sources import CitedSource
from crossread.text.blocks import Block, split_blocks

# Which mentions have a place that can be led to: all, or those that the page has asked for.
Places = Literal["all", "asked"]
# What is seen on the words themselves. Among very many reports nearly all words stand in another one too.
SEEN: Mapping[Places, tuple[MarginKind, ...]] = {
    "all": ("quote", "difference", "shared", "found"),
    "asked": ("quote", "difference"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters under the same marks. ``anchors`` are the mentions that begin in it."""

    text: str
    anchors: tuple[str, ...]
    link: Mark | None
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a report, with its margin: entries that it bears on and that no words of it link to."""

    kind: str
    segments: tuple[Segment, ...]
    notes: tuple[tuple[str, tuple[Mark, ...]], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """What earlier paragraphs of the report have: the anchors that stand, the mentions that lead to their entries.

    ``linked`` are the entries that are led to; where not every mention has a place, one link to each does.
    """

    anchors: set[str]
    reached: set[Mark]
    places: Places = "all"
    linked: set[str] = field(default_factory=set)

    def take_link(self, mark: Mark | None) -> Mark | None:
        """The mark as a link; none where its entry has one already and one does."""
        if mark is None or self.places == "all" or mark.entry not in self.linked:
            self.linked.update([mark.entry] if mark else [])
            return mark
        self.reached.add(mark)
        return None


def mark_report(
    source: CitedSource, marks: Sequence[Mark], places: Places = "all"
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The title (none, or one block) and the paragraphs of a report, with all their marks.

    Where the text's first paragraph is the title, it is given as that, and not a second time.
    """
    report, placed = source.report, Placed(set(), set(), places)
    title, blocks = report.separate_title, split_blocks(report.text)
    heads: list[Paragraph] = []
    if title and title.strip():
        heads = list(_paragraphs(source, "title", [Block("paragraph", 0, len(title))], marks, placed))
    texts = list(_paragraphs(source, "text", blocks, marks, placed))
    if not heads and report.title and blocks and report.text[blocks[0].start : blocks[0].end] == report.title.strip():
        heads = [texts.pop(0)]
    return tuple(heads), tuple(texts)


def _paragraphs(
    source: CitedSource, part: Part, blocks: Sequence[Block], marks: Sequence[Mark], placed: Placed
) -> Iterator[Paragraph]:
    """The blocks in order, each with the marks that share a character with it."""
    waiting = deque(mark for mark in marks if mark.span.part == part)
    reaching: list[Mark] = []
    for block in blocks:
        while waiting and waiting[0].span.start < block.end:
            reaching.append(waiting.popleft())
        reaching = [mark for mark in reaching if mark.span.end > block.start]
        yield _paragraph(source, part, block, reaching, placed)


def _paragraph(source: CitedSource, part: Part, block: Block, inside: list[Mark], placed: Placed) -> Paragraph:
    segments = tuple(_join_alike(_segments(source, part, block, inside, placed), placed.places))
    placed.reached.update(segment.link for segment in segments if segment.link)
    notes: dict[str, dict[str, Mark]] = {}
    for mark in inside:
        if not mark.inline or mark not in placed.reached:
            notes.setdefault(mark.kind, {}).setdefault(mark.entry, mark)
            placed.reached.add(mark)
    ordered = [(kind, tuple(notes[kind].values())) for kind in (*MARGIN, *INLINE) if kind in notes]
    return Paragraph(block.kind, segments, tuple(ordered))


def _segments(source: CitedSource, part: Part, block: Block, marks: list[Mark], placed: Placed) -> Iterator[Segment]:
    cuts = {block.start, block.end}
    cuts.update(edge for mark in marks for edge in (mark.span.start, mark.span.end) if block.start < edge < block.end)
    waiting, active = list(reversed(marks)), list[Mark]()
    whole = source.report.part(part)
    for start, end in pairwise(sorted(cuts)):
        active = [mark for mark in active if mark.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        anchors = [source.place(mark.span) for mark in active]
        new = tuple(anchor for anchor in dict.fromkeys(anchors) if anchor not in placed.anchors)
        placed.anchors.update(new)
        new = new if placed.places == "all" else tuple(anchor for anchor in new if anchor in source.asked)
        inline = [mark for mark in active if mark.inline]
        link = placed.take_link(min(inline, key=_nearest) if inline else None)
        kinds = tuple(kind for kind in SEEN[placed.places] if any(mark.kind == kind for mark in active))
        yield Segment(whole[start:end], new, link, kinds)


def _join_alike(segments: Iterator[Segment], places: Places) -> Iterator[Segment]:
    """The segments; where not every mention has a place, those that look alike and lead to one entry are one."""
    last: Segment | None = None
    for segment in segments:
        if (
            last is None
            or places == "all"
            or segment.anchors
            or (segment.link, segment.kinds) != (last.link, last.kinds)
        ):
            if last is not None:
                yield last
            last = segment
        else:
            last = replace(last, text=last.text + segment.text)
    if last is not None:
        yield last


def _nearest(mark: Mark) -> tuple[int, int]:
    """Of the mentions that share a character, the shortest is the link; of two alike the account's first."""
    return mark.span.end - mark.span.start, (*INLINE, *MARGIN).index(mark.kind)
