"""N504 for two names side by side: "Lund of Tarn" where sources have Lund of Velm."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.copies import Copy
from crossread.check.owners.tied import NamePair, read_pairs
from crossread.check.sources import Sources
from crossread.model.drafts import Finding


def find_pairs(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each name that stands beside another where sources have each of them beside a third."""
    known = sources.take(read_pairs)
    for ours in read_pairs(copy.reading):
        if copy.is_quoted(ours.span.start, ours.span.end):
            continue
        rival = _find_rival(ours, known)
        if rival is not None:
            message = f"“{ours.span.text}”: {sources.have([rival.span])} “{rival.span.text}” here."
            yield Finding("N504", "warning", ours.span.start, ours.span.end, message, (rival.span,))


def _find_rival(ours: NamePair, known: tuple[NamePair, ...]) -> NamePair | None:
    mine = [pair for pair in known if pair.one & ours.one]
    theirs = [pair for pair in known if pair.other & ours.other]
    if not mine or not theirs or any(pair.other & ours.other for pair in mine):
        return None
    rows = {pair.sentence for pair in theirs}
    return next((pair for pair in mine if pair.sentence in rows), None)
