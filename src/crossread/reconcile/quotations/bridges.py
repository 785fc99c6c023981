"""A few quoted words that stand whole in two utterances which are not one: they belong with one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.reconcile.components import find_components
from crossread.reconcile.quotations.links import Link
from crossread.reconcile.quotations.utterances import Utterance

# Runs of up to so many words are a slogan, a title or a phrase that several people may use.
FEW = 6


def cut_bridges(utterances: Sequence[Utterance], links: Sequence[Link], speakers: Sequence[str | None]) -> list[Link]:
    """The links without those by which a short run would join two longer utterances that share nothing else.

    The run stays with the utterances of its own speaker, else with those of most reports, else with the first.
    """
    short = {index for index, utterance in enumerate(utterances) if len(utterance.words) <= FEW}
    home = _homes(len(utterances), [link for link in links if not {link.left, link.right} & short])
    chosen = _choose(links, speakers, short, home)
    return [link for link in links if _may_stay(link, short, home, chosen)]


def _homes(count: int, links: Sequence[Link]) -> dict[int, int]:
    return {index: group[0] for group in find_components(count, (link.ends for link in links)) for index in group}


def _choose(
    links: Sequence[Link], speakers: Sequence[str | None], short: set[int], home: dict[int, int]
) -> dict[int, int]:
    """For each short run the group of longer utterances that it belongs with."""
    holders: dict[int, list[int]] = defaultdict(list)
    for link in links:
        for index in (link.left, link.right):
            if index in short and link.across(index) not in short:
                holders[index].append(link.across(index))
    chosen: dict[int, int] = {}
    for index, found in holders.items():
        groups: dict[int, list[int]] = defaultdict(list)
        for other in found:
            groups[home[other]].append(other)
        own = speakers[index]
        chosen[index] = min(
            groups,
            key=lambda group: (
                not any(own is not None and speakers[other] == own for other in groups[group]),
                -len(groups[group]),
                group,
            ),
        )
    return chosen


def _may_stay(link: Link, short: set[int], home: dict[int, int], chosen: dict[int, int]) -> bool:
    ends = (link.left, link.right)
    groups = {chosen.get(end) if end in short else home[end] for end in ends} - {None}
    return len(groups) < 2
