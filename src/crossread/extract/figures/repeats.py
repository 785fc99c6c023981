"""Headings that a page repeats over every picture of a gallery: their numbers tell nothing of the event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.extract.figures.quantities import FoundQuantity

# A line that three passages open with is set there by the page.
_OFTEN = 3
_LONGEST_HEADING = 16


def drop_headings(found: Sequence[Sequence[FoundQuantity]]) -> list[list[FoundQuantity]]:
    """The quantities of each passage without those that close a heading which several passages open with."""
    counts = Counter(heading for quantities in found for one in quantities if (heading := _heading(one)))
    return [[one for one in quantities if counts.get(_heading(one) or "", 0) < _OFTEN] for quantities in found]


def _heading(found: FoundQuantity) -> str | None:
    """The passage up to a number that a capital, or nothing, follows; None where another word does."""
    doc, last = found.passage.doc, found.last
    if not 1 < last <= _LONGEST_HEADING:
        return None
    if last < len(doc) and not doc[last].text[0].isupper():
        return None
    return found.passage.text[: found.span.end - found.passage.start]
