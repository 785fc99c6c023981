"""Which groups of runs are one utterance that several reports break round ``he said``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from crossread.reconcile.components import find_components
from crossread.reconcile.quotations.utterances import Utterance

# Reports that must break the utterance at the same place, so that its parts are one quotation of the account.
_FEWEST = 2


def _goes_on(utterance: Utterance) -> bool:
    """Whether the run goes on with a sentence: it opens with a small letter."""
    return utterance.span.text[utterance.starts[0]].islower()


def join_broken(utterances: Sequence[Utterance], groups: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the groups, those together whose runs are parts of one utterance in two reports or more.

    ``"We saw it," Lund said, "and it was gone by noon."`` in two reports: one sentence, and not two that both carry.
    A sentence that begins behind the cue is another.
    """
    home = {index: number for number, group in enumerate(groups) for index in group}
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for index, utterance in enumerate(utterances):
        if utterance.kind == "direct" and len(utterance.quotation.quoted) > 1:
            parts[id(utterance.quotation)].append(index)
    reports: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for broken in parts.values():
        for one, other in pairwise(broken):
            if home[one] != home[other] and _goes_on(utterances[other]):
                pair = (min(home[one], home[other]), max(home[one], home[other]))
                reports[pair].add(utterances[one].reading)
    return find_components(len(groups), (pair for pair, found in reports.items() if len(found) >= _FEWEST))
