"""Two statements of one report that are both like one of another's: the one with more of its words is that one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crossread.reconcile.quotations.links import Link
from crossread.reconcile.quotations.utterances import Utterance

_Range = tuple[int, int]
# For an utterance the links to another report, each with the words of the utterance that it holds.
_Claims = Mapping[tuple[int, int], Sequence[tuple[_Range, Link]]]


def drop_outdone(utterances: Sequence[Utterance], links: Sequence[Link]) -> list[Link]:
    """The links without those whose words another statement of the same report answers better.

    ``Nothing came of it. They lied and it ruined him`` and ``They lied and it sank him. A shame`` are two statements
    that are alike, and stay two where another report has both. Words that stand whole in the other, as a phrase that
    is quoted twice, outdo nothing.
    """
    claims: defaultdict[tuple[int, int], list[tuple[_Range, Link]]] = defaultdict(list)
    for link in links:
        left, right = utterances[link.left], utterances[link.right]
        if left.reading != right.reading:
            claims[link.left, right.reading].append((link.alignment.left_range(), link))
            claims[link.right, left.reading].append((link.alignment.right_range(), link))
    outdone = {
        (link.left, link.right)
        for found in claims.values()
        for words, link in found
        if any(_outdoes(better, link, span, words) for span, better in found if better is not link)
    }
    nearest = _find_nearest(claims)
    outdone |= {
        (link.left, link.right)
        for link in links
        if utterances[link.left].reading == utterances[link.right].reading and _are_two(link, nearest)
    }
    return [link for link in links if (link.left, link.right) not in outdone or _is_whole(utterances, link)]


def _is_whole(utterances: Sequence[Utterance], link: Link) -> bool:
    shorter = min(len(utterances[link.left].words), len(utterances[link.right].words))
    return link.alignment.shared == shorter and len(link.alignment.runs) == 1


def _outdoes(better: Link, link: Link, span: _Range, words: _Range) -> bool:
    """Whether the other link shares more words, of nearly the same stretch."""
    common = min(span[1], words[1]) - max(span[0], words[0])
    return better.alignment.shared > link.alignment.shared and common * 2 > words[1] - words[0]


def _find_nearest(claims: _Claims) -> dict[int, dict[int, int]]:
    """For each utterance that of each other report with which it shares most words."""
    nearest: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (index, reading), found in claims.items():
        best = max((link for _, link in found), key=lambda link: link.alignment.shared)
        nearest[index][reading] = best.across(index)
    return nearest


def _are_two(link: Link, nearest: Mapping[int, Mapping[int, int]]) -> bool:
    """Whether another report has each of the two in a statement of its own."""
    one, two = nearest.get(link.left, {}), nearest.get(link.right, {})
    return any(two.get(reading, found) != found for reading, found in one.items())
