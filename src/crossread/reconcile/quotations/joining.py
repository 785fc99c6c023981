"""Which quoted runs are one utterance: verbatim, altered, or the one inside the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossread.reconcile.components import find_components
from crossread.reconcile.quotations.bridges import cut_bridges
from crossread.reconcile.quotations.candidates import Candidates, propose_pairs
from crossread.reconcile.quotations.contested import drop_outdone
from crossread.reconcile.quotations.links import Link
from crossread.reconcile.quotations.matching import match, relate
from crossread.reconcile.quotations.utterances import Utterance

SaysElse = Callable[[int, int, int], bool]


@dataclass(frozen=True, slots=True)
class Joined:
    """Groups of utterances (indices, in order) and the runs that hold words of a second utterance too.

    ``run_together``: a run, the utterance that it is joined with, and the one it also contains.
    """

    groups: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]
    run_together: tuple[tuple[int, int, int], ...]

    def links_by_group(self) -> list[list[Link]]:
        """The links of each group."""
        home = {index: number for number, group in enumerate(self.groups) for index in group}
        found: list[list[Link]] = [[] for _ in self.groups]
        for link in self.links:
            found[home[link.left]].append(link)
        return found


def join_utterances(utterances: Sequence[Utterance], speakers: Sequence[str | None], says_else: SaysElse) -> Joined:
    """Group the utterances; ``speakers`` holds for each the key of its speaker, or None where unknown.

    ``says_else`` says of a run and two utterances that it holds whether something else is said between the two.
    """
    links: list[Link] = []
    candidates = propose_pairs(utterances, speakers)
    for left, right in candidates.pairs:
        alignment = match(utterances[left], utterances[right], relate(speakers[left], speakers[right]))
        if alignment is not None:
            links.append(Link(left, right, alignment))
    links = drop_outdone(utterances, _drop_doubtful(utterances, links))
    kept, together = _divide_run_together(utterances, cut_bridges(utterances, links, speakers), says_else, candidates)
    groups = find_components(len(utterances), (link.ends for link in kept))
    return Joined(groups, tuple(kept), tuple(together))


def _drop_doubtful(utterances: Sequence[Utterance], links: Sequence[Link]) -> list[Link]:
    """The links without those of a single word that two statements of one report hold: it may be of either."""
    held: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for link in links:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            if len(utterances[one].words) == 1 < len(utterances[other].words):
                held[one, utterances[other].reading].add(other)
    doubtful = {one for (one, _), found in held.items() if len(found) > 1}
    return [link for link in links if doubtful.isdisjoint((link.left, link.right)) or _is_same_word(utterances, link)]


def _is_same_word(utterances: Sequence[Utterance], link: Link) -> bool:
    return utterances[link.left].words == utterances[link.right].words


def _divide_run_together(
    utterances: Sequence[Utterance], links: Sequence[Link], says_else: SaysElse, candidates: Candidates
) -> tuple[list[Link], list[tuple[int, int, int]]]:
    """Keep a run that holds two statements of another report with the first of them only.

    They are two where that report has the speaker say something else between them; a sentence that it only breaks
    round ``he said``, or takes up again further down, is one.
    """
    reach: dict[int, list[tuple[tuple[int, int], int]]] = defaultdict(list)
    for link in links:
        reach[link.left].append((link.alignment.left_range(), link.right))
        reach[link.right].append((link.alignment.right_range(), link.left))
    dropped: set[tuple[int, int]] = set()
    together: list[tuple[int, int, int]] = []
    for index, found in sorted(reach.items()):
        sentences = [(span, other) for span, other in sorted(found) if _is_whole(utterances[other])]
        pairs = [pair for pair in _apart(utterances, sentences) if says_else(index, pair.first, pair.second)]
        if not pairs:
            continue
        border = min(pair.start for pair in pairs)
        dropped.update(candidates.stand_for(index, other) for span, other in sentences if span[0] >= border)
        together.extend((index, pair.first, pair.second) for pair in pairs)
    return [link for link in links if candidates.stand_for(link.left, link.right) not in dropped], together


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two utterances of one report in a run, and the word of the run at which the second begins."""

    first: int
    second: int
    start: int


def _apart(utterances: Sequence[Utterance], found: Sequence[tuple[tuple[int, int], int]]) -> list[_Pair]:
    """Pairs of one report's utterances that lie one directly behind the other in the run."""
    by_reading: dict[int, list[tuple[tuple[int, int], int]]] = defaultdict(list)
    for span, other in found:
        by_reading[utterances[other].reading].append((span, other))
    return [
        _Pair(first, second, second_span[0])
        for _, inside in sorted(by_reading.items())
        for (first_span, first), (second_span, second) in pairwise(inside)
        if second_span[0] >= first_span[1] and first < second
    ]


def _is_whole(utterance: Utterance) -> bool:
    """Whether the run is a sentence of its own rather than words picked from one."""
    return len(utterance.words) >= 5
