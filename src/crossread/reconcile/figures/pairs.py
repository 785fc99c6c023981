"""Counts of people set side by side: ``ten foreigners and two crew members``."""

from __future__ import annotations

from crossread.model.mentions import Figure, Reading
from crossread.reconcile.figures.deeds import find_deed, find_severity
from crossread.reconcile.figures.people import classify_people, find_unit
from crossread.text.lexicon import load_words

# Whether it is the greater of the two, and both numbers, the smaller first.
Pairing = tuple[bool, float, float]

# How many characters the first number's noun and what narrows it may take up.
REACH = 100
_AS_WELL = ["as", "well", "as"]
# Small numbers meet by chance.
_FEWEST = 5


def find_pairings(reading: Reading, deadly: bool) -> dict[int, Pairing]:
    """By the index of the figure: the pair that it is told in.

    Two counts of a sentence are a pair where the words set one right beside the other and the same is
    told of both, so that together they are one body of people. Pairs of equal numbers are left out:
    nothing then tells which is which.
    """
    found: dict[int, Pairing] = {}
    for index, (first, second) in enumerate(zip(reading.figures, reading.figures[1:], strict=False)):
        if first.whole == index + 1 or second.whole == index or not _beside(reading, first, second):
            continue
        a, b = _count_people(first), _count_people(second)
        if a is None or b is None or a == b or a + b < _FEWEST:
            continue
        if find_deed(reading, first, deadly) == find_deed(reading, second, deadly):
            low, high = sorted((a, b))
            found.setdefault(index, (a == high, low, high))
            found.setdefault(index + 1, (b == high, low, high))
    return found


def _count_people(figure: Figure) -> float | None:
    """The number of people that it counts, all of them in one state; None where it counts none."""
    if figure.quantity.kind != "count" or figure.quantity.value is None or find_severity(figure.measure) is not None:
        return None
    return None if classify_people(find_unit(figure.measure)) is None else float(figure.quantity.value)


def _beside(reading: Reading, first: Figure, second: Figure) -> bool:
    """Whether the first's noun and what narrows it stand between them, then ``and``, ``as well as`` or a comma."""
    sentence = reading.sentence_of(first)
    if sentence is None or first.sentence != second.sentence or second.span.start - first.span.end > REACH:
        return False
    words = [token.lower for token in sentence.tokens_between(first.span.end, second.span.start)]
    if words[-3:] == _AS_WELL:
        return len(words) > len(_AS_WELL)
    if words[-2:] == ["and", "the"]:
        words.pop()
    ends = words[-1:] in (["and"], [","])
    return ends and len(words) > 1 and not any(map(_sets_apart, words))


def _sets_apart(word: str) -> bool:
    return not load_words("figure_matching", "pairs.apart").isdisjoint(word) or any(map(str.isdecimal, word))
