"""Where two versions of one utterance part: words dropped, added, changed or moved."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.meaning.words.aligning import ChangeKind, WordChange, list_changes, pair_moves
from crossread.model.accounts import QuoteDifference
from crossread.model.spans import Span
from crossread.reconcile.quotations.aligning import SharedWords
from crossread.reconcile.quotations.utterances import Utterance

# Words beyond what two versions share, up to this many on both sides, are one changed ending rather than two endings.
_CHANGED_END = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Words ``left`` of the reference and ``right`` of the other version (half-open) that differ.

    ``edge``: it lies before the first or after the last
    shared word. ``marked``: brackets or an ellipsis own up to it.
    """

    kind: ChangeKind
    left: tuple[int, int]
    right: tuple[int, int]
    edge: bool
    marked: bool


def find_changes(reference: Utterance, other: Utterance, shared: SharedWords) -> list[Change]:
    """All changes from the reference to the other version, in the order of the reference.

    Where a version merely begins later or stops earlier, that is a change at an edge.
    """
    lengths = (len(reference.words), len(other.words))
    found = [
        change
        for change in list_changes(shared.runs, lengths)
        if change.kind != "changed" or not _same_letters(reference, other, change)
    ]
    pairs = dict(pair_moves(found, reference.words, other.words))
    come = set(pairs.values())
    return [
        _moved(reference, other, change, found[pairs[number]]) if number in pairs else _change(reference, other, change)
        for number, change in enumerate(found)
        if number not in come
    ]


def _change(reference: Utterance, other: Utterance, change: WordChange) -> Change:
    words = max(change.left[1] - change.left[0], change.right[1] - change.right[0])
    lengths = (len(reference.words), len(other.words))
    edge = (change.left[0] == change.right[0] == 0) or (change.left[1], change.right[1]) == lengths
    if change.kind == "changed":
        edge = edge and words > _CHANGED_END
    return Change(change.kind, change.left, change.right, edge, _is_marked(reference, other, change))


def _moved(reference: Utterance, other: Utterance, one: WordChange, two: WordChange) -> Change:
    """Words dropped in one place that are added in another."""
    dropped, added = (one, two) if one.kind == "dropped" else (two, one)
    marked = _is_marked(reference, other, one) or _is_marked(reference, other, two)
    return Change("moved", dropped.left, added.right, False, marked)


def _is_marked(reference: Utterance, other: Utterance, change: WordChange) -> bool:
    return reference.is_marked(*change.left) or other.is_marked(*change.right)


def _same_letters(reference: Utterance, other: Utterance, change: WordChange) -> bool:
    """Whether only spacing, hyphens or apostrophes differ: ``door to door`` and ``doortodoor``."""
    ours, theirs = "".join(reference.words[slice(*change.left)]), "".join(other.words[slice(*change.right)])
    return ours.replace("'", "") == theirs.replace("'", "")


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
