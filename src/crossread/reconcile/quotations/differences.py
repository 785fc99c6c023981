"""Where two versions of one utterance part: words dropped, added, changed or moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model.accounts import QuoteDifference
from crossread.model.spans import Span
from crossread.reconcile.quotations.aligning import Alignment
from crossread.reconcile.quotations.utterances import Utterance

# Words beyond what two versions share, up to this many on both sides, are one changed ending rather than two endings.
_CHANGED_END = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Words ``left`` of the reference and ``right`` of the other version (half-open) that differ.

    ``kind``: dropped, added, changed, moved. ``edge``: it lies before the first or after the last
    shared word. ``marked``: brackets or an ellipsis own up to it.
    """

    kind: str
    left: tuple[int, int]
    right: tuple[int, int]
    edge: bool
    marked: bool


def find_changes(reference: Utterance, other: Utterance, alignment: Alignment) -> list[Change]:
    """All changes from the reference to the other version, in the order of the reference.

    Where a version merely begins later or stops earlier, that is a change at an edge.
    """
    return _join_moves(reference, other, list(_iter_changes(reference, other, alignment)))


def _iter_changes(reference: Utterance, other: Utterance, alignment: Alignment) -> Iterator[Change]:
    left = right = 0
    ends = (len(reference.words), len(other.words))
    stops = [*((b.left, b.right, b.size) for b in alignment.blocks), (*ends, 0)]
    for number, (next_left, next_right, size) in enumerate(stops):
        edge = number in (0, len(stops) - 1)
        if next_left > left or next_right > right:
            yield from _changes(reference, other, (left, next_left), (right, next_right), edge)
        left, right = next_left + size, next_right + size


def _changes(
    reference: Utterance, other: Utterance, left: tuple[int, int], right: tuple[int, int], edge: bool
) -> Iterator[Change]:
    marked = reference.is_marked(*left) or other.is_marked(*right)
    dropped, added = left[1] - left[0], right[1] - right[0]
    if dropped and added:
        if _same_letters(reference, other, left, right):
            return
        yield Change("changed", left, right, edge and max(dropped, added) > _CHANGED_END, marked)
    else:
        yield Change("dropped" if dropped else "added", left, right, edge, marked)


def _same_letters(reference: Utterance, other: Utterance, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether only spacing, hyphens or apostrophes differ: ``door to door`` and ``doortodoor``."""
    ours, theirs = "".join(reference.words[slice(*left)]), "".join(other.words[slice(*right)])
    return ours.replace("'", "") == theirs.replace("'", "")


def _join_moves(reference: Utterance, other: Utterance, changes: list[Change]) -> list[Change]:
    """Words dropped in one place that are added in another are moved."""
    result: list[Change] = []
    used: set[int] = set()
    for number, change in enumerate(changes):
        if number in used:
            continue
        words = reference.words[slice(*change.left)]
        partner = next(
            (
                n
                for n, later in enumerate(changes)
                if n != number
                and n not in used
                and {change.kind, later.kind} == {"dropped", "added"}
                and _moved_words(reference, other, change, later)
            ),
            None,
        )
        if partner is None or not (words or change.kind == "added"):
            result.append(change)
            continue
        later = changes[partner]
        used.add(partner)
        left = change.left if change.kind == "dropped" else later.left
        right = change.right if change.kind == "added" else later.right
        result.append(Change("moved", left, right, False, change.marked or later.marked))
    return result


def _moved_words(reference: Utterance, other: Utterance, one: Change, two: Change) -> bool:
    dropped, added = (one, two) if one.kind == "dropped" else (two, one)
    return reference.words[slice(*dropped.left)] == other.words[slice(*added.right)]


def describe_change(
    reference: Utterance, other: Utterance, change: Change, where: str, note: str = ""
) -> QuoteDifference:
    """One change in a sentence with the words on both sides; ``where`` is the name of the other's report.

    ``note`` goes behind it: what the change amounts to.
    """
    left, right = _words(reference, change.left), _words(other, change.right)
    if change.kind == "dropped":
        verb = "stops or begins without" if change.edge else "leaves out"
        summary = f"{where} {verb} “{left}”"
    elif change.kind == "added":
        summary = f"{where} has “{right}” besides"
    elif change.kind == "moved":
        summary = f"{where} has “{left}” in another place"
    else:
        summary = f"{where} has “{right}” for “{left}”"
    mentions = [_evidence(reference, change.left), _evidence(other, change.right)]
    return QuoteDifference(change.kind, summary + note, tuple(mentions))


def phrase_change(reference: Utterance, other: Utterance, change: Change) -> str:
    """The change in a few words, for a summary: ``“weak” for “strong”``."""
    left, right = _words(reference, change.left), _words(other, change.right)
    if change.kind == "moved":
        return f"“{left}” stands in another place"
    if left and right:
        return f"“{right}” for “{left}”"
    return f"“{left}” is left out" if left else f"“{right}” is added"


def _words(utterance: Utterance, found: tuple[int, int]) -> str:
    if found[0] == found[1]:
        return ""
    text = " ".join(utterance.part(*found).text.split())
    return text if len(text) <= 120 else text[:117].rstrip() + "…"


def _evidence(utterance: Utterance, found: tuple[int, int]) -> Span:
    """The differing words, or, where the version has none, the words on both sides of the gap."""
    first, last = found
    if first == last:
        first, last = max(0, first - 1), min(len(utterance.words), last + 1)
    return utterance.part(first, last)
