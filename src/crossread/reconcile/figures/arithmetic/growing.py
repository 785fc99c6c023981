"""How old somebody was in a year, against the age that the reports give: 30 in 1995 makes 47 or 48 in 2013."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Timex
from crossread.model.operands import Operand
from crossread.model.sentences import has_phrase
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# How many tokens may stand between the year and the age.
REACH = 8
# An age further off than this is another person's.
FAR = 5
_THEN = load_words("arithmetic", "growing.then")


def check_growing(aligned: Aligned) -> Iterator[Check]:
    """Every age in a year, against the age that some report gives for one who is named in the sentence."""
    for reading in aligned.items.readings:
        for then in aligned.items.of_report(reading.report.id):
            if _is_age(then) and has_phrase(then.tokens_before[-4:], _THEN):
                year = _find_year(reading, then)
                now = _find_now(aligned, then) if year is not None else None
                if year is not None and now is not None:
                    yield from _compare(then, year, now)


def _is_age(item: Item) -> bool:
    return item.figure.quantity.kind == "measure" and item.figure.quantity.unit == "year" and exact(item)


def _find_year(reading: Reading, then: Item) -> Timex | None:
    """The year in the age's own sentence, a few words off."""
    for time in reading.times:
        if then.sentence and then.sentence.span.contains(time.span) and time.precision == "year" and time.explicit_year:
            start, end = sorted((time.span, then.figure.span), key=lambda span: span.start)
            if len(then.sentence.tokens_between(start.end, end.start)) <= REACH:
                return time
    return None


def _find_now(aligned: Aligned, then: Item) -> Item | None:
    """The age that a report gives for the one person named both there and in the sentence."""
    words = {token.lower for token in then.tokens}
    ages = [item for item in aligned.items.figures if item is not then and _is_age(item) and item.age_of in words]
    named = {item.age_of for item in ages}
    return ages[0] if len(named) == 1 and not ages[0].near(then) else None


def _compare(then: Item, year: Timex, now: Item) -> Iterator[Check]:
    told = now.report.published
    if not told or not year.first:
        return
    passed = int(told[:4]) - int(year.first[:4])
    expected = (then.value or 0.0) + passed
    off = abs((now.value or 0.0) - expected)
    if off <= FAR:
        operands = (take("from", then), Operand("factor", passed, "year", mention=year.span))
        reckoning = Reckoning("age", (*operands, Operand("result", expected), take("stated", now)))
        yield make_check("change", off <= 1, reckoning, [now, then], [year.span])
