"""The one pass over each report: batches of blocks, each parsed and handed on before the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from crossread.extract.bounding import bound_blocks
from crossread.extract.docs import Doc
from crossread.extract.passages import Passage, PassageKind
from crossread.faults import Steps
from crossread.model.faults import Fault
from crossread.model.reports import Report
from crossread.model.spans import Part
from crossread.text.blocks import split_blocks

# Larger batches were no faster and took up to 2.2 GB; measured on 420-word articles.
BATCH = 32

ParseBlocks = Callable[[Sequence[str]], Iterable[Doc]]


@dataclass(slots=True)
class ParsedReport:
    """A report with its passages in the order of the text, a separate title first; none where it has a fault.

    ``unread`` says why the end of the text has no passages, where it is too long.
    """

    report: Report
    passages: list[Passage] = field(default_factory=list)
    faults: tuple[Fault, ...] = ()
    unread: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Block:
    owner: _Owner
    part: Part
    kind: PassageKind
    start: int
    text: str


@dataclass(slots=True)
class _Owner:
    """A report on its way, and how many of its blocks are still to be parsed."""

    parsed: ParsedReport
    steps: Steps
    left: int = 0


def parse_reports(reports: Iterable[Report], parse_blocks: ParseBlocks) -> Iterator[ParsedReport]:
    """Every report once, in their order, as soon as its last block is parsed.

    Whole documents are not parsed at once: the parser then runs paragraphs together. A block that the
    parser raises at is a fault of its report, whatever else is in the batch.
    """
    owners: deque[_Owner] = deque()
    blocks = (block for report in reports for block in _open(report, owners))
    while batch := list(islice(blocks, BATCH)):
        for block, doc in zip(batch, _parse_batch(batch, parse_blocks), strict=True):
            block.owner.left -= 1
            if doc is not None:
                passage = Passage(block.owner.parsed.report, block.part, block.kind, block.start, doc)
                block.owner.parsed.passages.append(passage)
        while owners and not owners[0].left:
            yield _close(owners.popleft())
    yield from map(_close, owners)


def _open(report: Report, owners: deque[_Owner]) -> Sequence[_Block]:
    owner = _Owner(ParsedReport(report), Steps("parse", report.id))
    blocks = owner.steps.run("text", lambda: list(_iter_blocks(owner)), [])
    owner.left = len(blocks)
    owners.append(owner)
    return blocks


def _close(owner: _Owner) -> ParsedReport:
    faults = owner.steps.faults[:1]
    return ParsedReport(owner.parsed.report, [] if faults else owner.parsed.passages, faults, owner.parsed.unread)


def _parse_batch(batch: Sequence[_Block], parse_blocks: ParseBlocks) -> Sequence[Doc | None]:
    try:
        return list(parse_blocks([block.text for block in batch]))
    except Exception:
        return [_parse_alone(block, parse_blocks) for block in batch]


def _parse_alone(block: _Block, parse_blocks: ParseBlocks) -> Doc | None:
    return block.owner.steps.run("text", lambda: next(iter(parse_blocks([block.text]))), None)


def _iter_blocks(owner: _Owner) -> Iterator[_Block]:
    report = owner.parsed.report
    title = report.separate_title
    if title and title.strip():
        yield _Block(owner, "title", "title", 0, title)
    bounded = bound_blocks(report.text, split_blocks(report.text))
    if bounded.reason:
        owner.parsed.unread = (Fault(report.id, "extract", "the end", bounded.reason),)
    for block in bounded.blocks:
        yield _Block(owner, "text", block.kind, block.start, report.text[block.start : block.end])
