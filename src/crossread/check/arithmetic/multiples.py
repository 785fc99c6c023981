"""A202 for multiples: "twice as many" and "four times the fine", against the numbers near them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from crossread.check.arithmetic.companions import companion_ratios
from crossread.check.arithmetic.shares import read_terms
from crossread.check.copies import Copy
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.drafts import Finding
from crossread.model.mentions import Figure
from crossread.model.spans import Span

_MULTIPLE = re.compile(r"\w+ times|twice|double\w*|triple\w*|quadruple\w*|half|\w+fold", re.IGNORECASE)


def find_multiples(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each "twice" and "three times" that no two of the numbers near it bear out, nor a source's words."""
    said = " ".join(folded for _, folded in sources.folded_texts)
    for claim in copy.reading.claims:
        words = _MULTIPLE.search(claim.span.text)
        if claim.kind == "multiple" and words is not None and words[0].lower() not in said:
            yield from _check_multiple(copy, claim.span, claim.factor or 0.0, sources)
    for figure in copy.reading.figures:
        if multiplies(copy, figure) and f"{figure.quantity.value:g} times" not in said:
            yield from _check_multiple(copy, figure.span, float(figure.quantity.value or 0), sources)


def multiplies(copy: Copy, figure: Figure) -> bool:
    """Whether a number says how many times as much something is as another: ", more than four times the fine"."""
    context = figure.context
    if context.after != "times" or figure.quantity.value is None:
        return False
    claimed = any(claim.kind == "multiple" and claim.span.overlaps(figure.span) for claim in copy.reading.claims)
    return claimed or context.before in (",", "or")


def _check_multiple(copy: Copy, span: Span, factor: float, sources: Sources) -> Iterator[Finding]:
    if factor <= 1:
        return
    ratios = _ratios(copy, span)
    if not ratios or any(_is_multiple(span.text, factor, ratio) for ratio in ratios):
        return
    sentence = copy.bounds(span.start, span.end)
    numbered = _has_number_behind(copy, span)
    beside = _ratios_of(_terms(copy, *sentence)) and numbered is not False
    far = chain(
        [] if beside else _far_ratios(copy, span, sources), [] if numbered else companion_ratios(copy, span, sources)
    )
    if any(_is_multiple(span.text, factor, ratio) for ratio in far):
        return
    nearest = min(ratios, key=lambda ratio: abs(ratio - factor))
    message = f"“{span.text}”: the numbers here give {nearest:.1f} times."
    yield Finding("A202", "warning", span.start, span.end, message)


def _has_number_behind(copy: Copy, span: Span) -> bool | None:
    """Whether what it is so many times of is named behind the words with its number: "the 32 of 2019".

    None where nothing is named there.
    """
    behind = list(takewhile(lambda token: not token.is_mark, copy.reading.tokens_after(span)))
    if not behind:
        return None
    return bool(copy.numbers_in(span.end, behind[-1].end))


def _far_ratios(copy: Copy, span: Span, sources: Sources) -> Iterator[float]:
    """How many times the last number before the words has each other of its kind, in the draft and in the sources."""
    first = copy.bounds(span.start, span.end)[0]
    terms = read_terms(copy, left_out=("age", "points"))
    leads = [term.amount for term in terms if first <= term.start and term.end <= span.start]
    others = [*(term.amount for term in terms), *(source.amount for source in sources.figures)]
    for lead in leads[-1:]:
        for other in others:
            if other.family == lead.family and other.dimension == lead.dimension and 0 < other.low < lead.low:
                yield lead.low / other.low


def _ratios(copy: Copy, span: Span) -> list[float]:
    """How many times each number of the sentence and of the one before goes into the others of its kind."""
    first, last = copy.bounds(span.start, span.end)
    return _ratios_of(_terms(copy, copy.begins_before(first), last))


def _terms(copy: Copy, first: int, last: int) -> list[Stated]:
    terms = read_terms(copy, left_out=("age", "points"))
    return [term.amount for term in terms if first <= term.start and term.end <= last]


def _ratios_of(terms: list[Stated]) -> list[float]:
    return [two.low / one.low for one in terms for two in terms if one.family == two.family and 0 < one.low < two.low]


def _is_multiple(words: str, factor: float, ratio: float) -> bool:
    """Whether a ratio is fairly called so many times as much."""
    lowered = words.lower()
    if lowered.startswith(("more than", "over", "at least")):
        return factor <= ratio < factor * 1.5
    if lowered.startswith(("nearly", "almost", "less than")):
        return factor * 0.8 <= ratio <= factor
    return abs(ratio - factor) <= 0.15 * factor


MULTIPLES = Rule({"A202": "A share does not follow from the numbers it is of"}, find_multiples)
