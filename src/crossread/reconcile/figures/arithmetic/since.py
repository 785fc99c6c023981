"""A number of years against the year that it is counted from: ``nine years ago, in 2015``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Timex
from crossread.model.operands import Operand
from crossread.model.sentences import Token
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# Tokens between the number of years and the year, where the two stand side by side; and anywhere in the sentence.
BESIDE, REACH = 4, 14
# The sentence that tells of the last time stands so many sentences after "the first in 12 years" at most.
NEXT = 2
_AGO = load_words("arithmetic", "since.ago")
_LATER = load_words("arithmetic", "since.later")
_FOUNDED = load_words("arithmetic", "since.founded")
_FIRST = load_words("arithmetic", "since.first")
_LAST = load_words("arithmetic", "since.last")


def check_since(aligned: Aligned) -> Iterator[Check]:
    """Every number of years that a year of the same words bears out, counted to the report's own or to another year."""
    for reading in aligned.items.readings:
        told = int(reading.report.published[:4]) if reading.report.published else None
        items = [item for item in aligned.items.of_report(reading.report.id) if _is_years(item)]
        for item in items:
            found = _find_start(reading, item, told)
            if found is not None:
                start, end = found
                ends = Operand("from", _year(start), mention=start.span), _as_end(end)
                spans = [start.span, *([end.span] if isinstance(end, Timex) else [])]
                yield make_check(
                    "change", True, Reckoning("years", (*ends, take("stated", item)), "exact"), [item], spans
                )


def _as_end(end: Timex | int) -> Operand:
    return Operand("to", end) if isinstance(end, int) else Operand("to", _year(end), mention=end.span)


def _is_years(item: Item) -> bool:
    quantity = item.figure.quantity
    years = quantity.unit == "year" and quantity.kind in ("duration", "measure") and exact(item)
    return years and item.figure.span.part == "text" and not item.age_of and (item.value or 0.0) >= 2


def _find_start(reading: Reading, item: Item, told: int | None) -> tuple[Timex, Timex | int] | None:
    """The year that it is counted from and the one that it is counted to; None where no words say so or they differ."""
    years = [time for time in reading.times if _year(time) is not None and _lies_near(reading, item, time)]
    own = [time for time in years if item.sentence and item.sentence.span.contains(time.span)]
    for time in own:
        if told is not None and _is_counted_to_now(reading, item, time) and told - (_year(time) or 0) == item.value:
            return time, told
    for one in own:
        for other in own:
            later = (_year(other) or 0) - (_year(one) or 0)
            if later == item.value and _behind(item)[:1] and _behind(item)[0].lower in _LATER | {"earlier", "before"}:
                return one, other
    return _since_the_last(reading, item, years, told)


def _is_counted_to_now(reading: Reading, item: Item, time: Timex) -> bool:
    """``nine years ago, in 2015``; ``since 2016, eight years``; ``founded in 1984, is 40 years old``."""
    start, end = sorted((item.figure.span, time.span), key=lambda span: span.start)
    between = item.sentence.tokens_between(start.end, end.start) if item.sentence else ()
    before = [token.lower for token in reading.tokens_before(time.span)]
    if len(between) <= BESIDE and not any(token.text == ";" for token in between):
        ago = bool(_behind(item)) and _behind(item)[0].lower in _AGO
        if ago or before[-1:] == ["since"]:
            return True
    founded = bool(_FOUNDED.intersection(before[-BESIDE:]))
    return founded and len(between) <= REACH and _tells_age(item) and end is item.figure.span


def _tells_age(item: Item) -> bool:
    """``is 40 years old``, ``the 40-year-old club``, ``its 40-year history``."""
    words = item.figure.span.text.lower().replace("-", " ").split()
    behind = [token.lower for token in _behind(item)[:2]]
    return words[-1] == "old" or behind[:1] in (["old"], ["history"]) or behind == ["in", "business"]


def _since_the_last(reading: Reading, item: Item, years: Sequence[Timex], told: int | None) -> tuple[Timex, int] | None:
    """``the first strike in 12 years. The last one was in 2012``; ``three years after a like one: in 2021``."""
    before = [token.lower for token in item.tokens_before]
    first = before[-1:] == ["in"] and bool(_FIRST.intersection(before[-BESIDE - 2 :]))
    after = bool(_behind(item)) and _behind(item)[0].lower == "after"
    for time in years if (first or after) and told is not None else ():
        sentence = reading.sentence_at(time.span)
        words = {token.lower for token in sentence.tokens} if sentence is not None else set()
        behind = time.span.start > item.figure.span.end
        if behind and (after or _LAST & words) and told is not None and told - (_year(time) or 0) == item.value:
            return time, told
    return None


def _behind(item: Item) -> Sequence[Token]:
    return item.sentence.tokens_after(item.figure.span) if item.sentence else ()


def _year(time: Timex) -> int | None:
    """The year where the words name no more than that."""
    value = time.value or ""
    return int(value) if time.explicit_year and value.isdecimal() and len(value) == len("2014") else None


def _lies_near(reading: Reading, item: Item, time: Timex) -> bool:
    nearby = reading.sentences[item.figure.sentence : item.figure.sentence + 1 + NEXT]
    return any(sentence.span.contains(time.span) for sentence in nearby)
