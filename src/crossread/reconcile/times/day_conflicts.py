"""One deed on two days, in two months or in two years, in sentences of two reports that speak of one thing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from crossread.meaning.calendar.days import parse_day
from crossread.meaning.calendar.lengths import days_between
from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.mentions import Reading
from crossread.reconcile.sentences import SentencePairs
from crossread.reconcile.sides import compose_day_side, compose_discrepancy
from crossread.reconcile.times.days import ToldDay

# Days further apart than this are of two deeds.
_NEAR = 7
_EXACT = frozenset({"day", "daypart", "hour", "minute"})
_COARSE = frozenset({"week", "month", "year"})


def find_day_conflicts(
    readings: Sequence[Reading], days: Sequence[ToldDay], known: Sequence[Discrepancy]
) -> Iterator[Discrepancy]:
    """Discrepancies of kind ``date``, one for each deed; none that has a date of ``known`` already."""
    told = {span for found in known for side in found.sides for span in side.mentions}
    pairs = SentencePairs(readings)
    for one, other in _of_one_deed(days):
        if {one.time.span, other.time.span} & told:
            continue
        if _is_year_slip(one, other) or (_differ(one, other, days) and pairs.hold(one.key, other.key)):
            sides = [[day for day in days if _goes_with(day, side)] for side in (one, other)]
            told |= {day.time.span for side in sides for day in side}
            yield _compose(sides)


def _of_one_deed(days: Sequence[ToldDay]) -> Iterator[tuple[ToldDay, ToldDay]]:
    """Every two different days of one deed, in the order of the first and then of the second."""
    by_deed: dict[str, list[int]] = {}
    for number, day in enumerate(days):
        by_deed.setdefault(day.deed, []).append(number)
    for number, one in enumerate(days):
        same = by_deed[one.deed]
        for at in same[bisect_right(same, number) :]:
            yield one, days[at]


def _goes_with(day: ToldDay, side: ToldDay) -> bool:
    """Whether a date is the side's own, or the same date of the same deed in another report."""
    same = (day.deed, day.first, day.last, day.part) == (side.deed, side.first, side.last, side.part)
    return day is side or (same and day.report != side.report)


def _differ(one: ToldDay, other: ToldDay, days: Sequence[ToldDay]) -> bool:
    return one.nominal == other.nominal and any(rule(one, other) for rule in _RULES) and not _has_both(one, other, days)


def _is_year_slip(one: ToldDay, other: ToldDay) -> bool:
    """One deed in one month of two years, each named: a caption's ``April 14, 2016`` for the text's ``April 2014``."""
    named = all({"year", "month"} <= set(day.time.stated) for day in (one, other))
    if (
        not named
        or one.sentence is other.sentence
        or one.first[:4] == other.first[:4]
        or one.first[5:7] != other.first[5:7]
    ):
        return False
    whole = "day" in one.time.stated and "day" in other.time.stated
    people = one.people == other.people and len(one.words & other.words) >= 2
    return people and (not whole or one.first[5:] == other.first[5:])


def _named_days(one: ToldDay, other: ToldDay) -> bool:
    """Two days near each other, both named, of something that happens once or is told in the same words."""
    if (
        not _are_near(one, other)
        or _is_news(one, other)
        or _is_news(other, one)
        or not all(map(_names_day, (one, other)))
        or _is_one_weekday(one, other)
    ):
        return False
    return _share(one, other, 1 if one.nominal else 3)


def _parts_of_days(one: ToldDay, other: ToldDay) -> bool:
    """``Last night`` and ``this morning`` in two reports of one day."""
    parts = one.part is not None and other.part is not None and one.first != other.first
    same_stamp = one.reading.report.published == other.reading.report.published is not None
    return parts and same_stamp and _are_near(one, other) and bool(one.words & other.words)


def _units(one: ToldDay, other: ToldDay) -> bool:
    """``This month`` and ``last month``."""
    units = one.time.precision == other.time.precision and one.time.precision in _COARSE
    deictic = all("deictic" in day.time.stated for day in (one, other))
    deictic = deictic and _words(one)[:1] != _words(other)[:1]
    return units and deictic and _are_apart(one, other) and _share(one, other, 3)


def _years(one: ToldDay, other: ToldDay) -> bool:
    """Two years, or a year and so many years ago, of one deed told in the same words.

    A newer ship than the one launched three years ago and one of the three launched in 2011 are two, but for a name
    that both bear.
    """
    spans = [day.time.precision == "year" and day.time.type == "DATE" for day in (one, other)]
    if not all(spans) or one.people != other.people or one.years > 1 or other.years > 1:
        return False
    if not one.names & other.names and any(day.of_several for day in (one, other)):
        return False
    counted = sum(not day.time.explicit_year for day in (one, other))
    gap = abs(int(one.first[:4]) - int(other.first[:4]))
    return counted < 2 and gap > counted and not any(map(_is_vague, (one, other))) and _share(one, other, 2)


def _is_vague(day: ToldDay) -> bool:
    return day.time.modifier is not None or "deictic" in day.time.stated


_RULES: tuple[Callable[[ToldDay, ToldDay], bool], ...] = (_named_days, _parts_of_days, _units, _years)


def _words(day: ToldDay) -> list[str]:
    return [word for word in day.time.span.text.lower().split() if word != "the"]


def _are_apart(one: ToldDay, other: ToldDay) -> bool:
    return one.last < other.first or other.last < one.first


def _are_near(one: ToldDay, other: ToldDay) -> bool:
    first, second = parse_day(one.first), parse_day(other.first)
    exact = one.time.precision in _EXACT and other.time.precision in _EXACT
    near = bool(first and second) and abs(days_between(first, second)) <= _NEAR if first and second else False
    return exact and near and _are_apart(one, other)


def _names_day(day: ToldDay) -> bool:
    return bool({"weekday", "month"} & set(day.time.stated))


def _is_news(day: ToldDay, other: ToldDay) -> bool:
    """Whether a day came after the other's report was published, which can tell only of one before.

    A stamp older than what its report tells is wrong and decides nothing.
    """
    published = other.reading.report.published
    return published is not None and day.first > max(published[:10], other.first)


def _is_one_weekday(one: ToldDay, other: ToldDay) -> bool:
    """Whether both name one weekday: of two weeks by the reports' stamps alone, which may be wrong."""
    return one.time.weekday is not None and one.time.weekday == other.time.weekday


def _share(one: ToldDay, other: ToldDay, words: int) -> bool:
    shared, fewer = one.words & other.words, min(len(one.words), len(other.words))
    return len(shared) >= words and (one.nominal or 2 * len(shared) >= fewer)


def _has_both(one: ToldDay, other: ToldDay, days: Sequence[ToldDay]) -> bool:
    """Whether either report gives the deed the other's date too."""
    return any(
        day.deed == one.deed and day.report == side.report and day.first == rival.first
        for day in days
        for side, rival in ((one, other), (other, one))
    )


def _compose(sides: Sequence[Sequence[ToldDay]]) -> Discrepancy:
    ranked = sorted(sides, key=lambda side: (-len({day.report for day in side}), side[0].order))
    severity: Severity = "medium"
    return compose_discrepancy(
        kind="date",
        severity=severity,
        confidence=0.7,
        sides=tuple(map(_side, ranked)),
        case="dates",
        about=ranked[0][0].told,
    )


def _side(side: Sequence[ToldDay]) -> Side:
    told = side[0]
    return compose_day_side((day.time.span for day in side), told.first if told.first == told.last else None)
