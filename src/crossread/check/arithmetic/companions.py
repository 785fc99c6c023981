"""Numbers worked out of a source's sentence: the draft gives one of its numbers and what it comes to.

"He paused for 28 minutes, 17 fewer than the law demands", where a source has the 28 and the 45 in one sentence. The
draft need not have the other number, and its words need not say that it was worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from crossread.check.copies import Copy
from crossread.check.sources import Sources
from crossread.meaning.quantities import Stated
from crossread.model.mentions import Reading
from crossread.model.sentences import Sentence
from crossread.model.spans import Span

# More numbers than this in a sentence make nearly every other.
MOST_NUMBERS = 5
# A quotient is so near what is said of it.
NEAR = 0.15


def is_of_companions(copy: Copy, span: Span, amount: Stated, sources: Sources) -> bool:
    """Whether a number of the draft's sentence and one beside it in a source lie so far apart, or make it together."""
    for ours, values in iter_companions(copy, span, sources):
        for one, other in product(sorted(ours), values):
            if one != other and {abs(one - other), one + other} & {amount.number, amount.low}:
                return True
    return False


def is_quotient(copy: Copy, span: Span, amount: Stated) -> bool:
    """Whether a length of time is how often one sum of money of its sentence goes into the other: "paid back in"."""
    if amount.family != "duration":
        return False
    first, last = copy.bounds(span.start, span.end)
    money = [n.value for n in copy.reading.numerals if n.shape == "money" and first <= n.start < last]
    return any(low > 0 and _is_quotient(amount, high / low) for low, high in combinations(sorted(money), 2))


def companion_ratios(copy: Copy, span: Span, sources: Sources) -> Iterator[float]:
    """How many times the one of two such numbers has the other."""
    for ours, values in iter_companions(copy, span, sources):
        pairs = (sorted(pair) for pair in product(sorted(ours), values))
        yield from (high / low for low, high in pairs if 0 < low < high)


def iter_companions(copy: Copy, span: Span, sources: Sources) -> Iterator[tuple[frozenset[float], list[float]]]:
    """The numbers that the draft's sentence has of a source's sentence, with all that that one has."""
    sentence = copy.reading.sentence_at(span)
    if sentence is None:
        return
    ours = frozenset(_values(copy.reading, sentence, span))
    for values in sources.take(_read_companions):
        if ours & set(values):
            yield ours & set(values), values


def _read_companions(reading: Reading) -> Iterator[list[float]]:
    """The numbers of each sentence that has more than one, and not too many."""
    for sentence in reading.sentences:
        values = list(dict.fromkeys(_values(reading, sentence)))
        if 1 < len(values) <= MOST_NUMBERS:
            yield values


def _values(reading: Reading, sentence: Sentence, without: Span | None = None) -> list[float]:
    """The numbers of a sentence as written, those of ranks, parts and dates left out."""
    dated = [time.span for time in reading.times if time.type in ("DATE", "TIME")]
    inside = [n for n in reading.numerals_in(sentence.span) if n.shape not in ("ordinal", "part")]
    free = [n for n in inside if not any(n.span.overlaps(span) for span in dated)]
    return [n.value for n in free if without is None or not n.span.overlaps(without)]


def _is_quotient(amount: Stated, value: float) -> bool:
    if amount.approx == "above":
        return amount.number <= value <= amount.number + 1
    if amount.approx == "below":
        return amount.number - 1 <= value <= amount.number
    return abs(amount.number - value) <= NEAR * value
