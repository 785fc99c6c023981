"""A203 and A204: sums and superlatives of the draft, against its own numbers and those of the sources."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from crossread.check.arithmetic.listed import are_given
from crossread.check.copies import Copy
from crossread.check.figures.known import SourceFigure
from crossread.check.figures.values import bears_out, draft_amounts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.accounts import AccountFigure
from crossread.model.drafts import Finding, FindingSeverity
from crossread.model.mentions import Claim, Figure, ReadBreakdown
from crossread.text.lexicon import load_pattern

# Parts miss a total that they are meant to make by so small a share of it.
NEARLY = 0.15

_LEAST = load_pattern("checking", "sums.least", re.IGNORECASE)


def find_sums(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each list that the words lay out as complete, and whose parts do not make its total."""
    figures = copy.reading.figures
    for breakdown in copy.reading.breakdowns:
        if breakdown.whole is None or not breakdown.closed or breakdown.overlapping:
            continue
        parts, whole = [figures[part] for part in breakdown.parts], figures[breakdown.whole]
        total = _add(breakdown, parts)
        if total is None or whole.quantity.approx != "exact" or whole.quantity.value in (None, total):
            continue
        yield _sum_finding(whole, parts, total, sources)


def _add(breakdown: ReadBreakdown, parts: list[Figure]) -> float | None:
    """The sum of the parts; None where one of them is no plain number."""
    values = [part.quantity.value for part in parts if part.quantity.approx == "exact"]
    known = [float(value) for value in values if value is not None]
    if breakdown.implied:
        return None  # "two men and a woman": a sum of the numbers alone is no total
    return math.fsum(known) if len(known) == len(breakdown.parts) > 1 else None


def _sum_finding(whole: Figure, parts: list[Figure], total: float, sources: Sources) -> Finding:
    """A warning; a note where the sources have the numbers, so that the slip is theirs, or the list leaves some out.

    Parts that nearly make their total are meant to make it: of these one sentence of a source must have them all.
    """
    values = [float(f.quantity.value) for f in (whole, *parts) if f.quantity.value is not None]
    given = are_given(values, sources) or (
        abs(total - values[0]) > NEARLY * values[0] and all(_is_given(f, sources) for f in (whole, *parts))
    )
    severity: FindingSeverity = "note" if given else "warning"
    added = " + ".join(part.span.text for part in parts)
    message = f"“{whole.span.text}”: {added} makes {total:g}."
    return Finding("A204", severity, whole.span.start, whole.span.end, message)


def _is_given(figure: Figure, sources: Sources) -> bool:
    return any(bears_out(amount, s.amount) == "same" for amount in draft_amounts(figure) for s in sources.figures)


def find_superlatives(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each "largest" and "fewest" whose own list, in a source, has a larger or smaller number."""
    for claim in copy.reading.claims:
        if claim.kind == "superlative" and claim.figures:
            figure = copy.reading.figures[claim.figures[0]]
            source = _find_listed(copy, figure, sources)
            rival = source and _find_rival(claim, source.figure, sources)
            if source and rival:
                theirs = rival.values[0].mentions[0].span
                message = f"“{claim.span.text}”: {sources.outlet(theirs.report)} has “{theirs.text}” for {rival.label}."
                yield Finding("A203", "warning", claim.span.start, claim.span.end, message, (source.span, theirs))


def _find_listed(copy: Copy, figure: Figure, sources: Sources) -> SourceFigure | None:
    """The draft's figure in a list of the sources: the same number, for a place or group that the sentence names."""
    text = copy.draft.readable
    first, last = copy.bounds(figure.span.start, figure.span.end)
    listed = {part for breakdown in sources.account.breakdowns for part in breakdown.parts}
    for amount in draft_amounts(figure)[:1]:
        for source in sources.figures:
            named = source.figure.measure.place or source.figure.measure.condition
            here = source.figure.id in listed and named is not None and named in text[first:last]
            if here and bears_out(amount, source.amount) == "same":
                return source
    return None


def _find_rival(claim: Claim, named: AccountFigure, sources: Sources) -> AccountFigure | None:
    """A figure of the same list that goes beyond the one called the largest (or least)."""
    least = bool(_LEAST.search(claim.span.text))
    by_id = {figure.id: figure for figure in sources.account.figures}
    own = _values(named)
    for breakdown in sources.account.breakdowns:
        if named.id not in breakdown.parts or not own:
            continue
        for part in breakdown.parts:
            values = _values(by_id[part]) if part in by_id else []
            if values and (max(values) < min(own) if least else min(values) > max(own)):
                return by_id[part]
    return None


def _values(figure: AccountFigure) -> list[float]:
    return [float(value.value) for value in figure.values if value.value is not None]


SUMS = Rule({"A204": "The parts of a list do not make its total"}, find_sums)
SUPERLATIVES = Rule({"A203": "A superlative is not borne out by the numbers"}, find_superlatives)
