"""Where two versions of one utterance part: words dropped, added, changed or moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.meaning.words.aligning import AlignedChange, ChangeKind, list_changes, pair_moves
from crossread.model.accounts import QuoteDifference
from crossread.model.reasons import Alteration, ChangeNote
from crossread.model.spans import Span
from crossread.reconcile.quotations.aligning import SharedWords
from crossread.reconcile.quotations.utterances import Utterance

# The words of a version from one to another (half-open).
Place = tuple[int, int]

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
    changes = [
        _moved(reference, other, change, found[pairs[number]]) if number in pairs else _change(reference, other, change)
        for number, change in enumerate(found)
        if number not in come
    ]
    accounts = list(_iter_accounts(reference, other, shared))
    return sorted([*changes, *accounts], key=lambda change: change.left) if accounts else changes


def _iter_accounts(reference: Utterance, other: Utterance, shared: SharedWords) -> Iterator[Change]:
    """The shared words that only one version has as the name of an account: ``@Harbour``."""
    for run in shared.runs:
        for step in range(run.size):
            left, right = run.left + step, run.right + step
            if reference.is_account(left) != other.is_account(right):
                yield Change("changed", (left, left + 1), (right, right + 1), False, False)


def names_account(reference: Utterance, other: Utterance, left: Place, right: Place) -> bool:
    """Whether the same letters are an account's name on one side alone: ``@adalund`` and ``Ada Lund``."""
    ours, theirs = "".join(reference.words[slice(*left)]), "".join(other.words[slice(*right)])
    return bool(ours) and ours == theirs and reference.is_account(left[0]) != other.is_account(right[0])


def _change(reference: Utterance, other: Utterance, change: AlignedChange) -> Change:
    words = max(change.left[1] - change.left[0], change.right[1] - change.right[0])
    lengths = (len(reference.words), len(other.words))
    edge = (change.left[0] == change.right[0] == 0) or (change.left[1], change.right[1]) == lengths
    if change.kind == "changed":
        edge = edge and words > _CHANGED_END
    return Change(change.kind, change.left, change.right, edge, _is_marked(reference, other, change))


def _moved(reference: Utterance, other: Utterance, one: AlignedChange, two: AlignedChange) -> Change:
    """Words dropped in one place that are added in another."""
    dropped, added = (one, two) if one.kind == "dropped" else (two, one)
    marked = _is_marked(reference, other, one) or _is_marked(reference, other, two)
    return Change("moved", dropped.left, added.right, False, marked)


def _is_marked(reference: Utterance, other: Utterance, change: AlignedChange) -> bool:
    return reference.is_marked(*change.left) or other.is_marked(*change.right)


def _same_letters(reference: Utterance, other: Utterance, change: AlignedChange) -> bool:
    """Whether only spacing, hyphens or apostrophes differ: ``door to door`` and ``doortodoor``."""
    if names_account(reference, other, change.left, change.right):
        return False
    ours, theirs = "".join(reference.words[slice(*change.left)]), "".join(other.words[slice(*change.right)])
    return ours.replace("'", "") == theirs.replace("'", "")


def describe_change(reference: Utterance, other: Utterance, change: Change, note: ChangeNote | None) -> QuoteDifference:
    """One change with the words on both sides, and what owns up to it or what it amounts to."""
    words = read_change(reference, other, change)
    mentions = (_evidence(reference, change.left), _evidence(other, change.right))
    reports = (other.span.report,)
    return QuoteDifference(change.kind, "", mentions, reports, words.left, words.right, change.edge, note)


def read_change(reference: Utterance, other: Utterance, change: Change) -> Alteration:
    """The words of both versions that the change is of."""
    return Alteration(change.kind, _words(reference, change.left), _words(other, change.right))


def _words(utterance: Utterance, found: tuple[int, int]) -> str:
    if found[0] == found[1]:
        return ""
    mark = "@" if utterance.is_account(found[0]) else ""
    return mark + " ".join(utterance.part(*found).text.split())


def _evidence(utterance: Utterance, found: tuple[int, int]) -> Span:
    """The differing words, or, where the version has none, the words on both sides of the gap."""
    first, last = found
    if first == last:
        first, last = max(0, first - 1), min(len(utterance.words), last + 1)
    return utterance.part(first, last)
