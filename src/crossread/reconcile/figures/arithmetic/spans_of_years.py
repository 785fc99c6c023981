"""A long span of years in one sentence against the year that another counts it from: ``in 68 years``, ``since 1948``.

So many years come right by chance only seldom; a span of fewer needs both years beside it. It only confirms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.model.accounts import Check
from crossread.model.mentions import Reading, Sentence, Timex
from crossread.model.operands import Operand, Verdict, by_role
from crossread.model.spans import Span
from crossread.reconcile.figures.arithmetic.facts import Reckoning, exact, make_check, take
from crossread.reconcile.figures.arithmetic.since import check_since
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.tables import Aligned
from crossread.text.lexicon import load_words

# The least years of a span that may stand in another sentence, or in another report, than its year; and of one that
# stands between two years.
LONG, SHORT = 10, 4
# The least of one whose year only another report names: many years are within a decade or two.
ELSEWHERE = 20
# Where the year in which it is told is not over, a span may lack one; then the sentences share so many words.
SHARED = 2
# Sentences behind a span in which its two years stand, and behind a long one.
NEXT, FAR = 2, 6
# From this month on the season of the year counts.
MIDSUMMER = "06"
# Tokens behind a span that say of what.
SET = 3
_SET = load_words("arithmetic", "spans.set")
_LENGTHS = frozenset({"year", "season"})
_PRECISE = ("year", "month", "day")


@dataclass(frozen=True, slots=True, eq=False)
class NamedYear:
    """A year that a report names, with its sentence."""

    year: int
    span: Span
    sentence: Sentence
    index: int


def check_years(aligned: Aligned) -> Iterator[Check]:
    """Numbers of years beside their year, then long spans whose year stands elsewhere."""
    beside = tuple(check_since(aligned))
    yield from beside
    yield from _check_spans(aligned, beside)


def _check_spans(aligned: Aligned, known: Sequence[Check]) -> Iterator[Check]:
    """Every such span once for the story, against the year whose sentence has most in common with its own.

    Those that are ``known`` beside their year are left out.
    """
    readings = aligned.items.readings
    dated = {reading.report.id: _years(reading) for reading in readings}
    words = Counter(word for reading in readings for sentence in reading.sentences for word in set(sentence.lemmas))
    told = {
        (float(by_role(check.operands, "stated")[0].value or 0), int(by_role(check.operands, "from")[0].value or 0))
        for check in known
    }
    for reading in readings:
        own = dated[reading.report.id]
        others = [one for other in readings if other is not reading for one in dated[other.report.id]]
        for item in aligned.items.of_report(reading.report.id):
            if not _is_span(item):
                continue
            start = _till_now(item, own, others, words)
            for ends in (_between(item, own), (start, None) if start else None):
                if ends is not None and (item.value or 0.0, ends[0].year) not in told:
                    told.add((item.value or 0.0, ends[0].year))
                    yield _state(aligned, item, *ends)


def _state(aligned: Aligned, item: Item, start: NamedYear, end: NamedYear | None) -> Check:
    seasons = item.unit == "season"
    last = start.year + int(item.value or 0.0) - seasons
    to = Operand("to", last, mention=end.span if end else None)
    verdict: Verdict = "both counted" if seasons else "exact"
    operands = (Operand("from", start.year, mention=start.span), to, take("stated", item))
    same = [other for other in aligned.stated_in(aligned.group(item), item.report) if other.value == item.value]
    spans = [start.span, *([end.span] if end else [])]
    return make_check("change", True, Reckoning("years", operands, verdict), same or [item], spans)


def _is_span(item: Item) -> bool:
    quantity = item.figure.quantity
    years = item.unit in _LENGTHS or quantity.unit in _LENGTHS
    plain = item.age_of is None and item.figure.span.part == "text" and item.sentence is not None
    return years and plain and exact(item) and (item.value or 0.0) >= SHORT and not (_tells_age(item) or _is_set(item))


def _tells_age(item: Item) -> bool:
    return item.figure.span.text.lower().endswith("old") or item.figure.context.after in ("old", "-")


def _is_set(item: Item) -> bool:
    """``a 20-year sentence``, ``four years in prison``: a length that is laid down, and has not passed."""
    behind = item.sentence.tokens_after(item.figure.span)[:SET] if item.sentence else ()
    return any(token.lower in _SET for token in behind)


def _modifies(item: Item) -> bool:
    """``a four-year stretch``: it says of what length something is, not how long after."""
    behind = item.sentence.tokens_after(item.figure.span)[:1] if item.sentence else ()
    return any(token.tag in ("NOUN", "ADJ") for token in behind)


def _years(reading: Reading) -> list[NamedYear]:
    found: list[NamedYear] = []
    for time in reading.times:
        index = reading.sentence_number_at(time.span)
        if index is not None and time.span.part == "text" and (year := _year(time)) is not None:
            found.append(NamedYear(year, time.span, reading.sentences[index], index))
    return found


def _year(time: Timex) -> int | None:
    named = time.explicit_year and time.precision in _PRECISE and time.first
    return int(time.first[:4]) if named and time.first else None


def _between(item: Item, own: Sequence[NamedYear]) -> tuple[NamedYear, NamedYear] | None:
    """``fired in 1988, he led no team for 25 years. … hired in 2013``; of seasons both ends count."""
    reach = FAR if (item.value or 0.0) >= LONG else NEXT
    if _modifies(item):
        return None
    near = [one for one in own if -1 <= one.index - item.figure.sentence <= reach]
    for start in near:
        for end in near:
            passed = end.year - start.year + (item.unit == "season")
            if passed == item.value and start.index <= item.figure.sentence and start.span.start < end.span.start:
                return start, end
    return None


def _till_now(
    item: Item, own: Sequence[NamedYear], others: Sequence[NamedYear], words: Counter[str]
) -> NamedYear | None:
    """The year from which it is counted to the report's own, of those that fit the one told in the likest words."""
    if not item.report.published or (item.value or 0.0) < LONG:
        return None
    found = [
        (alike, same, -one.index, one)
        for same, dated in ((1, own), (0, others if (item.value or 0.0) >= ELSEWHERE else ()))
        for one in dated
        if (alike := _fits(item, one, words)) > 0
    ]
    best = max(found, key=lambda one: one[:3], default=None)
    return best[3] if best else None


def _fits(item: Item, one: NamedYear, words: Counter[str]) -> float:
    """How much the two sentences share, each word counting the more the fewer have it; 0 where the years differ."""
    published = item.report.published or ""
    told, month = int(published[:4]), published[5:7]
    missing = told - one.year - (item.value or 0.0)
    fitting = (-1.0 if month > MIDSUMMER else 0.0,) if item.unit == "season" else (0.0, 1.0)
    shared = {
        word
        for word in set(item.sentence.lemmas if item.sentence else ()) & set(one.sentence.lemmas)
        if not word.isdecimal()
    }
    shared -= _LENGTHS
    if missing not in fitting or (missing == 1 and len(shared) < SHARED):
        return 0.0
    return sum(1 / words[word] for word in shared)
