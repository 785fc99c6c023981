"""F105 by whose a number is: the sources have the draft's number with other names, and another number with this one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from crossread.check.arithmetic.relations import read_relation
from crossread.check.copies import Copy
from crossread.check.owners.holdings import OwnedNumber, read_holdings
from crossread.check.sources import Sources
from crossread.model.drafts import Finding

# A number so large is in a source for one thing, and what so many reports give one number to has that one.
TELLING, FEWEST_REPORTS = 1000, 2


def find_owned(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number that the sources give to another than the draft."""
    known = sources.take(read_holdings)
    all_ours = list(read_holdings(copy.reading))
    beside: dict[Hashable, set[Hashable]] = {}
    for one in all_ours:
        beside.setdefault(one.sentence, set()).add(one.key)
    for ours in all_ours:
        if copy.is_quoted(ours.span.start, ours.span.end) or read_relation(copy, ours.span) is not None:
            continue
        free = [one for one in known if one.key == ours.key or one.key not in beside[ours.sentence]]
        rival = find_rival(ours, free) if ours.owner else find_counted(ours, free)
        if rival is not None:
            words = ours.span.text
            message = f"“{words}”: {sources.have([rival.span])} “{rival.span.text}” here."
            yield Finding("F105", "warning", ours.span.start, ours.span.end, message, (rival.span,))


def find_rival(ours: OwnedNumber, known: Sequence[OwnedNumber]) -> OwnedNumber | None:
    """The source's number of the draft's owner, where the draft's number has other owners everywhere."""
    same = [one for one in known if one.key == ours.key and one.shape == ours.shape]
    others = [one for one in known if one.key != ours.key and one.shape == ours.shape and one.owner & ours.owner]
    owned = [one for one in same if one.owner]
    if not owned or any(ours.owner & one.beside for one in owned):
        return None
    loose = [one for one in same if not one.owner]
    rows = {one.sentence for one in owned}
    row = next((one for one in others if one.sentence in rows), None)
    if row is not None:
        return None if any(ours.owner & one.here for one in loose if one.sentence not in rows) else row
    nouns = {ours.noun} if ours.noun else {one.noun for one in owned}
    alike = next((one for one in others if one.noun and one.noun in nouns), None)
    return None if any(ours.owner & one.about for one in loose) else alike


def find_counted(ours: OwnedNumber, known: Sequence[OwnedNumber]) -> OwnedNumber | None:
    """The source's number of the same things in a sentence where the draft's number counts others: men for women."""
    same = [one for one in known if one.key == ours.key and one.shape == ours.shape]
    if not ours.noun or not same or any(one.noun in ("", ours.noun) for one in same):
        return None
    rows = {one.sentence for one in same}
    others = [one for one in known if one.noun == ours.noun and one.key != ours.key and one.shape == ours.shape]
    row = next((one for one in others if one.sentence in rows), None)
    return row or _find_told_alike(ours, others)


def _find_told_alike(ours: OwnedNumber, others: Sequence[OwnedNumber]) -> OwnedNumber | None:
    """The one large number that several reports give to what the draft's number counts."""
    large = float(ours.key) >= TELLING and len({one.key for one in others}) == 1
    reports = {one.span.report for one in others}
    return others[0] if large and len(reports) >= FEWEST_REPORTS else None
