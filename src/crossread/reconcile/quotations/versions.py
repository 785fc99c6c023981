"""The versions of one utterance set against one another, each against the one it is most like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.model.reasons import Alteration
from crossread.reconcile.quotations.aligning import SharedWords, align, turn
from crossread.reconcile.quotations.differences import Change, find_changes, read_change
from crossread.reconcile.quotations.joining import Joined
from crossread.reconcile.quotations.links import Link
from crossread.reconcile.quotations.natures import find_nature, turns_sense
from crossread.reconcile.quotations.stopping import find_stop
from crossread.reconcile.quotations.utterances import Utterance

# Shared words, and their share of the longer version, from which two versions are the whole of one utterance.
_WHOLE_WORDS, _WHOLE_SHARE = 6, 0.8


@dataclass(frozen=True, slots=True)
class Compared:
    """One version against a reference: the longest of the group, or the version it is joined through.

    ``from_post``: the reference is the post that the other was taken from, so that both may stand in one report.
    """

    reference: Utterance
    other: Utterance
    alignment: SharedWords
    changes: tuple[Change, ...]
    from_post: bool = False

    def told(self, compared: Sequence[Compared]) -> list[Change]:
        """The changes worth telling: a fragment's missing ends are none, nor those that the report has elsewhere.

        ``compared`` are the versions of the other's report: where it breaks a sentence round ``he said`` it has two.
        """
        fragment = len(self.other.words) < len(self.reference.words) / 2
        return [
            change
            for change in self.changes
            if not (change.edge and (fragment or any(self._completes(other, change) for other in compared)))
        ]

    def _completes(self, version: Compared, change: Change) -> bool:
        """Whether another version of the same report has the words that are missing here."""
        if version.other.reading != self.other.reading or version.reference is not self.reference:
            return False
        first, last = version.alignment.left_range()
        shared = min(last, change.left[1]) - max(first, change.left[0])
        return change.kind == "dropped" and shared >= _WHOLE_SHARE * (change.left[1] - change.left[0])

    def alterations(self) -> list[Change]:
        """Changes inside what two reports share that are more than a desk's spelling.

        What brackets or an ellipsis own up to is none, unless a "not" goes with it and the sense is turned. A sentence
        that one of the two ends before its end is the last.
        """
        alone = self.reference.reading == self.other.reading and not self.from_post
        if alone or self.alignment.shared < 3:
            return []
        inside = [
            change
            for change in self.changes
            if not change.edge
            and (not change.marked or turns_sense(self.reference, self.other, change))
            and find_nature(self.reference, self.other, change) != "spelling"
        ]
        stop = find_stop(self.reference, self.other, self.alignment)
        return inside if stop is None else [*inside, stop]


def is_nearly_whole(pair: Compared, compared: Sequence[Compared]) -> bool:
    """Whether two reports print nearly the same words, and not one a few words out of the other.

    ``compared`` are the versions of the other's report. Where one of them breaks the statement round ``he said``, its
    parts count together.
    """
    if pair.reference.reading == pair.other.reading:
        return False
    parts = [p for p in compared if p.reference is pair.reference and p.other.quotation is pair.other.quotation]
    shared = sum(part.alignment.shared for part in parts)
    longer = max(len(pair.reference.words), sum(len(part.other.words) for part in parts))
    return shared >= max(_WHOLE_WORDS, _WHOLE_SHARE * longer)


def longest(members: Sequence[Utterance]) -> Utterance:
    """The version with the most words, the first of equals."""
    return max(members, key=lambda member: (len(member.words), -member.order[0], -member.order[1]))


def group_by_reading(compared: Sequence[Compared]) -> dict[int, list[Compared]]:
    """The versions by the report that the other one stands in."""
    found: dict[int, list[Compared]] = defaultdict(list)
    for pair in compared:
        found[pair.other.reading].append(pair)
    return found


def compare_versions(utterances: Sequence[Utterance], group: Sequence[int], links: Sequence[Link]) -> list[Compared]:
    """Each version but the longest against the one it is joined with: the longest where it can be.

    ``links`` are those of the group.
    """
    if len(group) < 2:
        return []
    partners: dict[int, list[int]] = defaultdict(list)
    within = _find_within(utterances, links)
    for link in links:
        partners[link.left].append(link.right)
        partners[link.right].append(link.left)
    reference = longest([utterances[index] for index in group])
    compared: list[Compared] = []
    for index in group:
        other = utterances[index]
        if other is reference or not partners[index]:
            continue
        linked = [utterances[partner] for partner in partners[index]]
        against = reference if any(one is reference for one in linked) else longest(linked)
        if len(against.words) < len(other.words):
            against, other = other, against
        alignment = within.get((against.order, other.order)) or align(against, other)
        if alignment.runs:
            compared.append(Compared(against, other, alignment, tuple(find_changes(against, other, alignment))))
    return compared


def _find_within(
    utterances: Sequence[Utterance], links: Sequence[Link]
) -> dict[tuple[tuple[int, int], tuple[int, int]], SharedWords]:
    """How the words lie where one version stands in a stretch of a longer one, the longer one first."""
    found: dict[tuple[tuple[int, int], tuple[int, int]], SharedWords] = {}
    for link in links:
        left, right = utterances[link.left], utterances[link.right]
        if link.alignment.within:
            found[left.order, right.order] = link.alignment
            found[right.order, left.order] = turn(link.alignment)
    return found


def alike_alterations(compared: Sequence[Compared]) -> list[list[Compared]]:
    """Pairs that alter the same reference in the same way, together: one remark for all of them."""
    groups: dict[tuple[tuple[int, int], tuple[Alteration, ...]], list[Compared]] = defaultdict(list)
    for pair in compared:
        real = pair.alterations()
        if real:
            words = tuple(read_change(pair.reference, pair.other, change) for change in real)
            groups[pair.reference.order, words].append(pair)
    return [groups[key] for key in sorted(groups, key=lambda key: (key[0], [(c.right, c.left) for c in key[1]]))]


def find_run_together(
    utterances: Sequence[Utterance], joined: Joined
) -> list[tuple[Utterance, list[tuple[Utterance, Utterance]]]]:
    """Runs that hold two whole statements of another report; an ellipsis in the run owns up to it."""
    held: dict[int, list[tuple[Utterance, Utterance]]] = defaultdict(list)
    for run, first, second in joined.run_together:
        one, two = utterances[first], utterances[second]
        if one.is_sentence() and two.is_sentence() and not _owns_up(utterances[run], one, two):
            held[run].append((one, two))
    return [(utterances[run], held[run]) for run in sorted(held)]


def _owns_up(run: Utterance, one: Utterance, two: Utterance) -> bool:
    """Whether an ellipsis or brackets stand in the run where the one statement ends and the other begins."""
    first, second = align(run, one), align(run, two)
    if not first.runs or not second.runs:
        return False
    return run.is_marked(first.left_range()[1], max(first.left_range()[1], second.left_range()[0]))
