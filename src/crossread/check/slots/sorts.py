"""What forbids to take a source's number for what stands in a draft's place, whatever the words around the two."""

from __future__ import annotations

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.model.mentions import FigureKind
from crossread.model.spans import Span


def measure_alike(copy: Copy, sources: Sources, ours: Span, theirs: Span) -> bool:
    """Whether nothing says that a number of the draft and one of a source measure different sorts of things.

    A count is no length of time and no share, and what counts is no rank: "five people", "First Deputy Holm".
    """
    own = copy.figure_at(ours)
    if own is None:
        return True
    reading = sources.readings[theirs.report]
    figure = next((figure for figure in reading.figures if figure.span.overlaps(theirs)), None)
    if figure is not None:
        return _sort(figure.quantity.kind) == _sort(own.quantity.kind)
    ranked = any(numeral.shape == "ordinal" for numeral in reading.numerals_in(theirs))
    return not ranked or own.quantity.kind != "count"


def _sort(kind: FigureKind) -> FigureKind:
    """One sort for shares and for the changes that are told as such: "fell 28 percent", "28 percent"."""
    return "percent" if kind in ("change", "ratio") else kind


def has_other_value(sources: Sources, theirs: Span, number: float) -> bool:
    """Whether the reports dispute what is measured at a span of a source, and the number is another value of it."""
    figures = sources.hold(_read_disputed)
    return any(number in values for span, values in figures.get(theirs.report, ()) if span.overlaps(theirs))


def _read_disputed(sources: Sources) -> dict[str, list[tuple[Span, frozenset[float]]]]:
    """By report, the mentions of figures of several values, with these."""
    found: dict[str, list[tuple[Span, frozenset[float]]]] = {}
    for figure in sources.account.figures:
        values = frozenset(float(value.value) for value in figure.stated_values if value.value is not None)
        if len(values) > 1:
            for value in figure.values:
                for mention in value.mentions:
                    found.setdefault(mention.span.report, []).append((mention.span, values))
    return found
