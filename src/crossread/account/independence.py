"""How many of the reports that give a figure give it in words of their own.

Five reports that print one agency's sentence are one source, not five: what a report states inside
words that it shares with an earlier report, which states it there too, does not confirm it. Nor does a report that
gives only a bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossread.model.accounts import AccountFigure
from crossread.model.spans import Span
from crossread.model.stories import Reuse


def count_independent(figures: Sequence[AccountFigure], reuse: Sequence[Reuse]) -> tuple[AccountFigure, ...]:
    """The figures, each with the number of reports that state it and do not only repeat another one's words."""
    by_later: dict[str, list[Reuse]] = defaultdict(list)
    for link in reuse:
        by_later[link.later].append(link)
    return tuple(replace(figure, independent=_count(figure, by_later)) for figure in figures)


def _count(figure: AccountFigure, by_later: Mapping[str, Sequence[Reuse]]) -> int:
    stated: dict[str, list[Span]] = defaultdict(list)
    for value in figure.stated_values:
        for mention in value.mentions:
            stated[mention.span.report].append(mention.span)
    copies = {
        later
        for later in stated
        if any(link.earlier in stated and _repeats(link, stated) for link in by_later.get(later, ()))
    }
    return max(len(stated) - len(copies), min(len(stated), 1))


def _repeats(link: Reuse, stated: Mapping[str, Sequence[Span]]) -> bool:
    """Whether all that the later report's text states stands in words that the earlier one has for it too."""
    body = [span for span in stated[link.later] if span.part == "text"]
    shared = [
        passage.later
        for passage in link.passages
        if any(passage.earlier.contains(span) for span in stated[link.earlier])
    ]
    return bool(body) and all(any(passage.contains(span) for passage in shared) for span in body)
