"""A201 for what is left: "leaving three" and "so that three missed" where the numbers right before leave another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from crossread.check.copies import Copy, DraftNumber
from crossread.check.figures.candidates import SAME_THING
from crossread.check.figures.numbers import group_values
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.text.lexicon import load_pattern

# Characters between the whole and the words that say what is left of it.
REACH = 160
# Numbers before it that may be the whole or a part.
MOST = 4

_LEAVES = load_pattern("checking", "remainders.leaves", re.IGNORECASE)
_TOLL = load_pattern("checking", "remainders.of_the_harmed", re.IGNORECASE)
_FURTHER = load_pattern("checking", "remainders.further", re.IGNORECASE)


def find_remainders(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each number said to be left that no two of the numbers before it leave."""
    for index, number in enumerate(copy.numbers):
        before = [n for n in copy.numbers[max(0, index - MOST) : index] if _is_close(copy, n, number)]
        if len(before) < 2 or not _is_left(copy, before[0], number) or not _may_be_wrong(number, sources):
            continue
        pairs = [(one.numeral.value, two.numeral.value) for one, two in itertools.combinations(before, 2)]
        if any(abs(one - two) == number.numeral.value for one, two in pairs):
            continue
        whole, part = max(pairs[-1]), min(pairs[-1])
        words = number.numeral.span.text
        message = f"“{words}”: {whole:g} less {part:g} leaves {whole - part:g}; work it out again."
        yield Finding("A201", "warning", *number.span, message)


def _is_close(copy: Copy, other: DraftNumber, left: DraftNumber) -> bool:
    between = copy.draft.readable[other.span[1] : left.span[0]]
    plain = other.numeral.shape == left.numeral.shape == "plain"
    return plain and len(between) <= REACH and "\n" not in between


def _is_left(copy: Copy, first: DraftNumber, left: DraftNumber) -> bool:
    """Whether the words right before the number say that it is what remains, and those behind that it is no toll."""
    text = copy.draft.readable
    between = text[first.span[0] : left.span[0]]
    toll = _TOLL.match(text, left.span[1], min(len(text), left.span[1] + 30))
    return _LEAVES.search(between) is not None and not _FURTHER.search(between) and toll is None


def _may_be_wrong(number: DraftNumber, sources: Sources) -> bool:
    """Whether a source has the number, else another rule tells of it, but none in words like these."""
    fit = group_values(number, sources).get(number.numeral.value)
    return fit is not None and fit.likeness < SAME_THING


REMAINDERS = Rule(
    {"A201": "A number that the words present as worked out follows from no numbers here"}, find_remainders
)
