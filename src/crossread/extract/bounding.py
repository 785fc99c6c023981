"""How much of one report is read: more than any news report has, and never more, whatever somebody sends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from crossread.text.blocks import Block


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What there may be so many of in one report."""

    what: str
    pattern: re.Pattern[str]
    most: int

    def find_end(self, text: str) -> int | None:
        """Where the first of them stands that is one too many; None where there is none."""
        return next((found.start() for found in islice(self.pattern.finditer(text), self.most, None)), None)


# What is found is compared with each other, which takes its time: a text of figures alone would take hours. The longest
# reports of newspapers have some 200,000 characters and a thousand numbers.
MOST_CHARACTERS = 400_000
BOUNDS = (
    Ceiling("numbers", re.compile(r"\d[\d.,]*"), 4_000),
    Ceiling("words with a capital", re.compile(r"\b[A-Z]"), 15_000),
    Ceiling("quotation marks", re.compile('["“”«»]'), 6_000),
    Ceiling("lines", re.compile(r"[\r\n]+"), 10_000),
)


@dataclass(frozen=True, slots=True)
class BoundedBlocks:
    """The blocks of a text that are read, and why no more are; "" where all are."""

    blocks: Sequence[Block]
    reason: str = ""


def bound_blocks(text: str, blocks: Sequence[Block]) -> BoundedBlocks:
    """The blocks that begin before there is too much of anything.

    >>> bound_blocks("One.", [Block("paragraph", 0, 4)]).reason
    ''
    """
    end, many = min(_iter_ends(text), default=(None, ""))
    if end is None or not blocks or blocks[-1].start < end:
        return BoundedBlocks(blocks)
    kept = [block for block in blocks if block.start < end]
    read = kept[-1].end if kept else 0
    reason = f"only the first {read:,} of its {len(text):,} characters are read: it has more than {many}, "
    return BoundedBlocks(kept, f"{reason}more than a report has; part it, or take out what is no report")


def _iter_ends(text: str) -> Iterator[tuple[int, str]]:
    if len(text) > MOST_CHARACTERS:
        yield MOST_CHARACTERS, f"{MOST_CHARACTERS:,} characters"
    for bound in BOUNDS:
        end = bound.find_end(text)
        if end is not None:
            yield end, f"{bound.most:,} {bound.what}"
