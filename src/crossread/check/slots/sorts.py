"""What forbids to take a source's number for what stands in a draft's place, whatever the words around the two."""

from __future__ import annotations

from crossread.check.copies import Copy
from crossread.check.paired import read_scores
from crossread.check.sources import Sources
from crossread.model.mentions import Quantity
from crossread.model.spans import Span

_OF_A_CLOCK = frozenset({"hour", "minute", "second"})


def measure_alike(copy: Copy, sources: Sources, ours: Span, theirs: Span) -> bool:
    """Whether nothing says that a number of the draft and one of a source measure different sorts of things.

    A count is no length of time, no share and no half of a score, and what counts is no rank: "five people", "five
    years", "led 5-1", "First Deputy Holm". Minutes are not told as years.
    """
    own = copy.figure_at(ours)
    reading = sources.readings[theirs.report]
    if own is None:
        return True
    if own.quantity.kind == "count" and any(score.span.overlaps(theirs) for score in sources.take(read_scores)):
        return False
    figure = next((figure for figure in reading.figures if figure.span.overlaps(theirs)), None)
    if figure is not None:
        return _sort(figure.quantity) == _sort(own.quantity)
    ranked = any(numeral.shape == "ordinal" for numeral in reading.numerals_in(theirs))
    return not ranked or own.quantity.kind != "count"


def _sort(quantity: Quantity) -> str:
    """One sort for shares and the changes told as such, "fell 28 percent", one for hours and one for days and years."""
    if quantity.kind == "duration":
        return "hours" if quantity.unit in _OF_A_CLOCK else "days"
    return "percent" if quantity.kind in ("change", "ratio") else quantity.kind


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
