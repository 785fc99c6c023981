"""F105 for numbers side by side: two that have changed places.

Each of them alone is in the sources, so that only their words can tell. Those of the two places are
compared as one: what both sentences share cancels out, and what remains says which number belongs where.
"""

from __future__ import annotations

from collections.abc import Iterator

from crossread.check.arithmetic.relations import read_relation
from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.numbers import Likest, group_values, iter_pairs
from crossread.check.figures.scores import find_scores
from crossread.check.rule import Rule
from crossread.check.slots.sorts import measure_alike
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.text.lexicon import load_words

# By so much the two must fit better the other way round. Over the pairs of numbers in four right drafts the
# most was .03, and four in five pairs, swapped, came over it.
BETTER = 0.08
# Nor may one of them fit the other's place much worse than its own, unless the two together fit far better.
WORSE, MUCH_BETTER = 0.12, 0.3
# And one of them at least must stand so much like its place in a source; else nothing is known of either.
ALIKE = 0.3


def find_swaps(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number of a pair in one sentence that the sources have the other way round."""
    numbers = [number for number in copy.numbers if not _is_worked_out(copy, number)]
    values = {number.span: group_values(number, sources) for number in numbers}
    worst: dict[tuple[int, int], tuple[float, Finding]] = {}
    for one, other in iter_pairs(numbers):
        gain = measure_swap(one, other, values[one.span], values[other.span])
        if gain < BETTER or _is_of_them(copy, other) or not _are_of_sorts(copy, sources, (one, other), values):
            continue
        if all(_is_led_alike(copy, number, sources) for number in (one, other)):
            continue
        for number, stranger in ((one, other), (other, one)):
            if gain > worst.get(number.span, (0.0, None))[0]:
                worst[number.span] = gain, _finding(number, stranger, values, sources)
    yield from (finding for _, finding in worst.values())
    yield from find_scores(copy, sources)


def _is_worked_out(copy: Copy, number: DraftNumber) -> bool:
    """Whether the words present it as a sum or a difference, so that it is nobody else's number: "31, or 11 more"."""
    relation = read_relation(copy, copy.reading.report.span(*number.span))
    return relation is not None and (relation.closed or relation.kind == "sum")


def _is_of_them(copy: Copy, number: DraftNumber) -> bool:
    """Whether it is part of what the number before counts: "the last three, two of them away"."""
    after = [token.lower for token in copy.reading.tokens_after(number.numeral.span)[:2]]
    return after[:1] == ["of"] and after[-1] in load_words("checking", "figures.them")


def _are_of_sorts(
    copy: Copy,
    sources: Sources,
    pair: tuple[DraftNumber, DraftNumber],
    values: dict[tuple[int, int], dict[float, Likest]],
) -> bool:
    """Whether each number's place holds the other in a source that measures the like."""
    return all(
        measure_alike(copy, sources, number.numeral.span, values[number.span][stranger.numeral.value].source.span)
        for number, stranger in (pair, pair[::-1])
    )


def _is_led_alike(copy: Copy, number: DraftNumber, sources: Sources) -> bool:
    """Whether the same of "from" and "to" stands before the number here and in the sources: where a change ended."""
    ours = [token.lower for token in copy.reading.tokens_before(number.numeral.span)[-1:]]
    known = [s.span for s in sources.numbers if s.numeral.value == number.numeral.value]
    leads = [[token.lower for token in sources.readings[span.report].tokens_before(span)[-1:]] for span in known]
    return ours in (["from"], ["to"]) and ours in leads


def measure_swap(
    one: DraftNumber, other: DraftNumber, values_one: dict[float, Likest], values_other: dict[float, Likest]
) -> float:
    """How much better the two values fit each other's place, from -2 to 2.

    -2 where a source lacks one of them, where one fits its own place clearly better, or where neither fits.
    """
    first, second = one.numeral.value, other.numeral.value
    fits = [values_one.get(first), values_other.get(second), values_one.get(second), values_other.get(first)]
    if any(fit is None for fit in fits):
        return -2.0
    own_one, own_other, swapped_one, swapped_other = (fit.likeness for fit in fits if fit is not None)
    gains = swapped_one - own_one, swapped_other - own_other
    settled = (min(gains) >= -WORSE or sum(gains) >= MUCH_BETTER) and max(swapped_one, swapped_other) >= ALIKE
    return sum(gains) if settled else -2.0


def _finding(
    number: DraftNumber,
    stranger: DraftNumber,
    values: dict[tuple[int, int], dict[float, Likest]],
    sources: Sources,
) -> Finding:
    start, end = number.span
    here = values[number.span][stranger.numeral.value].source.span
    own = values[stranger.span][number.numeral.value].source.span
    words, others = number.numeral.span.text, stranger.numeral.span.text
    message = f"“{words}” and “{others}”: {sources.outlet(here.report)} has them the other way round."
    return Finding("F105", "warning", start, end, message, (here, own))


SWAPS = Rule(
    {
        "F102": "A figure differs from the sources",
        "F105": "A right number stands for another place, person or group",
    },
    find_swaps,
)
