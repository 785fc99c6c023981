"""What an alteration amounts to: another word, or only another spelling, a contraction, a stutter, a small word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Literal

from crossread.model.reasons import ChangeNote, Reason, ReasonKind
from crossread.reconcile.quotations.differences import Change, names_account
from crossread.reconcile.quotations.utterances import Utterance
from crossread.text.dialects import same_spelling, spelled_out
from crossread.text.lexicon import load_words

Nature = Literal["words", "moved", "small", "repeated", "contraction", "spelling", "stops", "handle"]

_SMALL_WORDS = load_words("matching", "natures.small_words")
_JOINING = load_words("matching", "natures.joining")
# The natures that are said of a change, and those of all changes of a version that are said of it.
_NOTES: dict[Nature, ChangeNote] = {"spelling": "spelling", "contraction": "contraction", "repeated": "repeated"}
_SINGLE: dict[Nature, ReasonKind] = {
    "contraction": "contraction",
    "repeated": "repeated",
    "small": "small",
    "moved": "moved",
    "stops": "stops",
    "handle": "handle",
}


def find_reason(natures: Collection[Nature]) -> Reason | None:
    """Why a version's changes weigh little; None where they do not."""
    if "words" in natures:
        return None
    kinds = set(natures)
    if len(kinds) > 1 and "stops" in kinds:
        return Reason("stops")
    return Reason(_SINGLE[kinds.pop()] if len(kinds) == 1 else "several")


def note_change(reference: Utterance, other: Utterance, change: Change) -> ChangeNote | None:
    """What owns up to the change, or what it amounts to; None where that is nothing less than other words."""
    marks = reference.marks(*change.left) + other.marks(*change.right)
    if change.marked and marks:
        return "brackets" if any(mark[0] in "[(" for mark in marks) else "ellipsis"
    return _NOTES.get(find_nature(reference, other, change))


def find_nature(reference: Utterance, other: Utterance, change: Change) -> Nature:
    """The nature of one change; ``words`` where words that carry meaning differ."""
    if change.kind == "moved":
        return "moved"
    if names_account(reference, other, change.left, change.right):
        return "handle"
    left, right = reference.words[slice(*change.left)], other.words[slice(*change.right)]
    if len(left) == len(right) and all(same_spelling(a, b) for a, b in zip(left, right, strict=True)):
        return "spelling"
    ours, theirs = spelled_out(left), spelled_out(right)
    if ours & theirs:
        return "contraction"
    if _repeats(reference, change.left, right) or _repeats(other, change.right, left):
        return "repeated"
    return "small" if _differ_slightly(ours, theirs) else "words"


def turns_sense(reference: Utterance, other: Utterance, change: Change) -> bool:
    """Whether one side of the change denies and the other does not: ``was not … the fault``, ``was … the fault``."""
    left, right = reference.words[slice(*change.left)], other.words[slice(*change.right)]
    return change.kind != "moved" and _denies(left) != _denies(right)


def _denies(words: Sequence[str]) -> bool:
    return any(word.endswith("n't") or word in load_words("matching", "natures.denials") for word in words)


def _repeats(utterance: Utterance, found: tuple[int, int], missing_from: Sequence[str]) -> bool:
    """Whether the words, of which the other version has none, stand there again directly before or behind."""
    first, last = found
    words = utterance.words
    while first < last - 1 and words[first] in _JOINING:
        first += 1
    size = last - first
    if not size or missing_from:
        return False
    start = found[0]
    return words[first:last] in {words[max(0, start - size) : start], words[last : last + size]}


def _differ_slightly(ours: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> bool:
    """Whether the two sides, spelt out, have the same words but for small ones."""
    return any(
        set((Counter(one) - Counter(two)) + (Counter(two) - Counter(one))) <= _SMALL_WORDS
        for one in ours
        for two in theirs
    )
