"""What was compared, in numbers: how much stands in two reports or more, how much of it agrees and differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from crossread.model.accounts import AccountFigure, Discrepancy
from crossread.model.findings import Findings
from crossread.model.spans import Span
from crossread.model.summaries import ComparedCount, ComparedKind, DifferenceCount

_SEVERITIES = ("high", "medium", "low")


def count_differences(findings: Findings) -> tuple[DifferenceCount, ...]:
    """How many discrepancies there are of each kind, the gravest kind first, then the most frequent."""
    kinds: dict[str, list[Discrepancy]] = {}
    for found in findings.discrepancies():
        kinds.setdefault(found.kind, []).append(found)
    counts = [
        DifferenceCount(kind, len(same), min((found.severity for found in same), key=_SEVERITIES.index))
        for kind, same in kinds.items()
    ]
    return tuple(sorted(counts, key=lambda count: (_SEVERITIES.index(count.severity), -count.count, count.kind)))


def count_compared(findings: Findings) -> tuple[ComparedCount, ...]:
    """A count for each kind of thing of which two reports or more have any."""
    apart = [span for found in findings.discrepancies() for side in found.sides for span in side.mentions]
    counts = [*_count_figures(findings.figures.figures), *_count_others(findings, _Touched(apart).any)]
    return tuple(count for count in counts if count.compared)


class _Touched:
    """Whether a mention shares a character with what reports differ on."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[str, list[Span]] = {}
        for span in spans:
            self._spans.setdefault(span.report, []).append(span)

    def any(self, mentions: Iterable[Span]) -> bool:
        return any(other.overlaps(span) for span in mentions for other in self._spans.get(span.report, ()))


def _count_figures(figures: Sequence[AccountFigure]) -> Iterator[ComparedCount]:
    ages = [figure for figure in figures if _is_age(figure)]
    others = [figure for figure in figures if not _is_age(figure)]
    for kind, listed in (("figures", others), ("ages", ages)):
        shared = [figure for figure in listed if _in_two(_spans(figure))]
        status = Counter(figure.status for figure in shared)
        yield ComparedCount(
            "ages" if kind == "ages" else "figures",
            len(shared), status["agreed"], status["disputed"], status["updated"],
        )  # fmt: skip


def _count_others(findings: Findings, differs: Callable[[Iterable[Span]], bool]) -> Iterator[ComparedCount]:
    spoken = [[version.span for version in quote.versions] for quote in findings.quotations.quotes]
    entities = (*findings.entities.people, *findings.entities.organisations)
    listed: tuple[tuple[ComparedKind, Sequence[Sequence[Span]]], ...] = (
        ("quotations", spoken),
        ("times", [time.mentions for time in findings.times.times]),
        ("places", [place.mentions for place in findings.places.places]),
        ("names", [entity.mentions for entity in entities]),
    )
    for kind, entries in listed:
        shared = [spans for spans in entries if _in_two(spans)]
        apart = sum(differs(spans) for spans in shared)
        yield ComparedCount(kind, len(shared), len(shared) - apart, apart)


def _in_two(spans: Iterable[Span]) -> bool:
    return len({span.report for span in spans}) > 1


def _spans(figure: AccountFigure) -> list[Span]:
    return [mention.span for value in figure.values for mention in value.mentions]


def _is_age(figure: AccountFigure) -> bool:
    return figure.measure.action == "age"
